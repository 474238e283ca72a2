import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../electron/core/dispatch.ts';
import type { ReasonView } from '../../shared/contract/views.ts';
import { workbookFile } from '../helpers/workbooks.ts';
import { openCore, tempFile, tempFolder } from '../helpers/workspaces.ts';
import { chinese, type Told } from '../helpers/chinese.ts';
import { undoneIn } from '../helpers/undone.ts';

/** A fictional program: two conditions that figures decide, one that only a person can. */
const NOTICE = `云岭市科学技术局关于组织申报2026年创新产品专项的通知

云科〔2026〕5号

各有关单位：

现组织申报2026年创新产品专项，有关事项通知如下：

一、申报条件

（一）在云岭市注册、具有独立法人资格的企业；

（二）2025年营业收入不低于2000万元；

（三）产品具有良好的推广应用前景。

二、支持方式

按2025年研发费用的10%给予补助，最高50万元。

三、申报时间

申报单位于2026年5月20日17:00前提交申报材料。

云岭市科学技术局

2026年3月2日
`;
const ON = '2026-04-01';
const KNOWN = '云岭甲机电有限公司';
const LACKING = '云岭乙软件有限公司';
const NEAR = '云岭丙食品有限公司';

const COMPANY = ['企业名称', '省', '市', '单位类型', '独立法人', '职工总数', '研发人员数', '已登记完整'];
const company = (name: string) => [name, '云南省', '云岭市', '有限责任公司', '是', 60, 12, '资质'];

async function portfolio(financials: readonly (readonly (string | number | null)[])[] = []): Promise<{
  core: Core;
  program: string;
  notice: string;
}> {
  const { core } = await openCore(undefined, { clock: () => new Date('2026-04-01T02:00:00Z') });
  await core.run('notice.import', { files: [tempFile('专项.txt', NOTICE)] });
  const workbook = await workbookFile({
    企业: [COMPANY, company(KNOWN), company(LACKING), company(NEAR)],
    财务: [
      ['企业名称', '年度', '营业收入', '研发费用'],
      [KNOWN, 2025, 3000, 240],
      [NEAR, 2025, 1900, 60],
      ...financials,
    ],
  });
  await core.run('client.import', { files: [workbook] });
  const { programs } = await core.run('match.programs', { on: ON });
  const [program] = programs;
  if (!program) throw new Error('no program was read from the notice');
  return { core, program: program.id, notice: program.noticeId };
}

const explain = async (core: Core, program: string, client: string) =>
  chinese(await core.run('match.explain', { on: ON, program, client }));
const flat = (reasons: readonly Told<ReasonView>[]): readonly Told<ReasonView>[] =>
  reasons.flatMap((r) => [r, ...flat(r.children)]);
/** The condition that only a person can decide. */
async function prospects(core: Core, program: string, client: string): Promise<Told<ReasonView>> {
  const found = flat((await explain(core, program, client)).reasons).find((r) => r.sentence.includes('推广应用前景'));
  if (!found) throw new Error('the condition is not among the reasons');
  return found;
}
async function decide(core: Core, program: string, client: string, result: 'pass' | 'fail' | null, by = '李某') {
  const { target } = await prospects(core, program, client);
  const decided = { on: ON, program, client, target: target ?? '', result, reason: '已看样品', by };
  return chinese(await core.run('match.decide', decided));
}

