import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { idle, inkAtFoot, pagesOf, pdfPrinter, tray, unlikeness } from './pdf-printer.ts';
import { workbenchOfFile } from './workbench-of-file.ts';

const bench = workbenchOfFile();

const A4 = [595, 842];
const A3 = [842, 1191];

test.skipIf(pdfPrinter === null)(
  'a packet comes out of the printer as in its PDF files: each paper in its copies, set after set, on its own paper size',
  async () => {
    const { page } = bench();
    await page.getByRole('button', { name: /^材料包/ }).click();
    const programs = page.getByRole('listbox', { name: '一、选择项目' });
    await programs.getByRole('option', { name: /工业企业技术改造专项资金/ }).click();
    await page.getByRole('option', { name: /武汉示例曜川激光设备有限公司/ }).click();
    await page.getByRole('button', { name: '预览与打印…' }).click();
    const preview = page.getByRole('dialog', { name: '预览与打印' });
    const printer = preview.getByRole('combobox', { name: '打印机' });
    await printer.click();
    await page.locator('.ant-select-item-option', { hasText: pdfPrinter ?? '' }).click();

    await preview.getByRole('button', { name: /^存为 PDF/ }).click();
    await page.getByText('已生成 5 个 PDF 文件').waitFor();
    const before = new Set(tray());
    const arrived = (): string[] => tray().filter((path) => !before.has(path));
    await preview.getByRole('button', { name: /^打印 5 份文书/ }).click();
    await page.getByText('5 份文书已送往打印机').waitFor();
    await expect.poll(() => idle(pdfPrinter ?? '') && arrived().length, { timeout: 30_000 }).toBe(5);
    await page.keyboard.press('Escape');

    const names = await page
      .getByRole('button', { name: /^打开 .*\.pdf$/ })
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')?.replace(/^打开 /, '') ?? ''));
    const { workspace } = await bench().call('desktop.state', {});
    const saved = names.map((name) => join(workspace?.path ?? '', 'exports', name));
    expect(saved.every((path) => existsSync(path))).toBe(true);

    const papers = saved.map((path) => pagesOf(path));
    const pages = papers.flatMap((own, paper) =>
      own.map((sheet, number) => ({ name: `${names[paper]} ${number + 1}`, sheet })),
    );
    const copies = [1, 2, 2, 2, 1];
    for (const [index, path] of arrived().entries()) {
      const printed = pagesOf(path);
      const found = printed.map((sheet) => {
        const unlike = pages.map((one) => unlikeness(one.sheet, sheet));
        const least = Math.min(...unlike);
        expect(least).toBeLessThan(ALIKE);
        return pages[unlike.indexOf(least)]?.name;
      });
      const one = (papers[index] ?? []).map((_, number) => `${names[index]} ${number + 1}`);
      expect(found).toEqual(Array.from({ length: copies[index] ?? 0 }, () => one).flat());
      const size = /汇总表/.test(names[index] ?? '') ? A3 : A4;
      for (const { width, height } of printed) expect([width, height].toSorted((a, b) => a - b)).toEqual(size);
    }
    // What the pictures cannot tell: page numbers and the client's name, which every page of the list has.
    const [list = ''] = saved;
    for (const [index, words] of textPages(list).entries()) {
      expect(words).toMatch(new RegExp(`第\\s*${index + 1}\\s*页\\s*共\\s*${textPages(list).length}\\s*页`));
      expect(words).toContain('武汉示例曜川激光设备有限公司');
    }
    for (const sheet of pagesOf(arrived()[0] ?? '')) expect(inkAtFoot(sheet)).toBe(true);
  },
);

/** Another driver draws the same letters a little thinner; another page of the same paper differs by 0.1 and more. */
const ALIKE = 0.06;

const textPages = (pdf: string): string[] =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
