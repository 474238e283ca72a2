import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { workbenchOfFile } from './workbench-of-file.ts';

const bench = workbenchOfFile();
const PROGRAM = /工业企业技术改造专项资金/;

async function choosePacket(): Promise<void> {
  const { page } = bench();
  await page.getByRole('button', { name: /^材料包/ }).click();

  await page.getByRole('listbox', { name: '一、选择项目' }).getByRole('option', { name: PROGRAM }).click();
  await page.getByRole('option', { name: /武汉示例曜川激光设备有限公司/ }).click();
}

test('the form lists what the papers lack, and what is entered stands in the preview', async () => {
  const { page } = bench();
  await choosePacket();
  await page.getByRole('button', { name: '补齐…' }).click();
  const form = page.getByRole('dialog', { name: '还缺的资料' });
  const group = form.getByRole('region', { name: '建设内容' });
  await group.getByRole('textbox').fill('新建激光切割生产线三条');
  await bench().screenshot('packets-lacking');
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '预览与打印…' }).click();
  const preview = page.getByRole('dialog', { name: '预览与打印' });
  await preview.getByRole('option', { name: /汇总表/ }).click();
  await preview.frameLocator('iframe').getByText('新建激光切割生产线三条').waitFor();
  await bench().screenshot('preview-summary');
  await page.keyboard.press('Escape');
  await preview.waitFor({ state: 'hidden' });
});

test('a paper in the preview runs no script and cannot be navigated', async () => {
  const { page } = bench();
  await page.getByRole('button', { name: '预览与打印…' }).click();
  const frame = page.locator('iframe');
  await frame.waitFor();
  expect(await frame.getAttribute('sandbox')).toBe('');
  expect(await frame.getAttribute('src')).toMatch(/^shenbao:\/\/paper\//);
  await page.keyboard.press('Escape');
});

test('the ticked papers become PDF files whose pages say what Word and Excel hold', async () => {
  const { page } = bench();
  await page.getByRole('button', { name: '预览与打印…' }).click();
  const preview = page.getByRole('dialog', { name: '预览与打印' });
  await bench().screenshot('preview-checklist');
  await preview.getByRole('button', { name: /^存为 PDF/ }).click();
  await page.getByText(/^已生成 \d+ 个 PDF 文件$/).waitFor();
  await page.keyboard.press('Escape');
  const names = await page
    .getByRole('button', { name: /^打开 .*\.pdf$/ })
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')?.replace(/^打开 /, '') ?? ''));
  expect(names.some((name) => /申报材料清单/.test(name))).toBe(true);
  const { workspace } = await bench().call('desktop.state', {});
  const file = (kind: RegExp): string => `${workspace?.path}/exports/${names.find((name) => kind.test(name)) ?? ''}`;
  const words = (path: string): string => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  expect(words(file(/汇总表/))).toContain('新建激光切割');
  expect(words(file(/清单/))).toMatch(/第\s*1\s*页\s*共\s*\d+\s*页/);
  const [, width = '', height = ''] =
    /Page size:\s+([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [file(/汇总表/)], { encoding: 'utf8' })) ?? [];
  // A3 landscape, in points.
  expect([Number(width) / 1190.55, Number(height) / 841.89]).toEqual([expect.closeTo(1, 2), expect.closeTo(1, 2)]);
  expect(names.map((name) => basename(name))).toEqual(names);
});

test('papers that are not wanted on paper are made into PDF and not printed', async () => {
  const { page } = bench();
  const copies = page.getByRole('spinbutton', { name: '份数' });
  await copies.fill('0');
  await copies.press('Tab');
  await page.getByRole('button', { name: '预览与打印…' }).click();
  const preview = page.getByRole('dialog', { name: '预览与打印' });
  await preview.getByRole('option', { name: /封面与目录.*不交纸质/ }).waitFor();
  await preview.getByRole('button', { name: '存为 PDF（5）' }).waitFor();
  await preview.getByRole('button', { name: /^打印 4 份文书（共 4 份）/ }).waitFor();
  await page.keyboard.press('Escape');
  await copies.fill('');
  await copies.press('Tab');
});

test('where there is no printer the window says so, and what to do instead', async () => {
  const { page } = bench();
  const { printers } = await bench().call('paper.printers', {});
  await page.getByRole('button', { name: '预览与打印…' }).click();
  const preview = page.getByRole('dialog', { name: '预览与打印' });
  if (printers.length === 0) await preview.getByText(/^没有可用的打印机/).waitFor();
  else await preview.getByRole('combobox', { name: '打印机' }).waitFor();
  expect(await preview.getByRole('button', { name: /^打印 \d+ 份文书/ }).isEnabled()).toBe(printers.length > 0);
  await page.keyboard.press('Escape');
});
