import { join } from 'node:path';
import { fail } from '../../../shared/base/failure.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { ApplicationView } from '../../../shared/contract/application-views.ts';
import { attachFile, detachFile, listFiles, readFile, type StoredFile } from '../store/application-files.ts';
import { readOriginal } from '../store/originals.ts';
import { exportsPath } from '../store/places.ts';
import { writeFileAtomic } from '../write/atomic-file.ts';
import { safeFileName } from '../write/safe-file-name.ts';
import { applicationNamed } from './application-context.ts';
import { applicationView } from './application-view.ts';
import { originalOfFile } from './original-file.ts';
import { actOf, openOf, type Session } from './session.ts';

/** Hangs files on an application, each an act of its own; the same file again is left out. Fails with the first that cannot be read. */
export async function attachFiles(
  session: Session,
  on: LocalDate,
  id: number,
  paths: readonly string[],
): Promise<ApplicationView> {
  const ws = openOf(session);
  const { client } = await applicationNamed(session, id);
  const files = [];
  for (const path of paths) files.push(await originalOfFile(session, path));
  for (const { original, bytes } of files) {
    const there = (await listFiles(ws, id)).some(
      ({ sha256, name }) => sha256 === original.sha256 && name === original.name,
    );
    if (there) continue;
    await attachFile(
      ws,
      id,
      original,
      bytes,
      actOf(session, 'application.edit', say`附上「${original.name}」：${client}`),
    );
  }
  session.changed('applications');
  return applicationView(session, on, id);
}

/** Takes a file off; undo brings it back. */
export async function dropFile(session: Session, on: LocalDate, id: number): Promise<ApplicationView> {
  const file = await fileNamed(session, id);
  const { client } = await applicationNamed(session, file.application);
  await detachFile(openOf(session), id, actOf(session, 'application.edit', say`取下「${file.name}」：${client}`));
  session.changed('applications');
  return applicationView(session, on, file.application);
}

/** Puts a file as it came into the folder of exports; its path. */
export async function exportFile(session: Session, id: number): Promise<{ path: string }> {
  const ws = openOf(session);
  const file = await fileNamed(session, id);
  const { client } = await applicationNamed(session, file.application);
  const path = join(exportsPath(ws.folder), safeFileName(`${client}-${file.name}`, 80));
  await writeFileAtomic(path, await readOriginal(ws, file.sha256));
  return { path };
}

const fileNamed = async (session: Session, id: number): Promise<StoredFile> =>
  (await readFile(openOf(session), id)) ?? fail('usage', say`这个附件已不在了，可能已被取下。`, { file: id });
