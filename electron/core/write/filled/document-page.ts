import { joined, quoted, say, type Sentence } from '../../../../shared/base/sentence.ts';
import type { PageSetup } from '../../../../shared/packet/document.ts';
import { escaped } from '../html.ts';
import { partText, type Parts } from '../template-parts.ts';
import { wordText } from '../template-word.ts';
import { listParagraphs, type ListParagraph } from './document-lists.ts';
import { documentLooks, type DocumentLooks } from './document-looks.ts';
import { documentTable } from './document-table.ts';
import { lineHtml, type DocumentLacks, type DocumentThing } from './document-words.ts';
import { thingsSaid } from './drawn-things.ts';
import { filledPage, nearestPaper, otherPaper, type FilledPage, type FilledSheet, shownText } from './filled-page.ts';
import { childOf, elements, valueAt, wordsOf, xmlTree, type XmlNode } from './xml-tree.ts';

/** The list and level of the next paragraph, by its own words or its style's, and the number that Word prints before it; null for none. */
export type WordNumbers = (
  style: string | null,
  own: { readonly list: string; readonly level: number } | null,
) => { readonly list: string; readonly level: number; readonly number: string } | null;

interface Making {
  readonly looks: DocumentLooks;
  readonly numbers: WordNumbers;
  readonly lists: ListParagraph;
  readonly before: ReadonlySet<string>;
  readonly lacks: DocumentLacks;
  /** Blocks that may still be shown. */
  left: number;
}

/** A page shows so many paragraphs, and tables so deep within each other. */
const MOST_PARAGRAPHS = 20_000;
const MOST_DEEP = 12;

/** The page of a filled document: its paragraphs and tables. What the empty template `before` does not say was filled in. */
export function documentPage(before: Parts, after: Parts, file: string, numbers: WordNumbers): FilledPage {
  const body = childOf(xmlTree(partText(after, 'word/document.xml') ?? ''), 'document', 'body');
  const making: Making = {
    looks: documentLooks(partText(after, 'word/styles.xml') ?? ''),
    numbers,
    lists: listParagraphs(partText(after, 'word/numbering.xml') ?? ''),
    before: new Set(wordText(partText(before, 'word/document.xml') ?? '')),
    lacks: { pictures: 0, charts: 0, shapes: 0, boxes: [], others: new Set() },
    left: MOST_PARAGRAPHS,
  };
  const sheets: FilledSheet[] = [];
  let exact = true;
  let blocks: string[] = [];
  const end = (section: XmlNode | null): void => {
    const { page, isExact } = pageOf(section);
    exact &&= isExact;
    if (Number(valueAt(section, 'cols', 'num') ?? 1) > 1) making.lacks.others.add('columns');
    // A section that goes on where the last one ended stays on its sheet.
    const last = sheets.at(-1);
    if (last && valueAt(section, 'type') === 'continuous')
      sheets.splice(-1, 1, { ...last, html: `${last.html}${blocks.join('')}` });
    else sheets.push({ page, html: blocks.join('') });
    blocks = [];
  };
  for (const block of bodyBlocks(body)) {
    blocks.push(blockHtml(block, making, 0));
    const section = childOf(block, 'pPr', 'sectPr');
    if (section) end(section);
  }
  end(childOf(body, 'sectPr'));
  const [first, ...rest] = sheets;
  if (!first) throw new RangeError('a document has a section');
  const unshown = [...(exact ? [] : [otherPaper()]), ...runningWords(after), ...said(making)];
  return filledPage(file, [first, ...rest], unshown, WORD);
}

const WORD =
  '.l{margin:0;white-space:pre-wrap;min-height:1em}.n{display:inline-block;text-indent:0}td.w{padding:0 5.4pt}';

/** Blocks, also within content controls. */
const bodyBlocks = (node: XmlNode | null, deep = 0): readonly XmlNode[] =>
  elements(node).flatMap((child) =>
    ['sdt', 'sdtContent', 'customXml', 'ins'].includes(child.name) && deep < MOST_DEEP
      ? bodyBlocks(child, deep + 1)
      : [child],
  );

