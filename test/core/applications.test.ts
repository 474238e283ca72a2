import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chinese } from '../helpers/chinese.ts';
import { noticeText, openCore, tempFile, tempFolder } from '../helpers/workspaces.ts';
import { workbookFile } from '../helpers/workbooks.ts';
import { undoneIn } from '../helpers/undone.ts';

const ON = '2026-03-16';
const CLIENTS = ['云岭示例甲有限公司', '云岭示例乙有限公司'];
const RENOVATION = noticeText({ title: '云岭市工业和信息化局关于组织申报2026年技术改造项目的通知' });

async function prepared(text = RENOVATION) {
  const { core, folder } = await openCore();
  await core.run('notice.import', { files: [tempFile('a.txt', text)] });
  await core.run('client.import', {
    files: [
      await workbookFile({
        企业: [['企业名称*', '联系人', '职工总数'], ...CLIENTS.map((name) => [name, '示例丙', 30])],
        项目: [
          ['企业名称*', '项目名称*', '总投资'],
          [CLIENTS[0], '数控车间改造', 3000],
        ],
      }),
    ],
  });
  const { programs } = await core.run('match.programs', { on: ON });
  const program = programs[0]?.id ?? '';
  const list = async () => (await core.run('application.list', { on: ON })).rows;
  const opened = async () => {
    const { rows } = await core.run('application.open', { on: ON, program, clients: CLIENTS });
    const [first, second] = rows;
    if (!first || !second) throw new Error('not opened');
    return { first, second };
  };
  return { core, folder, program, list, opened };
}

test('an application is opened once for a client and a program, and says when it is due', async () => {
  const { core, program, list, opened } = await prepared();
  const { first } = await opened();
  expect(first).toMatchObject({
    program,
    client: CLIENTS[0],
    stage: 'planned',
    stageOn: ON,
    window: 'open',
    verdict: 'needs-data',
    deadline: { date: '2026-05-20' },
    daysLeft: 65,
    ownDateSet: false,
    papers: { ready: 0, total: 2 },
    tasks: { done: 0, total: 0 },
  });
  // Three working days before.
  expect(first.ownDate).toBe('2026-05-15');
  expect((await opened()).first.id).toBe(first.id);
  expect(await list()).toHaveLength(2);
  await core.run('journal.undo', {});
  expect(await list()).toEqual([]);
  await core.run('journal.redo', {});
  expect((await list()).map(({ client }) => client)).toEqual(CLIENTS);
});

test('stage, owner, own date and archive change as persons say; each change is undone by its name', async () => {
  const { core, list, opened } = await prepared();
  const { first } = await opened();
  const update = (change: object) => core.run('application.update', { on: ON, id: first.id, ...change });
  await update({ owner: ' 李某 ', ownDate: '2026-05-08' });
  const view = await update({ stage: 'submitted', stageOn: '2026-04-30', stageNote: '网上已提交' });
  expect(view).toMatchObject({ owner: '李某', ownDate: '2026-05-08', ownDateSet: true, stage: 'submitted' });
  expect(view.events.map(({ stage, on, note }) => [stage, on, note])).toEqual([
    ['planned', ON, null],
    ['submitted', '2026-04-30', '网上已提交'],
  ]);
  expect(await undoneIn(core)).toBe(`申报改为已提交：${CLIENTS[0]}`);
  expect((await core.run('application.read', { on: ON, id: first.id })).events).toHaveLength(1);
  await update({ archived: true });
  expect((await list()).map(({ client }) => client)).toEqual([CLIENTS[1]]);
  expect((await core.run('application.list', { on: ON, archived: true })).rows).toHaveLength(2);
});

