import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dropFilesOn, goTo, setAsOf } from './in-window.ts';
import { launch } from './launch.ts';
import { FITTING_CLIENT, OPEN_DAY, PROGRAM_TITLE, SMALL_CLIENT } from './own-files.ts';
import { ownWorkbenchOfFile } from './own-workbench.ts';

const { files, bench } = ownWorkbenchOfFile(async ({ files: { newsletter, workbook }, bench: opened }) => {
  await opened.call('notice.import', { files: await opened.drop([newsletter]) });
  await opened.call('client.import', { files: await opened.drop([workbook]) });
  await setAsOf(opened.page, OPEN_DAY);
});

const column = (stage: string) => bench().page.getByRole('listbox', { name: new RegExp(`^${stage}，`) });
const card = (stage: string, client: string) => column(stage).getByRole('option').filter({ hasText: client });
const detail = () => bench().page.getByRole('region', { name: `申报：${FITTING_CLIENT}` });
const undo = async (said: string): Promise<void> => {
  await bench().page.getByRole('navigation').getByRole('button').first().focus();
  await bench().page.keyboard.press('Control+z');
  await bench().page.getByText(`已撤销：${said}`).waitFor();
};

test('an empty 申报 says what belongs there and leads to 匹配', async () => {
  const { page } = bench();
  await goTo(page, '申报');
  await page.getByText('这里是正在办理的申报').waitFor();
  await page.getByRole('button', { name: '去匹配' }).click();
  await page.getByRole('gridcell', { name: new RegExp(`^${FITTING_CLIENT}，${PROGRAM_TITLE}：`) }).click();
});

test('拟申报 in the reasons of a match opens an application with its date, papers and what is missing', async () => {
  const { page } = bench();
  await page.getByRole('region', { name: '理由' }).getByRole('button', { name: '拟申报' }).click();
  await card('拟申报', FITTING_CLIENT).waitFor();
  expect(await card('拟申报', FITTING_CLIENT).textContent()).toMatch(/剩 20 天.*材料 0\/3/);
  await detail().getByRole('heading', { name: FITTING_CLIENT }).waitFor();
  // Three working days before 2026-04-30.
  expect(await detail().getByRole('textbox', { name: '备齐日' }).inputValue()).toBe('2026-04-27');
});

test('a card is moved with Ctrl and an arrow, by dragging and by its menu; Ctrl Z says what it took back', async () => {
  const { page } = bench();
  await column('拟申报').focus();
  await page.keyboard.press('Control+ArrowRight');
  await card('备料', FITTING_CLIENT).waitFor();
  await card('备料', FITTING_CLIENT).dragTo(column('已提交'));
  await card('已提交', FITTING_CLIENT).waitFor();
  await undo(`申报改为已提交：${FITTING_CLIENT}`);
  await card('备料', FITTING_CLIENT).waitFor();
  await card('备料', FITTING_CLIENT).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '移到 未立项' }).click();
  await page.getByRole('button', { name: '未立项 1' }).click();
  await card('未立项', FITTING_CLIENT).waitFor();
  await undo(`申报改为未立项：${FITTING_CLIENT}`);
  await card('备料', FITTING_CLIENT).waitFor();
  await page.getByRole('button', { name: '收起未立项' }).click();
});

test('another stage is taken with its day and a note, and stands in the history', async () => {
  await detail().getByRole('button', { name: '已提交' }).click();
  await detail().getByRole('textbox', { name: '日期', exact: true }).fill('2026-04-12');
  await detail().getByRole('textbox', { name: '说明（可不填）' }).fill('网上已提交');
  await detail().getByRole('button', { name: '改为已提交' }).click();
  await card('已提交', FITTING_CLIENT).waitFor();
  expect(await detail().getByRole('listitem').filter({ hasText: '网上已提交' }).textContent()).toContain('2026-04-12');
  await undo(`申报改为已提交：${FITTING_CLIENT}`);
  await card('备料', FITTING_CLIENT).waitFor();
});

test('papers are ticked off one by one, with who brings them', async () => {
  const { page } = bench();
  await detail()
    .getByRole('checkbox', { name: /营业执照/ })
    .check();
  await expect.poll(() => card('备料', FITTING_CLIENT).textContent()).toContain('材料 1/3');
  await detail()
    .getByRole('button', { name: /^负责人与说明：.*审计报告/ })
    .click();
  await detail()
    .getByRole('combobox', { name: /^谁准备：.*审计报告/ })
    .fill('示例会计');
  await page.keyboard.press('Enter');
  await undo(`修改「2025年度审计报告」：${FITTING_CLIENT}`);
  await undo(`备齐「企业营业执照」：${FITTING_CLIENT}`);
  await expect.poll(() => card('备料', FITTING_CLIENT).textContent()).toContain('材料 0/3');
});

test('standard tasks are dated back from the deadline in working days; a task is added, done and taken away', async () => {
  const { page } = bench();
  await detail().getByRole('button', { name: '按倒排添加标准任务' }).click();
  const due = (title: string) => detail().getByRole('textbox', { name: `期限：${title}` });
  await due('报送').waitFor();
  expect(await due('报送').inputValue()).toBe('2026-04-27');
  // Eleven working days are left of the twelve that the tasks usually take: they are drawn together.
  expect(await due('网上填报').inputValue()).toBe('2026-04-24');
  await detail().getByRole('textbox', { name: '新任务' }).fill('约客户座谈');
  await page.keyboard.press('Enter');
  await detail().getByRole('checkbox', { name: '完成：约客户座谈' }).check();
  await detail().getByText('1/6').waitFor();
  await detail().getByRole('button', { name: '删除任务：约客户座谈' }).click();
  await detail().getByText('0/5').waitFor();
  await undo(`删除任务「约客户座谈」：${FITTING_CLIENT}`);
  await detail().getByText('1/6').waitFor();
});

