import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type axe from 'axe-core';
import ExcelJS from 'exceljs';
import { dropFiles, goTo } from './in-window.ts';
import { workbenchOfFile } from './workbench-of-file.ts';

const bench = workbenchOfFile();
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

beforeAll(async () => {
  await bench().page.getByRole('listbox', { name: '通知列表' }).getByRole('option').first().waitFor();
  await bench().page.evaluate(source);
  await openSomeApplications();
});

/** Of the samples, so that the board has cards. */
async function openSomeApplications(): Promise<void> {
  const { workspace } = await bench().call('desktop.state', {});
  const on = workspace?.sampleOn ?? '';
  const { programs } = await bench().call('match.programs', { on });
  const { rows: clients } = await bench().call('client.list', {});
  const open = programs.filter(({ window }) => window === 'open').slice(0, 3);
  const stages = ['planned', 'preparing', 'submitted', 'approved', 'accepted'] as const;
  for (const [n, { id: program }] of open.entries()) {
    const chosen = clients.slice(n, n + 4).map(({ name }) => name);
    const { rows } = await bench().call('application.open', { on, program, clients: chosen });
    for (const [at, { id }] of rows.entries()) {
      const stage = stages[(n + at) % stages.length] ?? 'planned';
      await bench().call('application.update', { on, id, stage, owner: ['示例甲', '示例乙'][at % 2] ?? null });
      await bench().call('application.planTasks', { on, id });
    }
  }
}

/** What axe finds on the page as it is, one line a rule with the first element concerned. */
async function violations(): Promise<string[]> {
  // The last colours of a change from light to dark are blended in.
  await bench().page.waitForTimeout(300);
  return bench().page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations: found } = await checker.run(document, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  });
}

const SCREENS: readonly {
  readonly name: string;
  readonly file: string;
  open(): Promise<void>;
}[] = [
  {
    name: '今日',
    file: 'today',
    open: () => bench().page.getByRole('heading', { name: '到期' }).waitFor(),
  },
  { name: '通知', file: 'notices', open: () => bench().page.getByRole('option').nth(1).click() },
  { name: '企业', file: 'clients', open: () => bench().page.getByRole('gridcell').first().click() },
  { name: '匹配', file: 'matches', open: () => bench().page.getByRole('gridcell').nth(1).click() },
  {
    name: '申报',
    file: 'applications',
    open: () => bench().page.getByRole('option').first().click(),
  },
  { name: '材料包', file: 'packets', open: () => bench().page.getByRole('option').first().click() },
  { name: '模板', file: 'templates', open: () => bench().page.getByRole('option').first().click() },
  {
    name: '设置',
    file: 'settings',
    open: () => bench().page.getByRole('textbox', { name: '姓名' }).waitFor(),
  },
];

for (const [theme, shade] of [
  ['浅色', 'light'],
  ['深色', 'dark'],
] as const) {
  for (const { name, file, open } of SCREENS) {
    test(`${name}, ${theme}: names, contrast and structure are in order`, async () => {
      const { page } = bench();
      await page.getByRole('button', { name: '外观' }).click();
      await page.getByRole('menuitem', { name: theme }).click();
      await goTo(page, name);
      await open();
      expect(await violations()).toEqual([]);
      // The pictures of the READMEs are taken from here.
      await bench().screenshot(`${file}-${shade}`);
    });
  }
}

test('search and shortcuts: names, contrast and structure are in order', async () => {
  const { page } = bench();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('技术');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '快捷键' }).click();
  expect(await violations()).toEqual([]);
});

test('企业: a cell that is typed into, what was not taken, and the form of a paper', async () => {
  const { page } = bench();
  await page.keyboard.press('Escape');
  await goTo(page, '企业');
  await page.getByRole('gridcell').nth(4).click();
  await page.keyboard.type('不是日期');
  expect(await violations()).toEqual([]);
  await page.keyboard.press('Tab');
  await page.getByRole('alert', { name: /没有写入/ }).waitFor();
  await page.getByRole('button', { name: '添加证照' }).click();
  expect(await violations()).toEqual([]);
  await page.getByRole('form', { name: '证照' }).getByRole('button', { name: '取消' }).click();
});

test('a client sheet that is looked over: names, contrast and structure are in order', async () => {
  const { page, folder } = bench();
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('汇总').addRows([
    ['客户名称', '省', '2025年营收（元）', '高企证书号', '目标'],
    ['无锡示例客户有限公司', '江苏省', '很多', 'GR2024', '大'],
  ]);
  const path = join(folder, '汇总.xlsx');
  await workbook.xlsx.writeFile(path);
  await dropFiles(page, [path]);
  await page.getByRole('dialog', { name: '核对各列' }).waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.press('Escape');
});
