import { expect, test } from 'vitest';
import { goTo } from './in-window.ts';
import { workbenchOfFile } from './workbench-of-file.ts';

const bench = workbenchOfFile();

test('设置 keeps a name and a margin, and the margin moves the day to be ready on', async () => {
  const { page } = bench();
  await goTo(page, '设置');
  await page.getByRole('textbox', { name: '姓名' }).fill('示例顾问');
  await page.keyboard.press('Enter');
  await page.getByRole('spinbutton', { name: '提前备齐' }).fill('7');
  await page.keyboard.press('Tab');
  await expect.poll(() => bench().call('workspace.preferences', {})).toMatchObject({ person: '示例顾问', workDays: 7 });
  await goTo(page, '通知');
  await goTo(page, '设置');
  await expect.poll(() => page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('示例顾问');
});

test('设置 says where the workspace lies and when it was last backed up', async () => {
  const { page } = bench();
  await goTo(page, '设置');
  const { workspace } = await bench().call('desktop.state', {});
  await page
    .getByRole('region', { name: '工作区' })
    .getByText(workspace?.path ?? 'no workspace')
    .waitFor();
});
