import { load } from 'cheerio';
import {
  AlignmentType,
  Document,
  Footer,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalMergeType,
} from 'docx';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { formPage, type FormPage } from '../../electron/core/commands/filled-forms.ts';
import { fillOne } from '../../electron/core/write/fill-template.ts';
import { readTemplate } from '../../electron/core/write/read-template.ts';
import { officeFile } from '../../electron/core/write/template-parts.ts';
import type { UsableTemplate } from '../../electron/core/write/template-places.ts';
import { chinese } from '../helpers/chinese.ts';
import { partsOf, rowsFor } from '../write/templates.ts';
import { htmlCells } from '../helpers/html-cells.ts';

type Options = ConstructorParameters<typeof Document>[0];

/** A Word template filled for so many clients: its page, and the file as another program's reader shows it. */
async function filledDocument(options: Options, clients = 1): Promise<{ page: FormPage; html: string }> {
  const name = '附件1.docx';
  const parts = partsOf(new Uint8Array(await Packer.toBuffer(new Document(options))));
  const usable: UsableTemplate = { name, parts, template: readTemplate(parts, name), mapping: {} };
  const filled = fillOne(usable, rowsFor(clients));
  const content = { kind: 'template', usable, fill: () => filled } as const;
  const page = await formPage({ id: name, job: { path: name, client: null, recommender: null, content }, content });
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(filled.bytes) });
  return { page, html: value };
}

const cell = (text: string, options: Partial<ConstructorParameters<typeof TableCell>[0]> = {}): TableCell =>
  new TableCell({ ...options, children: text.split('\n').map((line) => new Paragraph(line)) });
const line = (...cells: readonly (string | TableCell)[]): TableRow =>
  new TableRow({ children: cells.map((one) => (typeof one === 'string' ? cell(one) : one)) });
const down = { verticalMerge: VerticalMergeType.RESTART };
const on = { verticalMerge: VerticalMergeType.CONTINUE };

/** Each row's cells with their spans and words. */
const rowsOf = (html: string): string[][] =>
  htmlCells(html).map((row) => row.map(({ words, wide, high }) => `${wide}×${high} ${words}`));

test('a form with merged cells has the rows, spans and words that the written file has', async () => {
  const { page, html } = await filledDocument({
    sections: [
      {
        children: [
          new Paragraph('示例市绿色工厂申报表'),
          new Table({
            rows: [
              line('企业名称', cell('', { columnSpan: 3 })),
              line(cell('联系方式', down), '联系人', '联系电话', '法定代表人'),
              line(cell('', on), '', '', ''),
              line('职工总数', '', '主管部门意见', '（盖章）\n年　月　日'),
            ],
          }),
        ],
      },
    ],
  });
  expect(rowsOf(page.html)).toEqual(rowsOf(html));
  expect(rowsOf(page.html)[0]?.[1]).toMatch(/^3×1 示例1号/);
  expect(rowsOf(page.html)[1]?.[0]).toBe('1×2 联系方式');
  expect(page.unshown).toEqual([]);
});

test('a list of all clients below two heading rows has a row for each, the headings on every page', async () => {
  const { page, html } = await filledDocument(
    {
      sections: [
        {
          children: [
            new Table({
              rows: [
                new TableRow({
                  tableHeader: true,
                  children: [cell('序号', down), cell('承担单位', down), cell('投资情况（万元）', { columnSpan: 2 })],
                }),
                new TableRow({
                  tableHeader: true,
                  children: [cell('', on), cell('', on), cell('总投资'), cell('固定资产投资')],
                }),
                line('', '', '', ''),
                line(cell('合计', { columnSpan: 2 }), '', ''),
              ],
            }),
          ],
        },
      ],
    },
    3,
  );
  expect(rowsOf(page.html)).toEqual(rowsOf(html));
  expect(rowsOf(page.html)).toHaveLength(6);
  expect(load(page.html)('thead tr').length).toBe(2);
});

