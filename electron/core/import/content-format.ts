import type { SourceReader } from './source-reader.ts';

const starts = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/**
 * The format that the first bytes show, whatever the file's name says: a .doc is often a web page or a .docx.
 * Null where they show none of these (plain text, or something unknown).
 */
export function contentFormat(bytes: Uint8Array): SourceReader['format'] | null {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'docx';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'doc';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  return /^[\s\u00ef\u00bb\u00bf\u00fe\u00ff]*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(
    head.replaceAll('\u0000', ''),
  )
    ? 'html'
    : null;
}
