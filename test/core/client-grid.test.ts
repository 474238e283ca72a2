import { expect, test } from 'vitest';
import { openOf } from '../../electron/core/commands/session.ts';
import { chinese } from '../helpers/chinese.ts';
import type { Core } from '../../electron/core/dispatch.ts';
import { openCore } from '../helpers/workspaces.ts';
import { workbookFile } from '../helpers/workbooks.ts';
import { undoneIn } from '../helpers/undone.ts';

const ON = '2026-03-16';
type Place = {
  sheet: 'company' | 'financials' | 'qualifications' | 'properties' | 'projects';
  row: number | null;
  field: string;
};
const at = (sheet: Place['sheet'], row: number | null, field: string): Place => ({ sheet, row, field });
const cellsOf = async (core: Core, name: string) => (await core.run('client.cells', { names: [name] })).rows[0]?.cells;
const edit = (core: Core, how: 'typed' | 'pasted' | 'cleared', edits: readonly [string | null, Place, string][]) => {
  const byClient = new Map<string | null, { place: Place; value: string }[]>();
  for (const [client, place, value] of edits) byClient.set(client, [...(byClient.get(client) ?? []), { place, value }]);
  return core.run('client.edit', { how, edits: [...byClient].map(([client, cells]) => ({ client, cells })) });
};

async function withTwo(): Promise<Core> {
  const { core } = await openCore();
  await core.run('client.import', {
    files: [
      await workbookFile({
        企业: [
          ['企业名称', '统一社会信用代码', '职工总数'],
          ['云岭甲机电有限公司', '91530000MA0EXAMP1X', 120],
          ['云岭乙材料有限公司', null, null],
        ],
        财务: [
          ['企业名称', '年度', '营业收入'],
          ['云岭甲机电有限公司', 2024, 1234.5],
        ],
        资质: [
          ['企业名称', '资质名称', '证书编号'],
          ['云岭甲机电有限公司', '高新技术企业', 'GR2024'],
        ],
      }),
    ],
  });
  return core;
}

test('columns are grouped, years from the newest, and each sheet of rows has one more to enter', async () => {
  const core = await withTwo();
  const { groups } = await core.run('client.columns', { on: ON });
  expect(groups.map(({ title, row }) => `${title} ${row ?? ''}`.trim())).toEqual([
    '企业',
    '财务 2025',
    '财务 2024',
    '财务 2023',
    '资质 0',
    '资质 1',
    '知识产权 0',
    '项目 0',
  ]);
  expect(await cellsOf(core, '云岭甲机电有限公司')).toEqual({
    'company//name': '云岭甲机电有限公司',
    'company//creditCode': '91530000MA0EXAMP1X',
    'company//employees': '120',
    'financials/2024/revenue': '1234.5',
    'qualifications/0/qualification': '高新技术企业',
    'qualifications/0/certificateNo': 'GR2024',
  });
});

test('a pasted block is one act: what can be read is taken, the rest refused cell by cell, and undone in one step', async () => {
  const core = await withTwo();
  const before = await cellsOf(core, '云岭甲机电有限公司');
  const outcome = await edit(core, 'pasted', [
    ['云岭甲机电有限公司', at('company', null, 'employees'), '一百'],
    ['云岭甲机电有限公司', at('financials', 2025, 'revenue'), '1.5亿元'],
    ['云岭乙材料有限公司', at('company', null, 'employees'), '88'],
    ['云岭乙材料有限公司', at('qualifications', 0, 'validUntil'), '2027-01-01'],
    [null, at('company', null, 'name'), '云岭丙软件有限公司'],
    [null, at('financials', 2025, 'revenue'), '300'],
  ]);
  expect(outcome).toMatchObject({
    changed: 4,
    names: ['云岭甲机电有限公司', '云岭乙材料有限公司', '云岭丙软件有限公司'],
  });
  expect(chinese(outcome.refused)).toEqual([
    { client: 0, cell: 0, reason: '「一百」不是整数' },
    { client: 1, cell: 1, reason: '这一行要有资质名称' },
  ]);
  expect(await cellsOf(core, '云岭甲机电有限公司')).toMatchObject({
    'company//employees': '120',
    'financials/2025/revenue': '15000',
  });
  expect(await cellsOf(core, '云岭丙软件有限公司')).toMatchObject({ 'financials/2025/revenue': '300' });
  expect(await undoneIn(core)).toBe('粘贴 4 格（3 家企业，其中新增 1 家）');
  expect(await cellsOf(core, '云岭甲机电有限公司')).toEqual(before);
  expect(await cellsOf(core, '云岭丙软件有限公司')).toBeUndefined();
  await core.run('journal.redo', {});
  expect(await cellsOf(core, '云岭乙材料有限公司')).toMatchObject({ 'company//employees': '88' });
});