test('placeholders in a letter are filled, marked on screen, and what is missing is red; numbered paragraphs keep their numbers', async () => {
  const numbered = (text: string): Paragraph => new Paragraph({ text, numbering: { reference: '条', level: 0 } });
  const { page, html } = await filledDocument({
    numbering: {
      config: [
        {
          reference: '条',
          levels: [
            {
              level: 0,
              format: LevelFormat.CHINESE_COUNTING,
              text: '%1、',
              style: { paragraph: { indent: { left: 640, hanging: 640 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: '申报单位承诺书', font: '方正小标宋简体', size: 44 })],
          }),
          new Paragraph({ text: '我单位{企业名称}承诺如下：', indent: { firstLine: 640 } }),
          numbered('材料真实。'),
          numbered('专款专用。'),
          new Paragraph('法定代表人：{法定代表人}'),
        ],
      },
    ],
  });
  const shown = load(page.html);
  const words = shown('.l')
    .toArray()
    .map((one) => shown(one).text());
  const written = load(html);
  const paragraphs = written('p, li')
    .toArray()
    .map((one) => written(one).text());
  expect(words.map((one) => one.replace(/^[一二]、/, ''))).toEqual(paragraphs);
  expect(words.slice(2, 4)).toEqual(['一、材料真实。', '二、专款专用。']);
  expect(shown('.filled').length).toBe(2);
  expect(shown('.missing').text()).toBe('【待补】');
  const [title, first, item] = shown('.l').toArray();
  expect(shown(title).attr('style')).toContain('text-align:center');
  expect(shown(title).find('span').attr('style')).toContain('22pt "方正小标宋简体"');
  expect(shown(first).attr('style')).toContain('text-indent:32pt');
  expect(shown(item).attr('style')).toMatch(/margin:0pt 0pt 0pt 32pt;text-indent:-32pt/);
});

test('a document that is nested without end, or one line of very many pieces, is not the end of the preview', async () => {
  const name = '附件1.docx';
  const made = async (body: string): Promise<FormPage> => {
    const parts = partsOf(
      new Uint8Array(
        await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('企业名称：{企业名称}')] }] })),
      ),
    );
    const xml = new TextDecoder().decode(parts.get('word/document.xml'));
    const usable: UsableTemplate = { name, parts, template: readTemplate(parts, name), mapping: {} };
    const written = new Map(parts).set('word/document.xml', new TextEncoder().encode(xml.replace('<w:body>', body)));
    const fill = () => ({ bytes: officeFile(written), missing: [], warnings: [] });
    const content = { kind: 'template', usable, fill } as const;
    return formPage({ id: name, job: { path: name, client: null, recommender: null, content }, content });
  };
  const sdt = (n: number): string => `${'<w:sdt><w:sdtContent>'.repeat(n)}${'</w:sdtContent></w:sdt>'.repeat(n)}`;
  const nested = await made(`<w:body>${sdt(5000)}`);
  expect([nested.failed, chinese(nested.unshown)]).toEqual([null, ['内容层层嵌套太多，预览无法显示']]);
  const long = await made(`<w:body><w:p><w:r>${'<w:br/>'.repeat(150_000)}</w:r></w:p>`);
  expect(long.unshown).toEqual([]);
  expect(long.html).toContain('企业名称');
});

test('pictures, running words and tab stops of a document are named, and its paper is its own', async () => {
  const dot = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const { page } = await filledDocument({
    sections: [
      {
        properties: { page: { size: { width: 16838, height: 23811 } } },
        footers: { default: new Footer({ children: [new Paragraph('示例市工业和信息化局制')] }) },
        children: [
          new Paragraph({
            children: [new ImageRun({ type: 'png', data: dot, transformation: { width: 20, height: 20 } })],
          }),
          new Paragraph('企业名称：{企业名称}'),
          new Paragraph({
            tabStops: [{ type: TabStopType.RIGHT, position: 8000 }],
            children: [new TextRun('填报人：'), new TextRun({ children: [new Tab(), '日期：'] })],
          }),
        ],
      },
    ],
  });
  expect(chinese(page.unshown)).toEqual([
    '页眉、页脚：「示例市工业和信息化局制」',
    '正文的图片 1 个',
    '按制表位对齐的文字',
  ]);
  expect(page.page).toMatchObject({ size: 'A3', orientation: 'portrait' });
});
