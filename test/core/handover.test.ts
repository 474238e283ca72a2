import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import type { Core } from '../../electron/core/dispatch.ts';
import type { HandoverItemView } from '../../shared/contract/handover-commands.ts';
import { noticeText, openCore, tempFile, tempFolder } from '../helpers/workspaces.ts';
import { workbookFile } from '../helpers/workbooks.ts';
import { undoneIn } from '../helpers/undone.ts';
import { chinese } from '../helpers/chinese.ts';

const ON = '2026-03-16';
const [CLIENT, OTHER] = ['云岭示例甲有限公司', '云岭示例乙有限公司'];

const portfolio = (revenue: number) =>
  workbookFile({
    企业: [
      ['企业名称*', '统一社会信用代码', '独立法人'],
      [CLIENT, '91530000EX0000001A', '是'],
      [OTHER, '91530000EX0000002B', null],
    ],
    财务: [
      ['企业名称*', '年度*', '营业收入'],
      [CLIENT, 2024, 1900],
      [CLIENT, 2025, revenue],
      [OTHER, 2025, 777],
    ],
  });

/** A workspace with a notice that a person corrected, two clients, a decision and an application. */
async function sender() {
  const { core } = await openCore();
  const newsletter = tempFile('a.txt', noticeText());
  await core.run('notice.import', { files: [newsletter] });
  await core.run('client.import', { files: [await portfolio(2500)] });
  const { rows } = await core.run('notice.list', { on: ON });
  const notice = rows[0]?.id ?? '';
  await core.run('notice.correct', {
    id: notice,
    pointer: '/docNumber',
    action: 'change',
    value: '云工信〔2026〕13号',
  });
  const { programs } = await core.run('match.programs', { on: ON });
  const program = programs.find(({ id }) => id.startsWith(notice))?.id ?? '';
  const { reasons } = await core.run('match.explain', { on: ON, program, client: CLIENT });
  const target = JSON.stringify(reasons).match(/"target":"([^"]+)"/)?.[1] ?? '';
  await core.run('match.decide', {
    on: ON,
    program,
    client: CLIENT,
    target,
    result: 'pass',
    reason: '电话核实',
    by: '例丙',
  });
  const { rows: opened } = await core.run('application.open', { on: ON, program, clients: [CLIENT] });
  const application = opened[0]?.id ?? 0;
  await core.run('application.addTask', { on: ON, id: application, title: '盖章', due: '2026-04-01' });
  await core.run('application.update', { on: ON, id: application, owner: '例丁' });
  return { core, notice, program };
}

async function handedOver(core: Core, subject: { client: string } | { notice: string }): Promise<string> {
  const file = join(tempFolder(), '交接.sbwb');
  await core.run('handover.export', { ...subject, file });
  return file;
}

const changesOf = (items: readonly HandoverItemView[]) => {
  const counts: Record<string, number> = {};
  for (const { area, change } of items) counts[`${area} ${change}`] = (counts[`${area} ${change}`] ?? 0) + 1;
  return counts;
};
const clientOf = async (core: Core) => {
  const { sheets } = await core.run('client.read', { name: CLIENT });
  return sheets.map(({ sheet, rows }) => ({ sheet, rows }));
};

test('a client goes to another workspace with its rows, decisions, applications and their programs, and nothing of other clients', async () => {
  const { core, notice, program } = await sender();
  const file = await handedOver(core, { client: CLIENT });
  expect(readFileSync(file).includes(Buffer.from(OTHER))).toBe(false);
  expect(new PizZip(readFileSync(file)).file('content.json')?.asText()).not.toContain(OTHER);

  const { core: other } = await openCore();
  const preview = await other.run('handover.preview', { file });
  expect(preview).toMatchObject({ kind: 'client', title: CLIENT, failures: [] });
  expect(changesOf(preview.items)).toEqual({
    'notice added': 1,
    'correction added': 1,
    'client added': 1,
    'row added': 2,
    'decision added': 1,
    'application added': 1,
  });
  expect((await other.run('client.list', {})).rows).toEqual([]);

  await other.run('handover.import', { file });
  expect(await clientOf(other)).toEqual(await clientOf(core));
  const [read, sent] = await Promise.all([other, core].map((one) => one.run('notice.read', { id: notice })));
  expect(read?.notice).toEqual(sent?.notice);
  expect(read?.notice.docNumber).toBe('云工信〔2026〕13号');
  for (const one of [core, other]) {
    expect((await one.run('application.list', { on: ON })).rows).toMatchObject([
      { program, client: CLIENT, tasks: { done: 0, total: 1 } },
    ]);
    const { reasons } = await one.run('match.explain', { on: ON, program, client: CLIENT });
    expect(JSON.stringify(reasons)).toContain('电话核实');
  }
  expect(await other.run('workspace.check', {})).toEqual({ ok: true, problems: [] });

  const again = await other.run('handover.preview', { file });
  expect(new Set(again.items.map(({ change }) => change))).toEqual(new Set(['unchanged']));
  expect(await other.run('handover.import', { file })).toMatchObject({ changed: 0, entry: null });
});

