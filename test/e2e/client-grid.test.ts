import { expect, test } from 'vitest';
import { goTo, importByMenu } from './in-window.ts';
import { FITTING_CLIENT, SMALL_CLIENT, UNKNOWN_CLIENT } from './own-files.ts';
import { ownWorkbenchOfFile } from './own-workbench.ts';

const { files, bench } = ownWorkbenchOfFile();

const grid = () => bench().page.getByRole('grid', { name: '企业表格' });
const nameCell = (name: string) => grid().getByRole('rowheader', { name, exact: true });
/** The cell of a client under a heading, by their places on the screen. */
const cell = async (name: string, heading: string) => {
  const column = await grid()
    .getByRole('columnheader', { name: heading, exact: true })
    .first()
    .getAttribute('aria-colindex');
  return grid().getByRole('row').filter({ hasText: name }).locator(`[aria-colindex="${column}"]`);
};
const field = () => bench().page.locator('.cells input');
const cells = async (name: string) => (await bench().call('client.cells', { names: [name] })).rows[0]?.cells ?? {};
const copied = () => bench().app.evaluate(({ clipboard }) => clipboard.readText());
const toClipboard = (words: string) => bench().app.evaluate(({ clipboard }, text) => clipboard.writeText(text), words);
const said = (words: string | RegExp) => bench().page.getByRole('status').getByText(words).waitFor();

test('without clients, the first is typed at once, and undone', async () => {
  const { page } = bench();
  await goTo(page, '企业');
  await page.getByRole('button', { name: '直接填写或粘贴' }).click();
  await page.keyboard.type('泉北例首机械有限公司');
  await page.keyboard.press('Enter');
  await nameCell('泉北例首机械有限公司').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await bench().call('client.list', {})).rows).toEqual([]);
  await importByMenu(bench(), '导入企业工作簿…', [files().workbook]);
  await page.getByRole('button', { name: '关闭导入面板' }).click();
  await nameCell(UNKNOWN_CLIENT).waitFor();
});

test('a cell is typed over, Tab enters it and goes on, Esc leaves it as it was, Ctrl Z says what it undid', async () => {
  const { page } = bench();
  await (await cell(FITTING_CLIENT, '省')).click();
  await page.keyboard.type('江西省');
  await page.keyboard.press('Tab');
  await page.keyboard.type('不要');
  await page.keyboard.press('Escape');
  await expect
    .poll(() => cells(FITTING_CLIENT))
    .toMatchObject({ 'company//province': '江西省', 'company//city': '泉州市' });
  expect(await field().getAttribute('aria-label')).toBe(`${FITTING_CLIENT}，市：泉州市`);
  await page.keyboard.press('Control+z');
  await said(`已撤销：填写「${FITTING_CLIENT}」的省`);
  await expect.poll(() => cells(FITTING_CLIENT)).toMatchObject({ 'company//province': '福建省' });
  await expect.poll(async () => (await cell(FITTING_CLIENT, '省')).textContent()).toBe('福建省');
});

test('F2 goes on with what is there; Del clears; both are undone', async () => {
  const { page } = bench();
  await (await cell(FITTING_CLIENT, '市')).click();
  await page.keyboard.press('F2');
  await page.keyboard.type('辖区');
  await page.keyboard.press('Enter');
  await expect.poll(() => cells(FITTING_CLIENT)).toMatchObject({ 'company//city': '泉州市辖区' });
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expect.poll(async () => 'company//city' in (await cells(FITTING_CLIENT))).toBe(false);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => cells(FITTING_CLIENT)).toMatchObject({ 'company//city': '泉州市' });
});