test('papers are ticked off, with who brings them; a paper that the notice does not ask for is refused', async () => {
  const { core, opened } = await prepared();
  const { first } = await opened();
  const [form, licence] = (await core.run('application.read', { on: ON, id: first.id })).paperList;
  const tick = (papers: { material: string; done?: boolean; responsible?: string }[]) =>
    core.run('application.tick', { on: ON, id: first.id, papers });
  await tick([{ material: form?.material ?? '', done: true, responsible: '示例丁' }]);
  const view = await tick([{ material: licence?.material ?? '', responsible: '示例戊' }]);
  expect(view.papers).toEqual({ ready: 1, total: 2 });
  expect(view.paperList.map(({ done, responsible, on }) => [done, responsible, on === null])).toEqual([
    [true, '示例丁', false],
    [false, '示例戊', false],
  ]);
  await expect(tick([{ material: '/别的材料', done: true }])).rejects.toMatchObject({ failure: { code: 'usage' } });
  await core.run('journal.undo', {});
  expect(await undoneIn(core)).toContain('专项资金申请表');
  expect((await core.run('application.read', { on: ON, id: first.id })).papers.ready).toBe(0);
});

test('a tick survives when a person corrects the list, and a ticked paper that went is named', async () => {
  const { core, opened } = await prepared();
  const { first } = await opened();
  const before = await core.run('application.read', { on: ON, id: first.id });
  await core.run('application.tick', {
    on: ON,
    id: first.id,
    papers: before.paperList.map(({ material }) => ({ material, done: true })),
  });
  await core.run('notice.correct', { id: first.noticeId, pointer: '/materials/0', action: 'remove' });
  const after = await core.run('application.read', { on: ON, id: first.id });
  expect(after.paperList.map(({ name, done }) => [name, done])).toEqual([[before.paperList[1]?.name, true]]);
  expect(after.formerPapers).toHaveLength(1);
});

test('tasks stand by their dates, are done, changed and taken away', async () => {
  const { core, opened } = await prepared();
  const { first } = await opened();
  const add = (title: string, due: string | null) =>
    core.run('application.addTask', { on: ON, id: first.id, title, due, who: '李某' });
  await add('盖章', null);
  const view = await add('收集审计报告', '2026-04-01');
  expect(view.nextTask).toMatchObject({ title: '收集审计报告', due: '2026-04-01', who: '李某' });
  const task = view.nextTask?.id ?? 0;
  const done = await core.run('application.updateTask', { on: ON, task, done: true });
  expect(done).toMatchObject({ tasks: { done: 1, total: 2 }, nextTask: { title: '盖章' } });
  expect((await core.run('application.updateTask', { on: ON, task, removed: true })).tasks.total).toBe(1);
  expect(await undoneIn(core)).toBe(`删除任务「收集审计报告」：${CLIENTS[0]}`);
  expect((await core.run('application.read', { on: ON, id: first.id })).tasks).toEqual({ done: 1, total: 2 });
});

test('the form asks once for each fact that the papers lack, by the word of 申报事项, and what is entered is in the table', async () => {
  const { core, program, opened } = await prepared();
  await opened();
  const form = () => core.run('application.facts', { on: ON, program, clients: CLIENTS });
  const before = await form();
  expect(chinese(before.application.find(({ item }) => item === '建设内容'))).toEqual({
    item: '建设内容',
    unit: null,
    askedBy: ['汇总表“建设内容及规模”栏'],
    clients: CLIENTS,
  });
  expect(before.application.find(({ item }) => item === '本年计划投资')?.unit).toBe('万元');
  // The project of the first client is known, and its place can be filled in; the second has none.
  const location = before.client.find(({ fact }) => fact === '建设地点');
  expect(location?.clients.map(({ places }) => places.map(({ row }) => row))).toEqual([['数控车间改造'], []]);
  const set = (facts: { client: string; item: string; value: string }[]) =>
    core.run('application.setFacts', { program, facts });
  const facts = CLIENTS.map((client) => ({ client, item: '建设内容及规模', value: '新建产线' }));
  expect(await set([...facts, { client: CLIENTS[0] ?? '', item: '本年计划投资', value: '1,800' }])).toEqual({
    changed: 3,
  });
  expect(await set(facts)).toEqual({ changed: 0 });
  const after = await form();
  expect(after.application.some(({ item }) => item === '建设内容')).toBe(false);
  expect(after.application.find(({ item }) => item === '本年计划投资')?.clients).toEqual([CLIENTS[1]]);
  const client = await core.run('client.read', { name: CLIENTS[0] ?? '' });
  expect(client.sheets.find(({ sheet }) => sheet === '申报事项')?.rows).toEqual([
    [expect.stringContaining('技术改造'), '建设内容', '新建产线', null],
    [expect.stringContaining('技术改造'), '本年计划投资', '1,800万元', null],
  ]);
  expect(await undoneIn(core)).toMatch(/^填写 3 项申报事项/);
  expect((await form()).application.some(({ item }) => item === '建设内容')).toBe(true);
});

