/** Text of a file and the encoding that was recognised. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
}

/**
 * Decodes a text file: UTF-16 by its byte order mark, else strict UTF-8, else GB18030.
 * Null where the bytes are no text (NUL bytes, or sequences that neither encoding has).
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const mark = utf16Mark(bytes);
  if (mark) return strict(bytes, mark);
  if (bytes.includes(0)) return null;
  const decoded = strict(bytes, 'utf-8') ?? strict(bytes, 'gb18030');
  return decoded && !looksBinary(decoded.text) ? decoded : null;
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
