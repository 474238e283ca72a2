import { cleanText } from '../../../shared/packet/clean-text.ts';
import type { valueOf } from '../../../shared/packet/template-mapping.ts';
import type { MoneyUnit } from '../../../shared/packet/template-name.ts';
import { contentOf } from './fill-excel-cells.ts';
import { escapeXml } from './template-xml.ts';

/** A value as it stands in a Word cell. */
export const words = (value: Exclude<ReturnType<typeof valueOf>, null>, unit: MoneyUnit): string => {
  const content = contentOf(value, unit, 'plain');
  return content.kind === 'text' ? content.text : content.kind === 'number' ? content.number : '';
};

const RUN_FORMAT = /<w:r\b[^>]*>\s*(<w:rPr>[\s\S]*?<\/w:rPr>)/;

/** The format of a label's words, for an answer beside it: not bold. */
export const labelFormat = (cell: string): string =>
  (RUN_FORMAT.exec(cell)?.[1] ?? '').replace(/<w:(?:b|bCs)(?:\s[^>]*)?\/>/g, '');

/** The cell with a text as the content of its first paragraph, in the format that the paragraph has; `otherwise` where it has none. */
export function filledCell(cell: string, text: string, otherwise = ''): string {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>');
  const properties =
    RUN_FORMAT.exec(cell)?.[1] ?? /<w:pPr>[\s\S]*?(<w:rPr>[\s\S]*?<\/w:rPr>)\s*<\/w:pPr>/.exec(cell)?.[1] ?? otherwise;
  const run = `<w:r>${properties}${lines}</w:r>`;
  let done = false;
  return cell.replace(/<w:p\b([^>]*?)(?:\/>|>([\s\S]*?)<\/w:p>)/g, (whole: string, attributes: string, body = '') => {
    if (done) return whole;
    done = true;
    const paragraph = /^\s*<w:pPr>[\s\S]*?<\/w:pPr>|^\s*<w:pPr\/>/.exec(String(body))?.[0] ?? '';
    return `<w:p${attributes}>${paragraph}${run}</w:p>`;
  });
}

/** A piece of XML in the place of another. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const edited = (xml: string, edits: readonly Edit[]): string => {
  let result = xml;
  for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start))
    result = result.slice(0, start) + text + result.slice(end);
  return result;
};