test('the recommending unit of an application is the fact 推荐单位 that the workbook brings', async () => {
  const { core, list, opened } = await prepared();
  const { first } = await opened();
  await core.run('client.import', {
    files: [
      await workbookFile({
        申报事项: [
          ['企业名称*', '通知*', '事项*', '内容'],
          [CLIENTS[0], '2026年技术改造项目', '推荐单位', '云岭市东区工信局'],
        ],
      }),
    ],
  });
  expect((await list()).map(({ recommender }) => recommender)).toEqual(['云岭市东区工信局', null]);
  const view = await core.run('application.update', { on: ON, id: first.id, recommender: '云岭市西区工信局' });
  expect(view.recommender).toBe('云岭市西区工信局');
  expect(view.facts).toEqual([{ item: '推荐单位', value: '云岭市西区工信局', note: null }]);
});

test('stage, owner and recommending unit changed together are one step back', async () => {
  const { core, list, opened } = await prepared();
  const { first } = await opened();
  const before = await list();
  const view = await core.run('application.update', {
    on: ON,
    id: first.id,
    owner: '示例甲',
    copies: 5,
    recommender: '云岭市东区工信局',
  });
  expect([view.owner, view.copies, view.recommender]).toEqual(['示例甲', 5, '云岭市东区工信局']);
  await core.run('journal.undo', {});
  expect(await list()).toEqual(before);
});

test('applications, ticks and tasks are there when the workspace is opened again', async () => {
  const { core, folder, opened } = await prepared();
  const { first } = await opened();
  await core.run('application.addTask', { on: ON, id: first.id, title: '盖章' });
  core.close();
  const again = await openCore(folder);
  const view = await again.core.run('application.read', { on: ON, id: first.id });
  expect(view.taskList.map(({ title }) => title)).toEqual(['盖章']);
});

test('a file hangs on an application as it came, once; it is opened as a copy, and taken off until undo brings it back', async () => {
  const { core, opened } = await prepared();
  const { first } = await opened();
  const file = tempFile('受理回执.pdf', '%PDF-1.4 示例');
  const attach = () => core.run('application.attach', { on: ON, id: first.id, files: [file] });
  const { files } = await attach();
  expect(files).toMatchObject([{ name: '受理回执.pdf', size: 15 }]);
  expect((await attach()).files).toHaveLength(1);
  const attached = files[0]?.id ?? 0;
  const { path } = await core.run('application.file', { attached });
  expect(readFileSync(path, 'utf8')).toBe('%PDF-1.4 示例');
  expect((await core.run('application.detach', { on: ON, attached })).files).toEqual([]);
  expect(await undoneIn(core)).toBe(`取下「受理回执.pdf」：${CLIENTS[0]}`);
  expect((await core.run('application.read', { on: ON, id: first.id })).files).toHaveLength(1);
  expect(await undoneIn(core)).toBe(`附上「受理回执.pdf」：${CLIENTS[0]}`);
  expect(await core.run('workspace.check', {})).toEqual({ ok: true, problems: [] });
});

