import { guideLines } from './guide-tables.ts';
import type { LineKind, SourceLine, SourceText } from './source-text.ts';
import { plainSpaces } from './spacing.ts';

/** A line as the page shows it: markup of lightweight formats is gone, its meaning kept in `kind`. */
export interface PageLine {
  readonly text: string;
  readonly kind: LineKind;
  /** Empty lines that stood before it. */
  readonly gap: number;
  /** Columns of white space before the first word. */
  readonly indent: number;
  readonly page: number | null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  hellip: '…',
};

const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
        if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
        const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;

const stripTags = (text: string): string => decodeEntities(text.replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, ' '));

/** Inline marks of Markdown: emphasis, links, automatic links, escapes. */
const stripInline = (text: string): string => (/[[<*\\$]/.test(text) ? withoutInline(text) : text);

const withoutInline = (text: string): string =>
  text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\(((?:https?:|file:|mailto:|\/|\.)[^)\s]*)\)/g, (_, label: string, url: string) =>
      linkWords(label, url),
    )
    .replace(/<((?:https?|ftp):[^<>\s]+|[\w.+-]+@[\w.-]+)>/g, '$1')
    .replace(/\*\*([^*]*)\*\*/g, '$1')
    .replace(/ ?\$([^$\n]{1,60})\$ ?/g, (_, formula: string) => plainFormula(formula))
    .replace(/\\([()[\]*_#.\-~])/g, '$1');

/** A link's label and where it leads; of an address that labels itself, in full or cut short, the address. */
function linkWords(label: string, url: string): string {
  if (!/^https?:/.test(url)) return label;
  if (label === url || url === `${label}/`) return label;
  return /^https?:/.test(label) && url.startsWith(label) ? url : `${label} ${url}`;
}

const FORMULA_SIGNS: Readonly<Record<string, string>> = {
  geq: '≥',
  geqslant: '≥',
  ge: '≥',
  leq: '≤',
  leqslant: '≤',
  le: '≤',
  times: '×',
  sim: '~',
  pm: '±',
  circ: '°',
};

/** A figure that a recogniser of scans set as a formula: `30\%`, `\geq 5`, `\underline{甲}`. */
const plainFormula = (formula: string): string =>
  formula
    .replace(/\\textcircled\{?(\d{1,2})\}?/g, (_, no: string) => String.fromCharCode(0x245f + Number(no)))
    .replace(/\\([a-z]+)/gi, (_, name: string) => FORMULA_SIGNS[name] ?? '')
    .replace(/\\(.)/g, '$1')
    .replace(/[{}^]/g, '')
    .replace(/ ?([≥≤×~±°]) ?/g, '$1')
    .trim();

/**
 * The cells of an HTML table that stands in lightweight markup, one text a row. A cell that spans rows or columns is said
 * once and leaves empty cells, so that columns stay in line.
 */
function tableRows(html: string): string[] {
  const rows: string[] = [];
  const open: number[] = []; // by column: how many further rows a cell above still covers
  for (const row of html.split(/<tr[^>]*>/i).slice(1)) {
    const cells: string[] = [];
    const skipCovered = (): void => {
      for (let left = open[cells.length] ?? 0; left > 0; left = open[cells.length] ?? 0) {
        open[cells.length] = left - 1;
        cells.push('');
      }
    };
    for (const cell of row.matchAll(/<t[dh](?<attributes>[^>]*)>(?<inner>.*?)(?=<t[dh][\s>]|$)/gis)) {
      skipCovered();
      const { attributes = '', inner = '' } = cell.groups ?? {};
      const covered = spanned(attributes, 'rowspan') - 1;
      const words = stripTags(inner).replace(/\s+/g, ' ').trim();
      for (let i = 0; i < spanned(attributes, 'colspan'); i++) {
        open[cells.length] = covered;
        cells.push(i === 0 ? words : '');
      }
    }
    skipCovered();
    if (cells.some((cell) => cell !== '')) rows.push(cells.join('\t'));
  }
  return rows;
}

/** How many rows or columns a cell covers; a number beyond every real table counts as its limit. */
const spanned = (attributes: string, name: 'rowspan' | 'colspan'): number => {
  const printed = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1];
  return Math.min(Math.max(Number(printed ?? 1), 1), 200);
};

/** What a conversion tool notes about the file: a list item whose value is code or a file address. */
const isConverterNote = (text: string): boolean =>
  /^[-*] [^：:`]{2,12}[：:] ?(?:`[^`]*`|(?:https?|file):\S+)$/.test(text);

/** The note that says where the file comes from, at its very beginning: kept, as the page's own word for its source. */
const isOriginNote = (text: string): boolean => /^[-*] 来源[^：:`]{0,6}[：:] ?https?:\S+$/.test(text);

const isPipeRow = (text: string): boolean => text.length > 2 && text.startsWith('|') && text.endsWith('|');

interface PipeRow {
  readonly line: SourceLine;
  readonly cells: readonly string[];
}

const pipeCells = (text: string): string[] =>
  text
    .slice(1, -1)
    .split('|')
    .map((cell) => stripInline(plainSpaces(cell)).trim());

/** Whether a line with tabs is a row of a table: three cells, or two that are neither number and words nor labels. */
function isTabRow(words: string, belowRow: boolean): boolean {
  const cells = words.split(/\t+/).map((cell) => cell.trim());
  if (cells.length >= 3) return true;
  const [first = '', second = ''] = cells;
  // 序号 | 条件 over 1 | …: the number of a row, not of a clause.
  if (belowRow && /^\d{1,3}$/.test(first)) return second !== '';
  if (
    /^(?:第?[一二三四五六七八九十\d]{1,4}[、．.）)条章]?|[（(][一二三四五六七八九十\d]{1,3}[）)])$/.test(first) ||
    /[：:。；]/.test(first) ||
    first === ''
  )
    return false;
  return second !== '' && (belowRow || (first.length <= 30 && !/[：:]/.test(second)));
}

/** A row whose first cell is empty, for the cell above covers it. */
const coversRow = (raw: string): boolean => /^ *\t+ *\S[^\t]*\t/.test(raw);

/** Reads the markup that text files of notices carry (web page extracts, Markdown): headings, lists, tables, images. */
export function readMarkup(source: SourceText): PageLine[] {
  const out: PageLine[] = [];
  let gap = 0;
  let table: string[] | null = null;
  let pipes: PipeRow[] = [];
  const push = (line: SourceLine, text: string, kind: LineKind, indent: number): void => {
    const words = kind === 'table-row' ? text : text.trim();
    if (words.trim() === '') return;
    out.push({ text: words, kind, gap, indent, page: line.page ?? null });
    gap = 0;
  };
  const pushPipes = (): void => {
    const guide = guideLines(pipes.map((row) => row.cells));
    const [first] = pipes;
    if (guide && first) for (const { text, kind } of guide) push(first.line, stripTags(text), kind, 0);
    else for (const { line, cells } of pipes) push(line, cells.join('\t'), 'table-row', 0);
    pipes = [];
  };
  for (const line of source.lines) {
    if (pipes.length > 0 && !isPipeRow(line.text.trim())) pushPipes();
    if (line.kind === 'table-row') {
      push(
        line,
        line.text
          .split('\t')
          .map((cell) => plainSpaces(cell).trim())
          .join('\t'),
        'table-row',
        0,
      );
      continue;
    }
    const hasTabs = /\S\t+\s*\S/.test(line.text);
    const raw = hasTabs ? line.text : plainSpaces(line.text);
    const text = raw.trim();
    if (table) {
      table.push(text);
      if (/<\/table>/i.test(text) || table.length > 20_000) {
        for (const row of tableRows(table.join(' '))) push(line, row, 'table-row', 0);
        table = null;
      }
      continue;
    }
    if (text === '') {
      gap += 1;
      continue;
    }
    if (/^<table[\s>]/i.test(text)) {
      if (!/<\/table>/i.test(text)) table = [text];
      else {
        for (const row of tableRows(text)) push(line, row, 'table-row', 0);
        const rest = text.slice(text.search(/<\/table>/i) + 8);
        if (rest.trim() !== '') push(line, stripTags(rest), 'plain', 0);
      }
      continue;
    }
    if (out.length === 0 && isOriginNote(text)) {
      push(line, text.slice(2), 'list-item', 0);
      continue;
    }
    if (
      isConverterNote(text) ||
      /^!\[[^\]]*\]\([^)]*\)$/.test(text) ||
      /^<\/?(?:details|summary|div|p|center|br)[^>]*>$/i.test(text) ||
      /^<summary>.*<\/summary>$/i.test(text) ||
      /^(?:[-*_] *){3,}$/.test(text)
    ) {
      gap += 1;
      continue;
    }
    if (isPipeRow(text)) {
      if (!/^\|[\s:|-]+\|$/.test(text)) pipes.push({ line, cells: pipeCells(text) });
      continue;
    }
    const heading = /^#{1,6}\s+(.+)$/.exec(text);
    const kind: LineKind = heading ? 'heading' : line.kind;
    const words = stripTags(stripInline((heading?.[1] ?? text).replace(/^(?:> ?)+/, '')));
    if (hasTabs && kind === 'plain' && isTabRow(words, out[out.length - 1]?.kind === 'table-row')) {
      push(
        line,
        (out[out.length - 1]?.kind === 'table-row' && coversRow(line.text) ? `\t${words}` : words)
          .split('\t')
          .map((cell) => plainSpaces(cell).trim())
          .join('\t'),
        'table-row',
        0,
      );
      continue;
    }
    push(line, plainSpaces(words), kind, raw.length - raw.trimStart().length);
  }
  pushPipes();
  if (table) for (const row of tableRows(table.join(' '))) push({ text: '', kind: 'table-row' }, row, 'table-row', 0);
  return out;
}
