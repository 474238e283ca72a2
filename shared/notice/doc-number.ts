import type { Span } from '../base/span.ts';
import type { NoticeParts } from './notice-parts.ts';

const NUMBER = /^(?<agency>[\u4e00-\u9fff]{2,16}(?:[（(][\u4e00-\u9fff]{1,6}[）)])?) ?[〔[［(（【] ?(?<year>(?:19|20)\d{2}) ?[〕\]］)）】] ?第? ?(?<no>\d{1,5}) ?号$/;

/**
 * The notice's own 发文字号, `晋科函〔2019〕35号`: it stands alone on a line near the title, or at the end of the title
 * line. A number inside a sentence is one that the notice cites.
 */
export function readDocNumber(parts: NoticeParts): { value: string; span: Span } | null {
  const from = Math.max(0, parts.title.from - 4);
  const to = Math.min(parts.lines.length, parts.title.to + 4, Math.max(parts.bodyFrom + 1, parts.title.to + 1));
  for (let i = from; i < to; i++) {
    const line = parts.lines[i];
    if (!line) continue;
    const bare = line.text.replace(/^[（(](.*)[）)]$/, '$1').replace(/^(?:发文字号|发文文号|发布文号|公文字号|文件字号|文号|文件编号)[：:] ?/, '');
    const groups = NUMBER.exec(bare)?.groups;
    if (groups) return { value: `${groups['agency']}〔${groups['year']}〕${Number(groups['no'])}号`, span: { start: line.start, end: line.end } };
  }
  return null;
}
