import { CONDITION_HEADINGS } from './lexicon/condition-headings.ts';
import type { HeadingZone } from './lexicon/condition-headings.ts';
import { wordsSource } from './lexicon/define.ts';

const PATTERNS = CONDITION_HEADINGS.map((row) => [row.zone, new RegExp(wordsSource(row.words))] as const);
const QUESTION = /^[问Q][：:.、]?|[？?]$/;

/** What a heading says of the clauses under it; null where it says nothing about it. */
export function headingZone(heading: string): HeadingZone | null {
  const words = heading
    .replace(/[“”"（(].*?[”"）)]/g, '')
    .replace(QUESTION, '')
    .replace(/^同等条件下?.*/, '')
    .trim();
  if (words === '' || words.length > 40) return null;
  const zones = PATTERNS.filter(([, pattern]) => pattern.test(words)).map(([zone]) => zone);
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
  if (zones.includes('mixed')) return 'mixed';
  if (
    /(?:单位|企业|主体|承担|资质|机构|负责人|申请人|团队|人才|平台|基地|产品|项目)[^，。]{0,10}要求$/.test(words) &&
    !/工作|组织|材料|报送|管理|填报/.test(words)
  )
    return 'mixed';
  return zones.includes('stop') ? 'stop' : null;
}
