import { labelOf } from './figures.ts';
import type { Bounded } from './quantities.ts';
import type { Sentence } from './segments.ts';

/** 每年, 年度: a frequency alone says nothing of what is counted. */
const FREQUENCY = /^(?:且|并|每年|年|年度|每月|每季度|累计|合计|均|不|应|须|共|总计|达到?|在|其中|各)*$/;

const FREQUENCY_END = /(?:每年|年|年度|每月|累计|合计|均|共|总计|达到?|在|各)*$/;

/** 提供不少于30个创业工位: what is counted stands behind the figure. */
const COUNTED_BEHIND =
  /(?:提供|拥有|具有|具备|设有|配备|配有|建有|有|服务|组织|开展|引进|形成|参与|承担|完成|入驻|带动|培育|举办|取得|获得|联合|主持|制定|转化|新增|吸纳|聘请|聘用|招聘|建设|建成|研制|推广|孵化|培训|培养|安排|安置|掌握)$/;

/** 〔一个企业本批次〕只能申报1个, 限报1项: what is counted stands among the words of the bound. */
const APPLIED = /(申报|申请|报)$/;

/** 申报〔甲、乙中的〕一项: among what the choice is. */
const AMONG = /(申报|申请|选报)[^，。；\d]{2,24}(?:中的?|之)$/;

const PLACED = /^(?:曾|已)?(?:在)?([^，。；]{4,40}?)[中上里]?(?:获得过?|荣获|取得|夺得|获)$/;

/** What a figure without a field of its own is called: by what is counted behind it, the words before it, or what the sentence says before these; empty where nothing names it. */
export function openLabel(words: string, b: Bounded, sentence: Sentence): string {
  // 至少满足以下5项中的3项: which items are counted stands among the words of the bound.
  const items = /^(.*[项条个].*中)的?$/.exec(b.between)?.[1];
  if (items !== undefined) return items;
  // 自筹资金不低于〔申请经费的〕2倍: of what it is a multiple.
  if (b.unit === '倍' && b.between !== '' && words !== '')
    return `${labelOf(words)}与${b.between.replace(/的$/, '')}之比`;
  const before = sentence.text.slice(0, Math.max(0, b.from - sentence.start));
  const within = sentence.text.slice(b.from - sentence.start, b.start - sentence.start);
  // 在技能竞赛中获得前三名: a place in it.
  const contest = within.startsWith('前') ? PLACED.exec(words)?.[1] : undefined;
  if (contest !== undefined) return `${contest}名次`;
  const behind = sentence.text.slice(b.to - sentence.start);
  const label =
    countedBehind(words, within, behind, b) ||
    (FREQUENCY.test(words) ? '' : labelOf(words)) ||
    labelOf(
      before
        .replace(FREQUENCY_END, '')
        .replace(/[，：:]+$/, '')
        .replace(/^.*[，：:]/s, ''),
    ) ||
    labelOf(words) ||
    (/^(?:与[^，。；]{2,20}(?:的|关的))?([^，。；]{2,24})/.exec(behind.replace(/^的/, ''))?.[0] ?? '');
  const applied = label !== '' && b.kind === 'count' ? APPLIED.exec(within.replace(AMONG, '$1'))?.[1] : undefined;
  return applied === undefined ? label : `${label}${applied === '报' ? '申报' : applied}数`;
}

/** 至少拥有1项〔发明专利〕: what stands behind a number and is counted by it; empty where the words before ask for no count. */
function countedBehind(words: string, within: string, behind: string, b: Bounded): string {
  if (b.kind === 'yuan' || b.kind === 'ratio') return '';
  const counted = /^(?:以上)?的?((?!的|以)(?:(?!或)[一-龥]){2,16})/.exec(behind)?.[1];
  if (counted === undefined) return '';
  // 至少拥有1项发明专利: the verb stands between comparator and figure.
  const verb = words.endsWith('或') ? '有' : `${words}${within}`;
  const asked =
    COUNTED_BEHIND.test(verb) ||
    COUNTED_BEHIND.test(words.replace(/^.*[^或]或者?$/, '有').replace(/(?:应|须|需|的|至少|累计|年)+$/, ''));
  return asked ? counted : '';
}
