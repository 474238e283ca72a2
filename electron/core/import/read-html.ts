import { load } from 'cheerio';
import type { CheerioAPI } from 'cheerio';
import type { Element, AnyNode } from 'domhandler';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { LineKind, SourceLine, SourceText } from '../../../shared/text/source-text.ts';
import { decodeHtml } from './decode-html.ts';
import type { SourceReader } from './source-reader.ts';

/** Elements that never hold words of an article. */
const NOISE =
  'script,style,noscript,template,iframe,object,embed,svg,canvas,form,button,select,input,textarea,nav,aside,head';
/** Class and id words by which sites mark what surrounds an article. */
const AROUND =
  /(^|[-_\s])(nav|navbar|menu|breadcrumb|crumb|crumbs|position|location|sidebar|footer|foot|header|copyright|share|toolbar|tools|related|recommend|pagination|pager|qrcode|search|login|banner|weizhi|dqwz|mbx|fenxiang)([-_\s\d]|$)/i;
const BLOCKS = new Set(
  'address,article,blockquote,center,dd,div,dl,dt,fieldset,figure,figcaption,footer,h1,h2,h3,h4,h5,h6,header,hr,li,main,ol,p,pre,section,table,tbody,thead,tfoot,tr,ul,body'.split(
    ',',
  ),
);

const chineseLength = (text: string): number => (text.match(/[\u3400-\u9fff]/g) ?? []).length;

/** Words of a node that are not inside links: navigation is nearly all links. */
function ownWords($: CheerioAPI, node: Element): number {
  const all = chineseLength($(node).text());
  let linked = 0;
  $(node)
    .find('a')
    .each((_, a) => {
      linked += chineseLength($(a).text());
    });
  return all - linked;
}

/**
 * The element that holds the article: from the body down as long as one child holds nearly all the unlinked words.
 * Pages put navigation, lists of other notices and footers beside it, and those are links or short.
 */
function mainContent($: CheerioAPI): Element | null {
  let node = $('body').get(0) ?? $.root().children().get(0);
  if (!node) return null;
  const whole = ownWords($, node);
  for (;;) {
    let best: Element | undefined;
    let words = 0;
    for (const child of $(node).children().toArray()) {
      const own = ownWords($, child);
      if (own > words) [best, words] = [child, own];
    }
    if (!best || words < 0.72 * ownWords($, node) || words < 0.5 * whole) return node;
    if (
      ['p', 'table', 'tbody', 'tr', 'td', 'ul', 'ol', 'li', 'span', 'strong', 'font'].includes(best.name) &&
      !/^(td|table|tbody|tr)$/.test(best.name)
    )
      return node;
    if (best.name === 'table' && $(best).find('tr').length > 3) return node;
    node = best;
  }
}

interface Line {
  text: string;
  kind: LineKind;
}

/** Walks the article and gives one line a block, one tab-separated line a table row. */
class LineWriter {
  readonly lines: Line[] = [];
  private text = '';
  private kind: LineKind = 'paragraph';

  write(words: string): void {
    this.text += words;
  }

  writeRow(cells: readonly string[]): void {
    if (cells.some((cell) => cell !== '')) this.lines.push({ text: cells.join('\t'), kind: 'table-row' });
  }

  break(next: LineKind = 'paragraph'): void {
    const text = this.text
      .replace(/[ \u00a0\u3000\r\n\f\v]+/g, ' ')
      .replace(/ *\t */g, '\t')
      .trim();
    if (text) this.lines.push({ text, kind: this.kind });
    this.text = '';
    this.kind = next;
  }
}

const kindOf = (name: string): LineKind =>
  /^h[1-6]$/.test(name) ? 'heading' : name === 'li' ? 'list-item' : 'paragraph';

const isLayoutTable = ($: CheerioAPI, table: Element): boolean => {
  const rows = $(table).find('> tbody > tr, > tr, > thead > tr').toArray();
  return rows.length > 0 && rows.every((row) => $(row).children('td,th').length <= 1);
};

/** A table as rows of cells. A cell that spans rows or columns is said once and leaves empty cells, so that columns stay in line. */
function writeTable($: CheerioAPI, table: Element, out: LineWriter): void {
  const open: number[] = []; // by column: how many further rows a cell above still covers
  for (const row of $(table).find('> tbody > tr, > tr, > thead > tr, > tfoot > tr').toArray()) {
    const cells: string[] = [];
    const skipCovered = (): void => {
      for (let left = open[cells.length] ?? 0; left > 0; left = open[cells.length] ?? 0) {
        open[cells.length] = left - 1;
        cells.push('');
      }
    };
    for (const cell of $(row).children('td,th').toArray()) {
      skipCovered();
      const rows = spanOf(cell.attribs['rowspan']);
      for (let i = spanOf(cell.attribs['colspan']); i > 0; i--) {
        open[cells.length] = rows - 1;
        cells.push(i === spanOf(cell.attribs['colspan']) ? cellText($, cell) : '');
      }
    }
    skipCovered();
    out.break('table-row');
    out.writeRow(cells);
  }
  out.break();
}