test('a fact that the papers lack is entered where it is asked for, and is missing no more', async () => {
  const { page } = bench();
  await detail().getByRole('textbox', { name: '推荐单位' }).first().fill('泉北市东区科技局');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await bench().call('application.list', { on: OPEN_DAY })).rows[0]?.recommender)
    .toBe('泉北市东区科技局');
  await detail().getByRole('textbox', { name: '事项，如 项目名称' }).fill('项目名称');
  await detail().getByRole('textbox', { name: '内容' }).fill('智能装配线研发');
  await page.keyboard.press('Enter');
  await detail().getByRole('textbox', { name: '项目名称', exact: true }).waitFor();
  await undo(`填写「${FITTING_CLIENT}」的项目名称`);
  await detail().getByRole('textbox', { name: '项目名称', exact: true }).waitFor({ state: 'detached' });
});

test('files are attached by dialog and by dropping them on the application, and taken off again', async () => {
  const { page } = bench();
  await bench().dialogs({ open: [files().workbook] });
  await detail().getByRole('button', { name: '添加文件…' }).click();
  await detail().getByRole('button', { name: '客户.xlsx', exact: true }).waitFor();
  await dropFilesOn(detail().locator('[data-takes-files]'), [files().newsletter]);
  await detail().getByRole('button', { name: '惠企月报.txt', exact: true }).waitFor();
  // They were not imported as well.
  expect(await page.getByRole('complementary', { name: '导入' }).count()).toBe(0);
  await detail().getByRole('button', { name: '取下附件：客户.xlsx' }).click();
  await detail().getByRole('button', { name: '客户.xlsx', exact: true }).waitFor({ state: 'detached' });
  await undo(`取下「客户.xlsx」：${FITTING_CLIENT}`);
  await detail().getByRole('button', { name: '客户.xlsx', exact: true }).waitFor();
});

test('the dates of what is shown are written as a calendar file', async () => {
  const { page } = bench();
  const file = join(files().folder, '申报.ics');
  await bench().dialogs({ save: file });
  await page.getByRole('button', { name: '日历…' }).click();
  await page.getByText(new RegExp(`个日期已导出到 ${file}`)).waitFor();
  expect(readFileSync(file, 'utf8')).toContain('BEGIN:VEVENT');
});

test('owner and own date are kept; the list shows the same, sorted and filtered; an archived one goes out of sight', async () => {
  const { page } = bench();
  await detail().getByRole('combobox', { name: '负责人' }).fill('示例顾问');
  await page.keyboard.press('Enter');
  await detail().getByRole('textbox', { name: '备齐日' }).fill('2026-04-20');
  await page.keyboard.press('Enter');
  await detail().getByText('自定').waitFor();
  const { programs } = await bench().call('match.programs', { on: OPEN_DAY });
  await bench().call('application.open', { on: OPEN_DAY, program: programs[0]?.id ?? '', clients: [SMALL_CLIENT] });
  await card('拟申报', SMALL_CLIENT).waitFor();
  await page.getByRole('button', { name: '列表' }).click();
  const grid = page.getByRole('grid', { name: '申报列表' });
  await grid.getByRole('button', { name: '备齐日' }).click();
  await expect.poll(() => grid.getByRole('row').nth(1).textContent()).toContain(SMALL_CLIENT);
  await page.getByRole('button', { name: '负责人：全部' }).click();
  await page.getByRole('checkbox', { name: /示例顾问/ }).check();
  await page.keyboard.press('Escape');
  await expect.poll(() => grid.getByRole('row').count()).toBe(2);
  await detail().getByRole('button', { name: '归档' }).click();
  await page.getByText('没有符合筛选条件的申报').waitFor();
  await undo(`归档申报：${FITTING_CLIENT}`);
  await grid.getByText(FITTING_CLIENT).waitFor();
});

test('layout, filter, the open application and its width are there again after a restart', async () => {
  const { page } = bench();
  await page.getByRole('grid', { name: '申报列表' }).getByText(FITTING_CLIENT).click();
  await detail().waitFor();
  const bar = page.getByRole('separator');
  const before = Number(await bar.getAttribute('aria-valuenow'));
  await bar.press('ArrowLeft');
  const width = await bar.getAttribute('aria-valuenow');
  expect(Number(width)).toBeGreaterThan(before);
  // The last change is written a moment later.
  await page.waitForTimeout(600);
  const { userData } = bench();
  await bench().app.close();
  const again = await launch({ workspace: files().workspace, userData });
  try {
    await again.page.getByRole('grid', { name: '申报列表' }).getByText(FITTING_CLIENT).waitFor();
    await again.page.getByRole('region', { name: `申报：${FITTING_CLIENT}` }).waitFor();
    expect(await again.page.getByRole('separator').getAttribute('aria-valuenow')).toBe(width);
  } finally {
    await again.close();
  }
});
