import { ask } from '../bridge.ts';
import { useClients } from './clients.ts';
import { showFailure } from './failures.ts';
import type { FileHandle } from '../../shared/contract/desktop-commands.ts';
import type { ClientPaperView } from '../../shared/contract/client-commands.ts';

/** The papers of the open client. */

export interface PaperDraft {
  readonly id: number | null;
  readonly name: string;
  readonly number: string;
  readonly validUntil: string;
  readonly note: string;
  /** One that is newly put to it. */
  readonly file: FileHandle | null;
}

export const draftOf = (paper: ClientPaperView | null): PaperDraft => ({
  id: paper?.id ?? null,
  name: paper?.name ?? '',
  number: paper?.number ?? '',
  validUntil: paper?.validUntil ?? '',
  note: paper?.note ?? '',
  file: null,
});

const show = (client: string, papers: ClientPaperView[]): void =>
  useClients.setState(({ view }) => (view?.name === client ? { view: { ...view, papers } } : {}));

/** Enters or changes a paper; false where it was refused (said why). */
export async function savePaper(client: string, { file, ...paper }: PaperDraft): Promise<boolean> {
  try {
    const given = file === null ? {} : { file: file.handle };
    show(client, (await ask('client.savePaper', { client, ...paper, ...given })).papers);
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  }
}

/** Takes a paper off; Ctrl Z brings it back. */
export async function removePaper(client: string, id: number): Promise<void> {
  try {
    show(client, (await ask('client.removePaper', { client, id })).papers);
  } catch (error) {
    showFailure(error);
  }
}

export async function choosePaperFile(): Promise<FileHandle | null> {
  try {
    return (await ask('dialog.chooseFiles', { purpose: 'paper' })).files[0] ?? null;
  } catch (error) {
    showFailure(error);
    return null;
  }
}

/** Opens the file of a paper in the program that the system has for it. */
export async function openPaperFile(client: string, id: number): Promise<void> {
  try {
    const { path } = await ask('client.paperFile', { client, id });
    await ask('file.open', { path });
  } catch (error) {
    showFailure(error);
  }
}
