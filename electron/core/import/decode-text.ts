import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';

/** Text of a file and the encoding that was recognised. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
}

/**
 * Decodes a text file: UTF-16 by its byte order mark, else strict UTF-8, else GB18030.
 * Null where the bytes are no text (NUL bytes, or sequences that neither encoding has). Fails with `file-format`, naming
 * the file, where two encodings are mixed.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText | null {
  const mark = utf16Mark(bytes);
  if (mark) return strict(bytes, mark);
  if (bytes.includes(0)) return null;
  const decoded = strict(bytes, 'utf-8') ?? legacy(bytes, file);
  return decoded && !looksBinary(decoded.text) ? decoded : null;
}

function legacy(bytes: Uint8Array, file: string): DecodedText | null {
  refuseMixed(bytes, file);
  return strict(bytes, 'gb18030');
}

/** Eight Chinese characters of UTF-8 in a row: the bytes of a text in GB18030 are never so by chance. */
const UTF8_WORDS = /(?:[\u00e3-\u00e9][\u0080-\u00bf]{2}){8}/;

/**
 * To be asked of bytes that are not UTF-8 as a whole, before they are read as GB18030. Fails with `file-format` where
 * parts of them are UTF-8: read in one encoding a part of the text would be wrong characters, and nobody would know.
 */
export function refuseMixed(bytes: Uint8Array, file: string): void {
  // latin1 in the sense of one character a byte, which TextDecoder's is not
  if (UTF8_WORDS.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')))
    fail(
      'file-format',
      say`${file} 混有两种编码（一部分是 UTF-8，一部分不是），或中间已损坏，读出来会有乱码。请用记事本打开，改正乱码后另存为 UTF-8 再导入。`,
      { file },
    );
}

function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function strict(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/**
 * More than one control character in a hundred is no text that a person wrote. Tab, line breaks and form feed do not
 * count, nor do the marks that Word leaves in pasted tables (U+0007, U+000B).
 */
function looksBinary(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && (code < 7 || code === 8 || code > 13)) || (code >= 0x7f && code < 0xa0) || code === 0xfffd)
      controls += 1;
  }
  return controls > text.length / 100;
}
