import type { Remembered, RememberedTarget } from '../../../shared/client/sheet-mapping.ts';
import { sql, transact } from './database.ts';
import type { Workspace } from './workspace.ts';

/** What persons chose for headings of client sheets. */
export async function readMappings(ws: Workspace): Promise<Remembered> {
  const rows = sql<{ heading: string; choice: string }>(ws.db, 'SELECT heading, choice FROM column_mapping').all();
  return new Map(rows.map(({ heading, choice }) => [heading, JSON.parse(choice) as RememberedTarget]));
}

/** Keeps these choices; a later one for a heading takes the place of an earlier. */
export async function rememberMappings(ws: Workspace, choices: Remembered): Promise<void> {
  transact(ws.db, () => {
    const save = sql(
      ws.db,
      'INSERT INTO column_mapping (heading, choice) VALUES (?, ?) ON CONFLICT (heading) DO UPDATE SET choice = excluded.choice',
    );
    for (const [heading, choice] of choices) save.run(heading, JSON.stringify(choice));
  });
}
