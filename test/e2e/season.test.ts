import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { inChinese } from '../../shared/base/sentence.ts';
import { goTo, importByMenu, noticeRow, setAsOf } from './in-window.ts';
import { launch } from './launch.ts';
import {
  EXTENSION,
  GREEN,
  NO_RESEARCH,
  NO_REVENUE,
  NO_STAFF,
  RESEARCH,
  SMALL,
  WHOLE,
  writeSeasonFiles,
} from './season-files.ts';
import { contentsOf } from './workspace-contents.ts';
import type { Workbench } from './launch.ts';
import type { SeasonFiles } from './season-files.ts';

/**
 * A whole season at one desk, each step done in the window as a person does it. What it comes to is read in the window, from what
 * is stored, and from the written papers opened again.
 */

const OPEN_DAY = '2026-04-08';
/** Three days before the first date of the research program, when the extension has come. */
const LATER = '2026-04-27';
const FILED_ON = '2026-05-20';
const CLEAR = '项目技术路线清晰，具有较好的产业化前景';

let files: SeasonFiles;
let bench: Workbench;
beforeAll(async () => {
  files = await writeSeasonFiles();
  bench = await launch({ workspace: files.workspace, userData: join(files.folder, 'user-data') });
});
afterAll(async () => {
  await bench.close();
  rmSync(files.folder, { recursive: true, force: true });
});

// The steps go on from each other: after one that failed there is nothing to see in the next.
let broken = false;
beforeEach(({ skip }) => skip(broken, 'an earlier step of the season failed'));
afterEach(({ task }) => {
  if (task.result?.state === 'fail') broken = true;
});

const imports = () => bench.page.getByRole('complementary', { name: '导入' });
const closeImports = () => imports().getByRole('button', { name: '关闭导入面板' }).click();
const cell = (client: string, program: string) =>
  bench.page.getByRole('gridcell', { name: new RegExp(`^${client}，${program}：`) });
const mark = (client: string, program: string) => cell(client, program).getAttribute('aria-label');
const reasons = () => bench.page.getByRole('region', { name: '理由' });
const panel = (name: string) => bench.page.getByRole('region', { name, exact: true });
const column = (stage: string) => bench.page.getByRole('listbox', { name: new RegExp(`^${stage}，`) });
const card = (stage: string, client: string, program: string) =>
  column(stage).getByRole('option').filter({ hasText: client }).filter({ hasText: program });
const detail = (client: string) => bench.page.getByRole('region', { name: `申报：${client}` });
const said = (words: string | RegExp) => bench.page.getByRole('status').getByText(words).waitFor();

/** A key that concerns the whole window. */
async function key(combination: string): Promise<void> {
  await bench.page.getByRole('navigation').getByRole('button').first().focus();
  await bench.page.keyboard.press(combination);
}

const noticeOf = async (title: string) => {
  const { rows } = await bench.call('notice.list', { on: OPEN_DAY });
  const row = rows.find((one) => one.title === title);
  if (!row) throw new Error(`no notice ${title}`);
  return row;
};
const explain = async (client: string, title: string, on = OPEN_DAY) =>
  bench.call('match.explain', { on, client, program: (await noticeOf(title)).id });
const applications = async (on: string, archived = false) =>
  (await bench.call('application.list', { on, archived })).rows;
const applicationOf = async (client: string, title: string, on = OPEN_DAY) => {
  const row = (await applications(on, true)).find((one) => one.client === client && one.title === title);
  if (!row) throw new Error(`no application of ${client} for ${title}`);
  return bench.call('application.read', { on, id: row.id });
};

const writtenPaths = (): Promise<string[]> =>
  bench.page.locator('.packet-file-name').evaluateAll((names) => names.map((name) => name.getAttribute('title') ?? ''));

async function rowsOf(path: string): Promise<readonly (readonly string[])[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell((one) => void texts.push(one.text));
    rows.push(texts);
  });
  return rows;
}

const wordsOf = async (path: string): Promise<string> =>
  (await mammoth.extractRawText({ buffer: readFileSync(path) })).value;

function onePath(paths: readonly string[], kind: RegExp): string {
  const found = paths.filter((path) => kind.test(path));
  if (found.length !== 1) throw new Error(`${found.length} files like ${kind} among\n${paths.join('\n')}`);
  return found[0] ?? '';
}

