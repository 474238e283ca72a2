import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { dropFiles } from './in-window.ts';
import { ownWorkbenchOfFile } from './own-workbench.ts';

const FIRST = '泉北例庚电子有限公司';
const SECOND = '泉北例辛食品有限公司';

const { files, bench } = ownWorkbenchOfFile();

async function flatSheet(
  name: string,
  headings: readonly string[],
  ...rows: (string | number | null)[][]
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('客户汇总').addRows([['客户一览表'], [...headings], ...rows]);
  const path = join(files().folder, name);
  await workbook.xlsx.writeFile(path);
  return path;
}

const dialog = () => bench().page.getByRole('dialog', { name: '核对各列' });
const panel = () => bench().page.getByRole('complementary', { name: '导入' });
const cells = async (name: string) => (await bench().call('client.cells', { names: [name] })).rows[0]?.cells ?? {};

test('a flat sheet is looked over before anything is written: what is taken for what, and what cannot be read', async () => {
  const { page } = bench();
  const path = await flatSheet(
    '一览.xlsx',
    ['客户名称', '省', '2024年营收', '2025年营收（元）', '高企证书号', '开票'],
    [FIRST, '福建省', 1200, 15000000, 'GR2024', 88],
    [SECOND, '福建省', '不少', null, null, 5],
  );
  await dropFiles(page, [path]);
  await dialog().waitFor();
  expect(await dialog().getByLabel('2025年营收（元） 对应').inputValue()).toBe('financials/revenue');
  expect(await dialog().getByLabel('2025年营收（元） 的单位').inputValue()).toBe('元');
  expect(await dialog().getByLabel('高企证书号 的资质名称').inputValue()).toBe('高新技术企业');
  expect(await dialog().getByLabel('开票 对应').inputValue()).toBe('');
  await dialog()
    .getByText('一览.xlsx 工作表「客户汇总」第 4 行 C 列（2024年营收）：「不少」不是金额（万元）。该行未导入。')
    .waitFor();
  expect((await bench().call('client.list', {})).rows).toEqual([]);
  await bench().screenshot('clients-mapping');
});

test('a correction shows at once what it changes; the import is one act and is remembered', async () => {
  const { page } = bench();
  await dialog().getByLabel('开票 对应').selectOption('company/employees');
  await dialog().getByText('将新增或更新 2 家企业').click();
  await dialog()
    .getByText(/职工总数：88/)
    .waitFor();
  await dialog().getByRole('button', { name: '导入', exact: true }).click();
  await panel()
    .getByText(/^新增 \d+ 行，1 处无法读取$/)
    .waitFor();
  expect(await cells(FIRST)).toMatchObject({
    'company//employees': '88',
    'financials/2024/revenue': '1200',
    'financials/2025/revenue': '1500',
    'qualifications/0/certificateNo': 'GR2024',
  });
  const again = await flatSheet(
    '明年.xlsx',
    ['客户名称', '省', '2025年营收', '2026年营收（元）', '高企证书号', '开票'],
    [FIRST, '福建省', null, 16000000, null, 99],
  );
  await dropFiles(page, [again]);
  await expect
    .poll(() => cells(FIRST))
    .toMatchObject({ 'company//employees': '99', 'financials/2026/revenue': '1600' });
  expect(await dialog().count()).toBe(0);
});

test('撤销本次导入 takes each import back as a whole', async () => {
  await panel().getByRole('button', { name: '撤销本次导入' }).click();
  await expect.poll(() => cells(FIRST)).toMatchObject({ 'company//employees': '88' });
  await panel().getByRole('button', { name: '撤销本次导入' }).click();
  await expect.poll(async () => (await bench().call('client.list', {})).rows).toEqual([]);
});

test('Esc gives the import up and nothing is written', async () => {
  const { page } = bench();
  await dropFiles(page, [await flatSheet('别的.xlsx', ['客户名称', '省', '目标'], [FIRST, '福建省', '大'])]);
  await dialog().waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect((await bench().call('client.list', {})).rows).toEqual([]);
});

test('省, 市 and 区县 in one cell: the preview shows how each is split and which are left open, and so they are imported', async () => {
  const { page } = bench();
  const path = await flatSheet(
    '地区.xlsx',
    ['客户名称', '所在地区', '员工人数'],
    [FIRST, '福建省泉州市丰泽区', 88],
    ['泉北例壬机械有限公司', '内蒙古自治区包头市昆都仑区', 20],
    ['泉北例癸化工有限公司', '江苏省鼓楼区', 30],
    ['泉北例子农业有限公司', '新疆生产建设兵团第八师石河子市', 40],
  );
  await dropFiles(page, [path]);
  await dialog().waitFor();
  expect(await dialog().getByLabel('所在地区 对应').inputValue()).toBe('company/area');
  await dialog().getByText('将新增或更新 4 家企业').click();
  await dialog()
    .getByText(/省：内蒙古自治区；市：包头市；区县：昆都仑区/)
    .waitFor();
  await dialog().getByText('0 处无法读取，2 条提醒').click();
  await dialog()
    .getByText(/看不出的留空：第 5 行「江苏省鼓楼区」（可能是 江苏省南京市鼓楼区、江苏省徐州市鼓楼区）。/)
    .waitFor();
  await dialog()
    .getByText(/没有读入：第 6 行「生产建设兵团第八师」。/)
    .waitFor();
  await bench().screenshot('clients-areas');
  await dialog().getByRole('button', { name: '导入', exact: true }).click();
  await expect
    .poll(() => cells('泉北例子农业有限公司'))
    .toMatchObject({ 'company//province': '新疆维吾尔自治区', 'company//city': '石河子市' });
  expect(await cells('泉北例癸化工有限公司')).toMatchObject({
    'company//province': '江苏省',
    'company//district': '鼓楼区',
  });
  expect((await cells('泉北例癸化工有限公司'))['company//city'] ?? '').toBe('');
});
