import { cssName } from '../html.ts';
import { partText, type Parts } from '../template-parts.ts';
import { formatCode } from './shown-number.ts';
import { workbookColours, type ColourOf } from './workbook-colours.ts';
import { childOf, elements, isOn, valueAt, xmlTree, type XmlNode } from './xml-tree.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** How a cell of a workbook looks. */
export interface CellLook {
  /** Null: text to the left, figures to the right. */
  readonly align: 'left' | 'center' | 'right' | 'justify' | null;
  readonly wraps: boolean;
  readonly shrinks: boolean;
  /** Characters below each other. */
  readonly upright: boolean;
  /** Turned by an angle, or centred over neighbours: the page does not show it. */
  readonly turned: boolean;
  readonly crossed: boolean;
  readonly face: string | null;
  /** Points. */
  readonly size: number;
  /** Null: a format of Excel's own that is not known. */
  readonly format: string | null;
  readonly borders: Readonly<Partial<Record<Side, string>>>;
  /** The rest, as declarations of CSS. */
  readonly css: string;
}

const LINES: Readonly<Record<string, string>> = {
  thin: '.75pt solid',
  hair: '.5pt dotted',
  dotted: '.75pt dotted',
  dashed: '.75pt dashed',
  dashDot: '.75pt dashed',
  dashDotDot: '.75pt dotted',
  medium: '1.5pt solid',
  mediumDashed: '1.5pt dashed',
  mediumDashDot: '1.5pt dashed',
  mediumDashDotDot: '1.5pt dotted',
  slantDashDot: '1.5pt dashed',
  thick: '2.25pt solid',
  double: '2.25pt double',
};
const ALIGNED = { left: 'left', fill: 'left', center: 'center', centerContinuous: 'center', right: 'right' } as const;
const VERTICAL: Readonly<Record<string, string>> = {
  top: 'top',
  center: 'middle',
  justify: 'top',
  distributed: 'middle',
};

/** The looks of a workbook by a cell's style index. */
export function workbookLooks(parts: Parts): readonly CellLook[] {
  const styles = childOf(xmlTree(partText(parts, 'xl/styles.xml') ?? ''), 'styleSheet');
  const colourOf = workbookColours(parts);
  const list = (name: string): readonly XmlNode[] => elements(childOf(styles, name));
  const codes = new Map(
    list('numFmts').map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? '']),
  );
  const [fonts, fills, borders] = [list('fonts'), list('fills'), list('borders')];
  return list('cellXfs').map((xf) => {
    const of = (nodes: readonly XmlNode[], id: string): XmlNode | null => nodes[Number(xf.attributes[id] ?? 0)] ?? null;
    const number = Number(xf.attributes['numFmtId'] ?? 0);
    return lookOf(
      xf,
      { font: of(fonts, 'fontId'), fill: of(fills, 'fillId'), border: of(borders, 'borderId') },
      formatCode(number, codes.get(number)),
      colourOf,
    );
  });
}

function lookOf(
  xf: XmlNode,
  {
    font,
    fill,
    border,
  }: { readonly font: XmlNode | null; readonly fill: XmlNode | null; readonly border: XmlNode | null },
  format: string | null,
  colourOf: ColourOf,
): CellLook {
  const alignment = childOf(xf, 'alignment')?.attributes ?? {};
  const horizontal = alignment['horizontal'] ?? 'general';
  const turn = Number(alignment['textRotation'] ?? 0);
  const indent = Number(alignment['indent'] ?? 0);
  const size = Number(valueAt(font, 'sz') ?? 11) || 11;
  const pattern = childOf(fill, 'patternFill');
  const ground = pattern?.attributes['patternType'] === 'solid' ? colourOf(childOf(pattern, 'fgColor')) : null;
  const colour = colourOf(childOf(font, 'color'));
  const underlined = childOf(font, 'u') !== null && valueAt(font, 'u') !== 'none';
  const struck = isOn(font, 'strike') === true;
  const lines = [...(underlined ? ['underline'] : []), ...(struck ? ['line-through'] : [])].join(' ');
  const css = [
    `font:${isOn(font, 'i') ? 'italic ' : ''}${isOn(font, 'b') ? 'bold ' : ''}${size}pt ${faces(valueAt(font, 'name'))}`,
    `vertical-align:${VERTICAL[alignment['vertical'] ?? ''] ?? 'bottom'}`,
    ...(colour === null ? [] : [`color:${colour}`]),
    ...(ground === null ? [] : [`background-color:${ground}`]),
    ...(lines === '' ? [] : [`text-decoration:${lines}`]),
    ...(indent > 0 && indent < 50 ? [`padding-${horizontal === 'right' ? 'right' : 'left'}:${indent * 7}pt`] : []),
  ].join(';');
  const sides = (['left', 'right', 'top', 'bottom'] as const).flatMap((side) => {
    const line = LINES[valueAt(border, side, 'style') ?? ''];
    return line === undefined ? [] : [[side, `${line} ${colourOf(childOf(border, side, 'color')) ?? '#000'}`] as const];
  });
  return {
    align:
      horizontal === 'justify' || horizontal === 'distributed'
        ? 'justify'
        : (ALIGNED[horizontal as keyof typeof ALIGNED] ?? null),
    wraps: ['1', 'true'].includes(alignment['wrapText'] ?? '') || ['justify', 'distributed'].includes(horizontal),
    shrinks: ['1', 'true'].includes(alignment['shrinkToFit'] ?? ''),
    upright: turn === 255,
    turned: (turn !== 0 && turn !== 255) || horizontal === 'centerContinuous',
    crossed: valueAt(border, 'diagonal', 'style') !== null && childOf(border, 'diagonal') !== null,
    face: valueAt(font, 'name'),
    size,
    format,
    borders: Object.fromEntries(sides),
    css,
  };
}

/** The width in points by which a workbook counts its columns: of a digit of its own typeface, in whole pixels. */
export function digitWidth(look: CellLook | undefined): number {
  const half = ((look?.size ?? 11) * 96) / 144;
  const isChinese = /\p{Script=Han}|^(?:SimSun|NSimSun|SimHei|FangSong|KaiTi|DengXian|Microsoft YaHei)/iu.test(
    look?.face ?? '',
  );
  return Math.max(1, isChinese ? Math.ceil(half) : Math.round(half)) * 0.75;
}

/** The file's typeface, with what a machine without it has instead. */
export const faces = (name: string | null): string =>
  `${name === null ? '' : `${cssName(name)},`}SimSun,宋体,"Noto Serif CJK SC",serif`;

/** The looks as rules of CSS, by their index: `.s12`. */
export const lookRules = (looks: readonly CellLook[]): string =>
  looks
    .map(({ css, borders, align, wraps, upright }, index) => {
      const lines = Object.entries(borders).map(([side, line]) => `border-${side}:${line}`);
      const rules = [
        css,
        ...lines,
        `white-space:${wraps ? 'pre-wrap' : 'pre'}`,
        ...(align === null ? [] : [`text-align:${align}`]),
        ...(upright ? ['writing-mode:vertical-rl;text-orientation:upright'] : []),
      ];
      return `.s${index}{${rules.join(';')}}`;
    })
    .join('');
