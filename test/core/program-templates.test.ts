import { inChinese } from '../../shared/base/sentence.ts';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import type ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { officeFile } from '../../electron/core/write/template-parts.ts';
import { runCli } from '../helpers/cli.ts';
import { ON, RENOVATION_CLIENTS, RENOVATION_TITLE, renovationWorkspace } from '../helpers/renovation.ts';
import { tempFile, tempFolder } from '../helpers/workspaces.ts';
import { drawTable, reopened, workbookOf } from '../write/templates.ts';
import { undoneIn } from '../helpers/undone.ts';

const [FIRST, SECOND] = RENOVATION_CLIENTS;
const clients = [FIRST, SECOND];

const workbook = async (name: string, build: (book: ExcelJS.Workbook) => void): Promise<string> =>
  tempFile(name, officeFile(await workbookOf(build)));

const table = (...headings: string[]): Promise<string> =>
  workbook('附件2 汇总表.xlsx', (book) => {
    drawTable(book, { heading: [headings], rows: [headings.map(() => null)], foot: '填报人：' });
  });

const form = (): Promise<string> =>
  workbook('附件1 申请表.xlsx', (book) => {
    const sheet = book.addWorksheet('申请表');
    sheet.addRow(['单位名称', null, '法定代表人', null]);
    for (const cell of ['B1', 'D1']) sheet.getCell(cell).border = { left: { style: 'thin' } };
  });

test("a bureau's file is kept with the program, and its own table takes the place of the summary table", async () => {
  const { core, program } = await renovationWorkspace();
  await core.run('template.add', { program, file: await table('序号', '企业名称', '法定代表人', '企业经办', '备注') });
  await core.run('template.add', { program, file: await form() });
  const { templates } = await core.run('template.list', { program });
  expect(templates.map(({ name, kind, columns, unmapped }) => [name, kind, columns, unmapped])).toEqual([
    ['附件2 汇总表.xlsx', 'table', 5, 1],
    ['附件1 申请表.xlsx', 'form', 2, 0],
  ]);
  const folder = tempFolder();
  const { files, missing } = await core.run('packet.generate', { on: ON, program, clients, folder });
  expect(files.filter(({ kind }) => kind === 'summary')).toEqual([]);
  expect(files.filter(({ kind }) => kind === 'template').map(({ path }) => basename(path))).toEqual([
    '2026年技术改造项目-附件2 汇总表.xlsx',
    `01-${FIRST}-2026年技术改造项目-附件1 申请表.xlsx`,
    `02-${SECOND}-2026年技术改造项目-附件1 申请表.xlsx`,
  ]);
  expect(missing.map(({ client, name }) => [client, name])).toContainEqual([SECOND, '法定代表人']);
  const { papers } = await core.run('packet.preview', { on: ON, program, clients });
  expect(papers.map(({ kind }) => kind)).not.toContain('summary');
  expect(papers.find(({ kind }) => kind === 'job-ticket')?.html).toContain('附件2 汇总表');
});

test('what templates lack is asked for once, found by the check, and filled when it is known', async () => {
  const { core, program } = await renovationWorkspace();
  await core.run('template.add', { program, file: await table('序号', '企业名称', '法人代表', '设备台数', '备注') });
  await core.run('template.add', { program, file: await form() });
  const { rows } = await core.run('application.open', { on: ON, program, clients: [FIRST] });
  expect(rows[0]?.missing).toBe(2);
  const asked = async () => (await core.run('application.facts', { on: ON, program, clients })).application;
  expect((await asked()).map(({ item, clients: who }) => [item, who])).toEqual([
    ['法定代表人', clients],
    ['设备台数', clients],
  ]);
  const { findings } = await core.run('packet.check', { on: ON, program, clients });
  expect(findings.map(({ what }) => inChinese(what))).toContain('模板里还缺2项：法定代表人、设备台数');
  await core.run('application.setFacts', {
    program,
    facts: clients.flatMap((client) => [
      { client, item: '法定代表人', value: '示例庚' },
      { client, item: '设备台数', value: '86' },
    ]),
  });
  expect(await asked()).toEqual([]);
  expect((await core.run('application.list', { on: ON })).rows[0]?.missing).toBe(0);
  const folder = tempFolder();
  const { files } = await core.run('packet.generate', { on: ON, program, clients, folder, papers: [] });
  const sheet = (await reopened(readFileSync(files[0]?.path ?? ''))).worksheets[0];
  expect([2, 3, 4].map((column) => sheet?.getCell(4, column).value)).toEqual([FIRST, '示例庚', 86]);
});

test("beside the bureau's own table no other is standard, and the gaps named are those of its columns", async () => {
  const { core, program } = await renovationWorkspace();
  const check = async () => core.run('packet.check', { on: ON, program, clients });
  expect((await check()).standard).toEqual(['checklist', 'cover', 'summary', 'job-ticket']);
  expect((await check()).findings.map(({ what }) => inChinese(what)).join()).toContain('建设内容');
  await core.run('template.add', { program, file: await table('序号', '企业名称', '设备台数', '备注') });
  const { findings, standard } = await check();
  expect(standard).toEqual(['checklist', 'cover', 'job-ticket']);
  expect(findings.map(({ what }) => inChinese(what)).join()).not.toContain('建设内容');
  const { papers } = await core.run('packet.preview', { on: ON, program, clients });
  const checklist = papers.find(({ kind }) => kind === 'checklist')?.html;
  expect(checklist).toContain('设备台数');
  expect(checklist).not.toContain('汇总表“建设内容');
});

