/**
 * A sentence for a person, as data: its Chinese words with numbered places ({0}, {1} …) and what stands in them, which may be
 * sentences again. Whoever shows it in another language looks the words up by their form; papers and the command line are Chinese.
 */
export interface Sentence {
  readonly form: string;
  readonly values: readonly SentenceValue[];
}

export type SentenceValue = string | number | Sentence;

/** Whether a value that may be anything is a sentence. */
export const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 2 &&
  'form' in value &&
  typeof value.form === 'string' &&
  'values' in value &&
  Array.isArray(value.values);

/** say`找不到文件：${path}。` */
export function say(words: TemplateStringsArray, ...values: readonly SentenceValue[]): Sentence {
  return { form: words.map((part, n) => (n === 0 ? part : `{${n - 1}}${part}`)).join(''), values };
}

/** Words that were no sentence: names, quotes of a notice, what another program has said. The same in every language. */
export const quoted = (words: string): Sentence => ({ form: '{0}', values: [words] });

/** The same where there may be none. */
export const quotedOrNull = (words: string | null): Sentence | null => (words === null ? null : quoted(words));

/** Sentences one after the other; null where there are none. */
export const joined = (sentences: readonly Sentence[], between: Sentence): Sentence | null =>
  sentences.length === 0 ? null : sentences.reduce((all, next) => say`${all}${between}${next}`);

/** 「甲、乙、丙」; no words where there are none. Halves of halves, so that a long list is not deep. */
export function listed(items: readonly SentenceValue[]): Sentence {
  const [only] = items;
  if (only === undefined) return quoted('');
  if (items.length === 1) return typeof only === 'object' ? only : quoted(String(only));
  const half = Math.ceil(items.length / 2);
  return say`${listed(items.slice(0, half))}、${listed(items.slice(half))}`;
}

/** Each sentence once, where it first stands. */
export function distinct(sentences: readonly Sentence[]): Sentence[] {
  const found = new Map<string, Sentence>();
  for (const sentence of sentences) {
    const words = inChinese(sentence);
    if (!found.has(words)) found.set(words, sentence);
  }
  return [...found.values()];
}

/** The sentence in Chinese. */
export const inChinese = (sentence: Sentence): string => inWords(sentence, (form) => form);

/** The sentence with each form as `formOf` gives it. A place may stand anywhere in the form, or not at all. */
export function inWords(sentence: Sentence, formOf: (form: string) => string): string {
  return formOf(sentence.form).replaceAll(/\{(\d+)\}/g, (place, number: string) => {
    const value = sentence.values[Number(number)];
    if (value === undefined) return place;
    return typeof value === 'object' ? inWords(value, formOf) : String(value);
  });
}
