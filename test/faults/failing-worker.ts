import { join } from 'node:path';
import { createCore } from '../../electron/core/dispatch.ts';
import { FailureError, toFailure } from '../../shared/base/failure.ts';
import { CLIENT, noticeFile, ON } from './notice-files.ts';

/**
 * The process whose writes are made to fail: does one of each kind of thing that writes, and prints what became of it,
 * one line of JSON each. Arguments: workspace, folder of the files that it makes; the file that it imports is there already.
 */
const [folder = '', made = ''] = process.argv.slice(2);
const core = createCore({ holder: 'cli' });

async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  const code = await work().then(
    () => null,
    (error: unknown) => toFailure(error).code,
  );
  process.stdout.write(`${JSON.stringify([name, code])}\n`);
}

await step('open', () => core.run('workspace.open', { folder }));
await step('import', async () => {
  const { files } = await core.run('notice.import', { files: [noticeFile(made, 50)] });
  const [failure] = files[0]?.failures ?? [];
  if (failure) throw new FailureError(failure);
});
await step('edit', () =>
  core.run('client.setFact', {
    on: ON,
    client: CLIENT,
    fact: { sheet: '财务', row: '2025', field: '营业收入', value: '4321' },
  }),
);
await step('backup', () => core.run('workspace.backup', { file: join(made, 'b.shenbao-backup') }));
await step('handover', () => core.run('handover.export', { client: CLIENT, file: join(made, 'h.sbwb') }));
await step('template', () => core.run('client.template', { file: join(made, 't.xlsx') }));
core.close();
