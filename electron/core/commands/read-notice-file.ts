import { basename } from 'node:path';
import { fail, FailureError, failureOf, type FailureCode } from '../../../shared/base/failure.ts';
import { say, type Sentence } from '../../../shared/base/sentence.ts';
import { loadFile } from '../import/load-file.ts';
import type { ReadValue } from '../import/read-task.ts';
import { noticeExtensions, readerFor } from '../import/source-readers.ts';
import { dropUncited, keepAhead, sha256 } from '../store/originals.ts';
import { findNoticeFile, type KnownFile } from '../store/save-notices.ts';
import type { Workspace } from '../store/workspace.ts';
import { RULES_VERSION } from './rules-version.ts';
import type { Session } from './session.ts';

export interface SourceFile {
  /** The path as given, or what pasted text is called. */
  readonly path: string;
  readonly load: () => Promise<Uint8Array>;
}

export const fileAt = (path: string): SourceFile => ({ path, load: () => loadFile(path) });

export type NoticesRead = Extract<ReadValue, { readonly as: 'notices' }>;

/** A file as it lies on the disk. */
export interface LoadedFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
  /** What it gave when it was imported before; null for a new file. */
  readonly known: KnownFile | null;
}

/** A file before anything of it is saved. */
export interface ReadFile extends LoadedFile {
  /** What it holds; null where the same rules have read it before. */
  readonly value: NoticesRead | null;
}

export async function loadNoticeFile(ws: Workspace, file: SourceFile, signal: AbortSignal): Promise<LoadedFile> {
  signal.throwIfAborted();
  const bytes = await file.load();
  const hash = sha256(bytes);
  return { path: file.path, name: basename(file.path), bytes, hash, known: await findNoticeFile(ws, hash) };
}

/** Reads a file; one that was imported before is only read again where the rules are newer. */
export async function readNoticeFile(
  session: Session,
  ws: Workspace,
  file: LoadedFile,
  signal: AbortSignal,
): Promise<ReadFile> {
  const { path, name, bytes, hash, known } = file;
  if (known?.rules === RULES_VERSION) return { ...file, value: null };
  const kept = keepAhead(ws, hash, bytes);
  // Awaited below; a failure in the meantime must not count as unheard.
  kept.catch(() => undefined);
  const value = await readNotices(session, name, bytes, signal).catch((error: unknown) => drop(kept, ws, hash, error));
  await kept.catch((error: unknown) =>
    fail('output-unwritable', say`不能写入工作区：${ws.folder}。请检查磁盘空间和权限。`, { file: path }, error),
  );
  if (value.readings.length === 0) {
    await drop(kept, ws, hash, failureError('file-format', say`${path} 里没有识别出通知。`, path));
  }
  return { ...file, value };
}

async function drop(kept: Promise<void>, ws: Workspace, hash: string, error: unknown): Promise<never> {
  await kept.catch(() => undefined);
  dropUncited(ws, hash);
  throw error;
}

const failureError = (code: FailureCode, said: Sentence, file: string): FailureError =>
  new FailureError(failureOf(code, said, { file }));

/** The notices that these bytes hold. Fails with `file-format` where neither name nor bytes are of a format that is read. */
export async function readNotices(
  session: Session,
  name: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<NoticesRead> {
  if (!/\.json$/i.test(name) && !readerFor(name, bytes)) {
    fail('file-format', say`不认识的文件类型：${name}。可导入 ${noticeExtensions().join(' ')}。`, { file: name });
  }
  const value = await session.reader.read({ as: 'notices', name, bytes }, signal);
  if (value.as !== 'notices') throw new Error('reader answered another question');
  return value;
}