test('standard tasks are added once, each dated before the day to be ready on, as one act', async () => {
  const { core, opened } = await prepared();
  const { first } = await opened();
  const plan = () => core.run('application.planTasks', { on: ON, id: first.id });
  const { added, view } = await plan();
  expect(added).toBe(5);
  expect(view.taskList.every(({ due }) => due !== null && due > ON && due <= (view.ownDate ?? ''))).toBe(true);
  expect((await plan()).added).toBe(0);
  await core.run('journal.undo', {});
  expect((await core.run('application.read', { on: ON, id: first.id })).taskList).toEqual([]);
});

test('own dates, deadlines and open tasks of what is in work stand in a calendar file under the client’s name', async () => {
  const { core, opened } = await prepared();
  const { first, second } = await opened();
  await core.run('application.update', { on: ON, id: second.id, stage: 'approved' });
  await core.run('application.addTask', { on: ON, id: first.id, title: '客户盖章', due: '2026-05-08', who: '李某' });
  await core.run('application.addTask', { on: ON, id: first.id, title: '已过去的事', due: '2026-03-01' });
  const file = join(tempFolder(), '申报.ics');
  expect(await core.run('application.calendar', { on: ON, file })).toEqual({ path: file, events: 3 });
  const words = readFileSync(file, 'utf8').replaceAll('\r\n ', '');
  expect(words).toContain(`SUMMARY:【备齐】${CLIENTS[0]}`);
  expect(words).toContain('DTSTART;VALUE=DATE:20260515');
  expect(words).toContain(`SUMMARY:客户盖章：${CLIENTS[0]}`);
  expect(words).not.toContain(CLIENTS[1]);
});

test('今日 gathers what is due, overdue, missing and new; what is archived is left out', async () => {
  const { core, opened } = await prepared();
  const { first, second } = await opened();
  await core.run('application.addTask', { on: ON, id: first.id, title: '约客户', due: '2026-03-10' });
  await core.run('application.update', { on: ON, id: second.id, archived: true });
  const view = (on: string, since = '2000-01-01') => core.run('today.view', { on, since });
  const today = await view(ON);
  expect(today.due.map(({ kind, date, daysLeft }) => [kind, date, daysLeft])).toEqual([
    ['task', '2026-03-10', -6],
    ['ready', '2026-05-15', 60],
  ]);
  expect(today.lacks).toMatchObject([{ id: first.id, papersOpen: 2 }]);
  expect(today.stages).toMatchObject({ planned: 1, preparing: 0 });
  expect(today.newPrograms).toMatchObject([{ program: first.program, clients: [], needsData: 2 }]);
  expect(today.months).toMatchObject([{ month: '2026-05' }]);
  expect((await view(ON, '2999-01-01')).newProgramsTotal).toBe(0);
  const late = await view('2026-06-01');
  expect(late.due.map(({ kind }) => kind)).toEqual(['task', 'passed']);
});

test('a long list of applications gives way to other calls, and can be broken off', async () => {
  const { core, program } = await prepared();
  const names = Array.from({ length: 160 }, (_, n) => `云岭示例${n}号有限公司`);
  const files = [await workbookFile({ 企业: [['企业名称*'], ...names.map((name) => [name])] })];
  await core.run('client.import', { files });
  await core.run('application.open', { on: ON, program, clients: names });
  const order: string[] = [];
  const listed = core.run('application.list', { on: ON }).then(({ rows }) => order.push(`${rows.length} listed`));
  let turns = 0;
  const count = (): void => {
    if (order.length > 0) return;
    turns += 1;
    setImmediate(count);
  };
  count();
  await listed;
  expect(order).toEqual(['160 listed']);
  expect(turns).toBeGreaterThanOrEqual(4);
  const broken = new AbortController();
  const stopped = core.run('application.list', { on: ON }, { signal: broken.signal });
  broken.abort();
  await expect(stopped).rejects.toThrow();
});
