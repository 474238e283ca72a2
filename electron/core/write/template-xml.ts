import { cleanText } from '../../../shared/packet/clean-text.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text behind XML escapes. */
export const plainXml = (xml: string): string =>
  xml.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/g,
    (whole, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

/** Text from outside as XML text: it can be nothing but text. */
export const escapeXml = (text: string): string =>
  cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** An attribute of a start tag; null where it has none of the name. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? plainXml(found[1] ?? found[2] ?? '') : null;
}

/** The attributes with one of them set. */
export function withAttribute(attributes: string, name: string, value: string): string {
  const own = new RegExp(`((?:^|\\s)${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  return own.test(attributes)
    ? attributes.replace(own, (_, head: string) => `${head}"${escapeXml(value)}"`)
    : `${attributes} ${name}="${escapeXml(value)}"`;
}

export const withoutAttribute = (attributes: string, name: string): string =>
  attributes.replace(new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