test('a condition decided by hand is 符合 with who, when and why, counts everywhere, and is taken back', async () => {
  const { core, program } = await portfolio();
  expect((await explain(core, program, KNOWN)).summary).toBe('机检符合 · 1 条待人工');
  const decided = await decide(core, program, KNOWN, 'pass');
  expect(decided).toMatchObject({ verdict: 'eligible', manualOpen: 0, summary: '符合', decided: true });
  expect((await prospects(core, program, KNOWN)).decision).toEqual({
    result: 'pass',
    reason: '已看样品',
    by: '李某',
    on: '2026-04-01',
  });
  const matrix = await core.run('match.matrix', { on: ON });
  expect(matrix.manualOpen).toEqual([1]);
  expect(matrix.manualOpenFor).toEqual({ [KNOWN]: { 0: 0 } });
  expect(matrix.decided).toEqual({ [KNOWN]: [0] });

  const back = await decide(core, program, KNOWN, null);
  expect(back).toMatchObject({ summary: '机检符合 · 1 条待人工', decided: false });
  expect((await core.run('match.matrix', { on: ON })).manualOpenFor).toEqual({});
});

test('a decision 不符合 makes the client ineligible; undo and redo take it back and make it again', async () => {
  const { core, program } = await portfolio();
  const cell = async () => (await core.run('match.matrix', { on: ON })).cells[0];
  expect(await cell()).toBe('e');
  await decide(core, program, KNOWN, 'fail');
  expect(await cell()).toBe('i');
  expect(await undoneIn(core)).toContain('人工判定不符合');
  expect(await cell()).toBe('e');
  await core.run('journal.redo', {});
  expect(await cell()).toBe('i');
});

test('a decision outlives a restart, and lapses when its clause is corrected', async () => {
  const { core, program, notice } = await portfolio();
  const target = (await prospects(core, program, KNOWN)).target ?? '';
  await decide(core, program, KNOWN, 'pass');
  const folder = core.session.workspace?.folder ?? '';
  core.close();
  const again = (await openCore(folder)).core;
  expect((await explain(again, program, KNOWN)).summary).toBe('符合');
  await again.run('notice.correct', {
    id: notice,
    pointer: `${target}/text`,
    action: 'change',
    value: '产品具有良好的推广应用前景，且已通过中试',
  });
  const lapsed = await prospects(again, program, KNOWN);
  expect(lapsed).toMatchObject({ result: 'manual', decision: null, lapsed: { by: '李某', result: 'pass' } });
  expect(lapsed.sentence).toContain('已失效');
  expect((await explain(again, program, KNOWN)).summary).toBe('机检符合 · 1 条待人工');
});

test('a decision on a missing figure gives way as soon as the figure is known', async () => {
  const { core, program } = await portfolio();
  const revenue = flat((await explain(core, program, LACKING)).reasons).find(
    (r) => r.target?.includes('/criteria/') === true && r.missing.includes('2025年营业收入'),
  );
  const target = revenue?.target ?? '';
  await core.run('match.decide', { on: ON, program, client: LACKING, target, result: 'pass', reason: '见审计报告' });
  expect((await explain(core, program, LACKING)).verdict).toBe('eligible');
  const fact = { sheet: '财务', row: '2025', field: '营业收入', value: '1500' };
  await core.run('client.setFact', { on: ON, client: LACKING, fact });
  const after = await explain(core, program, LACKING);
  expect(after.verdict).toBe('ineligible');
  expect(flat(after.reasons).find((r) => r.lapsed !== null)?.sentence).toContain('已失效');
});

test('what the facts decide is not left to a person, and a decision needs its reason', async () => {
  const { core, program } = await portfolio();
  const args = { on: ON, program, client: NEAR, result: 'pass' as const };
  const revenue = flat((await explain(core, program, NEAR)).reasons).find((r) => r.result === 'fail');
  expect(revenue?.target ?? null).toBeNull();
  await expect(
    core.run('match.decide', { ...args, target: '/conditions/1/criteria/0', reason: '试试' }),
  ).rejects.toMatchObject({ failure: { code: 'usage' } });
  const { target } = await prospects(core, program, NEAR);
  await expect(core.run('match.decide', { ...args, target: target ?? '', reason: ' ' })).rejects.toMatchObject({
    failure: { code: 'usage' },
  });
});

