import { load } from 'cheerio';
import type ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { workbookPage } from '../../../electron/core/write/filled/workbook-page.ts';
import type { FilledPage } from '../../../electron/core/write/filled/filled-page.ts';
import { chinese } from '../../helpers/chinese.ts';
import { filledOf } from '../only-filled.ts';
import { drawTable, reopened, rowsFor, workbookOf, type TableTemplate } from '../templates.ts';

const empty = (columns: number): null[] => Array.from({ length: columns }, () => null);
const HEADINGS = ['序号', '承担单位', '项目名称', '总投资（万元）', '备注'];

interface Shown {
  readonly page: FilledPage;
  readonly sheet: ExcelJS.Worksheet;
}

/** A table filled for so many clients: its page, and the file as another program reads it. */
async function filledTable(
  spec: Partial<TableTemplate>,
  change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void = () => undefined,
  clients = 2,
): Promise<Shown> {
  const before = await workbookOf((book) => {
    const heading = spec.heading ?? [HEADINGS];
    change(drawTable(book, { ...spec, heading, rows: [empty(heading[0]?.length ?? 1)] }), book);
  });
  const { parts, report } = filledOf(before, '附件.xlsx', rowsFor(clients));
  const [sheet] = (await reopened(report.bytes)).worksheets;
  if (!sheet) throw new Error('a filled workbook has a sheet');
  return { page: workbookPage(before, parts, '附件.xlsx'), sheet };
}

/** Where each cell of the page stands, as `A1` or `A1:C2`, with its words: spans are laid out as a browser does. */
function placesOf(html: string): Map<string, string> {
  const page = load(html.replaceAll('<br>', '\n'));
  const places = new Map<string, string>();
  const taken = new Set<string>();
  page('tr').each((row, tr) => {
    let column = 0;
    page(tr)
      .children()
      .each((_, td) => {
        while (taken.has(`${row}:${column}`)) column += 1;
        const [wide, high] = [Number(page(td).attr('colspan') ?? 1), Number(page(td).attr('rowspan') ?? 1)];
        for (let down = 0; down < high; down += 1)
          for (let across = 0; across < wide; across += 1) taken.add(`${row + down}:${column + across}`);
        const at = (r: number, c: number): string => `${String.fromCodePoint(65 + c)}${r + 1}`;
        const end = wide * high > 1 ? `:${at(row + high - 1, column + wide - 1)}` : '';
        places.set(`${at(row, column)}${end}`, page(td).text());
        column += wide;
      });
  });
  return places;
}

/** The same of the written file. */
function writtenPlaces(sheet: ExcelJS.Worksheet): Map<string, string> {
  const merges = new Map(sheet.model.merges.map((ref) => [ref.split(':')[0] ?? '', ref]));
  const places = new Map<string, string>();
  for (let row = 1; row <= sheet.rowCount; row += 1)
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const cell = sheet.getCell(row, column);
      if (cell.isMerged && cell.master !== cell) continue;
      places.set(merges.get(cell.address) ?? cell.address, cell.text);
    }
  return places;
}

test('headings merged over two and three rows, bands and added rows stand where the written file has them', async () => {
  const { page, sheet } = await filledTable(
    {
      heading: [
        ['序号', '承担单位', '投资情况（万元）', '投资情况（万元）', '投资情况（万元）', '备注'],
        ['', '', '总投资', '固定资产投资', '截至上年底完成投资', ''],
      ],
      foot: '填报人：　　审核人：',
    },
    undefined,
    4,
  );
  expect([...placesOf(page.html)]).toEqual([...writtenPlaces(sheet)]);
  expect(placesOf(page.html).get('C3:E3')).toBe('投资情况（万元）');
  expect(placesOf(page.html).get('A3:A4')).toBe('序号');
  expect(page.unshown).toEqual([]);
});

test('dates, shares and amounts are shown by the formats of their cells', async () => {
  const { page, sheet } = await filledTable(
    { heading: [['序号', '企业名称', '注册日期', '职工总数', '总投资（万元）', '备注']] },
    (own) => {
      own.getCell('C4').numFmt = 'yyyy"年"m"月"d"日"';
      own.getCell('D4').numFmt = '#,##0"人"';
      own.getCell('E4').numFmt = '#,##0.00';
    },
    1,
  );
  expect(sheet.getCell('C4').value).toEqual(new Date(Date.UTC(2012, 1, 29)));
  expect([sheet.getCell('D4').value, sheet.getCell('E4').value]).toEqual([321, 8000]);
  const places = placesOf(page.html);
  expect([places.get('C4'), places.get('D4'), places.get('E4')]).toEqual(['2012年2月29日', '321人', '8,000.00']);
});

