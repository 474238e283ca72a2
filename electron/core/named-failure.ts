import { FailureError, failureOf } from '../../shared/base/failure.ts';
import { say, type Sentence } from '../../shared/base/sentence.ts';
import { unwritable } from './write/output-failure.ts';

/** Why the database would not do what was asked, and what helps, by the beginning of SQLite's code. */
const REASONS: readonly (readonly [
  code: string,
  failure: 'output-unwritable' | 'workspace-damaged',
  words: Sentence,
])[] = [
  ['SQLITE_FULL', 'output-unwritable', say`磁盘已满，这一步没有保存，工作区是之前的样子。请清理磁盘空间后重试`],
  ['SQLITE_READONLY', 'output-unwritable', say`工作区所在的磁盘或文件是只读的，这一步没有保存。请检查权限后重试`],
  ['SQLITE_IOERR', 'output-unwritable', say`磁盘读写出错，这一步没有保存，工作区是之前的样子。请检查磁盘后重试`],
  ['SQLITE_CANTOPEN', 'output-unwritable', say`数据库文件打不开，这一步没有保存。请检查磁盘和权限后重试`],
  [
    'SQLITE_CORRUPT',
    'workspace-damaged',
    say`数据库文件在使用中损坏，这一步没有保存。请关闭后重新打开工作区：打开时会检查，并提出用最近的完好备份恢复`,
  ],
];

/**
 * The named failure of an error that the disk or the database made in the workspace of `folder`. Everything else passes
 * through as it is.
 */
export function namedFailure(error: unknown, folder: string | null): unknown {
  if (error instanceof FailureError || !(error instanceof Error)) return error;
  // Files are parsed by children: what the core itself parses is what it stored.
  if (folder !== null && (error instanceof SyntaxError || error.name === 'ZodError' || error.name === '$ZodError'))
    return new FailureError(
      failureOf(
        'workspace-damaged',
        say`工作区里有一处内容读不出来，可能是磁盘损坏了它：${folder}。请先备份，再用「检查工作区」查看，必要时从备份恢复。`,
        { folder, reason: error.name },
      ),
      { cause: error },
    );
  if (!('code' in error)) return error;
  const code = String(error.code);
  const reason = REASONS.find(([start]) => code.startsWith(start));
  if (reason) {
    const [, failure, words] = reason;
    const said = folder === null ? say`${words}。` : say`${words}：${folder}。`;
    return new FailureError(failureOf(failure, said, { folder, reason: code }), { cause: error });
  }
  const place = 'path' in error && typeof error.path === 'string' ? error.path : folder;
  return place !== null && DISK.includes(code) ? unwritable(place, error) : error;
}

/** What the file system says of the disk itself; anything else (a missing file …) is a fault of the command. */
const DISK = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'];

/** Does a step in a workspace that is not, or not yet, the session's, and names what the disk or the database made of it. */
export async function namedIn<T>(folder: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw namedFailure(error, folder);
  }
}
