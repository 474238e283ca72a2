import { refuseMixed } from './decode-text.ts';

/**
 * Decodes a page: byte order mark, then strict UTF-8, then the charset that the page states, then GB18030. Fails with
 * `file-format`, naming the file, where UTF-8 and GB18030 are mixed.
 */
export function decodeHtml(bytes: Uint8Array, file: string): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  try {
    // a page saved by a browser is often UTF-8 under an old charset note: what decodes strictly is UTF-8
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
    const stated = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
    const encoding = stated && !/^(utf-?8|gb2312|gbk)$/.test(stated) ? stated : 'gb18030';
    if (encoding === 'gb18030') refuseMixed(bytes, file);
    try {
      return { text: new TextDecoder(encoding).decode(bytes), encoding };
    } catch {
      return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' };
    }
  }
}
