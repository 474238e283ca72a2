import { sql } from './database.ts';
import type { Workspace } from './workspace.ts';

/** What the workspace remembers of itself; null where nothing was written under the key. */
export async function readSetting(ws: Workspace, key: string): Promise<string | null> {
  return sql<{ value: string }>(ws.db, 'SELECT value FROM setting WHERE key = ?').get(key)?.value ?? null;
}

export async function writeSetting(ws: Workspace, key: string, value: string): Promise<void> {
  sql(
    ws.db,
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, value);
}
