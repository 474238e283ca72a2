import type { FactEdit } from '../../../shared/client/fact-edit.ts';
import { SHEETS } from '../../../shared/client/fields.ts';
import { sql, transact } from './database.ts';
import { type Act, record } from './journal.ts';
import type { Workspace } from './workspace.ts';

/** Saves one edited cell of a client as a journal entry. */
export async function saveFact(ws: Workspace, client: number, edit: FactEdit, act: Act): Promise<void> {
  const cells = JSON.stringify(edit.cells);
  transact(ws.db, () => {
    const recorder = record(ws.db, act, null);
    if (edit.sheet.id === 'company') {
      const code = edit.cells['creditCode'];
      recorder.update('client', client, { cells, credit_code: typeof code === 'string' ? code : null });
    } else if (edit.row !== null) recorder.update('client_row', edit.row.id, { cells });
    else {
      const position = SHEETS.indexOf(edit.sheet) * 1_000_000;
      const { lastInsertRowid } = sql(
        ws.db,
        'INSERT INTO client_row (client, sheet, position, cells) VALUES (?, ?, ?, ?)',
      ).run(client, edit.sheet.id, position, cells);
      recorder.inserted('client_row', Number(lastInsertRowid));
    }
  });
}
