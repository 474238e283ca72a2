import { inChinese, isSentence } from '../../shared/base/sentence.ts';
import type { Sentence } from '../../shared/base/sentence.ts';

/** What is left of a type once every sentence in it is told. */
export type Told<T> = T extends Sentence
  ? string
  : T extends readonly (infer Item)[]
    ? Told<Item>[]
    : T extends object
      ? { [K in keyof T]: Told<T[K]> }
      : T;

/** The value with every sentence in it in Chinese, as a test can read it. */
export function chinese<T>(value: T): Told<T> {
  return tell(value) as Told<T>;
}

function tell(value: unknown): unknown {
  if (isSentence(value)) return inChinese(value);
  if (Array.isArray(value)) return value.map(tell);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tell(one)]));
}