test('an empty cell is not known, and a row whose cells are all cleared goes', async () => {
  const core = await withTwo();
  await edit(core, 'cleared', [['云岭甲机电有限公司', at('company', null, 'employees'), '']]);
  const cleared = await edit(core, 'cleared', [
    ['云岭甲机电有限公司', at('qualifications', 0, 'qualification'), ''],
    ['云岭甲机电有限公司', at('qualifications', 0, 'certificateNo'), ''],
  ]);
  expect(cleared.refused).toEqual([]);
  const cells = await cellsOf(core, '云岭甲机电有限公司');
  expect(Object.keys(cells ?? {}).filter((key) => /employees|qualifications/.test(key))).toEqual([]);
  expect(await undoneIn(core)).toBe('清除 2 格');
  expect(await undoneIn(core)).toBe('清除「云岭甲机电有限公司」的职工总数');
});

test('names and credit codes stay of one client each; a client is renamed and its rows go with it', async () => {
  const core = await withTwo();
  const { refused } = await edit(core, 'typed', [
    ['云岭乙材料有限公司', at('company', null, 'name'), '云岭甲机电有限公司'],
    ['云岭乙材料有限公司', at('company', null, 'creditCode'), '91530000MA0EXAMP1X'],
  ]);
  expect(refused.map(({ cell }) => cell)).toEqual([0, 1]);
  const renamed = await edit(core, 'typed', [
    ['云岭甲机电有限公司', at('company', null, 'name'), '云岭甲集团有限公司'],
  ]);
  expect(renamed.names).toEqual(['云岭甲集团有限公司']);
  expect(await cellsOf(core, '云岭甲集团有限公司')).toMatchObject({ 'financials/2024/revenue': '1234.5' });
  expect(await undoneIn(core)).toBe('「云岭甲机电有限公司」更名为「云岭甲集团有限公司」');
});

test('nothing is kept in the journal where nothing changes, or where all is refused', async () => {
  const core = await withTwo();
  expect(await edit(core, 'typed', [['云岭甲机电有限公司', at('company', null, 'employees'), '120 人']])).toMatchObject(
    {
      changed: 0,
      refused: [],
      journalEntry: null,
    },
  );
  expect(
    await edit(core, 'typed', [
      [null, at('company', null, 'employees'), '5'],
      ['没有的公司', at('company', null, 'employees'), '5'],
    ]),
  ).toMatchObject({ journalEntry: null, refused: [{ client: 0 }, { client: 1 }] });
});

test('a column orders the clients: figures as figures, sizes by size, those without a value left out', async () => {
  const core = await withTwo();
  await edit(core, 'pasted', [
    ['云岭甲机电有限公司', at('company', null, 'scale'), '大型'],
    ['云岭乙材料有限公司', at('company', null, 'scale'), '微型'],
    ['云岭乙材料有限公司', at('financials', 2024, 'revenue'), '90'],
    [null, at('company', null, 'name'), '云岭丙软件有限公司'],
  ]);
  const order = async (place: Place) => (await core.run('client.order', { place })).names;
  expect(await order(at('financials', 2024, 'revenue'))).toEqual(['云岭乙材料有限公司', '云岭甲机电有限公司']);
  expect(await order(at('company', null, 'scale'))).toEqual(['云岭乙材料有限公司', '云岭甲机电有限公司']);
  expect(await order(at('qualifications', 0, 'certificateNo'))).toEqual(['云岭甲机电有限公司']);
});

test('clients changed at the same time are all seen as they are now', async () => {
  const core = await withTwo();
  const names = ['云岭甲机电有限公司', '云岭乙材料有限公司'];
  await core.run('client.list', {});
  await Promise.all(names.map((name) => edit(core, 'typed', [[name, at('company', null, 'employees'), '77']])));
  for (const name of names) expect(await cellsOf(core, name)).toMatchObject({ 'company//employees': '77' });
});

test('what was saved is seen even where reading it again failed at first', async () => {
  const core = await withTwo();
  const { db } = openOf(core.session);
  await core.run('client.list', {});
  db.exec('ALTER TABLE decision RENAME TO decision_away');
  const saved = await edit(core, 'typed', [['云岭乙材料有限公司', at('company', null, 'employees'), '77']]);
  expect(saved.changed).toBe(1);
  await expect(cellsOf(core, '云岭乙材料有限公司')).rejects.toThrow();
  db.exec('ALTER TABLE decision_away RENAME TO decision');
  expect(await cellsOf(core, '云岭乙材料有限公司')).toMatchObject({ 'company//employees': '77' });
});
