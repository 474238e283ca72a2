import { expect, test } from 'vitest';
import { byKeyboard } from './by-keyboard.ts';
import { FITTING_CLIENT, PROGRAM_TITLE, SMALL_CLIENT, UNKNOWN_CLIENT } from './own-files.ts';
import { fillWorkspace, ownWorkbenchOfFile } from './own-workbench.ts';
import type { Keyboard } from './by-keyboard.ts';

let keyboard: Keyboard;
const { bench } = ownWorkbenchOfFile(async (own) => {
  await fillWorkspace(own);
  keyboard = await byKeyboard(own.bench.page);
});

const cell = (client: string) =>
  bench().page.getByRole('gridcell', { name: new RegExp(`^${client}，${PROGRAM_TITLE}：`) });
const reasons = () => bench().page.getByRole('region', { name: '理由' });
const matrix = () => bench().page.getByRole('grid', { name: /^匹配矩阵/ });

/** Goes down the matrix to this client. */
async function goToRow(client: string): Promise<void> {
  await keyboard.tabTo(matrix());
  await keyboard.press('Control+Home');
  for (let row = 0; row < 5 && (await cell(client).getAttribute('aria-selected')) !== 'true'; row++)
    await keyboard.press('ArrowDown');
  await reasons().getByRole('heading', { name: client }).waitFor();
}

test('匹配: the matrix is gone through, a condition decided with its reason and the decision taken back', async () => {
  await keyboard.press('Control+4');
  await cell(FITTING_CLIENT).waitFor();
  await goToRow(UNKNOWN_CLIENT);
  const revenue = reasons()
    .getByRole('treeitem')
    .filter({ hasText: '2025年营业收入' })
    .filter({ has: bench().page.getByText('人工判定', { exact: true }) })
    .last();
  await keyboard.tabTo(revenue.getByRole('button', { name: '不符合' }));
  await keyboard.press('Enter');
  await keyboard.type('电话核实');
  await keyboard.press('Enter');
  await expect.poll(() => cell(UNKNOWN_CLIENT).getAttribute('aria-label')).toMatch(/：不符合（人工）$/);
  await keyboard.tabTo(reasons().getByRole('button', { name: '收回判定' }));
  await keyboard.press('Enter');
  await expect.poll(() => cell(UNKNOWN_CLIENT).getAttribute('aria-label')).toMatch(/：待核实$/);
  await keyboard.check();
});

test('匹配: 补数据即可定 is opened, its figure entered, and undone', async () => {
  const { page } = bench();
  await keyboard.tabTo(page.getByRole('button', { name: /^补数据即可定/ }), 'back');
  await keyboard.press('Enter');
  const field = page.getByRole('region', { name: '补数据即可定' }).getByLabel(`${UNKNOWN_CLIENT} 2025年营业收入`);
  await keyboard.tabTo(field);
  await keyboard.type('1200');
  await keyboard.press('Enter');
  await expect.poll(() => cell(UNKNOWN_CLIENT).getAttribute('aria-label')).toMatch(/：不符合$/);
  await keyboard.tabTo(matrix());
  await keyboard.press('Control+z');
  await expect.poll(() => cell(UNKNOWN_CLIENT).getAttribute('aria-label')).toMatch(/：待核实$/);
  await keyboard.check();
});

