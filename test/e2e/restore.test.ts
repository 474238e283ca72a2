import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './launch.ts';
import { writeOwnFiles } from './own-files.ts';
import type { OwnFiles } from './own-files.ts';

let files: OwnFiles;
beforeAll(async () => {
  files = await writeOwnFiles();
});
afterAll(() => rmSync(files.folder, { recursive: true, force: true }));

const menu = async ({ page }: Awaited<ReturnType<typeof launch>>, entry: string): Promise<void> => {
  await page.getByRole('button', { name: /工作区菜单$/ }).click();
  await page.getByRole('menuitem', { name: entry }).click();
};

test('a backup from the menu is restored from the menu into a new folder, which is open then; a folder in use is refused', async () => {
  const bench = await launch({ workspace: files.workspace });
  try {
    await bench.call('notice.import', { files: await bench.drop([files.newsletter]) });
    const backup = join(files.folder, '备份.shenbao-backup');
    await bench.dialogs({ save: backup });
    await menu(bench, '备份…');
    await bench.page.getByText(`已备份到 ${backup}`).waitFor();
    const target = join(files.folder, '恢复到这里');
    mkdirSync(target);
    // The same reply for both dialogs: the file first, then the folder.
    await bench.app.evaluate(
      ({ dialog }, replies) => {
        const left = [...replies];
        Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [left.shift()] }) });
      },
      [backup, target, backup, target],
    );
    await menu(bench, '从备份恢复…');
    await bench.page.getByText(`已恢复并打开 ${target}`).waitFor();
    const { workspace } = await bench.call('desktop.state', {});
    expect(workspace).toMatchObject({ path: target, notices: 2 });
    await bench.page.getByText('恢复到这里', { exact: true }).waitFor();
    await menu(bench, '从备份恢复…');
    await bench.page.getByText(/这个文件夹里已有工作区/).waitFor();
  } finally {
    await bench.close();
  }
});

test('a damaged workspace is never opened empty: the window offers the newest good backup and restores it with one click', async () => {
  const own = await launch({ workspace: files.workspace });
  // The daily backup begins a moment after the start.
  await expect
    .poll(() => readdirSync(join(files.workspace, 'backups')).some((name) => name.endsWith('.shenbao-backup')), {
      timeout: 20_000,
    })
    .toBe(true);
  await own.close();
  writeFileSync(join(files.workspace, 'workspace.db'), '');
  const bench = await launch({ workspace: files.workspace });
  try {
    await bench.page.getByText('工作区没有打开').waitFor();
    await bench.page.getByText(/数据库文件是空的/).waitFor();
    await bench.page.getByRole('button', { name: /^用 今天 \d\d:\d\d 的备份恢复$/ }).click();
    await bench.page.getByText(/已用备份恢复；损坏的文件留在/).waitFor();
    expect((await bench.call('desktop.state', {})).workspace).toMatchObject({ path: files.workspace, notices: 2 });
    expect(readdirSync(join(files.workspace, 'damaged'))).toHaveLength(1);
  } finally {
    await bench.close();
  }
});
