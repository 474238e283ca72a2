import { create } from 'zustand';
import { ask } from '../bridge.ts';
import { text } from '../text/text.ts';
import { showFailure } from './failures.ts';
import { say } from './history.ts';
import { runJob } from './jobs.ts';
import type { FileHandle } from '../../shared/contract/desktop-commands.ts';
import type { HandoverPreview } from '../../shared/contract/handover-commands.ts';

/** Handing a client or a program over in one file, and the file that is about to be read in. */

interface HandoverState {
  /** What is shown before anything is read in; null where no file is open. */
  readonly preview: HandoverPreview | null;
  readonly handle: string;
  readonly importing: boolean;
}

export const useHandover = create<HandoverState>(() => ({ preview: null, handle: '', importing: false }));

export const isHandover = (name: string): boolean => /\.sbwb$/i.test(name);

/** Saves a client (by name) or a notice (by id) to a file of the person's choice. */
export async function handOver(
  subject: { readonly client: string } | { readonly notice: string },
  title: string,
): Promise<void> {
  try {
    const suggestedName = text.handover.exportName(title);
    const { file } = await ask('dialog.saveFile', { purpose: 'handover', suggestedName });
    if (!file) return;
    const args = { ...subject, file: file.handle };
    const { path } = await runJob(text.handover.exporting, 'handover.export', args).result;
    say(text.handover.exported(path));
  } catch (error) {
    showFailure(error);
  }
}

export async function readHandoverByDialog(): Promise<void> {
  try {
    const [file] = (await ask('dialog.chooseFiles', { purpose: 'handover' })).files;
    if (file) await previewHandover(file);
  } catch (error) {
    showFailure(error);
  }
}

/** The file that the application was opened with, if there is one. */
export async function readOpenedWith(): Promise<void> {
  try {
    const { file } = await ask('desktop.openedWith', {});
    if (file) await previewHandover(file);
  } catch (error) {
    showFailure(error);
  }
}

/** Shows what reading the file in would change. */
export async function previewHandover({ handle }: FileHandle): Promise<void> {
  try {
    const preview = await runJob(text.handover.previewing, 'handover.preview', { file: handle }).result;
    useHandover.setState({ preview, handle, importing: false });
  } catch (error) {
    showFailure(error);
  }
}

export const closeHandover = (): void => useHandover.setState({ preview: null, handle: '', importing: false });

export async function importHandover(): Promise<void> {
  const { handle, importing } = useHandover.getState();
  if (importing) return;
  useHandover.setState({ importing: true });
  try {
    const { title, changed } = await runJob(text.handover.importing, 'handover.import', { file: handle }).result;
    say(text.handover.imported(title, changed));
  } catch (error) {
    showFailure(error);
  }
  closeHandover();
}
