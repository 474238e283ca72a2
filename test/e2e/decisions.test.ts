import { expect, test } from 'vitest';
import { goTo } from './in-window.ts';
import { FITTING_CLIENT, PROGRAM_TITLE, SMALL_CLIENT, UNKNOWN_CLIENT } from './own-files.ts';
import { fillWorkspace, ownWorkbenchOfFile } from './own-workbench.ts';

const { bench } = ownWorkbenchOfFile(async (own) => {
  await fillWorkspace(own);
  await goTo(own.bench.page, '匹配');
  await cell(FITTING_CLIENT).waitFor();
});

const cell = (client: string) =>
  bench().page.getByRole('gridcell', { name: new RegExp(`^${client}，${PROGRAM_TITLE}：`) });
const markOf = (client: string) => cell(client).getAttribute('aria-label');
const reasons = () => bench().page.getByRole('region', { name: '理由' });

test('补数据即可定: the missing figure is entered above the matrix, and the mark and the list follow', async () => {
  const { page } = bench();
  await page.getByRole('button', { name: /^补数据即可定/ }).click();
  const list = page.getByRole('region', { name: '补数据即可定' });
  await list.getByText(/^补填 2025年营业收入 →/).waitFor();
  await bench().screenshot('insights-questions');
  await list.getByLabel(`${UNKNOWN_CLIENT} 2025年营业收入`).fill('1200');
  await page.keyboard.press('Enter');
  await expect.poll(() => markOf(UNKNOWN_CLIENT)).toMatch(/：不符合$/);
  await expect.poll(() => list.getByText(/^补填 2025年营业收入 →/).count()).toBe(0);

  await page.getByRole('grid', { name: /^匹配矩阵/ }).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => markOf(UNKNOWN_CLIENT)).toMatch(/：待核实$/);
});

test('只差一条: a click leads to the cell, which says how far it is', async () => {
  const { page } = bench();
  await page.getByRole('button', { name: /^只差一条/ }).click();
  const list = page.getByRole('region', { name: '只差一条' });
  await list.getByRole('button', { name: new RegExp(`^${SMALL_CLIENT}`) }).click();
  await reasons().getByRole('heading', { name: SMALL_CLIENT }).waitFor();
  await bench().screenshot('insights-near-misses');
  expect(await cell(SMALL_CLIENT).getAttribute('aria-selected')).toBe('true');
  await page.getByRole('button', { name: '收起列表' }).click();
});

test('试一个数字 says what it would turn and leaves nothing saved', async () => {
  const { page } = bench();
  const before = await bench().call('client.read', { name: SMALL_CLIENT });
  await cell(SMALL_CLIENT).click();
  await reasons().getByRole('heading', { name: SMALL_CLIENT }).waitFor();
  await reasons().getByText('试一个数字（不保存）').click();
  await reasons().getByRole('combobox', { name: '选择一项资料' }).fill('2025年营业收入');
  await page.keyboard.press('Enter');
  await reasons().getByLabel('试填的值').fill('3000');
  await page.keyboard.press('Enter');
  await reasons().getByText('1 个项目的结果会变', { exact: false }).waitFor();
  await bench().screenshot('what-if');
  expect(await bench().call('client.read', { name: SMALL_CLIENT })).toEqual(before);
  expect(await markOf(SMALL_CLIENT)).toMatch(/：不符合$/);
});

test('an unknown condition is decided by hand with its reason, carries the mark 人工, and is taken back', async () => {
  const { page } = bench();
  await cell(UNKNOWN_CLIENT).click();
  await reasons().getByRole('heading', { name: UNKNOWN_CLIENT }).waitFor();
  const revenue = reasons()
    .getByRole('treeitem')
    .filter({ hasText: '2025年营业收入' })
    .filter({ has: page.getByText('人工判定', { exact: true }) })
    .last();
  await revenue.getByRole('button', { name: '不符合' }).click();
  await page.getByLabel('判定不符合的理由').fill('电话核实，去年收入约一千万元');
  await page.keyboard.press('Enter');
  await expect.poll(() => markOf(UNKNOWN_CLIENT)).toMatch(/：不符合（人工）$/);
  await reasons()
    .getByText(/人工判定不符合（.+）：电话核实/)
    .first()
    .waitFor();
  await bench().screenshot('decided-by-hand');
  await reasons().getByRole('button', { name: '收回判定' }).click();
  await expect.poll(() => markOf(UNKNOWN_CLIENT)).toMatch(/：待核实$/);
});

test('the detail names the date that binds, the day to be ready on, and what could be had at most', async () => {
  await cell(FITTING_CLIENT).click();
  const prospects = reasons().getByRole('region', { name: '时间与支持' });
  await prospects.getByText('2026-04-30', { exact: false }).first().waitFor();
  expect(await prospects.textContent()).toMatch(/提前 个工作日，2026-04-27（周一）前备齐/);
  expect(await prospects.textContent()).toContain('以主管部门核定为准');
  await bench().screenshot('prospects');
  await prospects.getByLabel('提前的工作日数').fill('5');
  await bench().page.keyboard.press('Enter');
  await prospects.getByText('2026-04-23（周四）前备齐', { exact: false }).waitFor();
});
