import { logEntry } from '../../../shared/contract/log-entry.ts';
import { backupDatabase, lastBackupAt } from '../store/backup-file.ts';
import { backupsPath } from '../store/places.ts';
import { sealAside } from '../store/seal-aside.ts';
import type { Workspace } from '../store/workspace.ts';
import { openOf, type Session } from './session.ts';

const DAY_MS = 86_400_000;

/** Copying and sealing a large database keep the disk and a processor busy: the window has its first lists by then. */
const AFTER_MS = 5000;

/**
 * Backs up the open workspace, a moment after it was opened, where the newest backup is a day old. A failure must not keep
 * a person from working: it is written to the log, and the window shows the age of the last backup.
 */
export function backUpDaily(session: Session): void {
  const ws = openOf(session);
  setTimeout(() => {
    if (session.workspace === ws) backUp(session, ws);
  }, AFTER_MS).unref();
}

function backUp(session: Session, ws: Workspace): void {
  const last = lastBackupAt(backupsPath(ws.folder));
  if (last !== null && session.clock().getTime() - Date.parse(last) < DAY_MS) return;
  backupDatabase(ws.db, backupsPath(ws.folder), 'daily', sealAside).then(
    () => session.changed('workspace'),
    (error: unknown) => {
      if (ws.db.open) session.log(logEntry('backup.failed', {}, error));
    },
  );
}
