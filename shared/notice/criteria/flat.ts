import type { Span } from '../../base/span.ts';

/** （含） and （不含） as they stand in a flat text: one character each, next to the figure they belong to. */
export const INCLUSIVE = '\ue000';
export const EXCLUSIVE = '\ue001';
/** （1） at the head of an item in a flat text. */
export const ITEM_MARK = '\ue003';
/** A 《…》 title in a flat text: its words are a name, never a statement of the clause. */
export const TITLE_MARK = '\ue002';

/**
 * A clause without what grammar trips over: brackets, quotation marks, line breaks, blanks and titles in 《》. Every
 * place in it knows its place in the clause, so that values and quotes are cut from the printed words.
 */
export interface Flat {
  readonly text: string;
  /** The clause as printed. */
  readonly source: string;
  /** Bracketed remarks that hold words of their own, with the flat position they were cut at. */
  readonly remarks: readonly { readonly at: number; readonly span: Span }[];
  /** The printed stretch of a flat one. */
  readonly spanOf: (start: number, end: number) => Span;
  /** The printed words of a flat stretch, without line breaks. */
  readonly wordsOf: (start: number, end: number) => string;
}

const OPEN = '（(［[【';
const CLOSE = '）)］]】';
const DROPPED = /[\s\u3000“”‘’"'「」『』]/;

/** Where the bracket that opens at `start` closes; -1 where it does not. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const c = text[i] ?? '';
    if (OPEN.includes(c)) depth += 1;
    else if (CLOSE.includes(c) && --depth === 0) return i;
  }
  return -1;
}

function closingTitle(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length && i < start + 200; i++) {
    if (text[i] === '《') depth += 1;
    else if (text[i] === '》' && --depth <= 0) return i;
  }
  return -1;
}

const BOUND_CELL =
  /^(?!(?:19|20)\d\d\s*年)\s*(?:不[低少小超高大多得]|[≥≤><＞＜＝]|达|至少|应|须|需|\d[\d.,]*\s*[%％万亿元家人项个件年岁㎡平]|[1-9]\d*以上)/;

/** Brackets that only say whether the bound itself counts: （含）, (含5000万元), （不含本数）. */
const INCLUSION = /^(含|包含|包括)(?:本数|本级)?[^，。；]{0,12}$/;
const EXCLUSION = /^不(?:含|包含|包括)(?:本数)?$/;

export function flatten(source: string): Flat {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const remarks: { at: number; span: Span }[] = [];
  const put = (c: string, start: number, end: number): void => {
    text += c;
    starts.push(start);
    ends.push(end);
  };
  for (let i = 0; i < source.length; i++) {
    const c = source[i] ?? '';
    // Most characters are Chinese, and none of those that are treated below.
    if (c >= '一' && c <= '龥') {
      put(c, i, i + 1);
      continue;
    }
    if (c === '《') {
      const end = closingTitle(source, i);
      if (end > 0) {
        put(TITLE_MARK, i, end + 1);
        i = end;
        continue;
      }
    }
    if (OPEN.includes(c)) {
      const end = closing(source, i);
      if (end > 0) {
        const inner = source.slice(i + 1, end).replace(/\s/g, '');
        if (EXCLUSION.test(inner)) put(EXCLUSIVE, i, end + 1);
        else if (INCLUSION.test(inner) && /[\d元%％人家上下个年一-十岁月件]$/.test(text)) put(INCLUSIVE, i, end + 1);
        else if (/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/.test(inner) && /(?:^|[：:；;。，,])$/.test(text))
          put(ITEM_MARK, i, end + 1);
        else if (/^[次套]$/.test(inner)) {
          // 户（次）, 台（套） are units as printed.
          for (let j = i; j <= end; j++)
            if (!DROPPED.test(source[j] ?? ''))
              put(source[j] === '(' ? '（' : source[j] === ')' ? '）' : (source[j] ?? ''), j, j + 1);
        } else if (inner.length > 1) remarks.push({ at: text.length, span: { start: i + 1, end } });
        i = end;
        continue;
      }
    }
    if (c === '\t') {
      // 研发费用占比 | 不低于3%: name and bound of two cells are one statement.
      if (!BOUND_CELL.test(source.slice(i + 1, i + 12))) put('：', i, i + 1);
      continue;
    }
    if (DROPPED.test(c)) continue;
    put(c, i, i + 1);
  }
  text = text.replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (year) =>
    [...year].map((c) => (c === '○' || c === '零' ? 0 : '〇一二三四五六七八九'.indexOf(c))).join(''),
  );
  const place = (start: number, end: number): Span =>
    quoted(source, {
      start: starts[start] ?? source.length,
      end: end > start ? (ends[end - 1] ?? source.length) : (starts[start] ?? source.length),
    });
  return {
    text,
    source,
    remarks,
    spanOf: place,
    wordsOf: (start, end) => {
      const at = place(start, end);
      return source.slice(at.start, at.end).replace(/[\n\t]/g, '');
    },
  };
}

/** A stretch whose quotation mark has its partner directly beside it takes that in. */
function quoted(source: string, at: Span): Span {
  const words = source.slice(at.start, at.end);
  const open = words.split('“').length - 1;
  const close = words.split('”').length - 1;
  if (close > open && source[at.start - 1] === '“') return { start: at.start - 1, end: at.end };
  return open > close && source[at.end] === '”' ? { start: at.start, end: at.end + 1 } : at;
}
