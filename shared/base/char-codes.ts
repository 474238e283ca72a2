/** The code units of some characters, to scan a text by number: `text[i]` makes a string of every Chinese character. */
export const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from({ length: characters.length }, (_, i) => characters.charCodeAt(i)));
