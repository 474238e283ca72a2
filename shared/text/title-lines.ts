import {
  endsAsOffice,
  endsAsTitle,
  endsSentence,
  isNumberLine,
  isPaperKind,
  isSectionLine,
  opensBracket,
  startsAsTitle,
  startsBlock,
} from './line-shape.ts';
import type { SetLine } from './rejoin.ts';

/** How the first paragraph under a title begins. */
export const OPENING = /^(?:根据|按照|依据|遵照|为(?!的|中心)|经|现[将就决]|各|由于|近期)/;

/** A name alone on its line, as below the last line of a list of attachments. */
export const isSigner = (text: string): boolean =>
  text.length <= 30 && !/[，。；：、]/.test(text) && endsAsOffice(text);

const TITLE_TAIL =
  /^[（(](?:\d{4}年?(?:度|版|修订版?|第[一二三四\d]+批)?|试行|暂行|修订版?|征求意见稿|第[一二三四五六七八九十\d]+批)[）)]$|^的?(?:补充)?(?:通知|公告|函|意见|通告|公示|决定|通报|批复)(?:[（(].{1,12}[）)])?$/;

/** A line of so many characters that ends as titles do is one, below an office's name too. */
const WHOLE_TITLE = 10;

/** 关于开展…扶持计划 / （…）项目申报的通知: the first line ends as a paper's name does, and the second one ends the title. */
const goesOnAsTitle = (first: SetLine, next: SetLine | undefined): boolean =>
  next !== undefined &&
  /关于/.test(first.text) &&
  !/的?(?:通知|公告|通告|函)$/.test(first.text) &&
  next.gap <= 1 &&
  !/关于|[，。；：]/.test(next.text) &&
  /的(?:补充)?(?:通知|公告|通告|函)$/.test(next.text);

/** How many lines of a letterhead stand at most above the kind of paper, and below it above the title. */
const LETTERHEAD = 4;

/** 某市财政局 / 公 告 / 第6号 / 关于…的公告: offices above the kind of paper, and a title of its own below it. */
function isLetterhead(lines: readonly SetLine[], i: number): boolean {
  const head = lines.slice(i, i + LETTERHEAD + 1);
  const kind = head.findIndex((line) => isPaperKind(line.text));
  if (kind < 1 || !head.slice(0, kind).every((line) => isSigner(line.text))) return false;
  const below = lines.slice(i + kind + 1, i + kind + 1 + LETTERHEAD).find((line) => !isNumberLine(line.text));
  return below !== undefined && startsAsTitle(below.text) && !OPENING.test(below.text);
}

/** How many lines from `i` on make up one title that was broken over them; 1 where it is none. */
export function titleLines(lines: readonly SetLine[], i: number): number {
  const first = lines[i];
  if (
    !first ||
    first.kind === 'table-row' ||
    first.kind === 'list-item' ||
    first.text.length > 60 ||
    first.text.length < 6 ||
    startsBlock(first.text) ||
    /[。；;，,：:]$/.test(first.text)
  )
    return 1;
  const before = lines[i - 1];
  const opens = before === undefined || isSectionLine(before.text);
  if (!opens && !startsAsTitle(first.text)) return 1;
  if (endsAsTitle(first.text) && !TITLE_TAIL.test(lines[i + 1]?.text ?? '') && !goesOnAsTitle(first, lines[i + 1]))
    return 1;
  if (before && before.kind === 'plain' && !endsSentence(before.text) && before.text.length > 30 && first.gap === 0)
    return 1;
  // A line above a title that is whole by itself is a head or an office, not the title's beginning.
  if (!/关于|印发|转发/.test(first.text) && /关于|印发|转发/.test(lines[i + 1]?.text ?? '')) return 1;
  if (isSigner(first.text) && endsAsTitle(lines[i + 1]?.text ?? '') && (lines[i + 1]?.text.length ?? 0) >= WHOLE_TITLE)
    return 1;
  if (isLetterhead(lines, i)) return 1;
  let text = first.text;
  for (let n = 2; n <= 4; n++) {
    const line = lines[i + n - 1];
    if (
      !line ||
      line.kind !== first.kind ||
      startsBlock(line.text) ||
      isSectionLine(line.text) ||
      isNumberLine(line.text) ||
      line.text.length > 60 ||
      /[。；：:]$/.test(line.text) ||
      line.gap > 8
    )
      return 1;
    text += isPaperKind(line.text) ? line.text.replaceAll(' ', '') : line.text;
    if (text.length > 130) return 1;
    const more = lines[i + n];
    if (endsAsTitle(text) && !opensBracket(text) && !(more && TITLE_TAIL.test(more.text)))
      return opens || /关于|印发|转发|《/.test(text) ? n : 1;
  }
  return 1;
}
