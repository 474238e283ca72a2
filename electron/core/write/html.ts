import { cleanText } from '../../../shared/packet/clean-text.ts';
import { cellText } from '../../../shared/packet/cell-text.ts';
import {
  gridWidth,
  type Align,
  type Block,
  type Cell,
  type Paper,
  type Row,
  type Table,
  type Tone,
} from '../../../shared/packet/document.ts';
import { PUBLIC_TYPEFACES, type Typefaces } from '../../../shared/packet/typefaces.ts';
import { layOut } from '../../../shared/packet/table-layout.ts';
import { tableSize } from './page-measures.ts';

const MARKUP = /[&<>"']/g;

/** A text as HTML: never markup, also inside an attribute. */
export const escaped = (text: string): string => cleanText(text).replace(MARKUP, (sign) => `&#${sign.charCodeAt(0)};`);
export const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>');

/**
 * Papers as one page of HTML that needs nothing else: no script, no address, no file. Each paper begins on a new sheet
 * of its own size, so that the preview, the printer and the PDF show what Word and Excel hold.
 */
export function htmlText(papers: readonly Paper[], typefaces: Typefaces = PUBLIC_TYPEFACES): string {
  const title = escaped(papers.map(({ name }) => name).join('、'));
  const pages = papers.map((paper, index) => pageRule(paper, index)).join('');
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${title}</title><style>${facesStyle(typefaces)}${STYLE}${pages}</style></head><body>${papers.map(section).join('')}</body></html>`;
}

function pageRule({ page, pageHead, pageFoot }: Paper, index: number): string {
  const { top, right, bottom, left } = page.margins;
  const head = pageHead === null ? '' : `@top-right{content:${cssText(pageHead)};${MARK}}`;
  const foot = pageFoot ? PAGE_NUMBERS : '';
  return `@page paper${index}{size:${page.size} ${page.orientation};margin:${top}mm ${right}mm ${bottom}mm ${left}mm;${head}${foot}}.paper${index}{page:paper${index}}`;
}

/** The type of page heads and feet. */
const MARK = 'font:9pt SimSun,宋体,serif';
/** Within a page rule. */
export const PAGE_NUMBERS = `@bottom-center{content:'第 ' counter(page) ' 页 共 ' counter(pages) ' 页';${MARK}}`;

/** A text as a CSS string: nothing in it ends the string or the style element. */
const cssText = (text: string): string =>
  `"${cleanText(text).replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;

function section(paper: Paper, index: number): string {
  const head = paper.pageHead === null ? '' : `<header>${escaped(paper.pageHead)}</header>`;
  return `<section class="paper${index} ${paper.page.size} ${paper.page.orientation}">${head}${paper.blocks.map((block) => blockHtml(block, paper)).join('')}</section>`;
}

function blockHtml(block: Block, paper: Paper): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${lines(block.text)}</h1>`;
    case 'heading':
      return `<h2>${lines(block.text)}</h2>`;
    case 'paragraph':
      return `<p class="${block.style}">${lines(block.text)}</p>`;
    case 'callout':
      return `<div class="callout"><p class="label">${lines(block.label)}</p><p class="large ${block.tone}">${lines(block.text)}</p>${block.notes.map((note) => `<p class="note">${lines(note)}</p>`).join('')}</div>`;
    case 'page-break':
      return '<div class="break"></div>';
    case 'line': {
      const total = gridWidth(paper);
      let column = 0;
      const parts = block.parts.map(({ text, align, span }) => {
        const share = paper.grid.slice(column, column + span).reduce((sum, width) => sum + width, 0) / total;
        column += span;
        return `<span class="${align}" style="flex:${share.toFixed(4)} 0 0">${lines(text)}</span>`;
      });
      return `<div class="line ${block.style}">${parts.join('')}</div>`;
    }
    case 'table':
      return tableHtml(block, paper);
  }
}

function tableHtml(table: Table, paper: Paper): string {
  const total = gridWidth(paper);
  let at = 0;
  const columns = table.columns.map(({ span }) => {
    const width = paper.grid.slice(at, at + span).reduce((sum, one) => sum + one, 0) / total;
    at += span;
    return `<col style="width:${(width * 100).toFixed(2)}%">`;
  });
  const rows = [...table.head, ...table.rows];
  /** Rows that merges hold together stand in one body, so that no page divides them. */
  const bodies: string[] = [];
  let held: string[] = [];
  let head = '';
  let heldTo = 0;
  let index = 0;
  for (const cells of layOut(rows, table.columns.length)) {
    const kind = rows[index]?.kind ?? 'data';
    const tag = kind === 'head' ? 'th' : 'td';
    const inner = cells.map(({ placed, column, colSpan, rowSpan }) => {
      heldTo = Math.max(heldTo, index + rowSpan - 1);
      const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
      const align =
        placed.align ?? (kind === 'total' && colSpan > 1 ? 'center' : (table.columns[column]?.align ?? 'left'));
      return `<${tag}${spans} class="${classes(kind, align, placed.cell)}">${lines(cellText(placed.cell))}</${tag}>`;
    });
    const row = `<tr>${inner.join('')}</tr>`;
    if (index < table.head.length) head += row;
    else held.push(row);
    if (index >= heldTo && held.length > 0) {
      bodies.push(`<tbody class="${kind}">${held.join('')}</tbody>`);
      held = [];
    }
    index += 1;
  }
  const undivided = table.head.length === 0 ? ' class="undivided"' : '';
  return `<table${undivided} style="font-size:${tableSize(paper)}pt"><colgroup>${columns.join('')}</colgroup>${head === '' ? '' : `<thead>${head}</thead>`}${bodies.join('')}</table>`;
}

function classes(kind: Row['kind'], align: Align, cell: Cell): string {
  const tone: Tone = cell.kind === 'text' && kind === 'data' ? cell.tone : 'normal';
  return [
    kind,
    align,
    ...(tone === 'normal' ? [] : [tone]),
    ...(cell.kind === 'number' || cell.kind === 'sum' ? ['figure'] : []),
  ].join(' ');
}

/** A typeface's name as a CSS string: nothing in it ends the string or the style element. */
export const cssName = (name: string): string => `"${name.replace(/[^\p{L}\p{N} _.-]/gu, '')}"`;

/** The chosen typefaces, each with what a machine without it has instead. */
const facesStyle = ({ title, heading, text, letter }: Typefaces): string =>
  `:root{--title:${cssName(title)},${cssName(text)},SimSun,宋体,"Noto Serif CJK SC",serif;--song:${cssName(text)},SimSun,宋体,"Noto Serif CJK SC","Noto Sans CJK SC",serif;--hei:${cssName(heading)},SimHei,黑体,"Noto Sans CJK SC",sans-serif;--fangsong:${cssName(letter)},FangSong_GB2312,仿宋_GB2312,FangSong,serif}`;

const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#000;font:10.5pt var(--song)}
section{break-after:page}section:last-child{break-after:auto}
header{text-align:right;font-size:9pt;margin-bottom:2mm}
h1{font:bold 18pt var(--title);text-align:center;margin:2mm 0 3mm}
h2{font:12pt var(--hei);margin:4mm 0 1.5mm;break-after:avoid}
p{margin:1mm 0}
.note{font-size:9pt;color:#595959}.alert,.missing{color:#c00000;font-weight:bold}.bad{color:#c00000}.good{color:#1e6b34}.muted{color:#595959}.strong{font-weight:bold}
.callout{margin:3mm 0;break-inside:avoid}.callout .label{font:12pt var(--hei)}.callout .large{font:20pt var(--hei)}
.line{display:flex;margin:1.5mm 0}.line.sign{margin-top:8mm;break-before:avoid}
.left{text-align:left}.center{text-align:center}.right{text-align:right}
table{border-collapse:collapse;table-layout:fixed;width:100%}
thead{display:table-header-group}tr,tbody,table.undivided{break-inside:avoid}tbody.total{break-before:avoid}tbody.band{break-after:avoid}
td,th{border:.5pt solid #000;padding:.8mm 1.2mm;vertical-align:middle;overflow-wrap:anywhere;font-weight:normal}
th,td.band{font-family:var(--hei)}th.head{text-align:center;text-wrap:balance;padding-left:.4mm;padding-right:.4mm}td.total{font-weight:bold}td.missing,td.strong{font-weight:bold}td.center{padding-left:.4mm;padding-right:.4mm}
.figure{font-variant-numeric:tabular-nums;overflow-wrap:normal;white-space:nowrap}
.letter,.letter-head,.letter-sign{font:16pt/28pt var(--fangsong);margin:0}.letter{text-indent:2em}.letter:empty{height:28pt;break-before:avoid}.letter-sign{margin-left:45%;break-before:avoid}
.cover-program,.cover-name,.cover-line{text-align:center}.cover-program,.cover-name{font-family:var(--title)}.cover-program{font-size:18pt;margin-top:32mm}.cover-name{font-size:30pt;margin:22mm 0 55mm}.cover-line{font:16pt var(--fangsong);margin:5mm 0}
.break{break-after:page}
@media print{header{display:none}}
@media screen{body{background:#d9d9d9;padding:6mm}section{background:#fff;margin:0 auto 6mm;padding:18mm;box-shadow:0 0 2mm #888}
section.A4.portrait{width:210mm;min-height:297mm}section.A4.landscape{width:297mm;min-height:210mm}section.A3.landscape{width:420mm;min-height:297mm}section.A3.portrait{width:297mm;min-height:420mm}}
`;
