import { CONDITION_HEADINGS } from './lexicon/condition-headings.ts';
import type { HeadingZone } from './lexicon/condition-headings.ts';
import { wordsSource } from './lexicon/define.ts';

const PATTERNS = CONDITION_HEADINGS.map((row) => [row.zone, new RegExp(wordsSource(row.words))] as const);
/** 申领主体, 奖补对象, 贴息范围: whom a program is for, under any of its verbs. */
const WHOM =
  /(?:申[报请领办]|支持|奖励|奖补|补[贴助]|资助|扶持|贴息|兑现|兑付|推荐|遴选|征集|认定|评选|评定|选拔|引进|参[赛评选与加]|受理|适用|享受|培育|创建|入库|入选|实施|政策|招募)(?:企业|单位|人员|项目|机构)?的?(?:对象|主体|范围)/;
const QUESTION = /^[问Q][：:.、]?|[？?]$/;
/** 对场地有什么要求？ 哪些贷款可以享受贴息？ 需要多少人？ — questions that conditions answer, whatever they are about. */
const ASKS_CONDITIONS =
  /(?:什么|哪些|哪类|何种)(?:样的)?[一-龥]{0,8}(?:可以?|能够?)(?:申报|申请|享受|获得|优先|参加|报名)|(?:有|有没有|有无)(?:什么|哪些|何|具体)?(?:要求|规定|限制)$|(?:需要?|须|应|要)(?:同时)?(?:满足|符合|达到|具备)|需要多少(?:名|个)?(?:人|家|平方米|面积|场|次)/;
/** 对项目有什么要求？: whatever is answered is one. */
const ASKS_DEMANDS =
  /(?:企业|单位|主体|项目|平台|基地|产品|人员|负责人|申[报请]人|团队|机构)[^，。]{0,6}(?:有|有没有|有无)(?:什么|哪些|何|具体)?(?:要求|规定|限制)$/;
const ASKS_OTHERS = /材料|资料|装订|流程|程序|时间|费用|格式|办理|填写|份数/;

/** Whether a question asks what is demanded: each sentence of its answer is a condition. */
export const asksDemands = (question: string): boolean => ASKS_DEMANDS.test(question.trim().replace(/[？?]$/, ''));

/** What a heading says of the clauses under it; null where it says nothing about it. */
export function headingZone(heading: string): HeadingZone | null {
  const words = heading
    .replace(/[“”"（(].*?[”"）)]/g, '')
    .replace(QUESTION, '')
    .replace(/^同等条件下?.*/, '')
    .trim();
  if (words === '' || words.length > 40) return null;
  if (/(?:不属于|不纳入|不在|不列入)[^，。]{0,16}(?:范围|对象)$/.test(words)) return 'barred';
  const zones = PATTERNS.filter(([, pattern]) => pattern.test(words)).map(([zone]) => zone);
  if (/[？?]$/.test(heading.trim()) && ASKS_CONDITIONS.test(words) && !ASKS_OTHERS.test(words))
    return /不(?:能|得|可|予)/.test(words)
      ? 'barred'
      : zones.includes('conditions') || asksDemands(heading)
        ? 'conditions'
        : 'mixed';
  if (zones.includes('barred')) return 'barred';
  if (zones.includes('conditions')) {
    // 资格审查, 条件审核: an office's step. 申报条件及材料: both.
    if (/(?:资格|条件)(?:审查|审核|初审|复核|核查|认定程序|保障)|保障条件|条件保障|工作条件|条件成熟/.test(words))
      return 'stop';
    return zones.includes('stop') &&
      /材料|资料|流程|程序|方式|标准$/.test(words) &&
      !/认定标准|入库标准|申报标准|条件$/.test(words)
      ? 'mixed'
      : 'conditions';
  }
  if (zones.includes('mixed') || WHOM.test(words)) return 'mixed';
  if (
    /(?:单位|企业|主体|承担|资质|机构|负责人|申请人|团队|人才|平台|基地|产品|项目)[^，。]{0,10}要求$/.test(words) &&
    !/工作|组织|材料|报送|管理|填报/.test(words)
  )
    return 'mixed';
  return zones.includes('stop') ? 'stop' : null;
}
