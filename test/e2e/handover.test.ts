import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goTo, importByMenu } from './in-window.ts';
import { launch } from './launch.ts';
import { FITTING_CLIENT, PROGRAM_TITLE, writeOwnFiles } from './own-files.ts';
import type { OwnFiles } from './own-files.ts';

let files: OwnFiles;
beforeAll(async () => {
  files = await writeOwnFiles();
});
afterAll(() => rmSync(files.folder, { recursive: true, force: true }));

test('a client is handed over from its detail, previewed in another workspace, read in, and taken back', async () => {
  const file = join(files.folder, '交接.sbwb');
  const sender = await launch({ workspace: files.workspace });
  try {
    await sender.call('client.import', { files: await sender.drop([files.workbook]) });
    await sender.page.keyboard.press('Control+k');
    await sender.page.keyboard.type(FITTING_CLIENT.slice(2, 8));
    await sender.page
      .getByRole('dialog')
      .getByRole('option', { name: new RegExp(FITTING_CLIENT) })
      .waitFor();
    await sender.page.keyboard.press('Enter');
    await sender.dialogs({ save: file });
    await sender.page.getByRole('region', { name: FITTING_CLIENT }).getByRole('button', { name: '交接…' }).click();
    await sender.page.getByText(`交接文件已保存到 ${file}`).waitFor();
  } finally {
    await sender.close();
  }

  const receiver = await launch({ workspace: join(files.folder, '另一工作区') });
  try {
    const { page } = receiver;
    await importByMenu(receiver, '读入交接文件…', [file]);
    const dialog = page.getByRole('dialog', { name: `读入交接：${FITTING_CLIENT}` });
    await dialog.getByText(/新增 3 行，更改 0 行，0 行不变/).waitFor();
    await dialog.getByText(`${FITTING_CLIENT} · 财务 2025`).waitFor();
    await receiver.screenshot('handover');
    expect((await receiver.call('client.list', {})).rows).toEqual([]);
    await dialog.getByRole('button', { name: '读入' }).click();
    await page.getByText(/已读入「.*」，3 处有变化/).waitFor();
    expect((await receiver.call('client.list', {})).rows.map(({ name }) => name)).toEqual([FITTING_CLIENT]);
    await importByMenu(receiver, '读入交接文件…', [file]);
    await page.getByText(/没有新内容/).waitFor();
    await page.keyboard.press('Escape');
    await receiver.call('journal.undo', {});
    expect((await receiver.call('client.list', {})).rows).toEqual([]);
  } finally {
    await receiver.close();
  }
});

test('a program is handed over from the notice, and a handover file that the system opens the window with is shown', async () => {
  const file = join(files.folder, '项目.sbwb');
  const sender = await launch({ workspace: files.workspace });
  try {
    await sender.call('notice.import', { files: await sender.drop([files.newsletter]) });
    await goTo(sender.page, '通知');
    await sender.page.getByRole('option').filter({ hasText: '智能装备研发专项' }).click();
    await sender.dialogs({ save: file });
    await sender.page.getByRole('button', { name: '更多' }).click();
    await sender.page.getByRole('menuitem', { name: '交接…' }).click();
    await sender.page.getByText(`交接文件已保存到 ${file}`).waitFor();
  } finally {
    await sender.close();
  }
  const receiver = await launch({ workspace: join(files.folder, '第三个'), files: [file] });
  try {
    await receiver.page.getByRole('dialog', { name: `读入交接：${PROGRAM_TITLE}` }).waitFor();
  } finally {
    await receiver.close();
  }
});
