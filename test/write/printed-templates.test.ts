import type ExcelJS from 'exceljs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { libreOffice, printed, squeezed } from './libreoffice.ts';
import { filledOf } from './only-filled.ts';
import { drawTable, rowsFor, workbookOf } from './templates.ts';

const onA4 = (sheet: ExcelJS.Worksheet): void => {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
  sheet.headerFooter.oddFooter = '第 &P 页 共 &N 页';
};

test.runIf(libreOffice)(
  'filled tables print one page wide, their headings on every page, totals and foot on the last; loops print each client',
  async () => {
    const table = await workbookOf((workbook) => {
      const sheet = drawTable(workbook, {
        heading: [['序号', '承担单位', '建设内容', '总投资（万元）', '联系电话', '备注']],
        rows: [Array.from({ length: 6 }, () => null)],
        total: ['合计', null, null, '=SUM(D4:D4)', null, null],
        foot: '填报人：　　审核人：',
      });
      [6, 30, 40, 14, 16, 8].forEach((width, i) => (sheet.getColumn(i + 1).width = width));
      for (const column of [2, 3]) sheet.getCell(4, column).alignment = { wrapText: true, vertical: 'middle' };
      onA4(sheet);
    });
    const list = await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('名单');
      sheet.addRow(['序号', '企业名称', '联系电话']);
      sheet.addRow(['{#企业}{序号}', '{企业名称}', '{联系电话}{/企业}']);
      sheet.getColumn(2).width = 70;
      sheet.getColumn(3).width = 20;
      onA4(sheet);
    });
    const folder = await mkdtemp(join(tmpdir(), 'printed-templates-'));
    const paths = [join(folder, 'table.xlsx'), join(folder, 'list.xlsx')];
    await writeFile(paths[0] ?? '', filledOf(table, 'a.xlsx', rowsFor(60)).report.bytes);
    await writeFile(paths[1] ?? '', filledOf(list, 'b.xlsx', rowsFor(12)).report.bytes);
    const [first, second] = await printed(paths);
    await rm(folder, { recursive: true });
    const pages = first?.pages.map(squeezed) ?? [];
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.length).toBeLessThan(12);
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('序号承担单位建设内容总投资（万元）联系电话备注');
      expect(page).toContain(`第${i + 1}页共${pages.length}页`);
    }
    expect(first?.width).toBeGreaterThan(first?.height ?? 0);
    // Every line of the longest text is there: no row cuts it off.
    expect(pages.join('').match(/高精度主轴12万套的生产能力。/g)?.length).toBe(30);
    expect(pages.at(-1)).toContain('合计480000');
    expect(pages.at(-1)).toContain('填报人：审核人：');
    const names = squeezed(second?.pages.join('') ?? '');
    expect(names).toContain('12武汉示例12号精工机械有限公司027-00005678');
    expect(names).not.toMatch(/[{}]/);
  },
  180_000,
);