test('the papers of a packet say what a person decided, by whom and why', async () => {
  const { core, program } = await portfolio();
  await decide(core, program, KNOWN, 'pass');
  const { files } = await core.run('packet.generate', { on: ON, program, clients: [KNOWN], folder: tempFolder() });
  const checklist = files.find((file) => file.kind === 'checklist' && file.path.endsWith('.docx'));
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.extractRawText({ path: checklist?.path ?? '' });
  expect(value).toContain('人工判定：符合（李某，2026-04-01）已看样品');
});

test('the missing fact is asked for with what it decides, and its answer updates verdict, matrix and questions at once', async () => {
  const { core, program } = await portfolio();
  const { questions } = chinese(await core.run('match.insights', { on: ON }));
  expect(questions[0]).toMatchObject({
    fact: '2025年营业收入',
    sentence: '补填 2025年营业收入 → 定 1 个项目',
    clients: [{ client: LACKING, decides: [program], places: [{ sheet: '财务', row: '2025', field: '营业收入' }] }],
  });
  const fact = { sheet: '财务', row: '2025', field: '营业收入', value: '2,600.50' };
  const outcome = await core.run('client.setFact', { on: ON, client: LACKING, fact });
  expect(outcome.turned).toMatchObject([{ program, before: 'needs-data', after: 'eligible' }]);
  expect((await core.run('match.matrix', { on: ON })).cells).toEqual(['e', 'e', 'i']);
  expect((await core.run('match.insights', { on: ON })).questions.map((q) => q.fact)).not.toContain('2025年营业收入');
  const financials = (await core.run('client.read', { name: LACKING })).sheets.find((s) => s.sheet === '财务');
  expect(financials?.rows[0]?.slice(0, 2)).toEqual([2025, '2600.5']);

  await core.run('journal.undo', {});
  expect((await core.run('match.matrix', { on: ON })).cells).toEqual(['e', 'd', 'i']);
});

test.each([
  [{ sheet: '财务', row: '2025', field: '营业收入', value: '约两千' }, '不是金额'],
  [{ sheet: '财务', row: '今年', field: '营业收入', value: '1' }, '没有「今年」这一行'],
  [{ sheet: '财务', row: '2025', field: '年度', value: '2024' }, '区分各行'],
  [{ sheet: '项目', row: '没有的项目', field: '总投资', value: '1' }, '没有「没有的项目」这一行'],
  [{ sheet: '企业', row: null, field: '身高', value: '1' }, '没有这一列'],
  [{ sheet: '账本', row: null, field: '营业收入', value: '1' }, '没有这张表'],
])('a fact that the workbook would refuse is refused here, and nothing is changed: %j', async (fact, why) => {
  const { core } = await portfolio();
  const before = await core.run('client.read', { name: LACKING });
  await expect(core.run('client.setFact', { on: ON, client: LACKING, fact })).rejects.toThrow(why);
  expect(await core.run('client.read', { name: LACKING })).toEqual(before);
});

test('a near miss says how far it is; what-if shows what a figure would turn and saves nothing', async () => {
  const { core, program } = await portfolio();
  const { nearMisses } = chinese(await core.run('match.insights', { on: ON }));
  expect(nearMisses).toMatchObject([{ client: NEAR, program, then: 'eligible' }]);
  expect(nearMisses[0]?.sentences[0]).toContain('差 100 万元');
  const before = await core.run('client.read', { name: NEAR });
  const facts = [{ sheet: '财务', row: '2025', field: '营业收入', value: '2000' }];
  const tried = chinese(await core.run('match.whatIf', { on: ON, client: NEAR, facts }));
  expect(tried.turned).toMatchObject([{ program, before: 'ineligible', after: 'eligible' }]);
  expect(await core.run('client.read', { name: NEAR })).toEqual(before);
  expect((await core.run('match.matrix', { on: ON })).cells).toEqual(['e', 'd', 'i']);
  expect(await undoneIn(core)).toContain('导入企业');
});

