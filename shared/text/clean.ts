import { readMarkup } from './markup.ts';
import { withoutFurniture } from './furniture.ts';
import { rejoin } from './rejoin.ts';
import type { Paragraph } from './rejoin.ts';
import type { SourceText } from './source-text.ts';
import { closeSpaces } from './spacing.ts';

export type { Paragraph } from './rejoin.ts';

/**
 * The words of a source as whole paragraphs, in order: page furniture is gone, broken lines are mended, table rows
 * keep their cells separated by `\t`. Works in linear time.
 */
export function cleanText(source: SourceText): Paragraph[] {
  const out: Paragraph[] = [];
  for (const paragraph of rejoin(withoutFurniture(readMarkup(source)))) {
    const text =
      paragraph.kind === 'table-row'
        ? paragraph.text.split('\t').map(closeSpaces).join('\t')
        : closeSpaces(paragraph.text);
    if (text.trim() !== '') out.push({ ...paragraph, text });
  }
  return out;
}
