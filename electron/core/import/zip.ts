import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { ZIP_LIMIT_BYTES, ZIP_LIMIT_ENTRIES } from './limits.ts';

/** A zip archive read by its central directory, entry by entry; what is inflated is counted. */
export interface Zip {
  readonly names: readonly string[];
  /** The bytes of an entry; null where there is none of this name. */
  readonly read: (name: string) => Promise<Buffer | null>;
}

/**
 * Opens an Office file's zip. Fails with `file-format` (encrypted, the old binary format, damaged) or `file-limit`
 * (more than 2,000 entries, or more than 256 MB inflated, counted while inflating whatever the headers claim).
 */
export async function openZip(bytes: Uint8Array, file: string): Promise<Zip> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length >= 4 && buffer.readUInt32BE(0) === 0xd0cf11e0)
    fail(
      'file-format',
      say`${file} 是加密文件或旧版 Office 格式（.xls/.doc），请取消密码并另存为 .xlsx 或 .docx 后再导入。`,
      { file },
    );
  const damaged = (error: unknown): never =>
    fail(
      'file-format',
      say`${file} 已损坏，或不是 Office 文件，无法打开；请用 Office 或 WPS 打开它，另存后再导入。`,
      { file },
      error,
    );
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    );
  }).catch(damaged);
  if (zip.entryCount > ZIP_LIMIT_ENTRIES)
    fail('file-limit', say`${file} 内含 ${zip.entryCount} 个部件，超过 ${ZIP_LIMIT_ENTRIES} 个的上限。`, { file });
  const entries = await listEntries(zip).catch(damaged);
  let inflated = 0;
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name);
      if (!entry) return null;
      return inflate(zip, entry, (size) => {
        inflated += size;
        if (inflated > ZIP_LIMIT_BYTES)
          fail('file-limit', say`${file} 解压后超过 ${ZIP_LIMIT_BYTES / 1_048_576} MB，已放弃。`, { file });
      }).catch((error: unknown) =>
        error instanceof Error && 'failure' in error ? Promise.reject(error) : damaged(error),
      );
    },
  };
}

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

function inflate(zip: ZipFile, entry: Entry, count: (size: number) => void): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        try {
          count(chunk.length);
          chunks.push(chunk);
        } catch (limit) {
          stream.destroy();
          reject(limit);
        }
      });
      stream.on('end', () => resolve(Buffer.concat(chunks)));
      stream.on('error', reject);
    });
  });
}