test('contradictory facts are reported at import, shown on the client, and make what uses them 待核实 with the reason', async () => {
  const { core, program } = await portfolio();
  const workbook = await workbookFile({
    企业: [COMPANY, ['云岭丁制药有限公司', '云南省', '云岭市', '有限责任公司', '是', 10, 25, '资质']],
    财务: [
      ['企业名称', '年度', '营业收入'],
      ['云岭丁制药有限公司', 2025, -30],
    ],
  });
  const { files } = await core.run('client.import', { files: [workbook] });
  expect(chinese(files[0]?.warnings ?? []).join('\n')).toMatch(/云岭丁制药有限公司.*研发人员/s);
  const view = await core.run('client.read', { name: '云岭丁制药有限公司' });
  expect(view.contradictions.length).toBe(2);
  const { verdict, reasons } = await explain(core, program, '云岭丁制药有限公司');
  expect(verdict).toBe('needs-data');
  expect(flat(reasons).some((r) => r.result === 'unknown' && r.sentence.includes('资料有矛盾'))).toBe(true);
});

test('one changed fact leaves what was found of the other clients as it was', async () => {
  const { core } = await portfolio();
  await core.run('match.matrix', { on: ON });
  const ws = core.session.workspace;
  if (!ws) throw new Error('no workspace');
  const today = '2026-04-01' as Parameters<typeof core.session.matches.clients>[1];
  const before = await core.session.matches.clients(ws, today);
  const fact = { sheet: '企业', row: null, field: '职工总数', value: '61' };
  await core.run('client.setFact', { on: ON, client: LACKING, fact });
  const after = await core.session.matches.clients(ws, today);
  expect(after.map((known, i) => known === before[i])).toEqual([true, false, true]);
});

test('the explanation names what could be had at most with its clause, and the day to be ready on', async () => {
  const { core, program } = await portfolio();
  await core.run('calendar.settings', { workDays: 5 });
  const { support, ownDate, deadlines } = await explain(core, program, KNOWN);
  expect(support[0]).toMatchObject({ atMost: '24' });
  expect(support[0]?.sentence).toContain('以主管部门核定为准');
  expect(support[0]?.clause).toContain('10%');
  expect(ownDate).toMatchObject({ date: '2026-05-20', time: '17:00', workDays: 5, ready: '2026-05-13' });
  expect(deadlines).toMatchObject([{ to: '2026-05-20', own: true, passed: false }]);
  expect((await explain(core, program, LACKING)).support[0]?.missing).toBe('2025年研发费用');
});

test('dates ahead become a calendar file that ends on the hour in China', async () => {
  const { core, program } = await portfolio();
  const file = join(tempFolder(), '申报.ics');
  const { events } = await core.run('calendar.export', { on: ON, programs: [program], file });
  const text = readFileSync(file, 'utf8');
  expect(events).toBe(2);
  expect(text.match(/BEGIN:VEVENT/g)?.length).toBe(2);
  expect(text).toContain('DTEND:20260520T090000Z');
  expect((await core.run('calendar.export', { on: '2026-06-01', file })).events).toBe(0);
});

test('two programs that one item may not be filed for twice are in conflict, with the clause', async () => {
  const { core, program, notice } = await portfolio();
  const second = NOTICE.replace('创新产品专项的通知', '数字化专项的通知').replace('云科〔2026〕5号', '云科〔2026〕6号');
  await core.run('notice.import', { files: [tempFile('另一专项.txt', second)] });
  expect((await core.run('match.insights', { on: ON })).conflicts).toEqual([]);
  const clause = '已申报数字化专项的企业不得申报本专项';
  await core.run('notice.correct', {
    id: notice,
    pointer: '/exclusions',
    action: 'add',
    value: { kind: 'other-program', text: clause, track: null },
  });
  const { conflicts } = chinese(await core.run('match.insights', { on: ON }));
  expect(conflicts).toMatchObject([
    { clause, noticeId: notice, pairs: [{ client: KNOWN, program }, { client: KNOWN }] },
  ]);
});
