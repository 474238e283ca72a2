import type { Truth } from '../base/truth.ts';
import type { Criterion, Operator } from '../notice/criterion.ts';

/** What equals a threshold must not fail for binary noise. */
const NOISE = 1e-9;

export type NumberOperator = '>=' | '>' | '<=' | '<' | '=';

const NUMBER_OPERATORS: readonly string[] = ['>=', '>', '<=', '<', '='] satisfies NumberOperator[];

export const isNumberOperator = (op: Operator): op is NumberOperator => NUMBER_OPERATORS.includes(op);

/** Compares a figure with a threshold; NaN stands for a figure that is not known. */
export function compareNumbers(value: number, op: NumberOperator, threshold: number): Truth {
  if (Number.isNaN(value)) return 'unknown';
  switch (op) {
    case '>=':
      return value >= threshold - NOISE ? 'pass' : 'fail';
    case '>':
      return value > threshold + NOISE ? 'pass' : 'fail';
    case '<=':
      return value <= threshold + NOISE ? 'pass' : 'fail';
    case '<':
      return value < threshold - NOISE ? 'pass' : 'fail';
    case '=':
      return Math.abs(value - threshold) <= NOISE ? 'pass' : 'fail';
    default:
      return op satisfies never;
  }
}

/** The names that a criterion lists. */
export function listedNames(criterion: Criterion): readonly string[] {
  const value = criterion.value;
  return typeof value === 'object' ? value : [String(value)];
}

/** A quotient as Match JSON prints it: eight significant digits. */
export const roundedQuotient = (value: number): number => Number(value.toPrecision(8));
