import type { Failure } from '../../../shared/base/failure.ts';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { NoticeReading } from '../../../shared/notice/reading.ts';
import type { Share } from '../../../shared/notice/share.ts';
import type { RawWorkbook } from '../../../shared/client/raw-workbook.ts';
import type { HandoverFile } from './read-handover.ts';
import { readerFor } from './source-readers.ts';

/** What a child is asked: one file, and what it is read as. */
export interface ReadTask {
  readonly as: 'notices' | 'workbook' | 'handover';
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The share of a text's notices that is asked for; all of them where there is none. */
  readonly share?: Share;
}

export type ReadValue =
  | {
      readonly as: 'notices';
      readonly format: string;
      readonly encoding: string | null;
      readonly readings: readonly NoticeReading[];
    }
  | { readonly as: 'workbook'; readonly workbook: RawWorkbook }
  | { readonly as: 'handover'; readonly file: HandoverFile };

export type ReadAnswer =
  | { readonly ok: true; readonly value: ReadValue }
  | { readonly ok: false; readonly failure: Failure };

const isJson = (task: ReadTask): boolean => task.as === 'notices' && /\.json$/i.test(task.name);

/** Whether the file is read as plain text. */
export const isText = (task: ReadTask): boolean =>
  task.as === 'notices' && !isJson(task) && readerFor(task.name, task.bytes)?.format === 'txt';

/** Whether only our own rules touch the file (plain text, JSON): no library that a hostile file could drive out of bounds. */
export const isPlain = (task: ReadTask): boolean => isJson(task) || isText(task);

/** What a file holds that was read in shares; the first one and the others in their order. */
export function joinShares(first: ReadValue, others: readonly ReadValue[]): ReadValue {
  if (others.length === 0) return first;
  const notices = [first, ...others].filter((value) => value.as === 'notices');
  if (first.as !== 'notices' || notices.length <= others.length) throw new Error('only notices are read in shares');
  return { ...first, readings: notices.flatMap((value) => value.readings) };
}

/** Reads one file. Runs in the child; everything it needs is loaded on demand. */
export async function readTask(task: ReadTask): Promise<ReadValue> {
  if (task.as === 'workbook') {
    if (/\.csv$/i.test(task.name)) {
      const { readCsv } = await import('./read-csv.ts');
      return { as: 'workbook', workbook: readCsv(task.bytes, task.name) };
    }
    const { readWorkbook } = await import('./read-workbook.ts');
    return { as: 'workbook', workbook: await readWorkbook(task.bytes, task.name) };
  }
  if (task.as === 'handover') {
    const { readHandover } = await import('./read-handover.ts');
    return { as: 'handover', file: await readHandover(task.bytes, task.name) };
  }
  if (isJson(task)) {
    const [{ readNoticeJson }, { noticeText }] = await Promise.all([
      import('./read-notice-json.ts'),
      import('../../../shared/notice/notice-text.ts'),
    ]);
    const readings = readNoticeJson(task.bytes, task.name).map((notice): NoticeReading => ({
      notice,
      text: noticeText(notice),
      spans: {},
    }));
    return { as: 'notices', format: 'json', encoding: null, readings };
  }
  const entry = readerFor(task.name, task.bytes);
  if (!entry) fail('file-format', say`不认识的文件类型：${task.name}。`, { file: task.name });
  const [reader, { readNotices }] = await Promise.all([entry.load(), import('../../../shared/notice/read-notices.ts')]);
  const source = await reader.read(task.bytes, task.name);
  const readings = readNotices(source, task.share);
  return { as: 'notices', format: reader.format, encoding: source.encoding ?? null, readings };
}
