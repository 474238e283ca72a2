import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';

/** An event of the XML of an Office part, in document order. Names are without their namespace prefix. */
export type XmlEvent =
  | { readonly type: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(!DOCTYPE)|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|([^<]+)/g;

/**
 * Walks the XML of an Office part. A document type declaration is refused: no Office program writes one, and entity
 * bombs need it. Only the five named and the numeric entities exist.
 */
export function* walkXml(xml: string, file: string): Generator<XmlEvent> {
  for (const [, cdata, doctype, slash, name, attributes, empty, text] of xml.matchAll(TOKEN)) {
    if (doctype !== undefined) fail('file-format', say`${file} 含有 DOCTYPE 声明，已拒绝读取。`, { file });
    if (text !== undefined) yield { type: 'text', text: unescapeXml(text) };
    else if (cdata !== undefined) yield { type: 'text', text: cdata };
    else if (name !== undefined && slash === '/') yield { type: 'close', name };
    else if (name !== undefined) yield { type: 'open', name, attributes: attributes ?? '', empty: empty === '/' };
  }
}

/** The value of an attribute, by its whole name; null where it is not there. */
export function attribute(attributes: string, name: string): string | null {
  const m = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return m ? unescapeXml(m[1] ?? m[2] ?? '') : null;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