test('two newsletters and a workbook come in: four notices and five clients', async () => {
  const { page } = bench;
  await goTo(page, '今日');
  await page.getByText('一、导入申报通知').waitFor();
  await bench.dialogs({ open: files.newsletters });
  await page.getByRole('button', { name: '导入通知…' }).click();
  await expect.poll(() => imports().getByText('2 条通知', { exact: true }).count()).toBe(2);
  await closeImports();
  await bench.dialogs({ open: [files.workbook] });
  await page.getByRole('button', { name: '导入企业工作簿…' }).click();
  await imports().getByText('新增 14 行').waitFor();
  await closeImports();
  await setAsOf(page, OPEN_DAY);
  const news = panel('新到与变化');
  await news.getByText('1 家可申报，2 家待核实').waitFor();
  await news.getByText('2 家可申报，2 家待核实').waitFor();

  const { rows } = await bench.call('notice.list', { on: OPEN_DAY });
  expect(rows.map(({ kind }) => kind).sort()).toEqual(['policy', 'program', 'program', 'result']);
  expect(rows.find(({ title }) => title === RESEARCH)).toMatchObject({ window: 'open', daysLeft: 22, conditions: 5 });
  expect((await bench.call('client.list', {})).rows).toHaveLength(5);
});

test('facts of a program are confirmed with the keyboard, and one is put right', async () => {
  const { page } = bench;
  await goTo(page, '通知');
  await noticeRow(page, RESEARCH).click();
  await page.getByRole('button', { name: '核对', exact: true }).click();
  const progress = page.getByRole('group', { name: '核对' }).locator('strong');
  for (const confirmed of [1, 2, 3]) {
    await page.locator('.fact-unconfirmed:focus').waitFor();
    await page.keyboard.press('Space');
    await expect.poll(() => progress.textContent()).toMatch(new RegExp(`^核对 ${confirmed}/`));
  }
  await page.keyboard.press('Escape');
  const phone = page.locator('.fact', { hasText: '0590-00000021' });
  const pointer = (await phone.getAttribute('data-pointer')) ?? '';
  await phone.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('电话').fill('0590-00000029');
  await page.keyboard.press('Enter');
  await page.locator('.fact-changed', { hasText: '0590-00000029' }).waitFor();

  const { corrections } = await bench.call('notice.read', { id: (await noticeOf(RESEARCH)).id });
  expect(corrections.filter(({ action }) => action === 'confirm')).toHaveLength(3);
  expect(corrections).toContainEqual(expect.objectContaining({ pointer, action: 'change' }));
});

test('three questions are answered above the matrix, and the verdicts follow', async () => {
  const { page } = bench;
  await goTo(page, '匹配');
  await page.getByRole('button', { name: /^补数据即可定/ }).click();
  const list = page.getByRole('region', { name: '补数据即可定' });
  const answers: readonly (readonly [string, string, string])[] = [
    [NO_REVENUE, '2025年营业收入', '3600'],
    [NO_RESEARCH, '2025年研发费用', '0.0215亿元'],
    [NO_STAFF, '职工总数', '82'],
  ];
  for (const [client, fact, value] of answers) {
    await list.getByLabel(`${client} ${fact}`).fill(value);
    await page.keyboard.press('Enter');
    await list.getByLabel(`${client} ${fact}`).waitFor({ state: 'detached' });
  }
  for (const client of [WHOLE, NO_REVENUE, NO_RESEARCH])
    await expect.poll(() => mark(client, RESEARCH)).toMatch(/：机检符合 · 1 条待人工$/);
  await expect.poll(() => mark(NO_STAFF, GREEN)).toMatch(/：符合$/);
  expect(await mark(NO_STAFF, RESEARCH)).toMatch(/：不符合$/);
  expect(await mark(SMALL, GREEN)).toMatch(/：不符合$/);

  const { rows } = await bench.call('client.cells', { names: [NO_REVENUE, NO_RESEARCH, NO_STAFF] });
  const stored = rows.map(({ cells }) => Object.values(cells));
  expect(stored).toEqual([
    expect.arrayContaining(['3600']),
    expect.arrayContaining(['215']),
    expect.arrayContaining(['82']),
  ]);
});

