import { faces } from './workbook-looks.ts';
import { childOf, elements, isOn, valueAt, xmlTree, type XmlNode } from './xml-tree.ts';

/** What styles say of a run, a paragraph and a table: the nearest word counts. */
export interface DocumentLooks {
  /** Declarations of CSS for a run. `hidden`: Word does not print it. */
  readonly run: (
    own: XmlNode | null,
    paragraphStyle: string | null,
  ) => { readonly css: string; readonly hidden: boolean };
  /** Declarations of CSS for a paragraph; `list`: what its list gives it. `hanging`: points by which its first line stands out. */
  readonly paragraph: (own: XmlNode | null, list: XmlNode | null) => { readonly css: string; readonly hanging: number };
  /** The properties of a table's style chain, nearest first. */
  readonly table: (style: string | null) => readonly XmlNode[];
  /** The style that a paragraph without one has. */
  readonly standard: string | null;
}

const MOST_STYLES = 20;
const points = (twips: string | null): number => Math.max(-500, Math.min(500, (Number(twips ?? 0) || 0) / 20));

/** Reads styles.xml; may be an empty text. */
export function documentLooks(stylesXml: string): DocumentLooks {
  const styles = childOf(xmlTree(stylesXml), 'styles');
  const byId = new Map<string, XmlNode>();
  let standard: string | null = null;
  for (const style of elements(styles)) {
    const id = style.attributes['styleId'];
    if (style.name !== 'style' || id === undefined) continue;
    byId.set(id, style);
    if (style.attributes['type'] === 'paragraph' && style.attributes['default'] === '1') standard = id;
  }
  const chain = (id: string | null): readonly XmlNode[] => {
    const found: XmlNode[] = [];
    for (let next = id; next !== null && found.length < MOST_STYLES;) {
      const style = byId.get(next);
      if (!style) break;
      found.push(style);
      next = valueAt(style, 'basedOn');
    }
    return found;
  };
  const defaults = childOf(styles, 'docDefaults');
  const layers = (
    own: readonly (XmlNode | null)[],
    ids: readonly (string | null)[],
    part: 'rPr' | 'pPr',
  ): readonly XmlNode[] =>
    [
      ...own,
      ...ids.flatMap(chain).map((style) => childOf(style, part)),
      childOf(defaults, `${part}Default`, part),
    ].filter((one) => one !== null);
  return {
    standard,
    run: (own, style) => runLook(layers([own], [valueAt(own, 'rStyle'), style ?? standard], 'rPr')),
    paragraph: (own, list) => paragraphLook(layers([own, list], [valueAt(own, 'pStyle') ?? standard], 'pPr')),
    table: (style) => chain(style),
  };
}

const first = <T>(layers: readonly XmlNode[], of: (layer: XmlNode) => T | null): T | null => {
  for (const layer of layers) {
    const value = of(layer);
    if (value !== null) return value;
  }
  return null;
};

function runLook(layers: readonly XmlNode[]): { readonly css: string; readonly hidden: boolean } {
  const on = (name: string): boolean => first(layers, (layer) => isOn(layer, name)) === true;
  const value = (name: string, attribute = 'val'): string | null =>
    first(layers, (layer) => valueAt(layer, name, attribute));
  const size = Math.max(1, Math.min(200, Number(value('sz') ?? 20) / 2 || 10));
  const colour = value('color');
  const ground = value('shd', 'fill');
  const underline = value('u');
  const lines = [
    ...(underline !== null && underline !== 'none' ? ['underline'] : []),
    ...(on('strike') || on('dstrike') ? ['line-through'] : []),
  ].join(' ');
  const raised = value('vertAlign');
  const isRaised = raised === 'superscript' || raised === 'subscript';
  const css = [
    `font:${on('i') ? 'italic ' : ''}${on('b') ? 'bold ' : ''}${isRaised ? size * RAISED : size}pt ${faces(value('rFonts', 'eastAsia') ?? value('rFonts', 'ascii'))}`,
    ...(isHex(colour) ? [`color:#${colour}`] : []),
    ...(isHex(ground) ? [`background-color:#${ground}`] : []),
    ...(lines === '' ? [] : [`text-decoration:${lines}`]),
    ...(isRaised ? [`vertical-align:${raised === 'superscript' ? 'super' : 'sub'}`] : []),
  ].join(';');
  return { css, hidden: on('vanish') };
}

/** The size of raised and lowered signs beside the others. */
const RAISED = 0.65;

export const isHex = (colour: string | null): colour is string => colour !== null && /^[0-9a-f]{6}$/i.test(colour);

const ALIGNED: Readonly<Record<string, string>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

function paragraphLook(layers: readonly XmlNode[]): { readonly css: string; readonly hanging: number } {
  const value = (name: string, attribute = 'val'): string | null =>
    first(layers, (layer) => valueAt(layer, name, attribute));
  const align = ALIGNED[value('jc') ?? ''];
  const line = Number(value('spacing', 'line') ?? 0);
  const rule = value('spacing', 'lineRule') ?? 'auto';
  const indent = (inCharacters: string, ...names: readonly string[]): string => {
    const characters = Number(value('ind', inCharacters) ?? 0);
    if (characters !== 0) return `${Math.max(-50, Math.min(50, characters / 100))}em`;
    return `${points(names.map((name) => value('ind', name)).find((one) => one !== null) ?? null)}pt`;
  };
  const hanging = points(value('ind', 'hanging'));
  const css = [
    ...(align === undefined ? [] : [`text-align:${align}`]),
    `margin:${points(value('spacing', 'before'))}pt ${indent('rightChars', 'right', 'end')} ${points(value('spacing', 'after'))}pt ${indent('leftChars', 'left', 'start')}`,
    `text-indent:${hanging > 0 ? `${-hanging}pt` : indent('firstLineChars', 'firstLine')}`,
    ...(line > 0
      ? [`line-height:${rule === 'auto' ? ((line / 240) * SINGLE).toFixed(2) : `${points(String(line))}pt`}`]
      : []),
    ...(first(layers, (layer) => isOn(layer, 'pageBreakBefore')) === true ? ['break-before:page'] : []),
    ...(first(layers, (layer) => isOn(layer, 'keepNext')) === true ? ['break-after:avoid'] : []),
  ].join(';');
  return { css, hanging };
}

/** Word's single spacing of Chinese typefaces, as a share of their size. */
const SINGLE = 1.3;
