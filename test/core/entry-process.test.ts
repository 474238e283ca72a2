import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { END_CORE } from '../../shared/contract/end-core.ts';

const entry = fileURLToPath(new URL('../../electron/core/entry-process.ts', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shenbao-entry-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a core that is left in the middle of its answers closes the database before it ends', async () => {
  const core = spawn(process.execPath, [entry], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise<number | null>((resolve) => core.once('exit', resolve));
  core.on('message', (message: { readonly type: string; readonly call?: number }) => {
    if (message.type === 'ready') core.send({ call: 1, command: 'workspace.open', args: { folder } });
    if (message.call !== 1) return;
    for (let call = 2; call < 40; call++) core.send({ call, command: 'workspace.info', args: {} });
    core.disconnect();
  });
  expect(await ended).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, 'session.json'), 'utf8'))).toEqual({ state: 'closed' });
});

/** What a utility process has instead of Node's channel, played over that channel. */
const PORT = `data:text/javascript,${encodeURIComponent(
  "process.parentPort = { postMessage: (m) => process.send(m), on: (_, hear) => process.on('message', (data) => hear({ data })) };",
)}`;

test('a core in a utility process closes the database when it is told to end', async () => {
  const place = join(folder, 'utility');
  const core = spawn(process.execPath, ['--import', PORT, entry], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise<number | null>((resolve) => core.once('exit', resolve));
  core.on('message', (message: { readonly type: string; readonly call?: number }) => {
    if (message.type === 'ready') core.send({ call: 1, command: 'workspace.open', args: { folder: place } });
    if (message.call === 1) core.send(END_CORE);
  });
  expect(await ended).toBe(0);
  expect(JSON.parse(readFileSync(join(place, 'session.json'), 'utf8'))).toEqual({ state: 'closed' });
});
