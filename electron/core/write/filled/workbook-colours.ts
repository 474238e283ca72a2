import { partText, type Parts } from '../template-parts.ts';
import { below, childOf, elements, xmlTree, type XmlNode } from './xml-tree.ts';

/** The colour of an element (`rgb`, `theme` with `tint`, `indexed`) as CSS; null for none, automatic and unknown. */
export type ColourOf = (node: XmlNode | null) => string | null;

/** The first of Excel's own palette, twice over; the rest is asked for by nobody since 1997. */
const PALETTE = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
/** Light and dark stand the other way about in a workbook's numbering. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

/** Reads the colours of a workbook's theme. */
export function workbookColours(parts: Parts): ColourOf {
  const theme = xmlTree(partText(parts, 'xl/theme/theme1.xml') ?? '');
  const [scheme = null] = below(theme, (name) => name === 'clrScheme');
  const colours = THEME_ORDER.map((name) => {
    const [found] = elements(childOf(scheme, name));
    return found?.attributes['lastClr'] ?? found?.attributes['val'] ?? null;
  });
  return (node) => {
    if (!node) return null;
    const { rgb, theme: index, indexed, tint } = node.attributes;
    const plain =
      rgb !== undefined
        ? rgb.slice(-6)
        : index !== undefined
          ? (colours[Number(index)] ?? null)
          : indexed !== undefined && Number(indexed) < 16
            ? (PALETTE[Number(indexed) % 8] ?? null)
            : null;
    return plain !== null && /^[0-9a-f]{6}$/i.test(plain) ? tinted(plain, Number(tint ?? 0)) : null;
  };
}

/** Towards white above zero, towards black below. */
function tinted(hex: string, tint: number): string {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.max(0, Math.min(255, Math.round(moved)));
  };
  return `#${[0, 2, 4].map((at) => part(at).toString(16).padStart(2, '0')).join('')}`;
}
