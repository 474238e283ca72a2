import { createHash, randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { FailureError, failureOf } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { unwritable } from './output-failure.ts';

/** Bytes, text (UTF-8), or a function that writes to the stream it is given. It need not end the stream. */
export type FileContent = Uint8Array | string | ((stream: Writable) => Promise<void>);

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes a file that is afterwards the old one or the whole new one, also when the machine stops in between: a
 * temporary file beside it is written, synced and renamed, then the folder is synced.
 * Throws `output-unwritable` (which path, why, what to do) or `cancelled`; nothing is left over in either case.
 * `mode` are the permissions of a new file, 0o666 less the umask where not given.
 */
export async function writeFileAtomic(
  path: string,
  content: FileContent,
  options: { readonly mode?: number; readonly signal?: AbortSignal | undefined } = {},
): Promise<WrittenFile> {
  const target = await realpath(path).catch(() => path);
  const temporary = join(dirname(target), `.${randomBytes(6).toString('hex')}.${process.pid}.tmp`);
  try {
    throwIfCancelled(options.signal, path);
    const written = await writeTemporary(temporary, content, options.mode ?? 0o666, options.signal);
    throwIfCancelled(options.signal, path);
    await rename(temporary, target);
    await syncFolder(dirname(target));
    return { path, ...written };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (options.signal?.aborted) throw cancelled(path);
    throw unwritable(path, error);
  }
}

async function writeTemporary(
  temporary: string,
  content: FileContent,
  mode: number,
  signal: AbortSignal | undefined,
): Promise<{ bytes: number; sha256: string }> {
  const handle = await open(temporary, 'wx', mode);
  try {
    const sink = new HashingSink(handle);
    if (typeof content === 'function') await fromWriter(sink, content, signal);
    else {
      sink.end(content);
      await finished(sink);
    }
    await handle.sync();
    return { bytes: sink.bytes, sha256: sink.digest() };
  } finally {
    await handle.close();
  }
}

/** Whichever ends first decides: a writer that never returns after a failed write must not hang the caller. */
async function fromWriter(
  sink: HashingSink,
  write: (stream: Writable) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const broken = new Promise<never>((_, reject) => {
    sink.once('error', reject);
    signal?.addEventListener('abort', () => sink.destroy(new Error('cancelled')), { once: true });
  });
  broken.catch(() => undefined);
  await Promise.race([write(sink), broken]);
  if (!sink.writableEnded) sink.end();
  await finished(sink);
}

class HashingSink extends Writable {
  bytes = 0;
  readonly #hash = createHash('sha256');
  readonly #handle: FileHandle;

  constructor(handle: FileHandle) {
    super({ highWaterMark: 1 << 20, decodeStrings: true });
    this.#handle = handle;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#hash.update(chunk);
    this.bytes += chunk.length;
    writeAll(this.#handle, chunk).then(() => done(), done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), 'utf8', done);
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}

/** A single write may take less than it was given (a disk that fills up). */
async function writeAll(handle: FileHandle, chunk: Buffer): Promise<void> {
  let offset = 0;
  while (offset < chunk.length) offset += (await handle.write(chunk, offset)).bytesWritten;
}

/** Makes the rename itself last. Windows cannot open a folder and needs no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const cancelled = (path: string): FailureError =>
  new FailureError(failureOf('cancelled', say`已取消，“${basename(path)}”没有写出。`, { file: path }));

function throwIfCancelled(signal: AbortSignal | undefined, path: string): void {
  if (signal?.aborted) throw cancelled(path);
}
