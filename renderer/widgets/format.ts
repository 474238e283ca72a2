import { dayNumber, parseIsoDate } from '../../shared/base/local-date.ts';
import { text } from '../text/text.ts';

/** How figures and dates are printed everywhere. Pure. */

/** Decimal text with thousands grouped: `1234567.5` → `1,234,567.5`. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** A file's size: 「12 KB」, 「3.4 MB」. */
export const sizeText = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

const TEN_THOUSAND = 10_000;
const HUNDRED_MILLION = 100_000_000;

/** Yuan in the unit people would use: 3,000万元, 1.5亿元, 800元. */
export function moneyText(yuan: number): string {
  if (Math.abs(yuan) >= HUNDRED_MILLION) return `${grouped(plain(yuan / HUNDRED_MILLION))}${text.money.hundredMillion}`;
  if (Math.abs(yuan) >= TEN_THOUSAND) return `${grouped(plain(yuan / TEN_THOUSAND))}${text.money.tenThousand}`;
  return `${grouped(plain(yuan))}${text.money.yuan}`;
}

/** A ratio as percent without binary noise: 0.07 → `7%`. */
export const percentText = (ratio: number): string => `${plain(ratio * 100)}%`;

const plain = (value: number): string => String(Number(value.toFixed(6)));

/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 4;

/** 周五; empty where the text is no date. */
export function weekdayText(iso: string): string {
  const date = parseIsoDate(iso);
  return date === null ? '' : (text.weekday[(((dayNumber(date) + EPOCH_WEEKDAY) % 7) + 7) % 7] ?? '');
}

/** 「2026-04-10 17:00（周五）」 */
export const deadlineWords = (to: string, time: string | null): string =>
  `${to}${time === null ? '' : ` ${time}`}${text.brackets(weekdayText(to))}`;

/** A stored moment on this machine's clock: 「今天 09:12」, else 「2026-11-20 17:40」; the text itself where it is no moment. */
export function momentText(iso: string, today: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day === today ? text.asOf.today : day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
