/** Money as a whole number of fen (1 元 = 100 分). Never a float of yuan. */
export type Fen = number & { readonly __fen: unique symbol };

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Exact decimal text times 10^digits as a whole number; null where the text is no decimal or has more digits than that. */
export function scaledDecimal(text: string, digits: number): number | null {
  const m = DECIMAL.exec(text.trim());
  if (!m) return null;
  const fraction = (m[3] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return null;
  const value = Number(`${m[2]}${fraction.padEnd(digits, '0')}`);
  return Number.isSafeInteger(value) ? (m[1] === '-' ? 0 - value : value) : null;
}

/** 万元 as written in a workbook (up to six decimals) to fen; null where it is no amount. */
export const fenFromWan = (wan: string): Fen | null => scaledDecimal(wan, 6) as Fen | null;

/** Yuan (a criterion's threshold, up to two decimals) to fen. */
export const fenFromYuan = (yuan: number): Fen => Math.round(yuan * 100) as Fen;

/** Fen as exact 万元 text without trailing zeros: `1234.5`. */
export function wanText(fen: Fen): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.abs(fen);
  const fraction = String(whole % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${sign}${Math.floor(whole / 1_000_000)}${fraction ? `.${fraction}` : ''}`;
}
