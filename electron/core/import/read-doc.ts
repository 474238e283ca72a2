import { Buffer } from 'node:buffer';
import WordExtractor from 'word-extractor';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { SourceLine, SourceText } from '../../../shared/text/source-text.ts';
import type { SourceReader } from './source-reader.ts';

/** A table row may hold cells of several lines; longer than this it is text with a stray tab. */
const MOST_LINES_A_ROW = 40;

/** UTF-16 name of the stream that holds an encrypted Office file. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** How the stream with a document's text begins, and where it says that a password protects it. */
const [MAGIC, FLAGS, ENCRYPTED_FLAG] = [0xa5ec, 0x0a, 0x0100];
const SECTOR = 512;

/** A Word 97–2003 document that asks for a password: its words are enciphered, and read without it they are nonsense. */
function isLocked(buffer: Buffer): boolean {
  for (let at = SECTOR; at + FLAGS + 2 <= buffer.length; at += SECTOR)
    if (buffer.readUInt16LE(at) === MAGIC) return (buffer.readUInt16LE(at + FLAGS) & ENCRYPTED_FLAG) !== 0;
  return false;
}

async function docSource(bytes: Uint8Array, name: string): Promise<SourceText> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(ENCRYPTED) || isLocked(buffer))
    fail('file-format', say`Word 文件「${name}」有密码，无法读取。请在 Word 中去掉密码再导入。`, { file: name });
  const document = await new WordExtractor()
    .extract(buffer)
    .catch((error: unknown) =>
      fail(
        'file-format',
        say`Word 文件「${name}」已损坏或不是 Word 97–2003 格式。请用 Word 另存为 .docx 再导入。`,
        { file: name },
        error,
      ),
    );
  // the default would turn Chinese quotation marks and dashes into ASCII
  const lines = docLines(document.getBody({ filterUnicode: false }));
  if (lines.length === 0)
    fail('file-empty', say`${name} 里没有文字，可能只有图片。请先做文字识别（OCR）再导入。`, { file: name });
  return { format: 'doc', lines };
}

/** Word marks the end of each cell by a tab, so a row ends where a line ends with one; a cell may hold several lines. */
export function docLines(body: string): SourceLine[] {
  const raw = body
    .replace(/\r\n?/g, '\n')
    .replace(/[\u000b\u000c]/g, '\n')
    .split('\n');
  const lines: SourceLine[] = [];
  for (let i = 0; i < raw.length; i++) {
    const line = raw[i] ?? '';
    let end = i;
    if (line.includes('\t'))
      while (end < raw.length && end - i < MOST_LINES_A_ROW && !(raw[end] ?? '').endsWith('\t')) end += 1;
    const closed = line.includes('\t') && end < raw.length && (raw[end] ?? '').endsWith('\t');
    if (closed) {
      const cells = raw
        .slice(i, end + 1)
        .join('')
        .replace(/\t$/, '')
        .split('\t')
        .map((cell) => cell.trim());
      if (cells.some((cell) => cell !== ''))
        lines.push({ text: cells.join('\t'), kind: cells.length > 1 ? 'table-row' : 'paragraph' });
      i = end;
    } else {
      const text = line.replace(/\s+/g, ' ').trim();
      if (text) lines.push({ text, kind: 'paragraph' });
    }
  }
  return lines;
}

/**
 * The text of a Word 97–2003 document, one line a paragraph or table row. Word's automatic list numbers are not part
 * of such a file's text and are lost; headings are then known by their words alone.
 */
export const readDoc: SourceReader = { format: 'doc', read: docSource };
