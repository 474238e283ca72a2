import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';
import type { Align, Tone } from '../../../shared/packet/document.ts';

/** The typefaces of public documents, with what a machine without them has instead (written to the font table). */
export const WORD_FONTS = {
  song: '宋体',
  hei: '黑体',
  fangsong: '仿宋_GB2312',
  title: '方正小标宋简体',
} as const;

type WordFont = keyof typeof WORD_FONTS;

/** Latin letters and digits stand in the same face: a mixed line of a Chinese paper looks patched otherwise. */
const font = (name: WordFont) => ({
  ascii: WORD_FONTS[name],
  hAnsi: WORD_FONTS[name],
  eastAsia: WORD_FONTS[name],
  cs: WORD_FONTS[name],
});

/** docx counts type in half points. */
const pt = (points: number): number => points * 2;
const twip = (points: number): number => points * 20;

const paragraphStyle = (
  id: string,
  name: string,
  run: { font: WordFont; size: number; bold?: boolean },
  paragraph: object = {},
) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { font: font(run.font), size: pt(run.size), ...(run.bold ? { bold: true } : {}) },
  paragraph,
});

const TABLE_LINE = { spacing: { before: twip(2), after: twip(2) } };

/** Where a text stands in a table. */
export type TablePart = Align | 'head' | 'band';

const TABLE_PARTS: Readonly<
  Record<TablePart, { readonly name: string; readonly font: WordFont; readonly paragraph: object }>
> = {
  left: { name: '表格文字', font: 'song', paragraph: {} },
  center: { name: '表格文字居中', font: 'song', paragraph: { alignment: AlignmentType.CENTER } },
  right: { name: '表格数字', font: 'song', paragraph: { alignment: AlignmentType.RIGHT } },
  head: { name: '表格标题', font: 'hei', paragraph: { alignment: AlignmentType.CENTER, keepNext: true } },
  band: { name: '表格分类行', font: 'hei', paragraph: { keepNext: true } },
};

/** The style id of table text of that size in points. */
export const tableStyle = (part: TablePart, size: number): string => `PaperCell-${part}-${size}`;

const tableStyles = (size: number) =>
  (['left', 'center', 'right', 'head', 'band'] as const).map((part) => {
    const { name, font: face, paragraph } = TABLE_PARTS[part];
    return paragraphStyle(
      tableStyle(part, size),
      `${name} ${size}`,
      { font: face, size },
      { ...TABLE_LINE, ...paragraph },
    );
  });

/** Character styles by tone; normal text has none. */
export const TONE_STYLES: Readonly<Record<Exclude<Tone, 'normal'>, string>> = {
  strong: 'PaperStrong',
  missing: 'PaperMissing',
  good: 'PaperGood',
  bad: 'PaperBad',
  muted: 'PaperMuted',
};

/**
 * Everything a paper looks like, as styles: a clerk who wants another typeface changes it in one place. Own styles
 * only; Word's built-in headings are blue.
 */
export const wordStyles = (tableSizes: Iterable<number>): IStylesOptions => ({
  default: {
    document: { run: { font: font('song'), size: pt(10.5), language: { value: 'en-US', eastAsia: 'zh-CN' } } },
  },
  paragraphStyles: [
    paragraphStyle(
      'PaperTitle',
      '材料标题',
      { font: 'title', size: 18 },
      { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: twip(6), after: twip(8) } },
    ),
    paragraphStyle(
      'PaperHeading',
      '材料小标题',
      { font: 'hei', size: 12 },
      { keepNext: true, outlineLevel: 0, spacing: { before: twip(10), after: twip(4) } },
    ),
    paragraphStyle(
      'PaperBody',
      '材料正文',
      { font: 'song', size: 10.5 },
      { spacing: { before: twip(2), after: twip(2) } },
    ),
    paragraphStyle('PaperNote', '材料注', { font: 'song', size: 9 }, { spacing: { before: twip(2), after: twip(2) } }),
    paragraphStyle(
      'PaperCalloutLabel',
      '期限标签',
      { font: 'hei', size: 12 },
      { keepNext: true, spacing: { before: twip(8) } },
    ),
    paragraphStyle('PaperCallout', '期限', { font: 'hei', size: 20 }, { keepNext: true }),
    paragraphStyle(
      'PaperLine',
      '表头行',
      { font: 'song', size: 10 },
      { keepNext: true, spacing: { before: twip(2), after: twip(3) } },
    ),
    paragraphStyle('PaperSign', '落款行', { font: 'song', size: 10.5 }, { spacing: { before: twip(18) } }),
    paragraphStyle('PaperLetterHead', '函件抬头', { font: 'fangsong', size: 16 }, letterSpacing()),
    paragraphStyle(
      'PaperLetter',
      '函件正文',
      { font: 'fangsong', size: 16 },
      { ...letterSpacing(), indent: { firstLine: twip(32) } },
    ),
    paragraphStyle(
      'PaperLetterSign',
      '函件落款',
      { font: 'fangsong', size: 16 },
      { ...letterSpacing(), keepLines: true, indent: { left: twip(200) } },
    ),
    paragraphStyle(
      'PaperCoverProgram',
      '封面项目',
      { font: 'title', size: 18 },
      { alignment: AlignmentType.CENTER, spacing: { before: twip(90) } },
    ),
    paragraphStyle(
      'PaperCoverName',
      '封面题名',
      { font: 'title', size: 30 },
      { alignment: AlignmentType.CENTER, spacing: { before: twip(60), after: twip(160) } },
    ),
    paragraphStyle(
      'PaperCoverLine',
      '封面落款',
      { font: 'fangsong', size: 16 },
      { alignment: AlignmentType.CENTER, spacing: { before: twip(14) } },
    ),
    paragraphStyle('PaperPageMark', '页眉页脚', { font: 'song', size: 9 }),
    ...[...new Set(tableSizes)].flatMap(tableStyles),
  ],
  characterStyles: [
    { id: 'PaperStrong', name: '强调', run: { bold: true } },
    { id: 'PaperMissing', name: '待补', run: { bold: true, color: 'C00000' } },
    { id: 'PaperGood', name: '符合', run: { color: '1E6B34' } },
    { id: 'PaperBad', name: '不符合', run: { color: 'C00000' } },
    { id: 'PaperMuted', name: '备注', run: { color: '595959' } },
  ],
});

/** GB/T 9704: 28 points a line. */
function letterSpacing() {
  return { spacing: { line: twip(28), lineRule: LineRuleType.EXACT } };
}

/** The font table, whose `altName` tells Word and LibreOffice what to take where a typeface is not installed. */
export const FONT_TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  ['宋体', 'SimSun', 'roman'],
  ['黑体', 'SimHei', 'modern'],
  ['仿宋_GB2312', '仿宋', 'modern'],
  ['方正小标宋简体', '宋体', 'auto'],
]
  .map(
    ([name, other, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`,
  )
  .join('')}</w:fonts>`;
