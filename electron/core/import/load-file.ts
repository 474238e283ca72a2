import { open, stat } from 'node:fs/promises';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { FILE_LIMIT_BYTES } from './limits.ts';

/**
 * The bytes of a file that a person chose. Fails with `file-missing`, `file-unreadable` (a folder, no permission),
 * `file-empty` or `file-too-large`; the message names the path as it was given.
 */
export async function loadFile(path: string): Promise<Uint8Array> {
  const info = await stat(path).catch((error: unknown) => refuse(path, error));
  if (info.isDirectory()) fail('file-unreadable', say`${path} 是文件夹，不是文件。请选择其中的文件。`, { file: path });
  if (!info.isFile()) fail('file-unreadable', say`${path} 不是普通文件，不能导入。`, { file: path });
  if (info.size > FILE_LIMIT_BYTES) tooLarge(path, info.size);
  const handle = await open(path, 'r').catch((error: unknown) => refuse(path, error));
  try {
    const bytes = await handle.readFile();
    if (bytes.length === 0)
      fail('file-empty', say`${path} 是空文件，没有内容可以导入；请核对是否选对了文件。`, { file: path });
    if (bytes.length > FILE_LIMIT_BYTES) tooLarge(path, bytes.length);
    return bytes;
  } catch (error) {
    if (error instanceof Error && 'failure' in error) throw error;
    return refuse(path, error);
  } finally {
    await handle.close();
  }
}

function tooLarge(path: string, size: number): never {
  fail(
    'file-too-large',
    say`${path} 有 ${Math.ceil(size / 1_048_576)} MB，超过 ${FILE_LIMIT_BYTES / 1_048_576} MB 的上限。`,
    { file: path, size },
  );
}

function refuse(path: string, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR')
    fail('file-missing', say`找不到文件：${path}。请检查路径。`, { file: path }, error);
  if (code === 'EACCES' || code === 'EPERM')
    fail('file-unreadable', say`没有权限读取：${path}。`, { file: path }, error);
  fail('file-unreadable', say`无法读取：${path}（${code || String(error)}）。`, { file: path }, error);
}
