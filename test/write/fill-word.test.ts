import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx';
import { expect, test } from 'vitest';
import { chinese } from '../helpers/chinese.ts';
import { fillWord } from '../../electron/core/write/fill-word.ts';
import { readTemplate } from '../../electron/core/write/read-template.ts';
import { readWordTables, wordText } from '../../electron/core/write/template-word.ts';
import { libreOffice, printed, squeezed } from './libreoffice.ts';
import { changedParts, partsOf, rowsFor } from './templates.ts';

const cell = (
  text: string,
  options: { columnSpan?: number; verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType] } = {},
): TableCell =>
  new TableCell({
    ...options,
    children: [new Paragraph({ children: text === '' ? [] : [new TextRun({ text, font: '仿宋' })] })],
  });
const line = (...texts: readonly string[]): TableRow => new TableRow({ children: texts.map((text) => cell(text)) });
const documentOf = async (...children: readonly (Paragraph | Table)[]) =>
  partsOf(new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [...children] }] }))));
const xmlOf = (bytes: Uint8Array): string => new TextDecoder().decode(partsOf(bytes).get('word/document.xml'));

test('a form is filled by label and nothing else changes', async () => {
  const parts = await documentOf(
    new Paragraph('申请表'),
    new Table({ rows: [line('企业名称', '', '统一社会信用代码', ''), line('法定代表人', '', '主管部门意见', '')] }),
  );
  const filled = fillWord(parts, readTemplate(parts, 'a.docx'), rowsFor(1));
  const [table] = readWordTables(xmlOf(filled.bytes));
  expect(table?.grid.cells.map(({ text }) => text)).toEqual([
    '企业名称',
    '示例1号高端智能装备与新材料科技发展集团股份有限公司光谷分公司',
    '统一社会信用代码',
    '91420100000000001X',
    '法定代表人',
    '【待补】',
    '主管部门意见',
    '',
  ]);
  expect(chinese(filled.missing)).toMatchObject([{ name: '法定代表人', place: '表1第 2 行第 2 列' }]);
  expect(changedParts(parts, partsOf(filled.bytes))).toEqual(['word/document.xml']);
});

test('a table with two heading rows gets a row for each client', async () => {
  const down = { verticalMerge: VerticalMergeType.RESTART };
  const on = { verticalMerge: VerticalMergeType.CONTINUE };
  const parts = await documentOf(
    new Table({
      rows: [
        new TableRow({
          children: [
            cell('序号', down),
            cell('承担单位', down),
            cell('投资情况（万元）', { columnSpan: 2 }),
            cell('备注', down),
          ],
        }),
        new TableRow({ children: [cell('', on), cell('', on), cell('总投资'), cell('固定资产投资'), cell('', on)] }),
        line('', '', '', '', ''),
      ],
    }),
  );
  const filled = fillWord(parts, readTemplate(parts, 'a.docx'), rowsFor(3));
  const [table] = readWordTables(xmlOf(filled.bytes));
  expect(table?.rows).toHaveLength(5);
  expect(table?.grid.cells.filter(({ row }) => row === 5).map(({ text }) => text)).toEqual([
    '3',
    '武汉示例3号精工机械有限公司',
    '8000',
    '6500.5',
    '',
  ]);
});

test('rows that show how to fill in a Word table are replaced, those left over emptied, and it is said', async () => {
  const parts = await documentOf(
    new Table({
      rows: [
        line('序号', '承担单位', '总投资（万元）'),
        line('例1', '某某有限公司', '5000'),
        line('例2', '某某有限公司', '6000'),
        line('', '', ''),
      ],
    }),
  );
  const filled = fillWord(parts, readTemplate(parts, 'a.docx'), rowsFor(1));
  const [table] = readWordTables(xmlOf(filled.bytes));
  const texts = (row: number): string[] =>
    (table?.grid.cells ?? []).filter((own) => own.row === row).map(({ text }) => text);
  expect(texts(2)[1]).toBe('示例1号高端智能装备与新材料科技发展集团股份有限公司光谷分公司');
  expect(texts(3)).toEqual(['', '', '']);
  expect(chinese(filled.warnings)).toEqual(['“表1”第 2、3 行是填写示例，已用实际内容替换。']);
});

test('tags with a loop repeat for each client; an unclosed loop is said by name', async () => {
  const parts = await documentOf(
    new Paragraph('推荐{#企业}'),
    new Paragraph('{序号}. {企业名称}，{职工总数}人'),
    new Paragraph('{/企业}'),
  );
  const filled = fillWord(parts, readTemplate(parts, 'a.docx'), rowsFor(2));
  expect(wordText(xmlOf(filled.bytes)).join('|')).toContain('2. 武汉示例2号精工机械有限公司，322人');
  const open = await documentOf(new Paragraph('{#企业}{企业名称}'));
  expect(() => fillWord(open, readTemplate(open, 'b.docx'), rowsFor(1))).toThrow(/企业/);
});

test.runIf(libreOffice)(
  'a filled form opens in LibreOffice with its content',
  async () => {
    const parts = await documentOf(new Table({ rows: [line('企业名称', '', '联系人', '')] }));
    const folder = await mkdtemp(join(tmpdir(), 'template-'));
    const path = join(folder, 'a.docx');
    await writeFile(path, fillWord(parts, readTemplate(parts, 'a.docx'), rowsFor(1)).bytes);
    const [file] = await printed([path]);
    await rm(folder, { recursive: true });
    expect(squeezed(file?.pages.join('') ?? '')).toContain('示例乙');
  },
  120_000,
);
