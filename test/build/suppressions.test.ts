import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { suppressions } from '../../build/checks/suppressions.ts';

test('comments that switch a checker off are named with file and line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-suppressions-'));
  for (const name of ['shared/base', 'electron', 'renderer', 'build', 'test'])
    mkdirSync(join(folder, name), { recursive: true });
  const lines = [
    `// @ts-${'ignore'}`,
    'export const a = 1; // an honest comment on eslint-disable',
    `/* eslint-${'disable'} */`,
    `export const b = 2; // oxlint-${'disable'}-line`,
  ];
  writeFileSync(join(folder, 'shared/base/a.ts'), lines.join('\n'));
  const places = suppressions(folder).map((found) => found.split(': ')[0]);
  rmSync(folder, { recursive: true });
  expect(places).toEqual(['shared/base/a.ts:1', 'shared/base/a.ts:3', 'shared/base/a.ts:4']);
});
