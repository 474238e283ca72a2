import type { FactEdit } from '../../../shared/client/fact-edit.ts';
import { type SheetId, SHEETS } from '../../../shared/client/fields.ts';
import type { Cells } from '../../../shared/client/merge.ts';
import { transact } from './database.ts';
import { type Act, record, type Recorder } from './journal.ts';
import type { Workspace } from './workspace.ts';

/** A row of a client's sheet as it shall be; `row` null: a new one. */
export interface FactRowEdit {
  readonly client: number;
  readonly sheet: SheetId;
  readonly row: number | null;
  readonly cells: Cells;
}

/** Saves one edited cell of a client as a journal entry. */
export async function saveFact(ws: Workspace, client: number, edit: FactEdit, act: Act): Promise<void> {
  if (edit.sheet.id !== 'company')
    return saveFactRows(ws, [{ client, sheet: edit.sheet.id, row: edit.row?.id ?? null, cells: edit.cells }], act);
  transact(ws.db, () => {
    const code = edit.cells['creditCode'];
    record(ws.db, act, null).update('client', client, {
      cells: JSON.stringify(edit.cells),
      credit_code: typeof code === 'string' ? code : null,
    });
  });
}

/** Saves rows of clients' sheets as one journal entry. */
export async function saveFactRows(ws: Workspace, edits: readonly FactRowEdit[], act: Act): Promise<void> {
  transact(ws.db, () => writeFactRows(record(ws.db, act, null), edits));
}

/** Writes the rows within an act. For use inside its transaction. */
export function writeFactRows(recorder: Recorder, edits: readonly FactRowEdit[]): void {
  for (const edit of edits) {
    const cells = JSON.stringify(edit.cells);
    const { row, client, sheet } = edit;
    const position = SHEETS.findIndex(({ id }) => id === sheet) * 1_000_000;
    if (row !== null) recorder.update('client_row', row, { cells });
    else recorder.insert('client_row', { client, sheet, position, cells });
  }
}
