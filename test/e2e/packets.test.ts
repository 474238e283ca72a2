import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { dropFiles, goTo, setAsOf } from './in-window.ts';
import { FITTING_CLIENT, OPEN_DAY, PROGRAM_TITLE, SMALL_CLIENT, UNKNOWN_CLIENT } from './own-files.ts';
import { ownWorkbenchOfFile } from './own-workbench.ts';

const { files, bench } = ownWorkbenchOfFile();

test('notices and clients dropped together become two imports', async () => {
  const { page } = bench();
  await page.getByText('这里是申报通知').waitFor();
  await dropFiles(page, [files().newsletter, files().workbook]);
  const panel = page.getByRole('complementary', { name: '导入' });
  await panel.getByText('2 条通知', { exact: true }).waitFor();
  await panel.getByText(/^新增 \d+ 行$/).waitFor();
  await panel.getByRole('button', { name: '关闭导入面板' }).click();
  await setAsOf(page, OPEN_DAY);
});

test('企业 shows all clients and, of the open one, what is known and what is not', async () => {
  const { page } = bench();
  await goTo(page, '企业');
  const grid = page.getByRole('grid', { name: '企业表格' });
  await grid.getByText(FITTING_CLIENT).click();
  const detail = page.getByRole('region', { name: FITTING_CLIENT });
  await detail.getByText('8,200').waitFor();
  expect(await detail.getByText('GR202435000001').count()).toBe(1);
  await grid.getByText(UNKNOWN_CLIENT).click();
  await page.getByRole('region', { name: UNKNOWN_CLIENT }).getByText('未填').first().waitFor();
});

const cell = (client: string) =>
  bench().page.getByRole('gridcell', { name: new RegExp(`^${client}，${PROGRAM_TITLE}：`) });

test('匹配 marks each client, by shape and name, and says why', async () => {
  const { page } = bench();
  await goTo(page, '匹配');
  await cell(FITTING_CLIENT).waitFor();
  expect(await cell(FITTING_CLIENT).getAttribute('aria-label')).toMatch(/：(符合|机检符合 · \d+ 条待人工)$/);
  expect(await cell(SMALL_CLIENT).getAttribute('aria-label')).toMatch(/：不符合$/);
  expect(await cell(UNKNOWN_CLIENT).getAttribute('aria-label')).toMatch(/：待核实$/);

  await cell(SMALL_CLIENT).click();
  const reasons = page.getByRole('region', { name: '理由' });
  await reasons
    .getByText(/950 ?万元/)
    .first()
    .waitFor();
  expect(await reasons.getByText(/3,?000 ?万元/).count()).toBeGreaterThan(0);
});

test('arrows go from cell to cell, and a clause leads to its words in the notice', async () => {
  const { page } = bench();
  await cell(FITTING_CLIENT).click();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('region', { name: '理由' }).getByRole('heading', { name: SMALL_CLIENT }).waitFor();
  await page
    .getByRole('button', { name: /「.*3000万元.*」/ })
    .first()
    .click();
  await expect
    .poll(() =>
      page
        .locator('.lit')
        .allTextContents()
        .then((words) => words.join('')),
    )
    .toContain('3000万元');
});

test('材料包 takes the eligible clients, generates, and the written files say what they should', async () => {
  const { page } = bench();
  await goTo(page, '材料包');
  const row = (client: string) => page.getByRole('option').filter({ hasText: client });
  await row(PROGRAM_TITLE).click();
  expect(await row(FITTING_CLIENT).getAttribute('aria-checked')).toBe('true');
  expect(await row(SMALL_CLIENT).getAttribute('aria-checked')).toBe('false');
  await page.getByRole('button', { name: '全不选' }).click();
  await page.getByText(/^没有选中企业，符合的有 1 家。待核实的有 1 家/).waitFor();
  await page.getByRole('button', { name: '选中符合的' }).click();
  await row(UNKNOWN_CLIENT).click();
  await page.getByRole('button', { name: '为 2 家企业生成' }).click();
  await page.getByText(/^已生成 \d+ 个文件/).waitFor();

  const paths = await page
    .locator('.packet-file-name')
    .evaluateAll((names) => names.map((name) => name.getAttribute('title') ?? ''));
  const summary = paths.find((path) => /汇总表.*\.xlsx$/.test(path));
  const checklist = paths.find((path) => /清单.*\.docx$/.test(path) && path.includes(FITTING_CLIENT));
  if (!summary || !checklist) throw new Error(`missing among ${paths.join('\n')}`);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(summary);
  const cells: string[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((value) => void cells.push(value.text)));
  expect(cells).toEqual(expect.arrayContaining([FITTING_CLIENT, UNKNOWN_CLIENT]));
  expect(cells).not.toContain(SMALL_CLIENT);
  const words = (await mammoth.extractRawText({ buffer: readFileSync(checklist) })).value;
  expect(words).toContain('2025年度审计报告');
  expect(words).toMatch(/2026年4月30日|2026-04-30/);
  expect(await page.getByText(new RegExp(UNKNOWN_CLIENT)).count()).toBeGreaterThan(1);
});

test('all applications to a notice go on one sheet, whatever is ticked', async () => {
  const { page } = bench();
  await bench().call('application.open', {
    on: OPEN_DAY,
    program: (await bench().call('match.programs', { on: OPEN_DAY })).programs.find(({ title }) =>
      title.includes(PROGRAM_TITLE),
    )!.id,
    clients: [FITTING_CLIENT, UNKNOWN_CLIENT],
  });
  await page.getByRole('button', { name: '本通知全部 2 项申报的汇总表' }).click();
  await page.getByText(/^已生成 2 个文件/).waitFor();
  const path = await page.locator('.packet-file-name[title$=".xlsx"]').first().getAttribute('title');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path ?? '');
  const cells: string[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((value) => void cells.push(value.text)));
  expect(cells).toEqual(expect.arrayContaining([FITTING_CLIENT, UNKNOWN_CLIENT]));
});

test('a folder that cannot be written gives one clear message', async () => {
  const { page } = bench();
  await bench().dialogs({ open: [files().newsletter] });
  await page.getByRole('button', { name: '更改…' }).click();
  await page.getByRole('button', { name: '为 2 家企业生成' }).click();
  const message = page.locator('.packet-failure');
  await message.waitFor();
  expect(await message.textContent()).toMatch(/复制详情/);
});

test('clients with an application to the program are not listed for it again', async () => {
  const { page } = bench();
  await page.getByRole('button', { name: '都已在申报中' }).waitFor();
  await page.getByRole('option').filter({ hasText: SMALL_CLIENT }).click();
  await page.getByRole('button', { name: '列入拟申报', exact: true }).waitFor();
});
