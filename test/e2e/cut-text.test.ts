import { expect, test } from 'vitest';
import { goTo } from './in-window.ts';
import { workbenchOfFile } from './workbench-of-file.ts';

const bench = workbenchOfFile();

test('text that is cut tells itself in full under the pointer, and no longer once there is room', async () => {
  const { page } = bench();
  await goTo(page, '通知');
  const from = page.getByRole('option').filter({ hasText: '武汉' }).locator('.notice-row-from');
  await from.hover();
  expect(await from.getAttribute('title')).toMatch(/^湖北省武汉市.* · 武汉东湖新技术开发区管理委员会$/);
  await page.mouse.move(5, 5);
  await from.evaluate((element) => (element.style.flex = '0 0 600px'));
  await from.hover();
  expect(await from.getAttribute('title')).toBeNull();
});

test('the name of a client stands on one line above what is done with it, in English too', async () => {
  const { page } = bench();
  await goTo(page, '企业');
  await page.getByRole('gridcell').first().click();
  const name = page.getByRole('heading', { name: '无锡示例澄芯半导体有限公司' });
  expect((await name.boundingBox())?.height).toBeLessThan(30);
  await page.getByRole('button', { name: '外观' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
  expect((await name.boundingBox())?.height).toBeLessThan(30);
  // A page that is loaded again knows what has happened since the workspace was opened.
  await page.getByText(/^Last backup Today/).waitFor();
});