test('what no machine can decide is decided by hand for two clients, each with its reason', async () => {
  const { page } = bench;
  const decide = async (client: string, result: '符合' | '不符合', why: string): Promise<void> => {
    await cell(client, RESEARCH).click();
    await reasons().getByRole('heading', { name: client }).waitFor();
    const open = reasons().getByRole('treeitem').filter({ hasText: CLEAR });
    await open.getByRole('button', { name: result, exact: true }).click();
    await page.getByLabel(`判定${result}的理由`).fill(why);
    await page.keyboard.press('Enter');
    await reasons().getByText(why).first().waitFor();
  };
  await decide(WHOLE, '符合', '已看过技术方案，路线清楚');
  await expect.poll(() => mark(WHOLE, RESEARCH)).toMatch(/：符合（人工）$/);
  await decide(NO_REVENUE, '符合', '专家预审通过');
  await expect.poll(() => mark(NO_REVENUE, RESEARCH)).toMatch(/：符合（人工）$/);

  for (const [client, why] of [
    [WHOLE, '已看过技术方案，路线清楚'],
    [NO_REVENUE, '专家预审通过'],
  ] as const) {
    const view = await explain(client, RESEARCH);
    expect(view).toMatchObject({ verdict: 'eligible', manualOpen: 0, decided: true });
    expect(JSON.stringify(view.reasons)).toContain(why);
  }
  expect(await explain(NO_RESEARCH, RESEARCH)).toMatchObject({ manualOpen: 1, decided: false });
});

test('four applications are opened: one from its reasons, two from the news, one from the notice', async () => {
  const { page } = bench;
  await cell(WHOLE, RESEARCH).click();
  await reasons().getByRole('heading', { name: WHOLE }).waitFor();
  await reasons().getByRole('button', { name: '拟申报' }).click();
  await detail(WHOLE).waitFor();

  await goTo(page, '今日');
  await panel('新到与变化')
    .getByRole('button', { name: `拟申报：${RESEARCH}` })
    .click();
  const dialog = page.getByRole('dialog', { name: '列入拟申报' });
  await dialog.getByRole('button', { name: '2 家列入拟申报' }).click();
  await card('拟申报', NO_RESEARCH, '关键技术攻关').waitFor();

  await goTo(page, '通知');
  await noticeRow(page, GREEN).click();
  await page.getByRole('heading', { level: 2, name: GREEN }).waitFor();
  await page.getByRole('button', { name: '拟申报…' }).click();
  await dialog.getByRole('option', { name: NO_STAFF }).click();
  await dialog.getByRole('button', { name: '列入拟申报' }).click();
  await card('拟申报', NO_STAFF, '绿色工厂').waitFor();
  expect(await column('拟申报').getByRole('option').count()).toBe(4);
  expect(await card('拟申报', WHOLE, '关键技术攻关').textContent()).toMatch(/剩 22 天.*04-27.*材料 0\/4/);

  expect((await applications(OPEN_DAY)).map(({ client, title, ownDate }) => [client, title, ownDate]).sort()).toEqual(
    [
      [WHOLE, RESEARCH, '2026-04-27'],
      [NO_REVENUE, RESEARCH, '2026-04-27'],
      [NO_RESEARCH, RESEARCH, '2026-04-27'],
      [NO_STAFF, GREEN, '2026-05-12'],
    ].sort(),
  );
});

test("the office's own table is added to the program, and a person says what its unknown column takes", async () => {
  const { page } = bench;
  await goTo(page, '模板');
  await page.getByRole('listbox', { name: '项目列表' }).getByRole('option').filter({ hasText: '关键技术攻关' }).click();
  await bench.dialogs({ open: [files.table] });
  await page.getByRole('button', { name: '添加模板…' }).click();
  const mapping = page.getByRole('region', { name: '对应关系' });
  const taken = (name: string) => mapping.getByRole('row', { name: new RegExp(name) }).locator('.template-fact');
  await expect.poll(() => taken('申报单位').textContent()).toBe('企业名称');
  expect(await taken('企业经办').textContent()).toBe('未对应');
  await mapping.getByRole('combobox', { name: '「企业经办」填什么' }).click();
  await page.keyboard.type('联系人');
  await page.locator('.ant-select-item-option[title="联系人"]').click();
  await expect.poll(() => taken('企业经办').textContent()).toBe('联系人');

  const { templates } = await bench.call('template.list', { program: (await noticeOf(RESEARCH)).id });
  expect(templates).toMatchObject([{ name: '附件2 汇总表.xlsx', format: 'xlsx', kind: 'table', problem: null }]);
});

test('papers are ticked off, and what they lack is entered where it is asked for', async () => {
  const { page } = bench;
  await goTo(page, '申报');
  await card('拟申报', WHOLE, '关键技术攻关').click();
  for (const paper of [/营业执照/, /高新技术企业证书/])
    await detail(WHOLE).getByRole('checkbox', { name: paper }).check();
  await expect.poll(() => card('拟申报', WHOLE, '关键技术攻关').textContent()).toContain('材料 2/4');
  await column('拟申报').focus();
  await page.keyboard.press('Control+ArrowRight');
  await card('备料', WHOLE, '关键技术攻关').waitFor();
  await detail(WHOLE).getByRole('textbox', { name: '项目名称', exact: true }).fill('高速主轴精密磨削技术攻关');
  await page.keyboard.press('Enter');

  await expect
    .poll(() => applicationOf(WHOLE, RESEARCH))
    .toMatchObject({
      stage: 'preparing',
      papers: { ready: 2, total: 4 },
      facts: [{ item: '项目名称', value: '高速主轴精密磨削技术攻关' }],
    });
});

