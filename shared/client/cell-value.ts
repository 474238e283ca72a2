import { dateOf, parseIsoDate } from '../base/local-date.ts';
import { listed, say, type Sentence } from '../base/sentence.ts';
import type { Field } from './fields.ts';
import type { RawCell } from './raw-workbook.ts';

/** A cell's value as it is stored: fen for money, ISO text for dates, null where it is not known. */
export type CellValue = string | number | boolean | readonly string[] | null;

export type CellReading =
  | { readonly ok: true; readonly value: CellValue }
  | { readonly ok: false; readonly reason: Sentence };

const ROW_SHEETS = ['财务', '资质', '知识产权', '项目'];
const NOT_KNOWN = /^(?:[-—–/\\]+|不详|未知|待补充?)$/;

/** Reads one cell as its field's kind. An empty cell, a dash or 不详 is *not known*; what is no such value is refused with the reason. */
export function readCell(field: Field, cell: RawCell | undefined): CellReading {
  if (cell === null || cell === undefined) return known(null);
  if (typeof cell === 'object' && 'error' in cell) return refused(say`单元格是错误值 ${cell.error}`);
  const printed = (typeof cell === 'string' ? cell : cell.date).trim();
  const text = printed.normalize('NFKC').trim();
  if (text === '' || NOT_KNOWN.test(text)) return known(null);
  switch (field.kind) {
    case 'text':
      return known(printed);
    case 'date':
      return orRefused(
        readDate(text),
        EXCEL_DAY.test(text)
          ? say`「${printed}」是没有设成日期格式的日期；请在 Excel 里把这一列设为日期格式`
          : say`「${printed}」不是日期；请写成 2026-03-16 这样的年月日`,
      );
    case 'wan':
      return orRefused(readWan(text), say`「${printed}」不是金额（万元）`);
    case 'count':
      return orRefused(readCount(text), say`「${printed}」不是整数`);
    case 'year':
      return orRefused(readYear(text), say`「${printed}」不是年度，应为四位数字`);
    case 'yes-no':
      return orRefused(readYesNo(text), say`「${printed}」应为 是 或 否`);
    case 'scale':
      return orRefused(readScale(text), say`「${printed}」应为 大型、中型、小型 或 微型`);
    case 'list':
      return known(text === '无' ? [] : splitList(printed));
    case 'sheets': {
      const sheets = text === '无' ? [] : splitList(printed);
      const foreign = sheets.find((sheet) => !ROW_SHEETS.includes(sheet));
      return foreign === undefined
        ? known(sheets)
        : refused(say`「${foreign}」不是可登记完整的表（${listed(ROW_SHEETS)}）`);
    }
    default:
      return field.kind satisfies never;
  }
}

const known = (value: CellValue): CellReading => ({ ok: true, value });
const refused = (reason: Sentence): CellReading => ({ ok: false, reason });
const orRefused = (value: CellValue, reason: Sentence): CellReading =>
  value === null ? refused(reason) : known(value);

/** How Excel counts the days of 1954 to 2064: from 1900 or from 1904, which the cell does not say. */
const EXCEL_DAY = /^[2-5]\d{4}$/;

const splitList = (text: string): readonly string[] =>
  text
    .split(/[、,，;；\n]+/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** 2018-09-05, 2018/9/5, 2018.9.5, 2018年9月5日, 20180905; a time of day behind it is dropped. Null for anything else. */
function readDate(text: string): string | null {
  const iso = parseIsoDate(text.slice(0, 10));
  if (iso && /^(?:$|[T ])/.test(text.slice(10))) return iso;
  const m = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))$/.exec(
    text.replace(/\s+/g, ''),
  );
  if (!m) return null;
  return dateOf(Number(m[1]), Number(m[2] ?? m[4] ?? m[6]), Number(m[3] ?? m[5] ?? m[7]));
}

const AMOUNT = /^([+-]?)(\d+(?:,\d{3})*|\d+)(?:\.(\d+))?(亿元|亿|万元|万|千元|元)?$/;
// Digits behind the decimal point that make a fen, by unit.
const FEN_DIGITS: Readonly<Record<string, number>> = { 亿元: 10, 亿: 10, 万元: 6, 万: 6, 千元: 5, 元: 2 };

/** An amount in fen: plain figures are 万元, a unit behind them is taken; parts of a fen are rounded half up. Null where it is none. */
function readWan(text: string): number | null {
  const bare = text.replace(/[\s¥￥]+/g, '');
  const negative = /^\((.*)\)$/.exec(bare);
  const m = AMOUNT.exec(negative?.[1] ?? bare);
  if (!m) return null;
  const digits = FEN_DIGITS[m[4] ?? '万元'] ?? 6;
  const fraction = m[3] ?? '';
  const whole = Number(`${(m[2] ?? '').replaceAll(',', '')}${fraction.slice(0, digits).padEnd(digits, '0')}`);
  const fen = whole + (Number(fraction[digits] ?? 0) >= 5 ? 1 : 0);
  if (!Number.isSafeInteger(fen)) return null;
  return (m[1] === '-') !== (negative !== null) && fen !== 0 ? -fen : fen;
}

function readCount(text: string): number | null {
  const m = /^(-?\d+)(?:\.0+)?[人名个]?$/.exec(text.replace(/[,\s]/g, ''));
  const count = m ? Number(m[1]) : NaN;
  return Number.isSafeInteger(count) ? count : null;
}

function readYear(text: string): number | null {
  const m = /^((?:19|20|21)\d{2})(?:年度?)?$/.exec(text.replace(/\s/g, ''));
  return m ? Number(m[1]) : null;
}

function readYesNo(text: string): boolean | null {
  if (/^(?:是|有|y|yes|true|√|✓)$/i.test(text)) return true;
  return /^(?:否|不是|无|n|no|false|×|x)$/i.test(text) ? false : null;
}

/** Whether words are a size of enterprises: 中型, 小微 is none. */
export const isScale = (words: string): boolean => readScale(words.normalize('NFKC').trim()) !== null;

function readScale(text: string): string | null {
  const m = /^([大中小微])(?:型)?(?:企业)?$/.exec(text);
  return m ? `${m[1]}型` : null;
}
