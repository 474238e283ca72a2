import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { corePids } from './core-processes.ts';
import { launch } from './launch.ts';
import { FITTING_CLIENT, PROGRAM_TITLE, writeOwnFiles } from './own-files.ts';
import type { OwnFiles } from './own-files.ts';

let files: OwnFiles;
beforeAll(async () => {
  files = await writeOwnFiles();
});
afterAll(() => rmSync(files.folder, { recursive: true, force: true }));

test('the diagnostics are shown to the letter and saved so; neither they nor the log name a client, a notice or a path, also after the core was killed', async () => {
  const bench = await launch({ workspace: files.workspace });
  try {
    const [workbook, newsletter, empty] = await bench.drop([files.workbook, files.newsletter, files.empty]);
    await bench.call('client.import', { files: [workbook ?? ''] });
    await bench.call('notice.import', { files: [newsletter ?? '', empty ?? ''] });
    await bench.call('match.matrix', { on: '2026-04-10' });
    await bench.call('client.read', { name: '没有这家有限公司' }).catch(() => undefined);
    const [core] = corePids(bench.app);
    if (core === undefined) throw new Error('no core');
    process.kill(core, 'SIGKILL');
    await expect.poll(() => corePids(bench.app).filter((pid) => pid !== core)).toHaveLength(1);
    // It waits for the new core.
    await bench.call('client.list', {});

    const { page } = bench;
    await page.getByRole('button', { name: /工作区菜单$/ }).click();
    await page.getByRole('menuitem', { name: '导出诊断信息…' }).click();
    const dialog = page.getByRole('dialog', { name: '诊断信息' });
    const shown = await dialog.getByRole('region', { name: '诊断信息' }).textContent();
    const file = join(files.folder, '诊断.txt');
    await bench.dialogs({ save: file });
    await dialog.getByRole('button', { name: '保存…' }).click();
    await page.getByText(`诊断信息已保存到 ${file}`).waitFor();
    const saved = readFileSync(file, 'utf8');
    expect(saved).toBe(shown);
    for (const wanted of [
      /\nclient 3 行\n/,
      /\nnotice 2 行\n/,
      / call command=notice\.import ms=\d+\n/,
      / core\.ended reason=SIGKILL ms=\d+\n/,
    ])
      expect(saved).toMatch(wanted);

    const folder = join(bench.userData, 'logs');
    const logs = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const text of [saved, ...logs])
      for (const name of [FITTING_CLIENT, PROGRAM_TITLE, '没有这家', files.folder, '91350000EX0000001A', '惠企月报'])
        expect(text).not.toContain(name);
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'workbench.log')).mode & 0o077).toBe(0);
  } finally {
    await bench.close();
  }
});
