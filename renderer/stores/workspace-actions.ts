import { FailureError, failureOf } from '../../shared/base/failure.ts';
import { quoted } from '../../shared/base/sentence.ts';
import { ask } from '../bridge.ts';
import { text } from '../text/text.ts';
import { told } from '../text/told.ts';
import { showFailure } from './failures.ts';
import { say } from './history.ts';
import { runJob } from './jobs.ts';
import { refreshWorkspace, showScreen, useSession } from './session.ts';

/** What the workspace menu does. */

export async function openWorkspace(): Promise<void> {
  try {
    const { folder } = await ask('dialog.chooseFolder', { purpose: 'workspace' });
    if (!folder) return;
    await runJob(text.jobs.opening, 'workspace.open', { folder: folder.handle }).result;
    await refreshWorkspace();
  } catch (error) {
    showFailure(error);
  }
}

/** From the samples to a folder of one's own, with the way from there. */
export async function endTrial(): Promise<void> {
  await openWorkspace();
  if (useSession.getState().workspace?.sample === false) showScreen('today');
}

export async function backUp(): Promise<void> {
  const { workspace, today } = useSession.getState();
  try {
    const suggestedName = text.frame.backupName(workspace?.name ?? text.product, today);
    const { file } = await ask('dialog.saveFile', { purpose: 'backup', suggestedName });
    if (!file) return;
    const { path } = await runJob(text.jobs.backup, 'workspace.backup', { file: file.handle }).result;
    say(text.frame.backupDone(path));
    await refreshWorkspace();
  } catch (error) {
    showFailure(error);
  }
}

/** Into a folder of the person's choice that holds no workspace yet; it is open afterwards. */
export async function restoreBackup(): Promise<void> {
  try {
    const [file] = (await ask('dialog.chooseFiles', { purpose: 'backup' })).files;
    if (!file) return;
    const { folder } = await ask('dialog.chooseFolder', { purpose: 'restore' });
    if (!folder) return;
    const args = { file: file.handle, folder: folder.handle };
    const { path } = await runJob(text.jobs.restoring, 'workspace.restore', args).result;
    say(text.frame.restored(path));
    await refreshWorkspace();
  } catch (error) {
    showFailure(error);
  }
}

/** Puts the newest good backup in the place of a workspace that is damaged. */
export async function recoverWorkspace(): Promise<void> {
  try {
    const { damaged } = await runJob(text.jobs.restoring, 'workspace.recover', {}).result;
    say(damaged === null ? text.frame.recoveredPlain : text.frame.recovered(damaged));
    await refreshWorkspace();
  } catch (error) {
    showFailure(error);
  }
}

export async function checkWorkspace(): Promise<void> {
  try {
    const { ok, problems } = await ask('workspace.check', {});
    if (ok) say(text.frame.checkOk);
    else
      showFailure(
        new FailureError(failureOf('workspace-damaged', quoted(text.frame.checkProblems(problems.map(told))))),
      );
  } catch (error) {
    showFailure(error);
  }
}

/** The blank workbook that consultants fill in. */
export async function saveClientTemplate(): Promise<void> {
  try {
    const { file } = await ask('dialog.saveFile', { purpose: 'template', suggestedName: text.frame.templateName });
    if (!file) return;
    const { path } = await ask('client.template', { file: file.handle });
    say(text.frame.templateSaved(path));
    await ask('file.showInFolder', { path });
  } catch (error) {
    showFailure(error);
  }
}

/** The dates ahead of all programs that are open or upcoming, for the calendar of the person's choice. */
export async function exportCalendar(): Promise<void> {
  const { on } = useSession.getState();
  try {
    const suggestedName = text.frame.calendarName(on);
    const { file } = await ask('dialog.saveFile', { purpose: 'calendar', suggestedName });
    if (!file) return;
    const { path, events } = await ask('calendar.export', { on, file: file.handle });
    say(text.frame.calendarSaved(path, events));
    await ask('file.showInFolder', { path });
  } catch (error) {
    showFailure(error);
  }
}
