import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checklist } from '../../shared/packet/checklist.ts';
import { summaryTable } from '../../shared/packet/summary.ts';
import type { Paper } from '../../shared/packet/document.ts';
import { applicationOf, applicationsOf, clientNo, renovationNotice, sourceOf } from '../packet/papers.ts';
import { excelOf, sheetTexts, testFolder } from './written.ts';

const folder = testFolder();
const source = sourceOf();
const table = (rows: number): Paper => summaryTable([{ source, applications: applicationsOf(source, rows) }]);

describe('a summary table, read back from its file', () => {
  it('has its title over all columns, the caption, and headings in two rows', async () => {
    const { sheet } = await excelOf(join(folder(), 'a.xlsx'), table(2));
    const [title, caption, upper, lower] = sheetTexts(sheet);
    expect(title).toEqual(['2026年示例市技术改造项目汇总表']);
    expect(sheet.getCell('A1').isMerged && sheet.getCell(1, sheet.columnCount).master.address).toBe('A1');
    expect(caption).toEqual(['填报单位（盖章）：', '填报日期：　　　年　　月　　日', '单位：万元']);
    expect(upper).toContain('投资情况');
    expect(upper?.at(-1)).toBe('备注');
    expect(lower).toEqual(['总投资', '固定资产投资', '截至上年底完成投资', '本年计划投资']);
    expect(sheet.model.merges).toContain('G3:J3');
    expect(sheet.model.merges).toContain('A3:A4');
  });

  it('runs its numbers on, a second project after the first, and adds up with a formula', async () => {
    const { sheet } = await excelOf(join(folder(), 'a.xlsx'), table(2));
    expect(
      [5, 6, 7, 8].map((row) => [
        sheet.getCell(row, 1).value,
        sheet.getCell(row, 2).value,
        sheet.getCell(row, 3).value,
      ]),
    ).toEqual([
      [1, '数控车间智能化改造项目', '示例1号高端智能装备与新材料科技发展集团股份有限公司光谷分公司'],
      [2, '热处理生产线节能改造项目', '示例1号高端智能装备与新材料科技发展集团股份有限公司光谷分公司'],
      [3, '数控车间智能化改造项目', '武汉示例2号精工机械有限公司'],
      [4, '热处理生产线节能改造项目', '武汉示例2号精工机械有限公司'],
    ]);
    expect(sheet.getCell('G9').value).toEqual({ formula: 'SUM(G5:G8)', result: 32_002 });
    expect(sheet.getCell('H9').value).toEqual({ formula: 'SUM(H5:H8)', result: 26_002 });
    expect(sheet.getCell('A9').text).toBe('合计');
  });

  it('keeps figures as figures, codes and telephones as text', async () => {
    const { sheet } = await excelOf(join(folder(), 'a.xlsx'), table(1));
    expect(sheet.getCell('G5').value).toBe(8000);
    expect(sheet.getCell('G5').numFmt).toBe('#,##0.00####');
    expect(sheet.getCell('I5').value).toBe(3200);
    expect(sheet.getCell('J5').value).toBe(1800);
    const phone = sheet.getColumn(15).values.indexOf('027-00005678');
    expect(phone).toBe(5);
    expect(sheet.getCell('O5').numFmt).toBe('@');
  });

  it('prints on A3 across, one page wide, with headings on every page and page numbers', async () => {
    const { sheet, xml } = await excelOf(join(folder(), 'a.xlsx'), table(2));
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 8,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:4',
    });
    expect(sheet.headerFooter.oddFooter).toBe('&C&"宋体,常规"&9 第 &P 页 共 &N 页');
    expect(xml('xl/workbook.xml')).toContain('_xlnm.Print_Titles');
    const narrow = sourceOf({ title: '关于开展绿色工厂推荐工作的通知' });
    const { sheet: a4 } = await excelOf(
      join(folder(), 'b.xlsx'),
      summaryTable([{ source: narrow, applications: [applicationOf(narrow, clientNo(1))] }]),
    );
    expect(a4.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' });
    const asked = sourceOf({
      title: '关于开展绿色工厂推荐工作的通知',
      submission: { ...source.program.notice.submission, paperSize: 'A3' },
    });
    const { sheet: a3 } = await excelOf(
      join(folder(), 'c.xlsx'),
      summaryTable([{ source: asked, applications: [applicationOf(asked, clientNo(1))] }]),
    );
    expect(a3.pageSetup.paperSize).toBe(8);
  });

  it('gives every row the height that its wrapped text needs', async () => {
    const { sheet } = await excelOf(join(folder(), 'a.xlsx'), table(2));
    const short = sheet.getRow(7).height;
    const long = sheet.getRow(5).height;
    expect(short).toBeGreaterThanOrEqual(18);
    // 88 Chinese characters in a column of 13.
    expect(long).toBeGreaterThan(7 * 13);
    expect(long).toBeLessThan(12 * 15);
  });

  it('is bordered, and set in the typefaces of such tables', async () => {
    const { sheet } = await excelOf(join(folder(), 'a.xlsx'), table(1));
    expect(sheet.getCell('A1').font).toMatchObject({ name: '宋体', size: 18, bold: true });
    expect(sheet.getCell('A3').font).toMatchObject({ name: '黑体', size: 10 });
    expect(sheet.getCell('B5').font).toMatchObject({ name: '宋体', size: 10 });
    expect(sheet.getCell('B5').border).toMatchObject({ top: { style: 'thin' }, left: { style: 'thin' } });
    expect(sheet.getCell('B5').alignment).toMatchObject({ wrapText: true, vertical: 'middle', horizontal: 'left' });
    expect(sheet.getCell('G5').alignment.horizontal).toBe('right');
  });

  it('writes dates as dates of that day in every time zone', async () => {
    const hightech = sourceOf({ title: '关于开展2026年高新技术企业认定工作的通知' });
    const paper = summaryTable([{ source: hightech, applications: [applicationOf(hightech, clientNo(1))] }]);
    const { sheet, xml } = await excelOf(join(folder(), 'a.xlsx'), paper);
    expect(sheet.getCell('E4').value).toEqual(new Date(Date.UTC(2012, 1, 29)));
    expect(sheet.getCell('E4').numFmt).toBe('yyyy-mm-dd');
    // 2012-02-29 as Excel counts days: a whole number, without a part of a day.
    expect(xml('xl/worksheets/sheet1.xml')).toMatch(/<c r="E4"[^>]*><v>40968<\/v>/);
  });

  it('keeps its headings on the screen while one scrolls', async () => {
    const { sheet } = await excelOf(join(folder(), 'a.xlsx'), table(1));
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
  });

  it('keeps 1,000 rows in order, each with its own figures', async () => {
    const { sheet } = await excelOf(join(folder(), 'a.xlsx'), table(500));
    expect(sheet.rowCount).toBe(4 + 1000 + 2);
    expect(sheet.getCell(1004, 1).value).toBe(1000);
    expect(sheet.getCell(1005, 7).value).toMatchObject({ formula: 'SUM(G5:G1004)' });
  });
});

