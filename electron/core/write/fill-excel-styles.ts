import { attributeOf } from './template-xml.ts';

/** How a cell shows a number. */
export type NumberStyle = 'date' | 'percent' | 'text' | 'plain';

const DATES = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);

/** The number styles of a workbook by a cell's style index. */
export function numberStyles(styles: string): (index: number) => NumberStyle {
  const codes = new Map(
    [...styles.matchAll(/<numFmt\b([^>]*)>/g)].map(([, attributes = '']) => [
      Number(attributeOf(attributes, 'numFmtId')),
      attributeOf(attributes, 'formatCode') ?? '',
    ]),
  );
  const block = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? '';
  const formats = [...block.matchAll(/<xf\b([^>]*)>/g)].map(([, attributes = '']) =>
    Number(attributeOf(attributes, 'numFmtId') ?? 0),
  );
  return (index) => {
    const id = formats[index] ?? 0;
    const code = (codes.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    if (id === 49 || code === '@') return 'text';
    if (id === 9 || id === 10 || code.includes('%')) return 'percent';
    return DATES.has(id) || /y/i.test(code) ? 'date' : 'plain';
  };
}