test('the packet of the program fills the table and writes a checklist for each client', async () => {
  const { page } = bench;
  await detail(WHOLE).getByRole('button', { name: '生成材料包' }).click();
  const row = (client: string) =>
    page.getByRole('listbox', { name: '二、选择企业' }).getByRole('option').filter({ hasText: client });
  expect(await row(WHOLE).getAttribute('aria-checked')).toBe('true');
  expect(await row(SMALL).getAttribute('aria-checked')).toBe('false');
  await row(NO_REVENUE).click();
  await row(NO_RESEARCH).click();
  await row(NO_REVENUE).getByText('符合（人工）').waitFor();
  await expect.poll(() => page.getByRole('checkbox', { name: '汇总表', exact: true }).isChecked()).toBe(false);
  await page.getByRole('button', { name: '为 3 家企业生成' }).click();
  await page.getByText(/^已生成 \d+ 个文件/).waitFor();
  await bench.screenshot('season-packet');

  const paths = await writtenPaths();
  const table = await rowsOf(onePath(paths, /附件2.*\.xlsx$/));
  const lines = table.filter((texts) => texts.some((words) => words.startsWith('榕湖例')));
  expect(lines.map((texts) => texts[1]).sort()).toEqual([WHOLE, NO_REVENUE, NO_RESEARCH].sort());
  const whole = lines.find((texts) => texts[1] === WHOLE) ?? [];
  expect(whole).toEqual(expect.arrayContaining(['91350000EX0000021A', '高速主轴精密磨削技术攻关', '12600', '例安']));
  expect(lines.find((texts) => texts[1] === NO_REVENUE)).toEqual(expect.arrayContaining(['3600', '例宁', '【待补】']));
  const checklist = await wordsOf(onePath(paths, new RegExp(`${WHOLE}.*清单.*\\.docx$`)));
  expect(checklist).toMatch(/2026年4月30日|2026-04-30/);
  expect(checklist).toContain('关键技术攻关项目申报书');
  expect(checklist).toContain('已看过技术方案，路线清楚');
});

test('an extension changes the notice: 今日 says what changed, and the applications follow', async () => {
  const { page } = bench;
  await goTo(page, '今日');
  await panel('新到与变化').getByRole('button', { name: '都看过了' }).click();
  await panel('新到与变化').getByText('没有新的项目').waitFor();
  await setAsOf(page, LATER);
  await importByMenu(bench, '导入通知…', [files.extension]);
  await imports().getByText('1 条通知', { exact: true }).waitFor();
  await closeImports();
  const change = panel('新到与变化').getByRole('listitem').filter({ hasText: '延期' });
  await change.waitFor();
  expect(await change.textContent()).toMatch(/2026-04-30.*2026-05-31/);
  await bench.screenshot('season-today');
  await change.getByText('延期通知').waitFor();
  await change.getByRole('button').click();
  await page.getByRole('heading', { level: 2, name: EXTENSION }).waitFor();
  await noticeRow(page, RESEARCH).getByText('剩 34 天').waitFor();
  await bench.screenshot('season-extension');
  await goTo(page, '申报');
  await bench.screenshot('season-board');
  await detail(WHOLE).getByRole('button', { name: EXTENSION }).waitFor();
  await detail(WHOLE).getByText('符合（人工）').waitFor();
  await expect.poll(() => card('备料', WHOLE, '关键技术攻关').textContent()).toMatch(/剩 34 天.*05-2\d/);

  const view = await applicationOf(WHOLE, RESEARCH, LATER);
  expect(view).toMatchObject({ deadline: { date: '2026-05-31' }, daysLeft: 34, papers: { ready: 2, total: 4 } });
  const before = await bench.call('notice.read', { id: (await noticeOf(RESEARCH)).id });
  expect(before.notice.deadlines[0]?.to).toBe('2026-04-30');
  expect(before.inForce?.map(({ to, setBy }) => [to, setBy?.title])).toEqual([['2026-05-31', EXTENSION]]);
  expect(before.corrections).toHaveLength(4);
});

