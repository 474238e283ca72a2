import { wanText, type Fen } from '../../base/money.ts';
import { say, quoted, joined, type Sentence } from '../../base/sentence.ts';

/** Figures as a person reads them. */

const YI = 10_000_000_000;

/** 980 万元, 1.2 亿元: exact; 亿 only where at most two decimals say it. */
export function moneyText(fen: number): Sentence {
  const whole = Math.round(fen) as Fen;
  if (Math.abs(whole) >= YI && whole % (YI / 100) === 0) return say`${whole / YI} 亿元`;
  return say`${wanText(whole)} 万元`;
}

/** About so much money, rounded up to what one would plan with: whole 万元 from one 万元 on. */
export function aboutMoney(fen: number): Sentence {
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
export function pointsText(difference: number): Sentence {
  for (let digits = 2; digits < 8; digits++) {
    const text = trimmed(difference * 100, digits);
    if (Number(text) !== 0) return say`${text} 个百分点`;
  }
  return say`不到 0.00000001 个百分点`;
}

/** A plain number without superfluous zeros. */
export const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** 甲、乙或丙. */
export function orList(names: readonly string[]): Sentence {
  const last = quoted(names.at(-1) ?? '');
  const others = andList(names.slice(0, -1));
  return others === null ? last : say`${others}或${last}`;
}

/** 甲、乙、丙; null where there are none. */
export const andList = (names: readonly string[]): Sentence | null => joined(names.map(quoted), say`、`);

/** 2016—2018年, 2018年; null without any. */
export function yearsText(years: readonly number[]): Sentence | null {
  const first = Math.min(...years);
  const last = Math.max(...years);
  if (years.length === 0) return null;
  return first === last ? say`${first}年` : say`${first}—${last}年`;
}
