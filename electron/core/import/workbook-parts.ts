import { attribute, walkXml } from './xml.ts';

/** The shared strings in order: runs of rich text joined, phonetic readings left out. */
export function readSharedStrings(xml: string, file: string): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  for (const event of walkXml(xml, file)) {
    if (event.type === 'text') {
      if (inText && !phonetic) current += event.text;
      continue;
    }
    const open = event.type === 'open' && !event.empty;
    if (event.name === 't') inText = open;
    else if (event.name === 'rPh') phonetic = open;
    else if (event.name === 'si') {
      if (event.type === 'close' || event.empty) strings.push(plainText(current));
      current = '';
    }
  }
  return strings;
}

/** `_x000D_` and the like stand for characters that XML cannot hold. */
export const plainText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

// Built-in number formats that show a day (ECMA-376 part 1, 18.8.30, with those of East Asian versions).
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a number format's own code shows a year, month or day: literals, colours and elapsed times aside. */
function isDateCode(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').split(';')[0] ?? '';
  return /[yd年]/i.test(bare) || (/m/i.test(bare) && !/[hs0#?]/i.test(bare));
}

/** Indexes of the cell formats whose numbers are dates. */
export function readDateStyles(xml: string, file: string): ReadonlySet<number> {
  const codes = new Map<number, string>();
  const styles = new Set<number>();
  let inCells = false;
  let index = 0;
  for (const event of walkXml(xml, file)) {
    if (event.type === 'text') continue;
    if (event.name === 'cellXfs') inCells = event.type === 'open' && !event.empty;
    if (event.type !== 'open') continue;
    if (event.name === 'numFmt')
      codes.set(Number(attribute(event.attributes, 'numFmtId')), attribute(event.attributes, 'formatCode') ?? '');
    if (event.name === 'xf' && inCells) {
      const id = Number(attribute(event.attributes, 'numFmtId') ?? 0);
      const code = codes.get(id);
      if (code === undefined ? isBuiltInDate(id) : isDateCode(code)) styles.add(index);
      index += 1;
    }
  }
  return styles;
}
