import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openInSession } from '../../electron/core/commands/workspace.ts';
import { createCore } from '../../electron/core/dispatch.ts';
import { backupDatabase } from '../../electron/core/store/backup-file.ts';
import { backupsPath } from '../../electron/core/store/places.ts';
import { CLIENT, noticeFile, ON } from './notice-files.ts';

/**
 * The process that the fault tests kill: does one kind of thing over and over in a workspace, and writes each that the
 * core has acknowledged as a line into a file beside it. Arguments: kind, workspace, file of acknowledgements, where to
 * count from, folder for what it makes.
 */
const [kind = '', folder = '', acks = '', from = '0', made = ''] = process.argv.slice(2);
const acknowledge = (what: string | number): void => appendFileSync(acks, `${what}\n`);

mkdirSync(made, { recursive: true });
const core = createCore({ holder: 'cli' });
process.stdout.write('begin\n');
await openInSession(
  core.session,
  folder,
  { sample: false, create: true },
  { progress: () => undefined, signal: new AbortController().signal },
);
acknowledge('open');

for (let n = Number(from) + 1; ; n++) {
  if (kind === 'import') {
    await core.run('notice.import', { files: [noticeFile(made, n)] });
    acknowledge(n);
  } else if (kind === 'edit') {
    const fact = { sheet: '财务', row: '2025', field: '营业收入', value: String(n) };
    await core.run('client.setFact', { on: ON, client: CLIENT, fact });
    acknowledge(n);
  } else if (kind === 'backup') {
    const file = join(made, `${n}.shenbao-backup`);
    await core.run('workspace.backup', { file });
    acknowledge(file);
    const ws = core.session.workspace;
    if (ws) acknowledge(await backupDatabase(ws.db, backupsPath(folder), 'daily'));
  } else if (kind === 'handover') {
    const file = join(made, `${n}.sbwb`);
    await core.run('handover.export', { client: CLIENT, file });
    if (!existsSync(file)) throw new Error('acknowledged and not there');
    acknowledge(file);
  } else break;
}
// Migration ends here: what is killed is the opening.
setInterval(() => undefined, 1000);