describe('a checklist, read back from its file', () => {
  const paper = checklist(source, applicationOf(source, clientNo(1)));

  it('fits one page wide on A4 upright, with the client at the head of every page', async () => {
    const { sheet } = await excelOf(join(folder(), 'a.xlsx'), paper);
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait', fitToWidth: 1, fitToHeight: 0 });
    expect(sheet.headerFooter.oddHeader).toContain('示例1号高端智能装备');
  });

  it('shows the deadline large, and lets boxes be ticked from a list', async () => {
    const { sheet, xml } = await excelOf(join(folder(), 'a.xlsx'), paper);
    const deadline = sheetTexts(sheet).flat().indexOf('2026年4月10日17:00前');
    expect(deadline).toBeGreaterThan(0);
    const sizes: (number | undefined)[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => cell.value === '2026年4月10日17:00前' && sizes.push(cell.font.size)));
    expect(Math.max(...sizes.map((size) => size ?? 0))).toBeGreaterThanOrEqual(20);
    const validations = [
      ...xml('xl/worksheets/sheet1.xml').matchAll(
        /<dataValidation type="list"[^>]*sqref="([^"]+)"[^>]*><formula1>([^<]*)</g,
      ),
    ];
    expect(validations.map(([, , list]) => list)).toEqual(['"□,☑"']);
    expect(sheet.getCell(validations[0]?.[1]?.split(/[: ]/)[0] ?? 'A1').value).toBe('□');
  });

  it('has its cells in the order of columns in every row, each once', async () => {
    const { xml } = await excelOf(join(folder(), 'a.xlsx'), paper);
    const rows = [...xml('xl/worksheets/sheet1.xml').matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/g)];
    expect(rows.map(([, number]) => Number(number))).toEqual(rows.map((_, index) => index + 1));
    for (const [, number, cells = ''] of rows) {
      const places = [...cells.matchAll(/<c r="([A-Z]+)(\d+)"/g)];
      expect(places.map(([, column]) => column).join('')).toBe('ABCDEFGHIJK');
      expect(new Set(places.map(([, , row]) => row))).toEqual(new Set([number]));
    }
  });

  it('gives each workbook its own client and date, although they share their frame', async () => {
    const one = await excelOf(join(folder(), 'a.xlsx'), paper);
    const two = await excelOf(
      join(folder(), 'b.xlsx'),
      checklist(source, applicationOf(source, clientNo(1, { name: '甲&乙SLOT-HEAD-0-END公司' }))),
    );
    expect(one.sheet.headerFooter.oddHeader).toBe(
      '&R&"宋体,常规"&9 示例1号高端智能装备与新材料科技发展集团股份有限公司光谷分公司',
    );
    expect(two.sheet.headerFooter.oddHeader).toBe('&R&"宋体,常规"&9 甲&&乙SLOT-HEAD-0-END公司');
    expect(two.book.created.getTime()).toBeGreaterThanOrEqual(one.book.created.getTime());
  });

  it('divides a text that is taller than any row of Excel over several rows', async () => {
    const long = sourceOf(
      renovationNotice(1, 1, {
        conditions: [{ text: '条件'.repeat(700), track: null, mandatory: true, criteria: [] }],
      }),
    );
    const { sheet } = await excelOf(join(folder(), 'a.xlsx'), checklist(long, applicationOf(long, clientNo(1))));
    let height = 0;
    sheet.eachRow((row) => {
      expect(row.height).toBeLessThanOrEqual(409);
      if (row.getCell(2).text.startsWith('条件条件')) height += row.height;
    });
    expect(height).toBeGreaterThan(409);
  });

  it('puts several papers on sheets of different names', async () => {
    const { book } = await excelOf(join(folder(), 'a.xlsx'), paper, paper, table(1));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['申报材料清单', '申报材料清单 2', '汇总表']);
  });
});

it('keeps the short list of materials on one page, for its headings are not repeated on the next', async () => {
  for (let conditions = 2; conditions <= 26; conditions += 2) {
    const asked = sourceOf(renovationNotice(conditions, 5));
    const { sheet, xml } = await excelOf(
      join(folder(), `${conditions}.xlsx`),
      checklist(asked, applicationOf(asked, clientNo(1))),
    );
    const rows = sheetTexts(sheet);
    const heading = rows.findIndex((texts) => texts[0] === '二、材料清单') + 1;
    const end = rows.findIndex((texts) => texts[0] === '三、装订与报送') + 1;
    const breaks = [...xml('xl/worksheets/sheet1.xml').matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row));
    expect(heading).toBeGreaterThan(0);
    expect(
      breaks.filter((row) => row >= heading && row < end - 1),
      `${conditions} conditions`,
    ).toEqual([]);
  }
});
