import { inChinese } from '../../shared/base/sentence.ts';
import { readdirSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { expect, test } from 'vitest';
import { ON, RENOVATION_CLIENTS, renovationWorkspace } from '../helpers/renovation.ts';
import { tempFolder } from '../helpers/workspaces.ts';
import { chinese } from '../helpers/chinese.ts';

const clients = [...RENOVATION_CLIENTS];
const [FIRST, SECOND, THIRD] = RENOVATION_CLIENTS;
const UNITS: [string, string, string][] = [
  [FIRST, '推荐单位', '东区工信局'],
  [SECOND, '推荐单位', '西区工信局'],
];

test('the check says what must be looked at before papers are handed in, and writes nothing', async () => {
  const { core, program } = await renovationWorkspace();
  const { findings } = await core.run('packet.check', { on: ON, program, clients });
  const of = (client: string | null) =>
    findings
      .filter(({ clients: own }) => (client === null ? own.length === 0 : own.includes(client)))
      .map(({ what }) => inChinese(what));
  expect(of(FIRST).join()).toContain('【待补】');
  expect(of(FIRST).join()).toContain('材料未备齐：2项');
  expect(of(null)).toEqual([]);
  const late = await core.run('packet.check', { on: '2026-06-01', program, clients });
  expect(chinese(late.findings[0])).toMatchObject({ clients: [], whom: null, what: '申报已于2026年5月20日截止' });
});

test('the preview shows each paper with its page and copies, from the models that are written', async () => {
  const { core, program } = await renovationWorkspace([[FIRST, '建设内容', '新建<b>产线</b>']]);
  const { papers } = await core.run('packet.preview', { on: ON, program, clients: [FIRST, SECOND], copies: 4 });
  expect(papers.map(({ kind, client, copies }) => [kind, client, copies])).toEqual([
    ['checklist', FIRST, 1],
    ['cover', FIRST, 4],
    ['checklist', SECOND, 1],
    ['cover', SECOND, 4],
    ['summary', null, 4],
    ['job-ticket', null, 1],
  ]);
  const table = papers.find(({ kind }) => kind === 'summary');
  expect(table?.page).toMatchObject({ orientation: 'landscape' });
  expect(table?.html).toContain('新建&#60;b&#62;产线');
  expect(table?.html).not.toContain('<b>');
  const one = await core.run('packet.preview', { on: ON, program, clients: [FIRST], papers: ['cover', 'commitment'] });
  expect(one.papers.map(({ kind }) => kind)).toEqual(['cover', 'commitment']);
  const [shown] = one.papers;
  const again = await core.run('packet.preview', { on: ON, program, clients: [FIRST], show: [shown?.id ?? ''] });
  expect(again.papers.filter(({ html }) => html !== null).map(({ id, html }) => [id, html])).toEqual([
    [shown?.id, shown?.html],
  ]);
});

test('only the papers that were chosen are written', async () => {
  const { core, program } = await renovationWorkspace();
  const folder = tempFolder();
  const { files } = await core.run('packet.generate', {
    on: ON,
    program,
    clients: [FIRST],
    folder,
    papers: ['summary'],
  });
  expect(files.map(({ path }) => basename(path))).toEqual([
    '2026年技术改造项目-汇总表.xlsx',
    '2026年技术改造项目-汇总表.docx',
  ]);
});

test('each recommending unit has a folder with its own table, and those without one stand apart', async () => {
  const { core, program } = await renovationWorkspace(UNITS);
  const folder = tempFolder();
  const { files } = await core.run('packet.generate', { on: ON, program, clients, folder, perRecommender: true });
  expect(readdirSync(folder).toSorted()).toEqual(
    ['东区工信局', '未填推荐单位', '材料包清册.json', '西区工信局'].toSorted(),
  );
  const tables = files
    .filter(({ kind }) => kind === 'summary')
    .map(({ path }) => relative(folder, path).split(/[/\\]/)[0]);
  expect(new Set(tables)).toEqual(new Set(['东区工信局', '西区工信局', '未填推荐单位']));
  for (const { path, recommender } of files) expect(relative(folder, path).split(/[/\\]/)[0]).toBe(recommender);
  const { papers } = await core.run('packet.preview', {
    on: ON,
    program,
    clients,
    perRecommender: true,
    papers: ['summary'],
  });
  expect(papers.map(({ recommender }) => recommender)).toEqual(['东区工信局', '西区工信局', '未填推荐单位']);
  expect(papers[0]?.html).toContain('填报单位（盖章）：东区工信局');
  expect(papers[0]?.html).toContain(FIRST);
  expect(papers[0]?.html).not.toContain(SECOND);
  expect(papers[2]?.html).toContain(THIRD);
});

test('ticks, who brings a paper, and own copies stand in the checklist and on the job ticket', async () => {
  const { core, program } = await renovationWorkspace();
  const { rows } = await core.run('application.open', { on: ON, program, clients: [FIRST] });
  const id = rows[0]?.id ?? 0;
  const { paperList } = await core.run('application.read', { on: ON, id });
  await core.run('application.tick', {
    on: ON,
    id,
    papers: [{ material: paperList[0]?.material ?? '', done: true, responsible: '示例戊', note: '已盖章' }],
  });
  await core.run('application.update', { on: ON, id, copies: 5 });
  const { papers } = await core.run('packet.preview', { on: ON, program, clients: [FIRST, SECOND], copies: 2 });
  const [checklist] = papers;
  expect(checklist?.html).toMatch(/示例戊<\/td><td[^>]*>☑<\/td><td[^>]*><\/td><td[^>]*>已盖章/);
  expect(papers.filter(({ kind }) => kind === 'cover').map(({ copies }) => copies)).toEqual([5, 2]);
  const ticket = papers.find(({ kind }) => kind === 'job-ticket');
  expect(ticket?.html).toMatch(
    /申报材料册（封面、目录及全部材料）<\/td><td[^>]*>各户不同<\/td><td[^>]*>2<\/td><td[^>]*>7</,
  );
});
