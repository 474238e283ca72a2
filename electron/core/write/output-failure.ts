import { dirname } from 'node:path';
import { FailureError, failureOf } from '../../../shared/base/failure.ts';
import { say, type Sentence } from '../../../shared/base/sentence.ts';

/** Why the system would not write, and what helps, by its error code. */
const REASONS: Readonly<Record<string, readonly [why: Sentence, remedy: Sentence]>> = {
  ENOSPC: [say`磁盘已满`, say`请清理磁盘空间或换一个文件夹后重试`],
  EDQUOT: [say`磁盘配额已用完`, say`请清理磁盘空间或换一个文件夹后重试`],
  EROFS: [say`文件夹所在的磁盘是只读的`, say`请换一个可以写入的文件夹`],
  EACCES: [say`没有写入权限`, say`请换一个可以写入的文件夹，或关闭正在打开该文件的程序（Excel、WPS、Word）后重试`],
  EPERM: [say`系统不允许写入`, say`请关闭正在打开该文件的程序（Excel、WPS、Word），或换一个文件夹后重试`],
  EBUSY: [say`文件正被其他程序打开`, say`请关闭正在打开该文件的程序（Excel、WPS、Word）后重试`],
  ENOENT: [say`文件夹不存在`, say`请选择一个已有的文件夹`],
  ENOTDIR: [say`路径中有一段不是文件夹`, say`请另选一个文件夹`],
  EISDIR: [say`同名的文件夹已经存在`, say`请移走该文件夹或换一个文件名`],
  EEXIST: [say`同名的文件已经存在`, say`请移走该文件或换一个文件夹`],
  ENAMETOOLONG: [say`文件名或路径太长`, say`请换一个路径较短的文件夹`],
  EIO: [say`磁盘读写出错`, say`请检查磁盘或换一个文件夹后重试`],
  EFBIG: [say`文件超过了系统允许的大小`, say`请换一个磁盘后重试，或减少一次生成的企业数`],
  EMFILE: [say`同时打开的文件太多`, say`请关闭一些程序后重试`],
  ELOOP: [say`路径中的链接互相指向`, say`请另选一个文件夹`],
};

/**
 * The named failure of an output path that could not be written. A failure that already has a name, and an error
 * that does not come from the file system (a fault in the program), pass through as they are.
 */
export function unwritable(path: string, error: unknown): unknown {
  if (error instanceof FailureError) return error;
  const code = systemCode(error);
  if (code === null) return error;
  const [why, remedy] = REASONS[code] ?? [say`系统错误 ${code}`, say`请换一个文件夹后重试`];
  const where = code === 'ENOENT' || code === 'ENOTDIR' ? dirname(path) : path;
  return new FailureError(
    failureOf('output-unwritable', say`无法写入“${where}”：${why}。${remedy}。`, { file: path, reason: code }),
    { cause: error },
  );
}

function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