test('written again, the checklist has the new date', async () => {
  const { page } = bench;
  await goTo(page, '材料包');
  await page.getByRole('button', { name: '为 3 家企业生成' }).click();
  await page.getByText(/^已生成 \d+ 个文件/).waitFor();
  const checklist = await wordsOf(onePath(await writtenPaths(), new RegExp(`${WHOLE}.*清单.*\\.docx$`)));
  expect(checklist).toMatch(/2026年5月31日|2026-05-31/);
  expect(checklist).toContain(EXTENSION);
});

test('an application is filed with its day and archived; another archived by mistake comes back by Ctrl Z', async () => {
  const { page } = bench;
  await goTo(page, '申报');
  await card('备料', WHOLE, '关键技术攻关').click();
  await detail(WHOLE).getByRole('button', { name: '已提交' }).click();
  await detail(WHOLE).getByRole('textbox', { name: '日期', exact: true }).fill(FILED_ON);
  await detail(WHOLE).getByRole('textbox', { name: '说明（可不填）' }).fill('系统受理号 示例-0021');
  await detail(WHOLE).getByRole('button', { name: '改为已提交' }).click();
  await card('已提交', WHOLE, '关键技术攻关').waitFor();
  await detail(WHOLE).getByRole('button', { name: '归档' }).click();
  await card('已提交', WHOLE, '关键技术攻关').waitFor({ state: 'detached' });

  await card('拟申报', NO_REVENUE, '关键技术攻关').click();
  await detail(NO_REVENUE).getByRole('button', { name: '归档' }).click();
  await card('拟申报', NO_REVENUE, '关键技术攻关').waitFor({ state: 'detached' });
  await key('Control+z');
  await said(`已撤销：归档申报：${NO_REVENUE}`);
  await card('拟申报', NO_REVENUE, '关键技术攻关').click();
  await detail(NO_REVENUE).waitFor();

  expect(await applicationOf(WHOLE, RESEARCH, LATER)).toMatchObject({
    archived: true,
    stage: 'submitted',
    stageOn: FILED_ON,
    events: [{ stage: 'planned' }, { stage: 'preparing' }, { stage: 'submitted', note: '系统受理号 示例-0021' }],
  });
  expect((await applications(LATER)).map(({ client }) => client).sort()).toEqual(
    [NO_REVENUE, NO_RESEARCH, NO_STAFF].sort(),
  );
});

test('after a restart the window stands where it stood, and everything is there', async () => {
  const before = await contentsOf(bench, LATER);
  const { workspace, userData } = { workspace: files.workspace, userData: bench.userData };
  // What the window remembers is written a moment later.
  await bench.page.waitForTimeout(600);
  await bench.close();
  bench = await launch({ workspace, userData });
  await detail(NO_REVENUE).waitFor();
  expect(await bench.page.getByRole('navigation').locator('[aria-current="page"]').textContent()).toContain('申报');
  expect(await bench.page.getByRole('button', { name: /^基准日/ }).textContent()).toContain(LATER);
  expect(await column('拟申报').getByRole('option').count()).toBe(3);
  expect(await contentsOf(bench, LATER)).toEqual(before);
});

test('backed up into a file and restored into a new folder, the season is the same to the last row', async () => {
  const { page } = bench;
  const menu = async (entry: string): Promise<void> => {
    await page.getByRole('button', { name: /工作区菜单$/ }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
  const before = await contentsOf(bench, LATER);
  const backup = join(files.folder, '季末.shenbao-backup');
  await bench.dialogs({ save: backup });
  await menu('备份…');
  await page.getByText(`已备份到 ${backup}`).waitFor();
  const target = join(files.folder, '另一台电脑');
  mkdirSync(target);
  await bench.dialogs({ open: [backup], folder: target });
  await menu('从备份恢复…');
  await page.getByText(`已恢复并打开 ${target}`).waitFor();
  expect((await bench.call('desktop.state', {})).workspace?.path).toBe(target);
  expect(await bench.call('workspace.check', {})).toEqual({ ok: true, problems: [] });
  expect(await contentsOf(bench, LATER)).toEqual(before);
  await goTo(page, '匹配');
  // The as-of date belongs to a workspace: another one begins with today.
  await setAsOf(page, LATER);
  await cell(NO_REVENUE, RESEARCH).waitFor();
  await expect.poll(() => mark(NO_REVENUE, RESEARCH)).toMatch(/：符合（人工）$/);

  // The journal came along too: the last act can still be taken back there.
  const { entries } = await bench.call('journal.list', {});
  await key('Control+z');
  const newest = entries.find(({ undone }) => !undone);
  await said(`已撤销：${newest ? inChinese(newest.label) : ''}`);
});
