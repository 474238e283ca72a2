import { basename, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { isoDate, type WorkspaceView } from '../../../shared/contract/views.ts';
import { z } from 'zod';
import { countInWork } from '../store/applications.ts';
import { countClients } from '../store/clients.ts';
import { lastBackupAt } from '../store/backup-file.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { countNotices } from '../store/notice-list.ts';
import { backupsPath } from '../store/places.ts';
import { openWorkspace } from '../store/workspace.ts';
import { namedIn } from '../named-failure.ts';
import { backUpDaily } from './daily-backup.ts';
import { recallPerson } from './person.ts';
import { sampleFiles, samplesFolder } from './samples.ts';
import { syncFolderWarning } from './sync-folder.ts';
import { type Call, openOf, type Session } from './session.ts';

/** The readers practise once the window has its lists: until then it needs the processors. */
const PRACTISE_AFTER_MS = 1000;

function practiseLater(session: Session): void {
  const { workspace } = session;
  const practise = (): void => {
    if (session.workspace === workspace) session.reader.practise();
  };
  setTimeout(practise, PRACTISE_AFTER_MS).unref();
}

/** Opens a workspace in this session, in place of the one that is open. With `sample` a new one is filled with the samples. */
export async function openInSession(
  session: Session,
  folder: string,
  options: { readonly sample: boolean; readonly create: boolean },
  call: Call,
): Promise<WorkspaceView> {
  closeInSession(session);
  const opening = { holder: session.holder, create: options.create, now: session.clock() };
  session.workspace = await namedIn(folder, () => openWorkspace(folder, opening));
  await recallPerson(session);
  session.matches.forget('all');
  if (session.holder === 'window') practiseLater(session);
  if (options.sample) await fillWithSamples(session, call);
  const view = await workspaceView(session);
  if (session.holder === 'window' && view.notices > 0) backUpDaily(session);
  session.changed('workspace');
  return view;
}

export function closeInSession(session: Session): void {
  session.workspace?.close();
  session.workspace = null;
  session.person = null;
  session.matches.forget('all');
}

const sampleSchema = z.object({ on: isoDate, name: z.string() });

/** Fills an empty workspace with the fictional samples, once; undone or deleted samples do not come back. */
async function fillWithSamples(session: Session, call: Call): Promise<void> {
  const ws = openOf(session);
  if ((await readSetting(ws, 'sample')) !== null) return;
  if ((await countNotices(ws)) + (await countClients(ws)) > 0) return;
  // Only a first start needs the code of the imports.
  const [{ importNotices }, { importClients }, { fileAt }] = await Promise.all([
    import('./import-notices.ts'),
    import('./import-clients.ts'),
    import('./read-notice-file.ts'),
  ]);
  const { notices, portfolio } = sampleFiles();
  const sample = sampleSchema.parse(JSON.parse(readFileSync(join(samplesFolder(), 'sample.json'), 'utf8')));
  const reports = [
    await importNotices(session, notices.map(fileAt), call),
    await importClients(session, [portfolio], call),
  ];
  const failure = reports.flatMap((report) => report.files).flatMap((file) => file.failures)[0];
  if (failure) fail('internal', say`示例数据导入失败：${failure.said}`);
  await writeSetting(ws, 'sample', JSON.stringify(sample));
}

export async function workspaceView(session: Session): Promise<WorkspaceView> {
  const ws = openOf(session);
  const stored = await readSetting(ws, 'sample');
  const sample = stored === null ? null : sampleSchema.parse(JSON.parse(stored));
  const synced = syncFolderWarning(ws.folder);
  return {
    path: ws.folder,
    name: sample?.name ?? basename(ws.folder),
    sample: sample !== null,
    sampleOn: sample?.on ?? null,
    notices: await countNotices(ws),
    clients: await countClients(ws),
    inWork: await countInWork(ws),
    lastBackup: lastBackupAt(backupsPath(ws.folder)),
    warning: ws.warning && synced ? say`${ws.warning}${synced}` : (ws.warning ?? synced),
  };
}