const RESEARCH = `示例市科学技术局关于组织申报2026年度关键技术攻关项目的通知

一、申报条件

申报企业2025年度营业收入不低于1000万元。

二、申报时间

申报单位于2026年5月30日前在线填报。
`;

test('a project that no sheet has is named for the application, unless the program judges projects', async () => {
  const { core, program: renovation } = await renovationWorkspace();
  const [added] = (await core.run('notice.importText', { name: '通知', text: RESEARCH })).files[0]?.added ?? [];
  const program = added?.id ?? '';
  const client = '示例无项目有限公司';
  await core.run('client.edit', {
    how: 'typed',
    edits: [{ client: null, cells: [{ place: { sheet: 'company', row: null, field: 'name' }, value: client }] }],
  });
  const file = await table('序号', '企业名称', '项目名称', '总投资', '备注');
  for (const id of [program, renovation]) await core.run('template.add', { program: id, file });
  const asked = async (id: string) => {
    const form = await core.run('application.facts', { on: ON, program: id, clients: [client] });
    return { application: form.application.map(({ item }) => item), client: form.client.map(({ fact }) => fact) };
  };
  expect(await asked(program)).toEqual({ application: ['项目名称', '总投资'], client: [] });
  expect(await asked(renovation)).toEqual({ application: [], client: ['项目名称', '总投资'] });
  await core.run('application.setFacts', {
    program,
    facts: [
      { client, item: '项目名称', value: '主轴磨削攻关' },
      { client, item: '总投资', value: '0.12亿元' },
    ],
  });
  expect((await asked(program)).application).toEqual([]);
  const folder = tempFolder();
  const { files } = await core.run('packet.generate', { on: ON, program, clients: [client], folder, papers: [] });
  const sheet = (await reopened(readFileSync(files[0]?.path ?? ''))).worksheets[0];
  expect([2, 3, 4].map((column) => sheet?.getCell(4, column).value)).toEqual([client, '主轴磨削攻关', 1200]);
});

test('what a person chose for a column holds in every template that has the column, and can be undone', async () => {
  const { core, program } = await renovationWorkspace();
  const first = await core.run('template.add', { program, file: await table('序号', '企业名称', '企业经办', '备注') });
  const changed = await core.run('template.setMapping', { id: first.id, mapping: { 企业经办: 'contactName' } });
  expect(changed.layout.columns[2]).toMatchObject({ name: '企业经办', fact: 'contactName', label: '联系人' });
  const other = await core.run('template.inspect', { file: await table('序号', '企业名称', '信用代码', '企业经办') });
  expect(other.columns[3]?.fact).toBe('contactName');
  expect(await undoneIn(core)).toBe('修改模板「附件2 汇总表.xlsx」的对应');
  expect((await core.run('template.read', { id: first.id })).layout.columns[2]?.fact).toBeNull();
  await expect(
    core.run('template.setMapping', { id: first.id, mapping: { 企业经办: 'nothing' } }),
  ).rejects.toMatchObject({ failure: { code: 'template' } });
  await core.run('template.remove', { id: first.id });
  expect((await core.run('template.list', { program })).templates).toEqual([]);
  await core.run('journal.undo', {});
  expect((await core.run('template.list', { program })).templates).toHaveLength(1);
});

test('a template whose file is gone at the next start is named, and what the others lack is counted all the same', async () => {
  const { core, folder, program } = await renovationWorkspace();
  await core.run('template.add', { program, file: await table('序号', '企业名称', '验收年度', '设备台数', '工位数') });
  const before = new Set(readdirSync(`${folder}/originals`));
  await core.run('template.add', { program, file: await form() });
  const [gone = ''] = readdirSync(`${folder}/originals`).filter((name) => !before.has(name));
  const { rows } = await core.run('application.open', { on: ON, program, clients: [FIRST] });
  expect(rows[0]?.missing).toBe(4);
  core.close();
  rmSync(`${folder}/originals/${gone}`);
  const listed = await runCli('application', 'list', '--workspace', folder, '--on', ON, '--json');
  expect(JSON.parse(listed.stdout)).toMatchObject([{ missing: 3 }]);
  const templates = await runCli('template', 'list', '--workspace', folder, '--notice', RENOVATION_TITLE);
  expect([templates.code, templates.stderr]).toEqual([1, expect.stringContaining(gone)]);
});

test('what cannot be filled is refused by name and nothing is kept', async () => {
  const { core, folder, program } = await renovationWorkspace();
  const originals = readdirSync(`${folder}/originals`).length;
  const add = (file: string) => core.run('template.add', { program, file });
  const prose = await workbook('说明.xlsx', (book) => {
    book.addWorksheet('说明').addRow(['只有一句话。']);
  });
  await expect(add(prose)).rejects.toMatchObject({ failure: { code: 'template' } });
  await expect(add(tempFile('坏.docx', 'PK\u0003\u0004 x'))).rejects.toMatchObject({
    failure: { code: 'file-format' },
  });
  expect((await core.run('template.list', { program })).templates).toEqual([]);
  expect(readdirSync(`${folder}/originals`)).toHaveLength(originals);
});