test('what is known already is shown row by row as added, changed or unchanged, read in as one act, and undone as one', async () => {
  const { core, notice } = await sender();
  const file = await handedOver(core, { client: CLIENT });
  const { core: other } = await openCore();
  await other.run('client.import', { files: [await portfolio(2000)] });
  const before = await clientOf(other);
  const { items } = await other.run('handover.preview', { file });
  expect(changesOf(items)).toMatchObject({ 'client unchanged': 1, 'row unchanged': 1, 'row changed': 1 });
  expect(chinese(items).find(({ area, change }) => area === 'row' && change === 'changed')).toMatchObject({
    name: `${CLIENT} · 财务 2025`,
    lines: [{ label: '营业收入（万元）', before: '2000', after: '2500' }],
  });
  await other.run('handover.import', { file });
  expect(await clientOf(other)).toEqual(await clientOf(core));
  expect(await undoneIn(other)).toBe(`读入交接 ${CLIENT}`);
  expect(await clientOf(other)).toEqual(before);
  expect((await other.run('application.list', { on: ON })).rows).toEqual([]);
  await expect(other.run('notice.read', { id: notice })).rejects.toMatchObject({ failure: { code: 'notice-unknown' } });
  await other.run('journal.redo', {});
  expect(await clientOf(other)).toEqual(await clientOf(core));
});

test('a program goes with its corrections, and importing its whole file later still brings the other notices', async () => {
  const { core } = await openCore();
  const notices = ['第一批', '第二批'].map((batch) => ({
    title: `云岭市科学技术局关于组织申报${batch}专项的通知`,
    kind: 'program',
    conditions: [{ text: `${batch}：企业应当具备相应条件。` }],
  }));
  await core.run('notice.import', { files: [tempFile('月报.json', JSON.stringify({ file: '月报.json', notices }))] });
  const [first] = (await core.run('notice.list', { on: ON })).rows;
  const id = first?.id ?? '';
  await core.run('notice.correct', { id, pointer: '/docNumber', action: 'change', value: '云科〔2026〕9号' });
  const file = await handedOver(core, { notice: id });
  const { core: other } = await openCore();
  await other.run('handover.import', { file });
  expect((await other.run('notice.list', { on: ON })).rows).toMatchObject([{ id, docNumber: '云科〔2026〕9号' }]);
  const [original] = new PizZip(readFileSync(file)).file(/^originals\//);
  const path = tempFile('月报.json', original?.asUint8Array() ?? '');
  const report = await other.run('notice.import', { files: [path] });
  expect(report.files[0]).toMatchObject({ added: [{}], unchanged: [{ id }] });
});

test('a file that is not whole or not honest is refused, and nothing changes', async () => {
  const { core } = await sender();
  const file = await handedOver(core, { client: CLIENT });
  const { core: other } = await openCore();
  const spoiled = (change: (zip: PizZip) => void): string => {
    const zip = new PizZip(readFileSync(file));
    change(zip);
    const path = join(tempFolder(), '坏.sbwb');
    writeFileSync(path, zip.generate({ type: 'nodebuffer' }));
    return path;
  };
  const content = new PizZip(readFileSync(file)).file('content.json')?.asText() ?? '';
  for (const path of [
    spoiled((zip) => zip.file('content.json', content.replace('电话核实', '当面核实'))),
    spoiled((zip) => zip.remove('manifest.json')),
    spoiled((zip) => zip.remove(zip.file(/^originals\//)[0]?.name ?? '')),
    tempFile('文字.sbwb', 'no zip at all'),
  ]) {
    await expect(other.run('handover.import', { file: path })).rejects.toMatchObject({
      failure: { code: 'file-format' },
    });
  }
  expect((await other.run('client.list', {})).rows).toEqual([]);
  expect(await other.run('workspace.check', {})).toEqual({ ok: true, problems: [] });
});
