/**
 * The sentence with what stands in brackets, title marks and quotation marks blanked out (the marks stay), so that
 * patterns see its skeleton; positions are unchanged.
 */
export function skeleton(words: string): string {
  if (!OPENING.test(words)) return words;
  const stack: number[] = [];
  const lastOf = new Map<number, number>();
  let bones = '';
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (stack.length > 0 && stack.at(-1) === code) {
      stack.pop();
      if (stack.length > 0) continue;
      bones += BLANK.repeat(at - from);
      from = at;
      continue;
    }
    const closing = CLOSING.get(code);
    if (closing === undefined) continue;
    const last = lastOf.get(closing) ?? words.lastIndexOf(String.fromCharCode(closing));
    lastOf.set(closing, last);
    if (last <= at) continue;
    if (stack.length === 0) {
      bones += words.slice(from, at + 1);
      from = at + 1;
    }
    stack.push(closing);
  }
  return bones + (stack.length > 0 ? BLANK.repeat(words.length - from) : words.slice(from));
}

const OPENING = /[（(《“[【]/;
const CLOSING = new Map(
  ['（）', '()', '《》', '“”', '[]', '【】'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);
/** What stands for a blanked character. */
const BLANK = '\u0001';
