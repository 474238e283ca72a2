import { wanText, type Fen } from '../../base/money.ts';

/** Figures as a person reads them. */

const YI = 10_000_000_000;

/** 980 万元, 1.2 亿元: exact; 亿 only where at most two decimals say it. */
export function moneyText(fen: number): string {
  const whole = Math.round(fen) as Fen;
  if (Math.abs(whole) >= YI && whole % (YI / 100) === 0) return `${whole / YI} 亿元`;
  return `${wanText(whole)} 万元`;
}

/** About so much money, rounded up to what one would plan with: whole 万元 from one 万元 on. */
export function aboutMoney(fen: number): string {
  const unit = Math.abs(fen) >= 1_000_000 ? 1_000_000 : 10_000;
  return moneyText(Math.ceil(fen / unit - 1e-6) * unit);
}

/** 4.1%; with as many decimals (two at least where needed) as keep it apart from `beside`. */
export function percentText(ratio: number, beside?: number): string {
  for (let digits = 2; digits < 8; digits++) {
    const text = trimmed(ratio * 100, digits);
    if (beside === undefined || ratio === beside || text !== trimmed(beside * 100, digits)) return `${text}%`;
  }
  return `${trimmed(ratio * 100, 8)}%`;
}

/** 0.9 个百分点, never 0. */
export function pointsText(difference: number): string {
  for (let digits = 2; digits < 8; digits++) {
    const text = trimmed(difference * 100, digits);
    if (Number(text) !== 0) return `${text} 个百分点`;
  }
  return '不到 0.00000001 个百分点';
}

/** A plain number without superfluous zeros. */
export const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** 甲、乙或丙. */
export function orList(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join('、')}或${last}`;
}

/** 2016—2018年, 2018年. */
export function yearsText(years: readonly number[]): string {
  const first = Math.min(...years);
  const last = Math.max(...years);
  if (years.length === 0) return '';
  return first === last ? `${first}年` : `${first}—${last}年`;
}
