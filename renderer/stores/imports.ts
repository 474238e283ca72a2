import { create } from 'zustand';
import { toFailure } from '../../shared/base/failure.ts';
import { ask, registerDrop } from '../bridge.ts';
import { text } from '../text/text.ts';
import { askMapping } from './client-mapping.ts';
import { showFailure } from './failures.ts';
import { isHandover, previewHandover } from './handover.ts';
import { runJob } from './jobs.ts';
import type { Failure } from '../../shared/base/failure.ts';
import type { ImportPreview } from '../../shared/contract/client-commands.ts';
import type { FileHandle } from '../../shared/contract/desktop-commands.ts';
import type { ImportReport } from '../../shared/contract/views.ts';

/** Imports of this session, newest first, and whether their panel is shown. */

export interface ImportRun {
  readonly id: number;
  readonly kind: 'notices' | 'clients';
  readonly names: readonly string[];
  readonly state: 'running' | 'done' | 'failed' | 'cancelled' | 'undone';
  readonly call: number | null;
  readonly report: ImportReport | null;
  readonly failure: Failure | null;
}

interface ImportsState {
  readonly open: boolean;
  readonly runs: readonly ImportRun[];
  /** The words that the paste dialog begins with; null where it is closed. */
  readonly pasting: string | null;
}

export const useImports = create<ImportsState>(() => ({ open: false, runs: [], pasting: null }));

let lastId = 0;

const change = (id: number, part: Partial<ImportRun>): void =>
  useImports.setState(({ runs }) => ({ runs: runs.map((run) => (run.id === id ? { ...run, ...part } : run)) }));

export const showImports = (open: boolean): void => useImports.setState({ open });

/** Workbooks hold clients, everything else notices. */
export const kindOf = (name: string): ImportRun['kind'] =>
  /\.(xlsx|xlsm|xls|csv)$/i.test(name) ? 'clients' : 'notices';

/** Asks for files by dialog and imports them. */
export async function importByDialog(purpose: ImportRun['kind']): Promise<void> {
  try {
    const { files } = await ask('dialog.chooseFiles', { purpose });
    await importFiles(files);
  } catch (error) {
    showFailure(error);
  }
}

/** Imports files that were dropped on the window. */
export async function importDropped(files: readonly File[]): Promise<void> {
  try {
    await importFiles(await registerDrop(files));
  } catch (error) {
    showFailure(error);
  }
}

/** Each kind of file is one import, which can be undone as a whole. Clients go first, so that matches find them. */
export async function importFiles(files: readonly FileHandle[]): Promise<void> {
  const handedOver = files.filter(({ name }) => isHandover(name));
  for (const kind of ['clients', 'notices'] as const) {
    const ofKind = files.filter((file) => !handedOver.includes(file) && kindOf(file.name) === kind);
    if (kind === 'clients') await importClientFiles(ofKind);
    else if (ofKind.length > 0) await importKind(kind, ofKind);
  }
  // One at a time is looked at before it is read in.
  const [first] = handedOver;
  if (first) await previewHandover(first);
}

/**
 * Files in the layout of the workbook (or of one looked over before) are imported at once, as one import; the headings of
 * each other one are looked over first.
 */
async function importClientFiles(files: readonly FileHandle[]): Promise<void> {
  const asked: { file: FileHandle; preview: ImportPreview }[] = [];
  for (const file of files) {
    // What cannot be read at all is told by its import.
    const preview = await runJob(text.jobs.reading(file.name), 'client.previewImport', {
      file: file.handle,
    }).result.catch(() => null);
    if (preview && !preview.settled && preview.sheets.length > 0) asked.push({ file, preview });
  }
  const settled = files.filter((file) => !asked.some((one) => one.file === file));
  if (settled.length > 0) await importKind('clients', settled);
  for (const { file, preview } of asked) {
    const mapping = await askMapping(file, preview);
    if (mapping === null) continue;
    await follow('clients', [file.name], () =>
      runJob(text.jobs.importing(1), 'client.importMapped', { file: file.handle, mapping }),
    );
  }
}

function importKind(kind: ImportRun['kind'], files: readonly FileHandle[]): Promise<void> {
  const command = kind === 'clients' ? 'client.import' : 'notice.import';
  return follow(
    kind,
    files.map((file) => file.name),
    () => runJob(text.jobs.importing(files.length), command, { files: files.map((file) => file.handle) }),
  );
}

/** Opens the paste dialog with these words in it; null closes it. */
export const showPasting = (words: string | null): void => useImports.setState({ pasting: words });

/** Imports notices from pasted text; the name is what they are said to come from. */
export async function importPasted(name: string, words: string): Promise<void> {
  showPasting(null);
  await follow('notices', [name], () => runJob(text.jobs.importing(1), 'notice.importText', { name, text: words }));
}

async function follow(
  kind: ImportRun['kind'],
  names: readonly string[],
  begin: () => { readonly call: number; readonly result: Promise<ImportReport> },
): Promise<void> {
  const id = ++lastId;
  const run: ImportRun = {
    id,
    kind,
    names,
    state: 'running',
    call: null,
    report: null,
    failure: null,
  };
  useImports.setState(({ runs }) => ({ open: true, runs: [run, ...runs] }));
  const job = begin();
  change(id, { call: job.call });
  try {
    change(id, { state: 'done', report: await job.result });
  } catch (error) {
    const failure = toFailure(error);
    change(id, failure.code === 'cancelled' ? { state: 'cancelled' } : { state: 'failed', failure });
  }
}

/** Takes a whole import back; refused by the core where something newer has to be undone first. */
export async function undoImport(run: ImportRun): Promise<void> {
  const entry = run.report?.journalEntry;
  if (entry === null || entry === undefined) return;
  try {
    await ask('journal.undo', { entry });
    change(run.id, { state: 'undone' });
  } catch (error) {
    showFailure(error);
  }
}
