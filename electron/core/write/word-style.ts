import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';
import type { Align, Tone } from '../../../shared/packet/document.ts';
import type { Typefaces } from '../../../shared/packet/typefaces.ts';

type WordFont = 'song' | 'hei' | 'fangsong' | 'title';
type Faces = Readonly<Record<WordFont, string>>;

/** The faces by the names that styles call them by. */
export const facesOf = ({ title, heading, text, letter }: Typefaces): Faces => ({
  song: text,
  hei: heading,
  fangsong: letter,
  title,
});

/** Latin letters and digits stand in the same face: a mixed line of a Chinese paper looks patched otherwise. */
const font = (face: string) => ({ ascii: face, hAnsi: face, eastAsia: face, cs: face });

/** docx counts type in half points. */
const pt = (points: number): number => points * 2;
const twip = (points: number): number => points * 20;

/** Makes the paragraph styles of a file in these faces. */
const stylesIn =
  (faces: Faces) =>
  (id: string, name: string, run: { font: WordFont; size: number; bold?: boolean }, paragraph: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: font(faces[run.font]), size: pt(run.size), ...(run.bold ? { bold: true } : {}) },
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

const tableStyles = (style: ReturnType<typeof stylesIn>, size: number) =>
  (['left', 'center', 'right', 'head', 'band'] as const).map((part) => {
    const { name, font: face, paragraph } = TABLE_PARTS[part];
    return style(tableStyle(part, size), `${name} ${size}`, { font: face, size }, { ...TABLE_LINE, ...paragraph });
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
export function wordStyles(tableSizes: Iterable<number>, typefaces: Typefaces): IStylesOptions {
  const faces = facesOf(typefaces);
  const style = stylesIn(faces);
  return {
    default: {
      document: { run: { font: font(faces.song), size: pt(10.5), language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    },
    paragraphStyles: [
      style(
        'PaperTitle',
        '材料标题',
        { font: 'title', size: 18 },
        { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: twip(6), after: twip(8) } },
      ),
      style(
        'PaperHeading',
        '材料小标题',
        { font: 'hei', size: 12 },
        { keepNext: true, outlineLevel: 0, spacing: { before: twip(10), after: twip(4) } },
      ),
      style('PaperBody', '材料正文', { font: 'song', size: 10.5 }, { spacing: { before: twip(2), after: twip(2) } }),
      style('PaperNote', '材料注', { font: 'song', size: 9 }, { spacing: { before: twip(2), after: twip(2) } }),
      style(
        'PaperCalloutLabel',
        '期限标签',
        { font: 'hei', size: 12 },
        { keepNext: true, spacing: { before: twip(8) } },
      ),
      style('PaperCallout', '期限', { font: 'hei', size: 20 }, { keepNext: true }),
      style(
        'PaperLine',
        '表头行',
        { font: 'song', size: 10 },
        { keepNext: true, spacing: { before: twip(2), after: twip(3) } },
      ),
      style('PaperSign', '落款行', { font: 'song', size: 10.5 }, { spacing: { before: twip(18) } }),
      style('PaperLetterHead', '函件抬头', { font: 'fangsong', size: 16 }, letterSpacing()),
      style(
        'PaperLetter',
        '函件正文',
        { font: 'fangsong', size: 16 },
        { ...letterSpacing(), indent: { firstLine: twip(32) } },
      ),
      style(
        'PaperLetterSign',
        '函件落款',
        { font: 'fangsong', size: 16 },
        { ...letterSpacing(), keepLines: true, indent: { left: twip(200) } },
      ),
      style(
        'PaperCoverProgram',
        '封面项目',
        { font: 'title', size: 18 },
        { alignment: AlignmentType.CENTER, spacing: { before: twip(90) } },
      ),
      style(
        'PaperCoverName',
        '封面题名',
        { font: 'title', size: 30 },
        { alignment: AlignmentType.CENTER, spacing: { before: twip(60), after: twip(160) } },
      ),
      style(
        'PaperCoverLine',
        '封面落款',
        { font: 'fangsong', size: 16 },
        { alignment: AlignmentType.CENTER, spacing: { before: twip(14) } },
      ),
      style('PaperPageMark', '页眉页脚', { font: 'song', size: 9 }),
      ...[...new Set(tableSizes)].flatMap((size) => tableStyles(style, size)),
    ],
    characterStyles: [
      { id: 'PaperStrong', name: '强调', run: { bold: true } },
      { id: 'PaperMissing', name: '待补', run: { bold: true, color: 'C00000' } },
      { id: 'PaperGood', name: '符合', run: { color: '1E6B34' } },
      { id: 'PaperBad', name: '不符合', run: { color: 'C00000' } },
      { id: 'PaperMuted', name: '备注', run: { color: '595959' } },
    ],
  };
}

/** GB/T 9704: 28 points a line. */
function letterSpacing() {
  return { spacing: { line: twip(28), lineRule: LineRuleType.EXACT } };
}
