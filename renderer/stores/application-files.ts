import { ask, registerDrop } from '../bridge.ts';
import { takeView, useApplications } from './applications.ts';
import { showFailure } from './failures.ts';
import { say } from './history.ts';
import { useSession } from './session.ts';
import { text } from '../text/text.ts';
import type { FileHandle } from '../../shared/contract/desktop-commands.ts';

/** Files that hang on applications, and the calendar file of their dates. */

const on = (): string => useSession.getState().on;

async function attach(id: number, files: readonly FileHandle[]): Promise<void> {
  if (files.length === 0) return;
  takeView(await ask('application.attach', { on: on(), id, files: files.map(({ handle }) => handle) }));
  say(text.applications.attached(files.length));
}

export async function attachByDialog(id: number): Promise<void> {
  try {
    await attach(id, (await ask('dialog.chooseFiles', { purpose: 'attachments' })).files);
  } catch (error) {
    showFailure(error);
  }
}

export async function attachDropped(id: number, files: readonly File[]): Promise<void> {
  try {
    await attach(id, await registerDrop(files));
  } catch (error) {
    showFailure(error);
  }
}

export async function detachFile(attached: number): Promise<void> {
  try {
    takeView(await ask('application.detach', { on: on(), attached }));
  } catch (error) {
    showFailure(error);
  }
}

/** Opens a copy of the file, so that the kept one stays as it came. */
export async function openFile(attached: number): Promise<void> {
  try {
    const { path } = await ask('application.file', { attached });
    await ask('file.open', { path });
  } catch (error) {
    showFailure(error);
  }
}

/** Own dates, deadlines and open tasks of what is shown, for the calendar of the person's choice. */
export async function exportApplicationDates(): Promise<void> {
  try {
    const suggestedName = text.applications.calendarName(on());
    const { file } = await ask('dialog.saveFile', { purpose: 'calendar', suggestedName });
    if (!file) return;
    const ids = useApplications.getState().shown.map(({ id }) => id);
    const { path, events } = await ask('application.calendar', { on: on(), ids, file: file.handle });
    say(text.frame.calendarSaved(path, events));
    await ask('file.showInFolder', { path });
  } catch (error) {
    showFailure(error);
  }
}
