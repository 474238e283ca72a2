import type { Sentence } from '../../../shared/base/sentence.ts';
import { checkWorkspace } from '../store/check.ts';
import { fullBackup, restoreBackup } from '../store/full-backup.ts';
import { namedIn } from '../named-failure.ts';
import { openOf, type Session } from './session.ts';

/** Whether everything that the workspace holds is whole; the problems in sentences. */
export const check = (session: Session): Promise<{ ok: boolean; problems: Sentence[] }> =>
  checkWorkspace(openOf(session));

/** Writes the whole workspace into one file. */
export async function backup(session: Session, file: string): Promise<{ path: string }> {
  await fullBackup(openOf(session), file);
  return { path: file };
}

/**
 * Restores a backup file into a folder that holds no workspace yet; with `over` into one whose workspace is damaged, which
 * is kept beside. Does not open it. `damaged` is where the damaged database went, null where there was none.
 */
export async function restore(
  session: Session,
  args: { readonly file: string; readonly folder: string; readonly over: boolean },
): Promise<{ path: string; damaged: string | null }> {
  const options = { holder: session.holder, now: session.clock(), over: args.over };
  const damaged = await namedIn(args.folder, () => restoreBackup(args.file, args.folder, options));
  return { path: args.folder, damaged };
}
