import type { LocalDate } from '../../../shared/base/local-date.ts';
import { say, type Sentence } from '../../../shared/base/sentence.ts';
import { planEdits, type ClientEdit, type EditPlan, type RefusedCell } from '../../../shared/client/cell-edits.ts';
import { type CellPlace, gridCells, gridGroups, namesByCell } from '../../../shared/client/client-grid.ts';
import { sheetOf } from '../../../shared/client/fields.ts';
import { nameKey } from '../../../shared/client/merge.ts';
import type { GridGroupView, GridRowView } from '../../../shared/contract/client-commands.ts';
import { removeClients, saveEdits } from '../store/clients.ts';
import { clientNamed, knownClients } from './clients.ts';
import type { KnownClient } from './match-cache.ts';
import { actOf, openOf, type Session } from './session.ts';

/** The columns of the grid of clients as of a date. */
export async function gridColumns(session: Session, on: LocalDate): Promise<GridGroupView[]> {
  const groups = gridGroups(
    (await knownClients(session)).map(({ stored }) => stored),
    on,
  );
  return groups.map(({ columns, ...group }) => ({
    ...group,
    columns: columns.map((column) => ({ ...column, choices: [...column.choices] })),
  }));
}

/** The filled cells of these clients; names that nobody has are left out. */
export async function gridRows(session: Session, names: readonly string[]): Promise<GridRowView[]> {
  const wanted = new Set(names);
  return (await knownClients(session)).flatMap(({ stored }) =>
    wanted.has(stored.name) ? [{ name: stored.name, cells: { ...gridCells(stored) } }] : [],
  );
}

/** The names of the clients that have something in a cell, by its value. */
export async function gridOrder(session: Session, place: CellPlace): Promise<string[]> {
  return [
    ...namesByCell(
      (await knownClients(session)).map(({ stored }) => stored),
      place,
    ),
  ];
}

export type EditHow = 'typed' | 'pasted' | 'cleared';

export interface EditOutcome {
  readonly changed: number;
  readonly refused: RefusedCell[];
  readonly journalEntry: number | null;
  readonly names: string[];
}

/** Beyond this many changed clients, reading all of them again is quicker than one by one. */
const ONE_BY_ONE = 20;

/** Types or pastes cells: what can be read is saved as one journal entry, the rest is refused cell by cell. */
export async function editClients(session: Session, how: EditHow, edits: readonly ClientEdit[]): Promise<EditOutcome> {
  const ws = openOf(session);
  const plan = planEdits(
    (await knownClients(session)).map(({ stored }) => stored),
    edits,
  );
  const journalEntry = await saveEdits(ws, plan.changes, actOf(session, 'client.edit', labelOf(how, edits, plan)));
  if (journalEntry !== null) {
    const ids = plan.changes.flatMap(({ id }) => (id === null ? [] : [id]));
    if (ids.length < plan.changes.length || ids.length > ONE_BY_ONE) session.matches.forget('clients');
    else for (const id of ids) await session.matches.refresh(ws, id);
    session.changed('clients');
  }
  return {
    changed: plan.changed,
    refused: [...plan.refused],
    journalEntry,
    names: plan.changes.map(({ name }) => name),
  };
}

/** Takes clients off; undo brings them back with all that hung on them. Fails with `client-unknown` before anything is done. */
export async function dropClients(session: Session, names: readonly string[]): Promise<void> {
  const known: KnownClient[] = [];
  for (const name of new Set(names)) known.push(await clientNamed(session, name));
  const [only] = known;
  const who = only && known.length === 1 ? say`企业「${only.client.name}」` : say` ${known.length} 家企业`;
  await removeClients(
    openOf(session),
    known.map(({ stored }) => stored.id),
    actOf(session, 'client.edit', say`删除${who}`),
  );
  session.matches.forget('clients');
  session.changed('clients');
  session.changed('applications');
}

/** What 撤销 says: one cell by its words, a block by its size. */
function labelOf(how: EditHow, edits: readonly ClientEdit[], { changes, changed }: EditPlan): Sentence {
  const [only] = changes;
  const made = changes.filter(({ id }) => id === null);
  if (how === 'pasted') {
    const fresh = made.length > 0 ? say`，其中新增 ${made.length} 家` : '';
    return say`粘贴 ${changed} 格（${changes.length} 家企业${fresh}）`;
  }
  if (only && changes.length === 1 && only.id === null) return say`新增企业「${only.name}」`;
  const [edit] = edits;
  const [cell] = edit?.cells ?? [];
  if (changed !== 1 || !only || !cell || !edit)
    return how === 'cleared' ? say`清除 ${changed} 格` : say`填写 ${changed} 格`;
  const { sheet, row, field } = cell.place;
  const named = sheetOf(sheet).fields.find(({ id }) => id === field)?.label ?? '';
  const year = sheet === 'financials' ? say`${row ?? ''}年` : '';
  if (field === 'name' && nameKey(only.name) !== nameKey(edit.client ?? ''))
    return say`「${edit.client ?? ''}」更名为「${only.name}」`;
  return how === 'cleared' ? say`清除「${only.name}」的${year}${named}` : say`填写「${only.name}」的${year}${named}`;
}
