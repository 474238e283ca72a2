import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wallCrossed } from '../../build/rooms/walls.ts';
import type { ImportFact } from '../../build/rooms/walls.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Case = readonly [file: string, specifier: string, type?: 'type'];

const crossing: readonly Case[] = [
  ['shared/notice/dates.ts', 'node:fs'],
  ['shared/notice/dates.ts', 'cheerio'],
  ['shared/notice/dates.ts', '../match/evaluate.ts'],
  ['shared/notice/dates.ts', '../match/evaluate.ts', 'type'],
  ['shared/base/money.ts', '../text/clean.ts'],
  ['shared/match/evaluate.ts', '../contract/views.ts'],
  ['shared/match/evaluate.ts', '../../electron/core/store/clients.ts'],
  ['shared/loose.ts', './base/money.ts'],
  ['electron/core/store/notices.ts', 'electron'],
  ['electron/core/entry-process.ts', 'electron'],
  ['electron/core/store/notices.ts', '../import/read-text.ts'],
  ['electron/core/import/read-text.ts', '../write/excel.ts'],
  ['electron/core/write/excel.ts', '../store/notices.ts', 'type'],
  ['electron/core/write/excel.ts', '../commands/packet.ts'],
  ['electron/core/store/notices.ts', '../entry-cli.ts'],
  ['electron/core/commands/packet.ts', '../../main/ipc.ts'],
  ['electron/core/commands/packet.ts', '../../../renderer/bridge.ts'],
  ['electron/core/commands/packet.ts', 'react'],
  ['electron/main/main.ts', '../core/store/open.ts'],
  ['electron/main/main.ts', '../core/store/open.ts', 'type'],
  ['electron/main/main.ts', '../../shared/match/evaluate.ts'],
  ['electron/main/main.ts', '../../shared/base/money.ts'],
  ['electron/main/main.ts', '../../renderer/bridge.ts'],
  ['electron/main/main.ts', 'antd'],
  ['electron/preload/preload.ts', 'node:fs'],
  ['electron/preload/preload.ts', '../main/ipc.ts'],
  ['electron/preload/preload.ts', '../../shared/base/money.ts'],
  ['renderer/screens/match/matrix.tsx', '../../../shared/match/evaluate.ts'],
  ['renderer/screens/match/matrix.tsx', '../../../electron/core/commands/match.ts'],
  ['renderer/screens/notices/facts.ts', '../../../shared/notice/read-notices.ts'],
  ['renderer/bridge.ts', 'electron'],
  ['renderer/bridge.ts', 'node:path'],
  ['shared/base/money.ts', '../../test/helpers/client.ts'],
  ['electron/main/main.ts', '../../build/runtime/desktop.ts'],
  ['electron/main/main.ts', '../../../elsewhere.ts'],
];

const allowed: readonly Case[] = [
  ['shared/notice/dates.ts', '../base/local-date.ts'],
  ['shared/notice/dates.ts', './lexicon/words.ts'],
  ['shared/notice/lexicon/words.ts', '../notice.ts'],
  ['shared/notice/region.ts', '@vant/area-data'],
  ['shared/contract/views.ts', '../match/match-result.ts'],
  ['shared/contract/views.ts', 'zod'],
  ['electron/core/commands/packet.ts', '../store/notices.ts'],
  ['electron/core/commands/packet.ts', '../write/excel.ts'],
  ['electron/core/store/notices.ts', 'better-sqlite3'],
  ['electron/core/import/read-text.ts', '../../../shared/text/clean.ts'],
  ['electron/main/main.ts', 'electron'],
  ['electron/main/main.ts', '../../shared/base/failure.ts'],
  ['electron/main/main.ts', 'node:path'],
  ['electron/main/main.ts', '../../shared/contract/bridge.ts'],
  ['electron/main/main.ts', '../../shared/base/failure.ts', 'type'],
  ['electron/preload/preload.ts', 'electron'],
  ['renderer/screens/match/matrix.tsx', 'react'],
  ['renderer/screens/match/matrix.tsx', '../../../shared/contract/views.ts'],
  ['renderer/screens/match/matrix.tsx', '../../../shared/base/money.ts'],
  ['renderer/screens/match/matrix.tsx', '../../../shared/match/match-result.ts', 'type'],
  ['renderer/screens/notices/facts.ts', '../../../shared/notice/pointer.ts'],
  ['test/core/import.test.ts', '../../electron/core/import/read-text.ts'],
];

const factOf = ([file, specifier, type]: Case): ImportFact => ({ file, specifier, typeOnly: type === 'type' });

describe('walls between the rooms', () => {
  test.each(crossing.map(factOf))('$file must not import $specifier (types only: $typeOnly)', (fact) => {
    expect(wallCrossed(fact)).toBeTypeOf('string');
  });
  test.each(allowed.map(factOf))('$file may import $specifier (types only: $typeOnly)', (fact) => {
    expect(wallCrossed(fact)).toBeNull();
  });
});

describe('the linter with the project’s configuration', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shenbao-rooms-'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    symlinkSync(join(root, 'build'), join(folder, 'build'));
    writeFileSync(join(folder, '.oxlintrc.json'), readFileSync(join(root, '.oxlintrc.json')));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Rules that report something in a file with this source; the linter's exit code stands behind them. */
  function reported(file: string, source: string): string[] {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, source);
    const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const result = spawnSync(process.execPath, [oxlint, '--format=json', file], { cwd: folder, encoding: 'utf8' });
    rmSync(path);
    const { diagnostics } = JSON.parse(result.stdout) as { diagnostics: { code: string }[] };
    expect(result.status === 0).toBe(diagnostics.length === 0);
    return diagnostics.map(({ code }) => code);
  }

  test.each([
    ['an import', "import { readFile } from 'node:fs';\nexport const x = readFile;\n"],
    ['a type import', "import type { Stats } from 'node:fs';\nexport type X = Stats;\n"],
    ['an inline type', "export type X = import('node:fs').Stats;\n"],
    ['an import for effect', "import 'node:fs';\n"],
    ['a re-export', "export { readFile } from 'node:fs';\n"],
    ['a re-export of everything', "export * from 'node:fs';\n"],
    ['a dynamic import', "export const x = import('node:fs');\n"],
    ['a require', "export const x = require('node:fs');\n"],
  ])('catches %s across a wall', (_what, source) => {
    expect(reported('shared/base/sample.ts', source)).toContain('rooms(walls)');
  });

  test.each(['Date.now()', 'new Date()', 'Date()', 'Math.random()', 'crypto.randomUUID()', 'performance.now()'])(
    'catches %s in shared',
    (expression) => {
      expect(reported('shared/base/sample.ts', `export const x = ${expression};\n`)).toContain('rooms(pure)');
      expect(reported('electron/core/sample.ts', `export const x = ${expression};\n`)).toEqual([]);
    },
  );

  test('has nothing to say about an honest file', () => {
    expect(reported('shared/notice/sample.ts', "import { z } from 'zod';\nexport const x = z.string();\n")).toEqual([]);
  });
});