test('sums are worked out anew; another formula is named by its cell, and not shown by its old result', async () => {
  const total = ['合计', null, null, '=SUM(D4:D4)', '=D4*2'];
  const { page, sheet } = await filledTable({ total });
  expect(sheet.getCell('D6').formula).toBe('SUM(D4:D5)');
  expect(placesOf(page.html).get('D6')).toBe('16000');
  expect(placesOf(page.html).get('E6')).toBe('〔公式〕');
  expect(chinese(page.unshown)).toEqual(['“汇总表”有 1 格公式，结果由 Excel 打开时计算：E6']);
});

test('pictures, text boxes, conditional formats and running heads are named: the page does not show them', async () => {
  const { page } = await filledTable({}, (sheet, book) => {
    const dot = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const image = book.addImage({ buffer: dot as unknown as ExcelJS.Buffer, extension: 'png' });
    sheet.addImage(image, { tl: { col: 0, row: 0 }, ext: { width: 40, height: 40 } });
    sheet.headerFooter.oddHeader = '&R密级：内部';
    sheet.addConditionalFormatting({
      ref: 'D4:D4',
      rules: [{ type: 'expression', priority: 1, formulae: ['D4>1'], style: { font: { bold: true } } }],
    });
  });
  expect(chinese(page.unshown)).toEqual(['“汇总表”的图片 1 个', '“汇总表”的条件格式', '“汇总表”的页眉、页脚']);
});

test('page numbers as our own papers bear them are printed; where several sheets count their own pages they are not', async () => {
  const numbered = (sheet: ExcelJS.Worksheet): string => (sheet.headerFooter.oddFooter = '&C第 &P 页 共 &N 页');
  const one = await filledTable({}, numbered);
  expect([one.page.pageNumbers, one.page.unshown]).toEqual([true, []]);
  const first = await filledTable({}, (sheet) => {
    numbered(sheet);
    sheet.headerFooter.differentFirst = true;
  });
  expect([first.page.pageNumbers, first.page.unshown.length]).toEqual([false, 1]);
  const two = await filledTable({}, (sheet, book) => {
    numbered(sheet);
    book.addWorksheet('填表说明').addRow(['一、信用代码填 18 位。']);
  });
  expect([two.page.pageNumbers, chinese(two.page.unshown)]).toEqual([false, ['“汇总表”的页眉、页脚']]);
  expect(two.page.html).toContain('信用代码填 18 位');
});

test('hidden sheets, rows and columns are not printed, nor what stands outside the print area', async () => {
  const { page } = await filledTable({}, (sheet, book) => {
    sheet.getColumn(3).hidden = true;
    sheet.getRow(2).hidden = true;
    sheet.getCell('G2').value = '校对用';
    book.addWorksheet('选项', { state: 'hidden' }).addRow(['是', '否']);
  });
  const words = load(page.html).text();
  expect(words).toContain('总投资（万元）');
  for (const unseen of ['项目名称', '填报单位', '校对用', '是']) expect(words).not.toContain(unseen);
});

test('columns are as wide as the digits of the workbook’s own typeface: those of 宋体 are wider than those of Calibri', async () => {
  const widthOf = async (face: string): Promise<number> => {
    const before = await workbookOf((book) => {
      const sheet = drawTable(book, { heading: [HEADINGS], rows: [empty(5)] });
      sheet.getColumn(2).width = 30;
    });
    const styles = new TextDecoder().decode(before.get('xl/styles.xml')).replaceAll('"Calibri"', `"${face}"`);
    const parts = new Map(before).set('xl/styles.xml', new TextEncoder().encode(styles));
    const column =
      load(workbookPage(parts, parts, 'a.xlsx').html)('col')
        .eq(1)
        .attr('style') ?? '';
    return Number(/width:([\d.]+)pt/.exec(column)?.[1]);
  };
  expect([await widthOf('Calibri'), await widthOf('宋体')]).toEqual([157.5, 180]);
});

test('a value that looks like markup stays words, and the page may load nothing', async () => {
  const { page } = await filledTable({ title: '<img src=x onerror=alert(1)>' });
  const shown = load(page.html);
  expect(shown('img, script, link').length).toBe(0);
  expect(shown('td').first().text()).toBe('<img src=x onerror=alert(1)>');
  expect(shown('meta[http-equiv]').attr('content')).toContain("default-src 'none'");
});
