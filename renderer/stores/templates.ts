import { create } from 'zustand';
import { toFailure } from '../../shared/base/failure.ts';
import { ask } from '../bridge.ts';
import { text } from '../text/text.ts';
import { showFailure } from './failures.ts';
import { say } from './history.ts';
import { Latest } from './latest.ts';
import { isTextOrNull, remember, remembered } from './remembered.ts';
import { useSession } from './session.ts';
import type { Failure } from '../../shared/base/failure.ts';
import type { FileHandle } from '../../shared/contract/desktop-commands.ts';
import type { TemplateRow, TemplateView } from '../../shared/contract/template-views.ts';
import type { ProgramView } from '../../shared/contract/views.ts';

/** The bureau's own files of one program, and what each of their columns takes. */

interface TemplatesState {
  /** Null until they have been read. */
  readonly programs: readonly ProgramView[] | null;
  readonly programText: string;
  readonly program: string | null;
  readonly rows: readonly TemplateRow[];
  readonly open: TemplateView | null;
  /** Why the last file was not taken. */
  readonly refused: { readonly file: FileHandle; readonly failure: Failure } | null;
}

export const useTemplates = create<TemplatesState>(() => ({
  programs: null,
  programText: '',
  program: null,
  rows: [],
  open: null,
  refused: null,
}));

const KEY = 'templates.program';
const programs = new Latest();
const rows = new Latest();
const views = new Latest();

/** The programs as of the date; a remembered choice is taken up again. */
export async function loadTemplates(): Promise<void> {
  const asked = ask('match.programs', { on: useSession.getState().on });
  await programs.run(asked, (answer) => useTemplates.setState({ programs: answer.programs }), showFailure);
  const chosen = useTemplates.getState().program ?? remembered(KEY, isTextOrNull, null);
  if (chosen !== null && useTemplates.getState().programs?.some(({ id }) => id === chosen)) await showProgram(chosen);
}

export const setTemplateText = (programText: string): void => useTemplates.setState({ programText });

/** Shows the templates of a program, the first of them open. */
export async function showProgram(program: string): Promise<void> {
  const same = useTemplates.getState().program === program;
  if (!same) useTemplates.setState({ program, rows: [], open: null, refused: null });
  remember(KEY, program);
  await rows.run(
    ask('template.list', { program }),
    ({ templates }) => {
      useTemplates.setState({ rows: templates });
      const open = useTemplates.getState().open?.id;
      const next = templates.find(({ id }) => id === open) ?? templates.find(({ problem }) => problem === null);
      if (next) void openTemplate(next.id);
      else useTemplates.setState({ open: null });
    },
    showFailure,
  );
}

export async function openTemplate(id: number): Promise<void> {
  await views.run(ask('template.read', { id }), (open) => useTemplates.setState({ open }), showFailure);
}

/** Adds a bureau's file by dialog; one that cannot be filled is refused, and why is shown where it would have stood. */
export async function addTemplate(): Promise<void> {
  try {
    const { files } = await ask('dialog.chooseFiles', { purpose: 'templates' });
    for (const file of files) await addFile(file, null);
  } catch (error) {
    showFailure(error);
  }
}

/** Takes a file; `sheet` where it holds several tables. */
export async function addFile(file: FileHandle, sheet: string | null): Promise<void> {
  const { program } = useTemplates.getState();
  if (program === null) return;
  useTemplates.setState({ refused: null });
  try {
    const open = await ask('template.add', { program, file: file.handle, ...(sheet === null ? {} : { sheet }) });
    useTemplates.setState({ open });
    say(text.templates.added(open.name));
  } catch (error) {
    useTemplates.setState({ refused: { file, failure: toFailure(error) } });
  }
  await showProgram(program);
}

export async function removeTemplate(id: number, name: string): Promise<void> {
  const { program } = useTemplates.getState();
  try {
    await ask('template.remove', { id });
    say(text.templates.removed(name));
  } catch (error) {
    showFailure(error);
  }
  if (program !== null) await showProgram(program);
}

/** What a column takes from now on, here and in every template with a column of this name; null for nothing. */
export async function mapColumn(id: number, key: string, fact: string | null): Promise<void> {
  try {
    useTemplates.setState({ open: await ask('template.setMapping', { id, mapping: { [key]: fact } }) });
  } catch (error) {
    showFailure(error);
  }
  const { program } = useTemplates.getState();
  if (program !== null) await showProgram(program);
}