test('a block of Excel goes in from the selected cell, cells that cannot be read are named, and one undo takes it back', async () => {
  const { page } = bench();
  const before = [await cells(FITTING_CLIENT), await cells(SMALL_CLIENT)];
  await toClipboard('福建省\t泉州市\t例河区\t2010-01-05\r\n福建省\t泉州市\t例湖区\t很久以前\r\n');
  await (await cell(FITTING_CLIENT, '省')).click();
  await page.keyboard.press('Control+v');
  const refused = page.getByRole('alert', { name: '1 格没有写入，其余已写入' });
  await refused.getByText('「很久以前」不是日期').waitFor();
  expect(await cells(FITTING_CLIENT)).toMatchObject({
    'company//district': '例河区',
    'company//registeredOn': '2010-01-05',
  });
  expect(await cells(SMALL_CLIENT)).toMatchObject({
    'company//district': '例湖区',
    'company//registeredOn': '2016-09-01',
  });
  await bench().screenshot('clients-refused');
  await refused.getByRole('button', { name: `第 2 行 ${SMALL_CLIENT} · 注册日期` }).click();
  expect(await field().inputValue()).toBe('很久以前');
  await field().fill('2016-09-02');
  await page.keyboard.press('Enter');
  await expect.poll(() => cells(SMALL_CLIENT)).toMatchObject({ 'company//registeredOn': '2016-09-02' });
  await page.keyboard.press('Control+z');
  await said('已撤销：填写');
  await page.keyboard.press('Control+z');
  await said('已撤销：粘贴 3 格（2 家企业）');
  expect([await cells(FITTING_CLIENT), await cells(SMALL_CLIENT)]).toEqual(before);
});

test('the selected block is copied as Excel takes it', async () => {
  const { page } = bench();
  await (await cell(FITTING_CLIENT, '省')).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  expect((await copied()).split(/\r?\n/)).toEqual(['福建省\t泉州市', '福建省\t泉州市']);
});

test('a new client is typed below the last, found by its initials, and undone', async () => {
  const { page } = bench();
  const name = '华中例科技有限公司';
  await page.getByRole('button', { name: '新增企业', exact: true }).click();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await nameCell(name).waitFor();
  const find = page.getByLabel('筛选：名称（或拼音首字母）、代码、地区、行业、资质');
  await find.fill('hzlkj');
  await nameCell(FITTING_CLIENT).waitFor({ state: 'detached' });
  await nameCell(name).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('hzlkj');
  await page.getByRole('dialog').getByRole('option').filter({ hasText: name }).waitFor();
  await page.keyboard.press('Escape');
  await find.fill('');
  await (await cell(UNKNOWN_CLIENT, '省')).click();
  await page.keyboard.press('Control+z');
  await said(`已撤销：新增企业「${name}」`);
  await nameCell(name).waitFor({ state: 'detached' });
});

test('a pasted list below the last client becomes new clients in one act', async () => {
  const { page } = bench();
  await toClipboard('泉北例丁机械有限公司\t\t福建省\n泉北例戊材料有限公司\t\t福建省\n');
  await page.getByRole('button', { name: '新增企业', exact: true }).click();
  await page.keyboard.press('Control+v');
  await nameCell('泉北例戊材料有限公司').waitFor();
  expect(await cells('泉北例丁机械有限公司')).toMatchObject({ 'company//province': '福建省' });
  await page.keyboard.press('Control+z');
  await nameCell('泉北例戊材料有限公司').waitFor({ state: 'detached' });
  await nameCell('泉北例丁机械有限公司').waitFor({ state: 'detached' });
});

test('a heading sorts by its column, and once more the other way round', async () => {
  const { page } = bench();
  const first = () => grid().locator('[data-row="0"] [data-column="0"]').textContent();
  const heading = grid().getByRole('columnheader', { name: '职工总数' }).getByRole('button');
  await page.getByRole('group', { name: '转到' }).getByRole('button', { name: '基本' }).click();
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 11; i++) await page.keyboard.press('ArrowRight');
  await heading.click();
  await expect.poll(first).toBe(SMALL_CLIENT);
  await heading.click();
  await expect.poll(first).toBe(FITTING_CLIENT);
  await heading.click();
  await page.keyboard.press('Control+Home');
});

test('figures of a year are entered where the group of columns begins', async () => {
  const { page } = bench();
  await nameCell(UNKNOWN_CLIENT).click();
  await page.getByRole('group', { name: '转到' }).getByRole('button', { name: '财务' }).click();
  await expect.poll(() => field().getAttribute('aria-label')).toContain(`${UNKNOWN_CLIENT}，营业收入（万元）`);
  await page.keyboard.type('1.2亿元');
  await page.keyboard.press('Enter');
  await expect.poll(async () => Object.values(await cells(UNKNOWN_CLIENT))).toContain('12000');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => Object.values(await cells(UNKNOWN_CLIENT))).not.toContain('12000');
});
