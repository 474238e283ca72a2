import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import PizZip from 'pizzip';
import { officeFile } from '../../electron/core/write/template-parts.ts';
import { drawTable, workbookOf } from '../write/templates.ts';
import { goTo } from './in-window.ts';
import { launch } from './launch.ts';
import type { Workbench } from './launch.ts';

const PROGRAM = /绿色工厂/;

let bench: Workbench;
beforeAll(async () => {
  bench = await launch();
  const { page } = bench;
  await goTo(page, '模板');
  await page.getByRole('listbox', { name: '项目列表' }).getByRole('option', { name: PROGRAM }).click();
});
afterAll(() => bench.close());

type Draw = Parameters<typeof workbookOf>[0];
const workbook = async (draw: Draw): Promise<Uint8Array> => officeFile(await workbookOf(draw));
const table: Draw = (book) => {
  drawTable(book, { heading: [['序号', '企业名称', '备注']], rows: [[null, null, null]] });
};

const BAD: readonly (readonly [what: string, name: string, bytes: () => Promise<Uint8Array>, words: RegExp])[] = [
  [
    'with macros',
    '宏.xlsx',
    async () => {
      const zip = new PizZip(await workbook(table));
      zip.file('xl/vbaProject.bin', 'macro');
      return zip.generate({ type: 'uint8array' });
    },
    /带有宏（xl\/vbaProject\.bin）.*另存为不带宏的/,
  ],
  [
    'with a password',
    '密码.xlsx',
    async () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]),
    /密码\.xlsx 是加密文件.*取消密码/,
  ],
  ['that is half a file', '半.xlsx', async () => (await workbook(table)).subarray(0, 1500), /半\.xlsx 已损坏/],
  [
    'of 200 columns',
    '宽.xlsx',
    () =>
      workbook((book) => {
        drawTable(book, {
          heading: [['序号', '企业名称', ...Array.from({ length: 198 }, (_, i) => `指标${i + 1}`)]],
          rows: [Array.from({ length: 200 }, () => null)],
        });
      }),
    /200 列/,
  ],
  [
    'without a heading row',
    '无表头.xlsx',
    () =>
      workbook((book) => {
        const sheet = book.addWorksheet('说明');
        for (let row = 1; row <= 5; row += 1) sheet.getCell(row, 1).value = `第${row}条说明文字，没有要填的地方。`;
      }),
    /没有找到表头行/,
  ],
  [
    'of several tables',
    '多表.xlsx',
    () =>
      workbook((book) => {
        table(book);
        drawTable(book, { heading: [['序号', '单位名称', '备注']], rows: [[null, null, null]] }, '表二');
      }),
    /有 2 个表/,
  ],
];

test.each(BAD)(
  'a template %s is refused where it would have stood, by name, and nothing is kept',
  async (_, name, bytes, words) => {
    const { page } = bench;
    const path = join(bench.folder, name);
    writeFileSync(path, await bytes());
    await bench.dialogs({ open: [path] });
    await page.getByRole('button', { name: '添加模板…' }).click();
    const refused = page.locator('.template-refused');
    await expect.poll(() => refused.textContent()).toMatch(words);
    expect(await refused.textContent()).toContain(name);
    await page.getByText('这个项目还没有模板').waitFor();
  },
);
