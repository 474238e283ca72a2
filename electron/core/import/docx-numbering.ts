import { Parser } from 'htmlparser2';

/** One level of a Word list: how its number is printed (`%1、`, `（%2）`). */
interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** The lists of a Word file by their number id. */
export interface WordLists {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  /** Paragraph style → the list and level that it carries. */
  readonly styles: ReadonlyMap<string, { list: string; level: number }>;
  /** Paragraph styles that are headings. */
  readonly headings: ReadonlySet<string>;
}

const DIGITS = '〇一二三四五六七八九';

/** 1–9999 in Chinese counting: 十一, 二十, 一百零五. */
export function chineseCounting(n: number): string {
  if (n <= 0 || n > 9999 || !Number.isInteger(n)) return String(n);
  const units = ['', '十', '百', '千'];
  const digits = String(n);
  let out = '';
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[i]);
    if (digit > 0) out += DIGITS.charAt(digit) + (units[digits.length - 1 - i] ?? '');
    else if (out !== '' && !out.endsWith('零') && Number(digits.slice(i)) > 0) out += '零';
  }
  return out.replace(/^一十/, '十');
}

const letters = (n: number): string => (n <= 26 ? String.fromCharCode(64 + n) : String(n));

function roman(n: number): string {
  const steps: readonly [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let out = '';
  let left = n;
  for (const [value, sign] of steps) for (; left >= value; left -= value) out += sign;
  return out;
}

function numeral(n: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
      return chineseCounting(n);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(n).replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n >= 1 && n <= 20 ? String.fromCharCode(0x245f + n) : String(n);
    case 'decimalFullWidth':
      return String(n).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    case 'upperLetter':
      return letters(n);
    case 'lowerLetter':
      return letters(n).toLowerCase();
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    default:
      return String(n);
  }
}

/** Counts the paragraphs of each list as Word does and gives the number that it would print before each. */
export class ListCounter {
  private readonly counts = new Map<string, number[]>();
  private readonly lists: WordLists;
  constructor(lists: WordLists) {
    this.lists = lists;
  }

  /** The printed number of the next paragraph of this list and level; '' for a list that is not defined or prints none. */
  next(list: string, level: number): string {
    const levels = this.lists.levels.get(list);
    const own = levels?.get(level);
    if (!levels || !own || own.format === 'none') return '';
    if (own.format === 'bullet') return '- ';
    const counts = this.counts.get(list) ?? [];
    this.counts.set(list, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1; // deeper levels begin anew
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = levels.get(at);
      return numeral(counts[at] ?? of?.start ?? 1, of?.format ?? 'decimal');
    });
  }
}

/** Reads numbering.xml and styles.xml; either may be empty text. */
export function readWordLists(numberingXml: string, stylesXml: string): WordLists {
  const abstract = new Map<string, Map<number, Level>>();
  const levels = new Map<string, Map<number, Level>>();
  let inAbstract: Map<number, Level> | null = null;
  let num = '';
  let override: Map<number, Level> | null = null;
  let level = 0;
  let draft = { format: 'decimal', text: '', start: 1 };
  const numbering = new Parser(
    {
      onopentag(name, at) {
        if (name === 'w:abstractNum') abstract.set(at['w:abstractNumId'] ?? '', (inAbstract = new Map()));
        else if (name === 'w:num') num = at['w:numId'] ?? '';
        else if (name === 'w:abstractNumId')
          levels.set(num, (override = new Map(abstract.get(at['w:val'] ?? '') ?? [])));
        else if (name === 'w:lvlOverride') level = Number(at['w:ilvl'] ?? 0);
        else if (name === 'w:startOverride') {
          const old = override?.get(level);
          if (override && old) override.set(level, { ...old, start: Number(at['w:val'] ?? 1) });
        } else if (name === 'w:lvl') {
          level = Number(at['w:ilvl'] ?? 0);
          draft = { format: 'decimal', text: '', start: 1 };
        } else if (name === 'w:start') draft.start = Number(at['w:val'] ?? 1);
        else if (name === 'w:numFmt') draft.format = at['w:val'] ?? 'decimal';
        else if (name === 'w:lvlText') draft.text = at['w:val'] ?? '';
      },
      onclosetag(name) {
        if (name === 'w:lvl') (inAbstract ?? override)?.set(level, draft);
        else if (name === 'w:abstractNum') inAbstract = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  numbering.end(numberingXml);

  const styles = new Map<string, { list: string; level: number }>();
  const headings = new Set<string>();
  let style = '';
  let list: string | null = null;
  let styleLevel = 0;
  const parser = new Parser(
    {
      onopentag(name, at) {
        const value = at['w:val'] ?? '';
        if (name === 'w:style') [style, list, styleLevel] = [at['w:styleId'] ?? '', null, 0];
        else if (name === 'w:name' && /^(heading \d|title)$/i.test(value)) headings.add(style);
        else if (name === 'w:outlineLvl' && Number(value) < 9) headings.add(style);
        else if (name === 'w:numId') list = value;
        else if (name === 'w:ilvl') styleLevel = Number(value);
      },
      onclosetag(name) {
        if (name === 'w:style' && list !== null) styles.set(style, { list, level: styleLevel });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(stylesXml);
  return { levels, styles, headings };
}
