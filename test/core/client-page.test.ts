import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Core } from '../../electron/core/dispatch.ts';
import { noticeText, openCore, tempFile } from '../helpers/workspaces.ts';
import { workbookFile } from '../helpers/workbooks.ts';
import { undoneIn } from '../helpers/undone.ts';
import { chinese } from '../helpers/chinese.ts';

const ON = '2026-03-16';
const NAME = '云岭甲机电有限公司';

async function opened(): Promise<Core> {
  const { core } = await openCore(undefined, { clock: () => new Date('2026-03-16T02:00:00Z') });
  const workbook = await workbookFile(
    {
      企业: [
        ['企业名称', '省', '职工总数'],
        [NAME, '云南省', 120],
      ],
      财务: [
        ['企业名称', '年度', '营业收入'],
        [NAME, 2025, 3000],
      ],
    },
    '客户.xlsx',
  );
  await core.run('client.import', { files: [workbook] });
  await core.run('notice.import', { files: [tempFile('通知.txt', noticeText())] });
  return core;
}
const page = (core: Core) => core.run('client.page', { on: ON, name: NAME });
const paper = (part: { name: string; validUntil?: string; id?: number | null; file?: string }) => ({
  client: NAME,
  id: null,
  number: '',
  validUntil: '',
  note: '',
  ...part,
});

test('each figure says which line of which file it came from, or who entered it', async () => {
  const core = await opened();
  const place = { sheet: 'financials', row: 2025, field: 'rdExpense' } as const;
  await core.run('client.edit', { how: 'typed', edits: [{ client: NAME, cells: [{ place, value: '88' }] }] });
  const { sheets, origins } = await page(core);
  const finance = sheets.find(({ sheet }) => sheet === 'financials');
  const originOf = (field: string) => {
    const index = finance?.rows[0]?.origins[finance.fields.findIndex((one) => one.field === field)];
    return index === null || index === undefined ? null : origins[index];
  };
  expect(originOf('revenue')).toMatchObject({ file: '客户.xlsx', sheet: '财务', row: 2 });
  expect(originOf('rdExpense')).toMatchObject({ file: null, at: '2026-03-16T02:00:00.000Z' });
  expect(originOf('netProfit')).toBeNull();
  await core.run('journal.undo', {});
  const after = await page(core);
  expect(after.origins.filter(({ file }) => file === null)).toEqual([]);
});

test('the programs that are not closed stand with their verdict', async () => {
  const core = await opened();
  const { programs } = await page(core);
  expect(programs).toMatchObject([{ window: 'open', daysLeft: 65 }]);
  const { reasons, verdict } = await core.run('match.explain', {
    on: ON,
    program: programs[0]?.program ?? '',
    client: NAME,
  });
  expect(reasons.length).toBeGreaterThan(0);
  expect(programs[0]?.verdict).toBe(verdict);
});

test('a paper is entered, changed, and taken off, each undone by itself; a date that is none is refused', async () => {
  const core = await opened();
  const { papers } = await core.run('client.savePaper', paper({ name: '营业执照', validUntil: '2027年1月1日' }));
  expect(papers).toMatchObject([{ name: '营业执照', validUntil: '2027-01-01', file: null }]);
  const id = papers[0]?.id ?? 0;
  await core.run('client.savePaper', paper({ id, name: '营业执照', validUntil: '长期' }));
  expect((await page(core)).papers).toMatchObject([{ validUntil: null }]);
  await core.run('client.removePaper', { client: NAME, id });
  expect((await page(core)).papers).toEqual([]);
  expect(await undoneIn(core)).toBe(`删除「${NAME}」的营业执照`);
  expect(await undoneIn(core)).toBe(`修改「${NAME}」的营业执照`);
  expect((await page(core)).papers).toMatchObject([{ validUntil: '2027-01-01' }]);
  await core.run('journal.undo', {});
  expect((await page(core)).papers).toEqual([]);
  await expect(core.run('client.savePaper', paper({ name: '营业执照', validUntil: '明年' }))).rejects.toThrow(
    '有效期至：「明年」不是日期',
  );
});

test('the file of a paper is kept as it came and can be taken out again', async () => {
  const core = await opened();
  const { papers } = await core.run(
    'client.savePaper',
    paper({ name: '营业执照', file: tempFile('执照.pdf', '%PDF 例') }),
  );
  expect(papers).toMatchObject([{ file: '执照.pdf' }]);
  const { path } = await core.run('client.paperFile', { client: NAME, id: papers[0]?.id ?? 0 });
  expect(readFileSync(path, 'utf8')).toBe('%PDF 例');
  expect((await core.run('workspace.check', {})).problems).toEqual([]);
});

test('a valid paper ticks its material off in the application and the checklist says which; one that expires before the deadline is a warning', async () => {
  const core = await opened();
  const program = (await page(core)).programs[0]?.program ?? '';
  const [row] = (await core.run('application.open', { on: ON, program, clients: [NAME] })).rows;
  const view = async () => core.run('application.read', { on: ON, id: row?.id ?? 0 });
  expect((await view()).papers).toEqual({ ready: 0, total: 2 });
  await core.run('client.savePaper', paper({ name: '营业执照', validUntil: '2026-05-20' }));
  expect((await view()).papers).toEqual({ ready: 1, total: 2 });
  const license = (await view()).paperList.find(({ name }) => name.includes('营业执照'));
  expect(chinese(license)).toMatchObject({
    done: true,
    proof: { valid: true, text: '企业证照：营业执照，有效期至2026-05-20' },
  });
  await core.run('journal.undo', {});
  await core.run('client.savePaper', paper({ name: '营业执照', validUntil: '2026-05-19' }));
  expect((await view()).papers).toEqual({ ready: 0, total: 2 });
  const { findings } = await core.run('packet.check', { on: ON, program, clients: [NAME] });
  expect(chinese(findings).map(({ what }) => what)).toContain('营业执照2026-05-19到期，早于申报截止');
  // What a person notes counts before the paper.
  await core.run('application.tick', {
    on: ON,
    id: row?.id ?? 0,
    papers: [{ material: license?.material ?? '', done: true }],
  });
  expect((await view()).papers).toEqual({ ready: 1, total: 2 });
});

test('a client is taken off with its applications and decisions, and one undo brings all back', async () => {
  const core = await opened();
  const program = (await page(core)).programs[0]?.program ?? '';
  await core.run('application.open', { on: ON, program, clients: [NAME] });
  const applications = async () => (await core.run('application.list', { on: ON })).rows.map(({ client }) => client);
  const clients = async () => (await core.run('client.list', {})).rows.map(({ name }) => name);
  await core.run('client.remove', { names: [NAME] });
  expect([await clients(), await applications()]).toEqual([[], []]);
  expect((await core.run('match.matrix', { on: ON })).clients).toEqual([]);
  // The name is free again.
  const again = await core.run('client.edit', {
    how: 'typed',
    edits: [{ client: null, cells: [{ place: { sheet: 'company', row: null, field: 'name' }, value: NAME }] }],
  });
  expect(again.refused).toEqual([]);
  await core.run('journal.undo', {});
  expect(await undoneIn(core)).toBe(`删除企业「${NAME}」`);
  expect([await clients(), await applications()]).toEqual([[NAME], [NAME]]);
  await expect(core.run('client.remove', { names: ['没有的公司'] })).rejects.toThrow('没有这家企业');
});
