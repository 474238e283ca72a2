import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRawHeader } from '@electron/asar';
import { getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageApplication } from '../../build/packaging/package-application.ts';
import { corePidsBelow, pidsBelow } from './core-processes.ts';
import { startDebugged, type DebuggedWindow } from './debugged.ts';
import { FITTING_CLIENT, PROGRAM_TITLE, writeOwnFiles } from './own-files.ts';
import type { OwnFiles } from './own-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let binary: string;
let output: string;
let files: OwnFiles;

beforeAll(async () => {
  output = mkdtempSync(join(tmpdir(), 'shenbao-packaged-'));
  binary = await packageApplication(root, { output });
  files = await writeOwnFiles();
}, 240_000);
afterAll(() => {
  for (const folder of [output, files?.folder]) if (folder) rmSync(folder, { recursive: true, force: true });
});

const resources = (): string => join(dirname(binary), 'resources');
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());

describe('the packaged application', () => {
  test('has its fuses set: no Node, no options, no inspector, only the archive', async () => {
    const [OFF, ON] = [48, 49];
    const wire = await getCurrentFuseWire(binary);
    expect(wire).toMatchObject({ 0: OFF, 2: OFF, 3: OFF, 4: ON, 5: ON });
    // The development runtime is older than the last one.
    if ('7' in wire) expect(wire).toMatchObject({ 7: OFF });
  });

  test('holds what it needs and nothing of tests, sources, tools or other platforms', () => {
    const { header } = getRawHeader(join(resources(), 'app.asar'));
    const top = Object.keys((header as { files: Record<string, unknown> }).files).toSorted();
    expect(top).toEqual(['LICENSE', 'assets', 'dist', 'node_modules', 'package.json']);
    const unpacked = join(resources(), 'app.asar.unpacked');
    const all = filesBelow(unpacked).map((name) => name.replaceAll('\\', '/'));
    expect(all.filter((name) => name.endsWith('.node'))).toEqual([
      `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
    ]);
    for (const wanted of [
      'dist/core/entry-process.mjs',
      'dist/core/child-entry.mjs',
      'assets/sample/portfolio.xlsx',
      'assets/icons/icon.png',
      'node_modules/pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap',
    ])
      expect(all, wanted).toContain(wanted);
    expect(
      all.filter((name) => /\.map$|^assets\/screenshots|node_modules\/(electron|vite|typescript|node)\//.test(name)),
    ).toEqual([]);
    expect(existsSync(join(resources(), 'app'))).toBe(false);
  });

  test('starts with a database of its own, imports notices and clients, and matches them', async () => {
    const window = await start();
    try {
      const imported = await importing(window, 'notice.import', [files.newsletter]);
      expect(imported).toMatchObject({ ok: true, value: { files: [{ status: 'imported' }] } });
      expect(await importing(window, 'client.import', [files.workbook])).toMatchObject({ ok: true });
      const matrix = await call(window, 'match.matrix', { on: '2026-04-10' });
      expect(JSON.stringify(matrix)).toContain(PROGRAM_TITLE);
      expect(JSON.stringify(matrix)).toContain(FITTING_CLIENT);
      expect(await call(window, 'workspace.check', {})).toEqual({ ok: true, value: { ok: true, problems: [] } });
      expect(corePidsBelow(window.process.pid ?? 0)).toHaveLength(1);
    } finally {
      await window.close();
    }
    expect(existsSync(join(files.workspace, 'workspace.db'))).toBe(true);
  });

  test('cannot be turned into a Node, and takes no options from the environment', async () => {
    const window = await start({ env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/nowhere/evil.js' } });
    try {
      expect(await call(window, 'desktop.state', {})).toMatchObject({ ok: true });
    } finally {
      await window.close();
    }
  });
});

describe.skipIf(process.platform !== 'linux')('started by an ordinary user', () => {
  const NOBODY = 65_534;
  let window: DebuggedWindow;
  let home: string;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'shenbao-ordinary-'));
    const isRoot = process.getuid?.() === 0;
    if (isRoot) {
      // As an installer leaves it: for everybody to read, and the helper of the sandbox with its owner's rights.
      chmodSync(output, 0o755);
      chmodSync(join(dirname(binary), 'chrome-sandbox'), 0o4755);
      chownSync(home, NOBODY, NOBODY);
    }
    window = await start({
      env: { HOME: home, XDG_CONFIG_HOME: home, SHENBAO_NODE: nodeFor(home), SHENBAO_WORKSPACE: join(home, 'ws') },
      args: [`--user-data-dir=${join(home, 'data')}`],
      ...(isRoot ? { as: NOBODY } : {}),
    });
  });
  afterAll(async () => {
    await window?.close();
    rmSync(home, { recursive: true, force: true });
  });

  test('the page runs in a sandbox of the system: filtered system calls, no new privileges, no way to a file', () => {
    const pages = rendererPids(window.process.pid ?? 0);
    expect(pages.length).toBeGreaterThan(0);
    for (const pid of pages) {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      expect(status).toMatch(/^Seccomp:\s*2$/m);
      expect(status).toMatch(/^NoNewPrivs:\s*1$/m);
      expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).not.toContain('--no-sandbox');
    }
  });

  test('data of the application is for its user only', async () => {
    expect(await call(window, 'workspace.info', {})).toMatchObject({ ok: true });
    expect(statSync(join(home, 'ws')).mode & 0o077).toBe(0);
    expect(statSync(join(home, 'ws', 'workspace.db')).mode & 0o077).toBe(0);
    await expect.poll(() => existsSync(join(home, 'data'))).toBe(true);
    expect(statSync(join(home, 'data')).mode & 0o077).toBe(0);
  });
});

/** A Node that everybody may run: the one at hand may lie in a folder of this user's own. */
function nodeFor(folder: string): string {
  const copy = join(folder, 'node');
  copyFileSync(process.execPath, copy);
  chmodSync(copy, 0o755);
  return copy;
}

const rendererPids = (main: number): number[] => pidsBelow(main, '--type=renderer');

interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly as?: number;
}

function start({ env = {}, args, ...as }: StartOptions = {}): Promise<DebuggedWindow> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const own = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${join(output, 'data')}`];
  return startDebugged({
    binary,
    args: args ?? own,
    env: {
      ...Object.fromEntries(inherited),
      SHENBAO_NODE: process.execPath,
      SHENBAO_WORKSPACE: files.workspace,
      ...env,
    },
    ...as,
  });
}

const call = (window: DebuggedWindow, command: string, args: unknown): Promise<unknown> =>
  window.evaluate(`window.shenbao.call(${JSON.stringify(command)}, ${JSON.stringify(args)})`);

/** Gives files to the page as a person's file dialog would, and has the command read them. */
async function importing(window: DebuggedWindow, command: string, paths: readonly string[]): Promise<unknown> {
  const { result } = await window.send('Runtime.evaluate', {
    expression: `(() => { const field = document.createElement('input'); field.type = 'file'; field.multiple = true; document.body.append(field); return field; })()`,
  });
  const { objectId } = result as { objectId: string };
  await window.send('DOM.setFileInputFiles', { files: paths, objectId });
  const answer = await window.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `async function (command) {
      const handles = await window.shenbao.registerDrop([...this.files]);
      this.remove();
      return window.shenbao.call(command, { files: handles.map(({ handle }) => handle) });
    }`,
    arguments: [{ value: command }],
    awaitPromise: true,
    returnByValue: true,
  });
  return (answer['result'] as { value: unknown }).value;
}

test('the icon files hold their pictures', () => {
  const icons = join(root, 'assets', 'icons');
  expect(readFileSync(join(icons, 'icon.icns')).toString('latin1', 0, 4)).toBe('icns');
  expect([...readFileSync(join(icons, 'icon.ico')).subarray(0, 6)]).toEqual([0, 0, 1, 0, 7, 0]);
});