const spanOf = (attribute: string | undefined): number =>
  Math.min(Math.max(Number.parseInt(attribute ?? '1', 10) || 1, 1), 200);

function cellText($: CheerioAPI, cell: Element): string {
  const inner = new LineWriter();
  for (const child of cell.children) walk($, child, inner);
  inner.break();
  return inner.lines.map((line) => line.text.replace(/\t/g, ' ')).join(' ');
}

function walk($: CheerioAPI, node: AnyNode, out: LineWriter): void {
  if (node.type === 'text') return out.write(node.data.replace(/[\t\r\n]+/g, ' '));
  if (node.type !== 'tag') return;
  if (node.name === 'br') return out.break();
  if (node.name === 'table' && !isLayoutTable($, node)) {
    out.break();
    writeTable($, node, out);
    return;
  }
  const block = BLOCKS.has(node.name);
  if (block) out.break(kindOf(node.name));
  for (const child of node.children) walk($, child, out);
  const href = node.name === 'a' ? (node.attribs['href'] ?? '') : '';
  if (/\.(docx?|xlsx?|pdf|wps|et|zip|rar)([?#]|$)/i.test(href) && !$(node).text().includes(href))
    out.write(`（${href}）`);
  if (block) out.break();
}

/** The headline, where the page keeps it outside the article: marked by the site, the first h1, or the window title. */
function headline($: CheerioAPI): string | null {
  const marked = $('meta[name="ArticleTitle"],meta[name="articletitle"],meta[property="og:title"]')
    .attr('content')
    ?.trim();
  if (marked) return marked;
  const h1 = $('h1').first().text().replace(/\s+/g, ' ').trim();
  if (chineseLength(h1) >= 6) return h1;
  const title = $('title').first().text().replace(/\s+/g, ' ').trim();
  const first = title.split(/\s*(?:[|_]|\s[-–—]+\s|--)\s*/)[0] ?? '';
  return chineseLength(first) >= 6 ? first : null;
}

/** What pages print around an article inside its own box: date and source line, sharing, printing, next article. */
const PAGE_WORDS = [
  /(发布|发文|更新|信息)(日期|时间)[:：]/,
  /(信息)?(来源|稿源|作者)[:：]/,
  /(浏览|阅读|点击|访问)(次数|量|数)?[:：]?\s*\d*/,
  /(字体|字号)[:：]?\s*[［【[（(]?\s*[大小]/,
  /分享(到|至)?[:：]/,
  /打印(本页|此页)?[】\]]?/,
  /关闭(窗口|本页)/,
  /扫一扫/,
  /视力保护色/,
  /(上|下)一(篇|条)[:：]/,
  /责任编辑[:：]/,
  /保存本页|收藏本页|返回顶部/,
];

/** A short line of which these words are nearly all. One alone (来源：) may belong to the article; a line that is two of them does not. */
function isPageWords(text: string): boolean {
  if (text.length > 160 || text.includes('\t')) return false;
  const hits = PAGE_WORDS.filter((words) => words.test(text)).length;
  return (
    hits >= 2 ||
    /^[【[]?(打印本页|打印|关闭窗口|关闭|分享到?|返回顶部|扫一扫.{0,20}|(上|下)一(篇|条)[:：].{0,60})[】\]：:]*$/.test(
      text,
    ) ||
    /^分享到?[:：]/.test(text)
  );
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/**
 * A government page as source text: the article without the navigation around it, one line a paragraph or table row.
 * An empty article gives no lines.
 */
export function htmlSource(bytes: Uint8Array, name: string): SourceText {
  const { text, encoding } = decodeHtml(bytes, name);
  const $ = load(text);
  const title = headline($);
  $(NOISE).remove();
  $('[hidden],[aria-hidden="true"]').remove();
  $('*').each((_, element) => {
    if (element.type !== 'tag') return;
    const marks = `${$(element).attr('class') ?? ''} ${$(element).attr('id') ?? ''}`;
    const style = $(element).attr('style') ?? '';
    if (/display\s*:\s*none/i.test(style)) $(element).remove();
    else if (
      AROUND.test(marks) &&
      element.name !== 'body' &&
      chineseLength($(element).text()) < 400 &&
      ownWords($, element) < 150
    )
      $(element).remove();
  });
  const main = mainContent($);
  const out = new LineWriter();
  if (main) for (const child of main.children) walk($, child, out);
  out.break();
  const start = squeeze(
    out.lines
      .slice(0, 8)
      .map((line) => line.text)
      .join(''),
  );
  const lines: SourceLine[] = out.lines.filter((line) => !isPageWords(line.text));
  if (title && lines.length > 0 && !start.includes(squeeze(title))) lines.unshift({ text: title, kind: 'heading' });
  return { format: 'html', lines, encoding };
}

/** Saved web pages. */
export const readHtml: SourceReader = {
  format: 'html',
  read: async (bytes, name) => {
    const source = htmlSource(bytes, name);
    if (source.lines.length === 0)
      fail('file-empty', say`${name} 里没有正文。网页可能靠脚本加载内容，请在浏览器里复制正文后用「粘贴文本」导入。`, {
        file: name,
      });
    return source;
  },
};
