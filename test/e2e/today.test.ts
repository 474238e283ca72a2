import { expect, test } from 'vitest';
import { goTo, setAsOf } from './in-window.ts';
import { launch } from './launch.ts';
import { FITTING_CLIENT, OPEN_DAY, PROGRAM_TITLE } from './own-files.ts';
import { ownWorkbenchOfFile } from './own-workbench.ts';

const { files, bench } = ownWorkbenchOfFile();

const panel = (name: string) => bench().page.getByRole('region', { name, exact: true });

test('in an empty workspace 今日 shows the way, and ticks off what is done', async () => {
  const { page } = bench();
  await goTo(page, '今日');
  await page.getByText('一、导入申报通知').waitFor();
  expect(await page.getByRole('button', { name: '去匹配' }).isDisabled()).toBe(true);
  await bench().call('notice.import', { files: await bench().drop([files().newsletter]) });
  await page.getByRole('heading', { name: '一、导入申报通知 已完成' }).waitFor();
  await bench().call('client.import', { files: await bench().drop([files().workbook]) });
  await panel('新到与变化').waitFor();
  await setAsOf(page, OPEN_DAY);
});

test('a new program says who could apply; from there the client is put down, and its dates are due', async () => {
  const { page } = bench();
  await panel('新到与变化')
    .getByText(/1 家可申报，1 家待核实/)
    .waitFor();
  await panel('新到与变化')
    .getByRole('button', { name: `拟申报：${PROGRAM_TITLE}` })
    .click();
  const dialog = page.getByRole('dialog', { name: '列入拟申报' });
  expect(await dialog.getByRole('option', { name: FITTING_CLIENT }).getAttribute('aria-checked')).toBe('true');
  await dialog.getByRole('button', { name: '列入拟申报' }).click();
  await page.getByRole('region', { name: `申报：${FITTING_CLIENT}` }).waitFor();
  await goTo(page, '今日');
  const due = panel('到期');
  await due.getByRole('button', { name: new RegExp(`04-27.*备齐.*${FITTING_CLIENT}`) }).waitFor();
  await due.getByRole('button', { name: new RegExp(`04-30.*截止.*${FITTING_CLIENT}`) }).waitFor();
  await panel('还缺什么').getByText('3 份材料未齐').waitFor();
  await page.getByRole('button', { name: '拟申报 1' }).waitFor();
});

test('a day on the timeline shows what is due on it alone; a line leads to its application', async () => {
  const { page } = bench();
  await page.getByRole('button', { name: /^2026-04-27 周一：备齐/ }).focus();
  await page.keyboard.press('Enter');
  await panel('到期').getByRole('button', { name: '只看 2026-04-27 ✕' }).waitFor();
  expect(await panel('到期').getByRole('listitem').count()).toBe(1);
  await panel('到期').getByRole('listitem').getByRole('button').click();
  await page.getByRole('region', { name: `申报：${FITTING_CLIENT}` }).waitFor();
});

test('what was to be ready and is not stands on top as overdue, and what can no longer come in says so', async () => {
  const { page } = bench();
  await goTo(page, '今日');
  await setAsOf(page, '2026-04-29');
  await page.getByText('逾期 1 项').waitFor();
  await panel('到期').getByRole('heading', { name: '已过期 1' }).waitFor();
  await setAsOf(page, '2026-05-06');
  await panel('到期').getByText('窗口已过').waitFor();
  await setAsOf(page, OPEN_DAY);
});

test('charts lead to the notices of a region and to the matches of a client', async () => {
  const { page } = bench();
  await goTo(page, '今日');
  await page.getByRole('button', { name: /^4 月，.*，1 个项目：/ }).click();
  await page.getByRole('listbox', { name: '通知列表' }).getByRole('option', { selected: true }).waitFor();
  await goTo(page, '今日');
  await page.getByRole('button', { name: `${FITTING_CLIENT}：可申报 1 个，待核实 0 个，在办 1 个` }).click();
  await page.getByRole('gridcell', { name: new RegExp(`^${FITTING_CLIENT}，`) }).waitFor();
});

test('news that was seen is news no more', async () => {
  const { page } = bench();
  await goTo(page, '今日');
  await panel('新到与变化').getByRole('button', { name: '都看过了' }).click();
  await panel('新到与变化').getByText('没有新的项目').waitFor();
});

test('with an application in work and nothing else remembered, the window opens on 今日', async () => {
  await bench().app.close();
  const again = await launch({ workspace: files().workspace });
  try {
    await again.page.getByRole('heading', { name: '到期' }).waitFor();
    expect(await again.page.getByRole('navigation').locator('[aria-current="page"]').textContent()).toContain('今日');
  } finally {
    await again.close();
  }
});
