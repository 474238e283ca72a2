import { matchesIn } from '../../base/matches.ts';

/** Projects with public money that are still going on: 有在研的市级科技计划项目, 承担的专项尚未验收. What is overdue is a bad record instead. */

const PROJECT = '(?:项目|课题|计划|专项)';
const OPEN = '(?:尚未|仍未|还未|未)(?:完成|通过|进行|办理|组织)?(?:验收结题|结题验收|验收|结题|完成)';
const PATTERNS = [
  // 承担有其他未结题的某项目
  /承担有?(?:其他)?([^，。；]{0,24}?(?:未结题|在研|未验收|未完成)[^，。；]{0,24}?(?:项目|计划|课题))/g,
  // 在研的某项目（尚未验收）
  new RegExp(
    `(?:^|[，：]|\\ue003|[.、．]|有|承担的?|主持的?|实施的?|负责人|单位|企业)(在研的?[^，。；的]{0,30}?${PROJECT}(?:${OPEN})?)(?=的|$|，)`,
    'g',
  ),
  // 有未完成验收的某项目
  new RegExp(
    `(?:有|承担|主持)((?:尚未|未)(?:完成|通过)?(?:验收|结题|完成)的[^，。；]{2,40}?${PROJECT})(?=的|$|，)`,
    'g',
  ),
  // 承担某项目且未结题, 获得某资金支持尚未验收
  new RegExp(
    `(?:承担|主持|实施|获得|获|列入)(?:的|了|过|有)?([^，。；]{2,40}?(?:项目|课题|计划|专项|资金|基金)(?:支持|资助|立项)?(?:的项目)?(?:且|并|，且)?(?:目前|至今)?${OPEN})(?=的|$|，)`,
    'g',
  ),
] as const;
const OVERDUE = /逾期|到期|超期|按期|按时|限期|规定(?:时间|期限)|\d项|[一二两三]项/;

/** The words of a sentence for a project that is still going on, with their place in it; null where it tells of none. */
export function unfinishedProject(text: string): { readonly words: string; readonly at: number } | null {
  if (!/在研|未[^，。；]{0,4}(?:验收|结题|完成)/.test(text)) return null;
  for (const pattern of PATTERNS)
    for (const m of matchesIn(text, pattern)) {
      const words = m[1] ?? '';
      if (!OVERDUE.test(words)) return { words, at: m.index + m[0].indexOf(words) };
    }
  return null;
}