test('申报: applications are opened from 匹配, a card is moved, and the list is sorted by a heading', async () => {
  const { page } = bench();
  for (const client of [FITTING_CLIENT, SMALL_CLIENT]) {
    await keyboard.press('Control+4');
    await goToRow(client);
    await keyboard.tabTo(reasons().getByRole('button', { name: '拟申报' }));
    await keyboard.press('Enter');
    await page.getByRole('region', { name: `申报：${client}` }).waitFor();
  }
  const column = (stage: string) => page.getByRole('listbox', { name: new RegExp(`^${stage}，`) });
  await keyboard.tabTo(column('拟申报'));
  await keyboard.press('Home');
  const moved = (await column('拟申报').getByRole('option', { selected: true }).textContent()) ?? '';
  const client = moved.includes(FITTING_CLIENT) ? FITTING_CLIENT : SMALL_CLIENT;
  await keyboard.press('Control+ArrowRight');
  await column('备料').getByRole('option').filter({ hasText: client }).waitFor();
  await expect.poll(() => column('备料').evaluate((element) => element === document.activeElement)).toBe(true);

  const detail = page.getByRole('region', { name: `申报：${client}` });
  await keyboard.tabTo(detail.getByRole('button', { name: '按倒排添加标准任务' }));
  await keyboard.press('Enter');
  await detail.getByText('0/5').waitFor();
  await keyboard.tabTo(detail.getByRole('checkbox', { name: '完成：资料收集' }));
  await keyboard.press('Space');
  await detail.getByText('1/5').waitFor();

  await keyboard.press('F6');
  await keyboard.tabTo(page.getByRole('radio', { name: '列表' }).or(page.getByRole('button', { name: '列表' })));
  await keyboard.press('Enter');
  const heading = page.getByRole('columnheader', { name: '企业' });
  await keyboard.tabTo(heading.getByRole('button'));
  await keyboard.press('Enter');
  await expect.poll(() => heading.getAttribute('aria-sort')).toBe('ascending');
  await keyboard.tabTo(page.getByRole('grid', { name: '申报列表' }));
  await keyboard.press('Home', 'ArrowDown');
  await page.getByRole('region', { name: /^申报：/ }).waitFor();
  await keyboard.check();
});

test('材料包: program, clients, check, papers in the preview, and the files', async () => {
  const { page } = bench();
  await keyboard.press('Control+6');
  const programs = page.getByRole('listbox', { name: '一、选择项目' });
  await programs.getByRole('option').first().waitFor();
  await keyboard.tabTo(programs);
  await keyboard.press('Home');
  const clients = page.getByRole('listbox', { name: /^二、/ });
  await clients.getByRole('option').first().waitFor();
  await keyboard.tabTo(clients);
  await keyboard.press('Home');
  const first = clients.getByRole('option', { selected: true });
  const before = await first.getAttribute('aria-checked');
  await keyboard.press('Space');
  await expect.poll(() => first.getAttribute('aria-checked')).not.toBe(before);
  await keyboard.press('Space');
  await expect.poll(() => first.getAttribute('aria-checked')).toBe(before);

  await keyboard.press('Control+p');
  const preview = page.getByRole('dialog', { name: '预览与打印' });
  const papers = preview.getByRole('listbox');
  await papers.getByRole('option').first().waitFor();
  await keyboard.tabTo(papers);
  await keyboard.press('End');
  const last = papers.getByRole('option', { selected: true });
  await expect.poll(() => last.getAttribute('aria-checked')).toBe('true');
  await keyboard.press('Space');
  await expect.poll(() => last.getAttribute('aria-checked')).toBe('false');
  await keyboard.press('Escape');
  await preview.waitFor({ state: 'hidden' });

  await keyboard.tabTo(page.getByRole('button', { name: /^为 \d+ 家企业生成$/ }));
  await keyboard.press('Enter');
  await page.getByText(/^已生成 \d+ 个文件/).waitFor();
  await keyboard.tabTo(page.getByRole('button', { name: /^打开 / }).first());
  await keyboard.check();
});

test('设置 and the menus of the title bar are used, and the window turns dark', async () => {
  const { page } = bench();
  await keyboard.press('Control+8');
  const person = page.getByRole('textbox', { name: '姓名' });
  await person.waitFor();
  await keyboard.tabTo(person);
  await keyboard.type('示例顾问');
  await keyboard.press('Enter');
  const task = page.getByRole('textbox', { name: '新的标准任务' });
  await keyboard.tabTo(task);
  await keyboard.type('内部评审');
  await keyboard.press('Enter');
  await page.getByRole('spinbutton', { name: '内部评审 提前的工作日' }).waitFor();
  const menu = page.getByRole('button', { name: '外观' });
  await keyboard.tabTo(menu, 'back');
  await keyboard.press('Enter');
  const dark = page.getByRole('menuitem', { name: '深色' });
  await dark.waitFor();
  for (let step = 0; step < 8 && !(await dark.evaluate((entry) => entry === document.activeElement)); step++)
    await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  await keyboard.check();
});
