import { readMarkup } from './markup.ts';
import { withoutFurniture } from './furniture.ts';
import { rejoin } from './rejoin.ts';
import type { Paragraph } from './rejoin.ts';
import type { SourceText } from './source-text.ts';
import { closeSpaces, columns } from './spacing.ts';

export type { Paragraph } from './rejoin.ts';

/**
 * The words of a source as whole paragraphs, in order: page furniture is gone, broken lines are mended, table rows
 * keep their cells separated by `\t`. Works in linear time.
 */
export function cleanText(source: SourceText): Paragraph[] {
  const lines = withoutFurniture(readMarkup(source)).map((line) => ({
    ...line,
    width: columns(line.text),
    text: spaced(line),
  }));
  return rejoin(lines.filter((line) => line.text.trim() !== '')).map((paragraph) => ({
    ...paragraph,
    text: spaced(paragraph),
  }));
}

const spaced = (line: { readonly text: string; readonly kind: Paragraph['kind'] }): string =>
  line.kind === 'table-row' ? line.text.split('\t').map(closeSpaces).join('\t') : closeSpaces(line.text);
