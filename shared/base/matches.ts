/**
 * Every match of a global or sticky pattern in the text, in order: what `matchAll` gives, which makes the pattern anew
 * at each call. With the rules' long patterns that costs more than the search itself.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let m = pattern.exec(text); m !== null; m = pattern.exec(text)) {
    found.push(m);
    if (m[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
