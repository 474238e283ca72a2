import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { windowReplySchema } from '../../shared/contract/bridge.ts';
import { windowCommands, type WindowCommandName } from '../../shared/contract/desktop-commands.ts';
import { below, random } from '../faults/scale.ts';
import { corePids } from './core-processes.ts';
import { oddArguments, type Pool } from './odd-arguments.ts';
import { writeOwnFiles } from './own-files.ts';
import { workbenchOfFile } from './workbench-of-file.ts';

const bench = workbenchOfFile();
const CALLS = 1000;
/** What leaves the page or the workspace comes after everything else, so that the others have something to work on. */
const LAST: readonly string[] = ['workspace.open', 'workspace.restore', 'workspace.recover', 'desktop.setLanguage'];

/** Real names, numbers and handles of the samples. */
async function pool(): Promise<Pool> {
  const on = (await bench().call('workspace.info', {})).sampleOn ?? '2026-03-16';
  const notices = (await bench().call('notice.list', { on })).rows.map(({ id }) => id);
  const clients = (await bench().call('client.list', {})).rows.map(({ name }) => name);
  const programs = (await bench().call('match.programs', { on })).programs.map(({ id }) => id);
  const { rows } = await bench().call('application.open', {
    on,
    program: programs[0] ?? '',
    clients: clients.slice(0, 2),
  });
  const { newsletter, workbook, empty, folder, workspace } = await writeOwnFiles();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await bench().dialogs({ open: [newsletter, workbook, empty, workspace, join(folder, '没有.docx')] });
  const chosen = await bench().call('dialog.chooseFiles', { purpose: 'notices' });
  // One of them is no handle but a path.
  const handles = [...chosen.files.map(({ handle }) => handle), newsletter];
  return {
    on: [on],
    id: [...notices, ...rows.map(({ id }) => id)],
    notice: notices,
    later: notices,
    earlier: notices,
    program: programs,
    client: clients,
    clients,
    name: clients,
    field: ['name', 'city', 'year', 'revenue', 'validUntil'],
    files: handles,
    file: handles,
    folder: handles,
  };
}

test('a thousand calls over every command, as they should be and spoilt, end with a result or a named failure, and nothing dies of them', async () => {
  await bench().app.evaluate(({ shell }) => {
    const started: string[] = [];
    Object.assign(globalThis, { startedOutside: started });
    shell.openExternal = async (url) => void started.push(url);
    shell.openPath = async () => '';
    shell.showItemInFolder = () => undefined;
  });
  const real = await pool();
  await bench().dialogs({ open: [], save: '', button: 1 });
  const core = corePids(bench().app);
  const next = random(20261128);
  const commands = (Object.keys(windowCommands) as WindowCommandName[]).toSorted(
    (a, b) => Number(LAST.includes(a)) - Number(LAST.includes(b)),
  );
  const each = Math.ceil(CALLS / commands.length);
  const calls = commands.flatMap((command) =>
    Array.from({ length: each }, (_, n) => {
      const valid = n % 4 === 0 && !LAST.includes(command);
      const schema = windowCommands[command].args;
      let args = oddArguments(schema, real, next, valid);
      // Another language loads the page again, and with it goes everything that waits for a reply.
      while (command === 'desktop.setLanguage' && schema.safeParse(JSON.parse(args)).success)
        args = oddArguments(schema, real, next, false);
      return { command, args, number: below(next, 5) };
    }),
  );
  expect(calls.length).toBeGreaterThanOrEqual(CALLS);
  const replies = await bench().page.evaluate(async (all) => {
    const found: unknown[] = [];
    for (let from = 0; from < all.length; from += 20) {
      const batch = all
        .slice(from, from + 20)
        .map(({ command, args, number }, i) =>
          window.shenbao
            .call(command, JSON.parse(args), number === 0 ? from + i + 1 : undefined)
            .catch((error: unknown) => ({ thrown: String(error) })),
        );
      for (const reply of await Promise.all(batch)) {
        const { ok, failure, thrown } = reply as { ok?: boolean; failure?: unknown; thrown?: string };
        // What came of it would be megabytes.
        found.push(thrown !== undefined ? { thrown } : ok ? { ok, value: null } : { ok, failure });
      }
    }
    return found;
  }, calls);

  const unnamed = replies.flatMap((reply, i) => {
    const parsed = windowReplySchema.safeParse(reply);
    const named = parsed.success && (parsed.data.ok || parsed.data.failure.code !== 'internal');
    return named ? [] : [{ ...calls[i], args: calls[i]?.args.slice(0, 300), reply }];
  });
  expect(unnamed).toEqual([]);
  const codes = replies.map((reply) => (reply as { failure?: { code: string } }).failure?.code ?? 'result');
  // Both kinds came through in number: refused at the door, and carried out.
  expect(codes.filter((code) => code === 'contract').length).toBeGreaterThan(CALLS / 10);
  expect(codes.filter((code) => code === 'result').length).toBeGreaterThan(CALLS / 10);

  expect(corePids(bench().app), 'the same core as before').toEqual(core);
  expect(await bench().call('desktop.state', {})).toMatchObject({ core: 'ready' });
  expect(await bench().app.evaluate(() => 'polluted' in {})).toBe(false);
  expect(
    await bench().app.evaluate(() => (globalThis as unknown as { startedOutside: string[] }).startedOutside),
  ).toEqual([]);
  const log = readFileSync(join(bench().userData, 'logs', 'workbench.log'), 'utf8');
  expect(log.match(/main\.uncaught|page\.gone|child\.gone|core\.message-refused/g) ?? []).toEqual([]);
}, 180_000);
