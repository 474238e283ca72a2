import { expect, test } from 'vitest';
import { setAsOf } from './in-window.ts';
import { workbenchOfFile } from './workbench-of-file.ts';

const bench = workbenchOfFile();

test('over a cell it says how many criteria fail or are not known, with the first of them in words', async () => {
  const { page } = bench();
  await page.getByRole('navigation').getByRole('button', { name: /^匹配/ }).click();
  const cell = page.locator('.matrix-ineligible').first();
  await cell.hover();
  const hover = page.getByRole('tooltip');
  await hover.getByText(/项不符合/).waitFor();
  expect(await hover.locator('strong').textContent()).toContain('不符合');
  expect(await hover.locator('li').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: /^结果/ }).hover();
  await hover.waitFor({ state: 'detached' });
});

test('arrows move through the matrix, and the reasons follow', async () => {
  const { page } = bench();
  await page.locator('.matrix-cell').first().click();
  const reasons = page.locator('.reasons h2');
  const first = await reasons.textContent();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => reasons.textContent()).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => reasons.textContent()).toBe(first);
});

test('words and marks narrow the matrix', async () => {
  const { page } = bench();
  const { rows } = await bench().call('client.list', {});
  const name = rows[2]?.name ?? '';
  await page.getByLabel('筛选企业').fill(name);
  await expect.poll(() => page.locator('.matrix-client').count()).toBe(1);
  await page.getByLabel('筛选企业').fill('');
  await expect.poll(() => page.locator('.matrix-client').count()).toBe(rows.length);
  await page.getByRole('button', { name: /^结果/ }).click();
  await page.getByRole('checkbox', { name: '待核实' }).check();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.matrix-client').count()).toBeLessThan(rows.length);
});

test('once every program is closed it says as of when, and shows them on demand', async () => {
  const { page } = bench();
  await setAsOf(page, '2099-01-01');
  await page.getByText('截至 2099-01-01，项目都已截止').waitFor();
  await page.getByRole('button', { name: '查看已截止的项目' }).click();
  await page.locator('.matrix-client').first().waitFor();
});
