import { cleanText } from '../../../shared/packet/clean-text.ts';

const CELL_LIMIT = 32_767;
const CUT = '……（全文见 Word 版）';

/**
 * A text as a cell's value: never a formula (a string cell holds none), never one of Excel's `_x000D_` escapes, and
 * not longer than a cell may be, which Excel would report as a damaged file.
 */
export function excelText(text: string): string {
  const clean = cleanText(text);
  const escaped = clean.includes('_x') ? clean.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : clean;
  return escaped.length <= CELL_LIMIT
    ? escaped
    : `${escaped.slice(0, CELL_LIMIT - CUT.length).replace(/[\uD800-\uDBFF]$/, '')}${CUT}`;
}

/** A text inside a page head or foot, where `&` starts a code; at most `limit` characters, since Excel allows 255 in all. */
export function headerText(text: string, limit = 80): string {
  const line = cleanText(text).replace(/\s+/g, ' ');
  const short = [...line].length <= limit ? line : `${[...line].slice(0, limit - 1).join('')}…`;
  return short.replaceAll('&', '&&');
}

/** A name that a sheet may have: no []:*?/\, no apostrophe at an end, at most 31 characters, not empty, not a reserved one. */
export function sheetName(text: string): string {
  const name = cleanText(text)
    .replace(/[[\]:*?/\\\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 31)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^'+|'+$/g, '')
    .trim();
  return name === '' || /^history$/i.test(name) ? '表' : name;
}
