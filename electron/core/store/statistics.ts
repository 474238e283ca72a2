import { readdirSync, statSync } from 'node:fs';
import { backupNames, lastBackupAt } from './backup-file.ts';
import { versionOf } from './migrate.ts';
import { backupsPath, databasePath, originalsPath } from './places.ts';
import type { Workspace } from './workspace.ts';

export interface WorkspaceStatistics {
  readonly schema: number;
  /** Size of the database file. */
  readonly bytes: number;
  readonly tables: { readonly name: string; readonly rows: number }[];
  readonly originals: number;
  readonly backups: number;
  readonly lastBackup: string | null;
}

/** How much the workspace holds, without a word of what. */
export async function workspaceStatistics({ db, folder }: Workspace): Promise<WorkspaceStatistics> {
  const names = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'notice_search%' ORDER BY name`,
    )
    .all();
  return {
    schema: versionOf(db),
    bytes: statSync(databasePath(folder)).size,
    tables: names.map(({ name }) => ({
      name,
      rows: db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${name}"`).get()?.n ?? 0,
    })),
    originals: readdirSync(originalsPath(folder)).length,
    backups: backupNames(backupsPath(folder)).length,
    lastBackup: lastBackupAt(backupsPath(folder)),
  };
}