function blockHtml(block: XmlNode, making: Making, deep: number): string {
  switch (block.name) {
    case 'p':
      return paragraphHtml(block, making);
    case 'tbl':
      if (deep >= MOST_DEEP) {
        making.lacks.others.add('nested');
        return '';
      }
      return documentTable(block, {
        looks: making.looks,
        inner: (cell) =>
          bodyBlocks(cell)
            .map((own) => blockHtml(own, making, deep + 1))
            .join(''),
        turned: () => making.lacks.others.add('turned'),
      });
    case 'altChunk':
      making.lacks.others.add('embedded');
      return '';
    case 'oMathPara':
      making.lacks.others.add('equation');
      return '';
    default:
      return '';
  }
}

function paragraphHtml(paragraph: XmlNode, making: Making): string {
  making.left -= 1;
  if (making.left < 0) return '';
  const own = childOf(paragraph, 'pPr');
  const list = childOf(own, 'numPr');
  const style = valueAt(own, 'pStyle') ?? making.looks.standard;
  const line = lineHtml(paragraph, making.looks, making.lacks);
  const id = valueAt(list, 'numId');
  const numbered =
    line === ''
      ? null
      : making.numbers(style, id === null ? null : { list: id, level: Number(valueAt(list, 'ilvl') ?? 0) });
  const words = wordsOf(paragraph);
  const filled = words.trim() !== '' && !making.before.has(words) ? ' filled' : '';
  const { css } = making.looks.run(childOf(own, 'rPr'), style);
  const { css: lines, hanging } = making.looks.paragraph(own, numbered && making.lists(numbered.list, numbered.level));
  const number = numbered ? `<span class="n" style="min-width:${hanging}pt">${shownText(numbered.number)}</span>` : '';
  // The line of an empty paragraph is as high as its mark's type.
  return `<div class="l${filled}" style="${escaped(`${css};${lines}`)}">${number}${line}</div>`;
}

/** Twips, where a section says nothing of its paper. */
const A4_TWIPS = { w: 11_906, h: 16_838 };

function pageOf(section: XmlNode | null): { readonly page: PageSetup; readonly isExact: boolean } {
  const millimetres = (twips: number): number => Math.round(((twips / 1440) * 25.4 || 0) * 10) / 10;
  const size = (name: 'w' | 'h'): number => millimetres(Number(valueAt(section, 'pgSz', name) ?? A4_TWIPS[name]));
  const margin = (name: string): number =>
    Math.max(0, Math.min(100, millimetres(Math.abs(Number(valueAt(section, 'pgMar', name) ?? 1440)))));
  const [width, height] = [size('w'), size('h')];
  const paper = nearestPaper(Math.min(width, height), Math.max(width, height));
  return {
    page: {
      size: paper.size,
      orientation: width > height ? 'landscape' : 'portrait',
      margins: { top: margin('top'), bottom: margin('bottom'), left: margin('left'), right: margin('right') },
    },
    isExact: paper.exact,
  };
}

/** Heads and feet of the pages that say or show anything. */
function runningWords(parts: Parts): Sentence[] {
  const texts = [...parts.keys()]
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .flatMap((name) => {
      const xml = partText(parts, name) ?? '';
      const words = wordText(xml).join(' ').trim();
      return words !== '' || /<w:(?:drawing|pict|fldSimple|instrText)\b/.test(xml) ? [words] : [];
    });
  if (texts.length === 0) return [];
  const words = joined(
    [...new Set(texts)].filter((text) => text !== '').map((text) => quoted(`「${text.slice(0, 30)}」`)),
    quoted('、'),
  );
  return [words === null ? say`页眉、页脚` : say`页眉、页脚：${words}`];
}

const THINGS: Readonly<Record<DocumentThing, Sentence>> = {
  object: say`正文里的嵌入对象`,
  equation: say`正文里的公式`,
  footnote: say`脚注、尾注`,
  symbol: say`特殊字体的符号`,
  embedded: say`插入的其他文档`,
  nested: say`层层嵌套的表格`,
  columns: say`分栏`,
  tabs: say`按制表位对齐的文字`,
  turned: say`表格里的斜线或旋转的文字`,
};

const said = ({ lacks, left }: Making): Sentence[] => [
  ...thingsSaid(say`正文`, lacks, lacks.boxes),
  ...[...lacks.others].map((thing) => THINGS[thing]),
  ...(left < 0 ? [say`文件太长，这里只显示前 ${MOST_PARAGRAPHS} 段`] : []),
];
