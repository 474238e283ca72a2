import { escaped } from '../html.ts';
import { shownText } from './filled-page.ts';
import type { DocumentLooks } from './document-looks.ts';
import { below, childOf, elements, pushBehind, valueAt, wordsOf, type XmlNode } from './xml-tree.ts';

/** What a document holds and the page does not show, counted while the page is made. */
export interface DocumentLacks {
  pictures: number;
  charts: number;
  shapes: number;
  readonly boxes: string[];
  /** Other things by their name for a person. */
  readonly others: Set<DocumentThing>;
}

export type DocumentThing =
  | 'object'
  | 'equation'
  | 'footnote'
  | 'symbol'
  | 'embedded'
  | 'nested'
  | 'columns'
  | 'tabs'
  | 'turned';

/** Elements whose words belong to the line that they stand in. */
const AROUND = new Set([
  'hyperlink',
  'smartTag',
  'ins',
  'moveTo',
  'fldSimple',
  'sdt',
  'sdtContent',
  'customXml',
  'dir',
  'bdo',
]);

/** Signs of Wingdings and the like that forms print: boxes, ticked and not. */
const SYMBOLS: Readonly<Record<string, string>> = {
  F0A8: '□',
  F06F: '□',
  F071: '□',
  F0FE: '☑',
  F052: '☑',
  F054: '☒',
  F0FD: '☒',
  F0FC: '√',
  F06C: '●',
  F0D8: '➢',
  F0E0: '→',
};

/** The runs of a paragraph as HTML, of escaped text only. */
export function lineHtml(paragraph: XmlNode, looks: DocumentLooks, lacks: DocumentLacks): string {
  const own = childOf(paragraph, 'pPr');
  const style = valueAt(own, 'pStyle');
  // Without stops of its own a tab is about two signs wide; with them it may reach anywhere.
  if (childOf(own, 'tabs') && below(paragraph, (name) => name === 'r').some((run) => childOf(run, 'tab')))
    lacks.others.add('tabs');
  const parts: string[] = [];
  const left = [...elements(paragraph)].reverse();
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.name === 'r') parts.push(runHtml(next, style, looks, lacks));
    else if (AROUND.has(next.name)) pushBehind(left, elements(next));
    else if (next.name === 'oMath' || next.name === 'oMathPara') lacks.others.add('equation');
  }
  return parts.join('');
}

function runHtml(run: XmlNode, style: string | null, looks: DocumentLooks, lacks: DocumentLacks): string {
  const { css, hidden } = looks.run(childOf(run, 'rPr'), style);
  if (hidden) return '';
  const inner = elements(run)
    .map((node) => pieceHtml(node, lacks))
    .join('');
  return inner === '' ? '' : `<span style="${escaped(css)}">${inner}</span>`;
}

function pieceHtml(node: XmlNode, lacks: DocumentLacks): string {
  switch (node.name) {
    case 't':
      return shownText(node.children.filter((child) => typeof child === 'string').join(''));
    case 'tab':
    case 'ptab':
      return '&emsp;&emsp;';
    case 'br':
      return node.attributes['type'] === 'page' ? '<div class="break"></div>' : '<br>';
    case 'cr':
      return '<br>';
    case 'noBreakHyphen':
      return '-';
    case 'sym': {
      const sign = SYMBOLS[(node.attributes['char'] ?? '').toUpperCase()];
      if (sign === undefined) lacks.others.add('symbol');
      return sign ?? '〔符号〕';
    }
    case 'ruby':
      return shownText(wordsOf(childOf(node, 'rubyBase') ?? node));
    // Newer drawings, and the same ones for older programs beside them.
    case 'AlternateContent':
      noteDrawn(childOf(node, 'Choice') ?? node, lacks);
      return '';
    case 'drawing':
    case 'pict':
      noteDrawn(node, lacks);
      return '';
    case 'object':
      lacks.others.add('object');
      return '';
    case 'footnoteReference':
    case 'endnoteReference':
      lacks.others.add('footnote');
      return '';
    default:
      return '';
  }
}

function noteDrawn(node: XmlNode, lacks: DocumentLacks): void {
  const boxes = below(node, (name) => name === 'txbxContent');
  const words = boxes.map((box) => wordsOf(box).trim()).filter((box) => box !== '');
  for (const box of words) lacks.boxes.push(box);
  const pictures = below(node, (name) => name === 'pic' || name === 'imagedata').length;
  const charts = below(node, (name) => name === 'chart' || name === 'relIds').length;
  lacks.pictures += pictures;
  lacks.charts += charts;
  if (words.length === 0 && pictures === 0 && charts === 0) lacks.shapes += 1;
}
