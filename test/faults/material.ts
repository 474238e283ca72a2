import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openInSession } from '../../electron/core/commands/workspace.ts';
import { type Core, createCore } from '../../electron/core/dispatch.ts';
import { openDatabase } from '../../electron/core/store/database.ts';
import { APPLICATION_ID, MIGRATIONS } from '../../electron/core/store/migrations/list.ts';
import { databasePath } from '../../electron/core/store/places.ts';
import { workbookFile } from '../helpers/workbooks.ts';
import { NO_CALL, noticeText } from '../helpers/workspaces.ts';
import { CLIENT, noticeFile } from './notice-files.ts';

/** What the fault tests break: fictional workspaces, small enough to be broken a thousand times. */

/** A folder that is gone when the test is over, unless it was asked for by a longer life. */
export function faultFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-fault-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function openAt(folder: string): Promise<Core> {
  const core = createCore({ holder: 'cli' });
  try {
    await openInSession(core.session, folder, { sample: false, create: true }, NO_CALL);
    return core;
  } catch (error) {
    core.close();
    throw error;
  }
}

/** A workspace with notices of `files` files, a text notice, two clients, and a backup; closed. */
export async function filledWorkspace(folder: string, files: number): Promise<string> {
  const place = join(folder, 'filled');
  const core = await openAt(place);
  const text = join(folder, '通知.txt');
  writeFileSync(text, noticeText());
  const paths = Array.from({ length: files }, (_, n) => noticeFile(join(folder, 'sources'), n + 1));
  await core.run('notice.import', { files: [text, ...paths] });
  const workbook = await workbookFile({
    企业: [
      ['企业名称*', '统一社会信用代码', '独立法人'],
      [CLIENT, '91530000EX0000001A', '是'],
      ['云岭示例乙有限公司', '91530000EX0000002B', '否'],
    ],
    财务: [
      ['企业名称*', '年度*', '营业收入'],
      [CLIENT, 2025, 1],
    ],
  });
  await core.run('client.import', { files: [workbook] });
  core.close();
  return place;
}

/** A copy of a closed workspace. */
export function copyOf(workspace: string, to: string): string {
  rmSync(to, { recursive: true, force: true });
  cpSync(workspace, to, { recursive: true });
  return to;
}

/** A workspace as the first version wrote it, with `rows` clients. */
export async function firstVersion(folder: string, rows: number): Promise<string> {
  const place = join(folder, 'first');
  for (const name of ['', 'originals', 'backups', 'exports']) mkdirSync(join(place, name), { recursive: true });
  const db = await openDatabase(databasePath(place));
  db.pragma('journal_mode = WAL');
  db.exec(MIGRATIONS[0]?.sql ?? '');
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma('user_version = 1');
  const insert = db.prepare('INSERT INTO client (name, name_key, cells) VALUES (?, ?, ?)');
  for (let i = 0; i < rows; i++) insert.run(`云岭第${i}厂`, `云岭第${i}厂`, '{}');
  db.close();
  return place;
}
