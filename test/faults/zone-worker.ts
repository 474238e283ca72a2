import { openInSession } from '../../electron/core/commands/workspace.ts';
import { createCore } from '../../electron/core/dispatch.ts';
import { noticeText } from './zone-notice.ts';
import { readFileSync } from 'node:fs';

/** What dates become in the time zone of this process: prints it as one line of JSON. Arguments: workspace, workbooks. */
const [folder = '', calendar = '', ...workbooks] = process.argv.slice(2);
const core = createCore({ holder: 'cli', clock: () => new Date('2026-03-16T04:00:00Z') });
await openInSession(
  core.session,
  folder,
  { sample: false, create: true },
  { progress: () => undefined, signal: new AbortController().signal },
);
await core.run('client.import', { files: workbooks });
await core.run('notice.importText', { name: '通知.txt', text: noticeText });
const { rows: notices } = await core.run('notice.list', { on: '2026-02-28' });
const { rows: clients } = await core.run('client.list', {});
const views = await Promise.all(clients.map(({ name }) => core.run('client.read', { name })));
await core.run('calendar.export', { on: '2026-02-28', file: calendar });
core.close();
const dates = {
  clients: views.map(({ name, sheets }) => [name, ...sheets.flatMap(({ rows }) => rows)]),
  deadlines: notices.map(({ nextDeadline, daysLeft, publishedOn, window }) => ({
    nextDeadline,
    daysLeft,
    publishedOn,
    window,
  })),
  events: readFileSync(calendar, 'utf8').match(/^DT(?:START|END)[^\r\n]*/gm),
};
process.stdout.write(`${JSON.stringify(dates)}\n`);
