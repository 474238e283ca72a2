import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './launch.ts';
import { FITTING_CLIENT, PROGRAM_TITLE, writeOwnFiles } from './own-files.ts';
import { plugInPrinter } from './printers.ts';
import type { Locator } from 'playwright-core';
import type { Workbench } from './launch.ts';
import type { OwnFiles } from './own-files.ts';

const MOST_CLICKS = 12;

let files: OwnFiles;
let bench: Workbench;
beforeAll(async () => {
  files = await writeOwnFiles();
  // Open on whatever day this runs: to the end of next year.
  const window = `${new Date().getFullYear() - 1}年1月1日至${new Date().getFullYear() + 1}年12月31日`;
  const newsletter = readFileSync(files.newsletter, 'utf8').replace('2026年4月1日至4月30日', window);
  writeFileSync(files.newsletter, newsletter);
  bench = await launch({ workspace: files.workspace });
});
afterAll(async () => {
  await bench.close();
  rmSync(files.folder, { recursive: true, force: true });
});

test('a new user finds the way from an empty workspace to a printed checklist in at most 12 clicks', async () => {
  const { page } = bench;
  const printed = await plugInPrinter(bench, '示例打印机');
  const clicks: string[] = [];
  /** What is clicked has to be in sight and named by what it says; nothing else is done with mouse or keys. */
  const click = async (place: Locator): Promise<void> => {
    clicks.push((await place.textContent()) ?? '');
    await place.click();
  };
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  const screen = (name: string): Locator => page.getByRole('navigation').getByRole('button', { name });

  // The empty window says what to do first, and next.
  await bench.dialogs({ open: [files.newsletter] });
  await click(button('导入通知…'));
  const imports = page.getByRole('complementary', { name: '导入' });
  await imports.getByText('2 条通知', { exact: true }).waitFor();
  await click(button('关闭导入面板'));
  await click(screen('企业'));
  await bench.dialogs({ open: [files.workbook] });
  await click(button('导入企业工作簿…').first());
  await imports.getByText(/^新增 \d+ 行$/).waitFor();
  await click(button('关闭导入面板'));
  await click(screen('匹配'));
  await click(page.getByRole('gridcell', { name: new RegExp(`^${FITTING_CLIENT}，${PROGRAM_TITLE}：`) }));
  await click(page.getByRole('region', { name: '理由' }).getByRole('button', { name: '生成材料包' }));
  await click(button('预览与打印…'));
  const preview = page.getByRole('dialog', { name: '预览与打印' });
  await preview.frameLocator('iframe').getByText('2025年度审计报告').first().waitFor();
  await click(preview.getByRole('button', { name: /^打印 \d+ 份文书/ }));

  await page.getByText(/份文书已送往打印机/).waitFor();
  expect(printed().some((title) => title.includes(`${FITTING_CLIENT} 申报材料清单`))).toBe(true);
  expect(clicks.length, clicks.join(' → ')).toBeLessThanOrEqual(MOST_CLICKS);
});
