import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './launch.ts';
import type { Workbench } from './launch.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shenbao-first-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The samples as on a first start, in a folder of the test's own, so that a workspace of one's own may be opened after them. */
const firstStart = (userData?: string): Promise<Workbench> =>
  launch({
    workspace: join(folder, '示例'),
    env: { SHENBAO_WORKSPACE_SAMPLE: '1' },
    tour: true,
    ...(userData === undefined ? {} : { userData }),
  });
const tour = ({ page }: Workbench) => page.getByRole('dialog', { name: '导览' });
const current = ({ page }: Workbench) => page.getByRole('navigation').locator('[aria-current="page"]').textContent();

test('the first start leads through the samples by keys alone, pointing at each part, and is not shown again', async () => {
  const bench = await firstStart();
  const { page, userData } = bench;
  try {
    await tour(bench).getByText('1 / 5').waitFor();
    expect(await current(bench)).toContain('通知');
    await page.keyboard.press('ArrowRight');
    await tour(bench).getByText('2 / 5').waitFor();
    expect(await current(bench)).toContain('匹配');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await tour(bench).getByText('4 / 5').waitFor();
    expect(await current(bench)).toContain('材料包');
    await bench.screenshot('tour');
    await page.keyboard.press('ArrowRight');
    await tour(bench).getByText('换成自己的资料').waitFor();
    const ring = await page.locator('.tour-ring').boundingBox();
    const button = await page.getByRole('button', { name: '结束试用，建立自己的工作区' }).boundingBox();
    expect(Math.abs((ring?.x ?? 0) + 3 - (button?.x ?? -99))).toBeLessThan(2);
    await page.keyboard.press('Escape');
    expect(await tour(bench).count()).toBe(0);
    await page.waitForTimeout(600);
  } finally {
    await bench.app.close();
  }
  const again = await firstStart(userData);
  try {
    await again.page.getByRole('navigation').waitFor();
    await again.page.getByRole('button', { name: /工作区菜单$/ }).click();
    expect(await tour(again).count()).toBe(0);
    await again.page.getByRole('menuitem', { name: '功能导览' }).click();
    await tour(again).getByText('1 / 5').waitFor();
    await again.page.getByRole('button', { name: '关闭导览' }).click();
  } finally {
    await again.close();
  }
});

test('the samples go with one click: a folder is chosen, and a workspace of one’s own is open with the way from there', async () => {
  const bench = await firstStart();
  try {
    const own = join(folder, '我的工作区');
    mkdirSync(own);
    await bench.page.getByRole('button', { name: '关闭导览' }).click();
    await bench.dialogs({ open: [own] });
    await bench.page.getByRole('button', { name: '结束试用，建立自己的工作区' }).click();
    await bench.page.getByText('一、导入申报通知').waitFor();
    expect((await bench.call('desktop.state', {})).workspace).toMatchObject({ path: own, sample: false, notices: 0 });
    expect(await bench.page.getByRole('button', { name: '结束试用，建立自己的工作区' }).count()).toBe(0);
  } finally {
    await bench.close();
  }
});

test('in the development runtime without a test’s workspace the samples stay, and no button promises otherwise', async () => {
  const bench = await launch();
  try {
    const { developmentRuntime, mayOpenOwn } = await bench.call('desktop.state', {});
    expect(mayOpenOwn).toBe(!developmentRuntime);
    await bench.page.getByText('示例', { exact: true }).waitFor();
    expect(await bench.page.getByRole('button', { name: '结束试用，建立自己的工作区' }).count()).toBe(
      mayOpenOwn ? 1 : 0,
    );
  } finally {
    await bench.close();
  }
});
