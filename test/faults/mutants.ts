import PizZip from 'pizzip';
import { below } from './scale.ts';

/** Hostile variants of real files: what a mutated editor, a broken download or somebody with intent makes of them. */

type Next = () => number;

const pick = <T>(next: Next, list: readonly T[]): T => list[below(next, list.length)] as T;

/** Bytes turned, cut, doubled or left out. */
export function mutateBytes(bytes: Uint8Array, next: Next): Uint8Array {
  const copy = Buffer.from(bytes);
  switch (below(next, 5)) {
    case 0:
      for (let i = 0; i < 1 + below(next, 30); i++) copy[below(next, copy.length)] = below(next, 256);
      return copy;
    case 1:
      return copy.subarray(0, below(next, copy.length));
    case 2: {
      const [from, length] = [below(next, copy.length), below(next, 2000)];
      return Buffer.concat([copy.subarray(0, from), copy.subarray(from + length)]);
    }
    case 3: {
      const [from, to] = [below(next, copy.length), below(next, copy.length)];
      return Buffer.concat([copy.subarray(0, to), copy.subarray(from, from + 5000), copy.subarray(to)]);
    }
    default: {
      const at = below(next, copy.length);
      return Buffer.concat([
        copy.subarray(0, at),
        Buffer.alloc(below(next, 3000), below(next, 256)),
        copy.subarray(at),
      ]);
    }
  }
}

const NUMBERS = ['-1', '0', '99999999999', '2147483648', '1e309', 'NaN', '', '1048577', '-2147483649'];
const TEXTS = ['&#x1F600;', '&unknown;', '<![CDATA[]]>', '\u0000', '=1+1', '../../../etc/passwd', '𠀀'.repeat(500)];

/** Markup whose elements, attributes and figures are changed, nested, doubled or left open. */
export function mutateMarkup(markup: string, next: Next): string {
  const tags = [...markup.matchAll(/<[^<>]+>/g)];
  const tag = tags.length === 0 ? null : pick(next, tags);
  const at = tag?.index ?? 0;
  const text = tag?.[0] ?? '';
  switch (below(next, 9)) {
    case 0:
      return markup.slice(0, at) + markup.slice(at + text.length);
    case 1:
      return markup.slice(0, at) + text.repeat(2 + below(next, 400)) + markup.slice(at + text.length);
    case 2:
      return markup.replace(/="-?\d+"/g, (whole) => (next() < 0.3 ? `="${pick(next, NUMBERS)}"` : whole));
    case 3:
      return markup.replace(/>([^<>]+)</g, (whole) => (next() < 0.2 ? `>${pick(next, TEXTS)}<` : whole));
    case 4:
      return `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>${markup.replace(/>([^<>]{2,})</, '>&b;&c;<')}`;
    case 5:
      return markup.slice(0, below(next, markup.length));
    case 6:
      return markup.replace(/ref="[^"]*"/g, () => `ref="A1:XFD1048576"`).replace(/r="[A-Z]+\d+"/, 'r="XFD1048576"');
    case 7:
      return markup.slice(0, at) + '<w:tbl><w:tr><w:tc>'.repeat(below(next, 3000)) + markup.slice(at);
    default:
      return markup.replace(/(r:id|Target|Type|Id)="[^"]*"/g, (whole, name: string) =>
        next() < 0.4 ? `${name}="${pick(next, ['', '../../x', 'rId0', 'http://127.0.0.1:9/', '/'])}"` : whole,
      );
  }
}

/** An Office file with one or more parts mutated, left out, renamed, or joined by others. */
export function mutateZip(bytes: Uint8Array, next: Next): Uint8Array {
  if (next() < 0.15) return mutateBytes(bytes, next);
  const zip = new PizZip(Buffer.from(bytes));
  const names = Object.keys(zip.files).filter((name) => !zip.files[name]?.dir);
  for (let i = 0; i < 1 + below(next, 3); i++) {
    const name = pick(next, names);
    const text = zip.file(name)?.asText();
    if (text === undefined) continue;
    switch (below(next, 8)) {
      case 0:
        zip.remove(name);
        break;
      case 1:
        zip.remove(name);
        zip.file(`../../${name}`, text);
        break;
      case 2:
        zip.file(name, mutateBytes(Buffer.from(text), next));
        break;
      case 3:
        for (let n = 0; n < 300; n++) zip.file(`extra/${n}.xml`, '<a/>');
        break;
      default:
        zip.file(name, mutateMarkup(text, next));
    }
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** A PDF with figures, names and lengths of its objects changed, so that it is still a PDF at first sight. */
export function mutatePdf(bytes: Uint8Array, next: Next): Uint8Array {
  if (next() < 0.4) return mutateBytes(bytes, next);
  const text = Buffer.from(bytes).toString('latin1');
  const changed = text.replace(
    /(\/(?:Length|Kids|Count|First|N|W|Size|Prev|Root|Type|Filter|Width|Height)\s*)(\[?)(-?\d+|\/\w+)/g,
    (whole, key: string, open: string) =>
      next() < 0.25 ? `${key}${open}${pick(next, [...NUMBERS, '/FlateDecode', '/X', '1 0 R', '[[[['])}` : whole,
  );
  return Buffer.from(changed, 'latin1');
}

/** JSON whose values are of other types, deeper, longer or cut off. */
export function mutateJson(bytes: Uint8Array, next: Next): Uint8Array {
  const text = Buffer.from(bytes).toString('utf8');
  switch (below(next, 4)) {
    case 0:
      return mutateBytes(bytes, next);
    case 1:
      return Buffer.from(
        text.replace(/:\s*"[^"]*"/g, (whole) =>
          next() < 0.2 ? `: ${pick(next, ['null', '[]', '{}', '1e999', '-0', 'true', '"\\u0000"'])}` : whole,
        ),
      );
    case 2:
      return Buffer.from(`${'['.repeat(below(next, 50_000))}${text}`);
    default:
      return Buffer.from(
        text.replace(/"(\w+)":/g, (whole) =>
          next() < 0.2 ? `"${pick(next, ['__proto__', 'constructor', 'toString', ''])}":` : whole,
        ),
      );
  }
}
