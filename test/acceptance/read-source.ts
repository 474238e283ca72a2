import { readFileSync } from 'node:fs';
import { decodeText } from '../../electron/core/import/decode-text.ts';
import { readNotices } from '../../shared/notice/read-notices.ts';
import type { NoticeReading } from '../../shared/notice/reading.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

/** The notices of one text source, read in this process (the import command does the same in a child). */
export async function readSource(path: string): Promise<readonly NoticeReading[]> {
  const decoded = decodeText(readFileSync(path), path);
  if (!decoded) throw new Error(`${path} 不是文本文件`);
  return readNotices(sourceTextOf(decoded.text, 'txt', decoded.encoding));
}
