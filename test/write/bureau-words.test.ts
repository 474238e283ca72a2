import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { expect, test } from 'vitest';
import { partText } from '../../electron/core/write/template-parts.ts';
import { readWordTables, wordText } from '../../electron/core/write/template-word.ts';
import { expectOnlyWordCells, filledOf } from './only-filled.ts';
import { changedParts, partsOf, rowsFor } from './templates.ts';
import { chinese } from '../helpers/chinese.ts';

/** Documents as bureaus lay them out, all of them fictional. */

interface CellOptions {
  readonly columnSpan?: number;
  readonly verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType];
}
const cell = (text: string, options: CellOptions = {}): TableCell =>
  new TableCell({
    ...options,
    children: [
      new Paragraph({
        alignment: 'center',
        children: text === '' ? [] : [new TextRun({ text, font: '仿宋_GB2312', size: 24 })],
      }),
    ],
  });
const line = (...cells: readonly (string | TableCell)[]): TableRow =>
  new TableRow({ children: cells.map((one) => (typeof one === 'string' ? cell(one) : one)) });

async function documentOf(...children: readonly (Paragraph | Table)[]) {
  const document = new Document({
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        headers: { default: new Header({ children: [new Paragraph('附件1')] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
        },
        children: [...children],
      },
    ],
  });
  return partsOf(new Uint8Array(await Packer.toBuffer(document)));
}

const DOWN = { verticalMerge: VerticalMergeType.RESTART };
const ON = { verticalMerge: VerticalMergeType.CONTINUE };
const xmlOf = (parts: ReturnType<typeof partsOf>): string => partText(parts, 'word/document.xml') ?? '';

test('an application form: labels beside, labels over several rows, long answers over the whole width', async () => {
  const before = await documentOf(
    new Paragraph({ children: [new TextRun({ text: '示例省技术改造项目申报书', bold: true, size: 44 })] }),
    new Table({
      rows: [
        line('申报单位', cell('', { columnSpan: 3 })),
        line('统一社会信用代码', '', '成立日期', ''),
        line(cell('项目联系人', DOWN), '姓名', cell('', { columnSpan: 2 })),
        line(cell('', ON), '手机', cell('', { columnSpan: 2 })),
        line('企业联系人', '姓名', '', ''),
        line('项目名称', cell('', { columnSpan: 3 })),
        line('总投资（万元）', '', '固定资产投资（元）', ''),
        line('主要建设内容', cell('', { columnSpan: 3 })),
        line('法人代表', '', '推荐单位意见', cell('（盖章）　　年　月　日')),
      ],
    }),
    new Paragraph('注：本表一式三份。'),
  );
  const [row] = rowsFor(1, true);
  if (!row) throw new Error('no row');
  const { parts, report } = filledOf(before, 'a.docx', [row]);
  const texts = readWordTables(xmlOf(parts))[0]?.grid.cells.map(({ text }) => text) ?? [];
  const content = row.noted.get('content') ?? '';
  const answers = [
    row.facts.client.name,
    '91420100000000001X',
    '2012-02-29',
    '示例乙',
    '027-00005678',
    '数控车间智能化改造项目',
    '8000',
    '65005000',
    content,
    '【待补】',
  ];
  for (const answer of answers) expect(texts).toContain(answer);
  expectOnlyWordCells(before, parts, answers);
  expect(chinese(report.missing).map(({ name, place }) => [name, place])).toEqual([['法人代表', '表1第 9 行第 2 列']]);
  // An empty cell that says nothing of its type takes its label's.
  expect(xmlOf(parts)).toMatch(
    /仿宋_GB2312"\/><w:sz w:val="24"\/><w:szCs w:val="24"\/><\/w:rPr><w:t xml:space="preserve">示例乙/,
  );
});

test('a landscape table with grouped headings and a total keeps its frame and gets its rows', async () => {
  const before = await documentOf(
    new Paragraph('示例市绿色制造名单汇总表'),
    new Paragraph('单位：万元'),
    new Table({
      rows: [
        line(cell('序号', DOWN), cell('企业名称', DOWN), cell('投资情况', { columnSpan: 2 }), cell('联系电话', DOWN)),
        line(cell('', ON), cell('', ON), '总投资', '固定资产投资', cell('', ON)),
        line('', '', '', '', ''),
        line('', '', '', '', ''),
        line(cell('合计', { columnSpan: 2 }), '', '', ''),
      ],
    }),
    new Paragraph('填报人：　　　　审核人：'),
  );
  const { parts, report } = filledOf(before, 'a.docx', rowsFor(4));
  expect(changedParts(before, parts)).toEqual(['word/document.xml']);
  const [table] = readWordTables(xmlOf(parts));
  expect(table?.rows).toHaveLength(7);
  const rows = [3, 4, 5, 6].map((at) => table?.cells.filter(({ row }) => row === at).map(({ text }) => text));
  expect(rows[3]).toEqual([
    '4',
    '示例4号高端智能装备与新材料科技发展集团股份有限公司光谷分公司',
    '8000',
    '6500.5',
    '027-00005678',
  ]);
  expect(table?.cells.filter(({ row }) => row === 7).map(({ text, columns }) => [text, columns])).toEqual([
    ['合计', 2],
    ['32000', 1],
    ['26002', 1],
    ['', 1],
  ]);
  const outside = (xml: string): string => xml.replace(/<w:tbl>[\s\S]*<\/w:tbl>/, '');
  expect(outside(xmlOf(parts))).toBe(outside(xmlOf(before)));
  expect(chinese(report.warnings).join()).toContain('合计');
});

test('a letter of recommendation with tags in running text, a loop of clients and their projects, and a head', async () => {
  const before = await documentOf(
    new Paragraph('关于推荐{申报通知}的函'),
    new Paragraph('{#企业}'),
    new Paragraph('{序号}. {企业名称}（{统一社会信用代码}），联系人{联系人}，备注{备注}'),
    new Paragraph('{#项目}　　——{项目名称}，总投资{总投资}{/项目}'),
    new Paragraph('{/企业}'),
    new Paragraph('推荐单位（盖章）：{推荐单位}'),
  );
  const { parts, report } = filledOf(before, 'a.docx', rowsFor(2, true));
  const words = wordText(xmlOf(parts)).join('\n');
  expect(words).toContain('关于推荐关于组织申报2026年示例市技术改造项目的通知的函');
  expect(words).toContain('2. 武汉示例2号精工机械有限公司（91420100000000002X），联系人示例乙，备注\n');
  expect(words.match(/——数控车间智能化改造项目，总投资8000万元/g)).toHaveLength(2);
  expect(words).toContain('推荐单位（盖章）：【待补】');
  expect(report.missing.filter(({ name }) => name === '推荐单位')).toHaveLength(1);
  expect(changedParts(before, parts)).toEqual(['word/document.xml']);
});

test('outside a loop a tag that is another for each client is refused, not filled with the first', async () => {
  const divided = await documentOf(new Paragraph('{企业名称}等单位'), new Paragraph('{#企业}{联系人}{/企业}'));
  expect(() => filledOf(divided, 'a.docx', rowsFor(2))).toThrow('{企业名称}（正文第 1 段）在循环之外');
  expect(() => filledOf(divided, 'a.docx', rowsFor(1))).not.toThrow();
});
