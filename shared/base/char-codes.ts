const known = new Map<string, ReadonlySet<number>>();

/** The code units of some characters, to scan a text by number: `text[i]` makes a string of every Chinese character. */
export function codesOf(characters: string): ReadonlySet<number> {
  let codes = known.get(characters);
  if (!codes) {
    codes = new Set(Array.from({ length: characters.length }, (_, i) => characters.charCodeAt(i)));
    known.set(characters, codes);
  }
  return codes;
}

/** Marks that open a bracket, a title or a quotation, and those that close one. */
export const OPENING_MARKS = codesOf('（([〔《“‘「『【');
export const CLOSING_MARKS = codesOf('）)]〕》”’」』】');
