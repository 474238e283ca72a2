import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Core } from '../../electron/core/dispatch.ts';
import { rereadNotices } from '../../electron/core/store/reread-notices.ts';
import { noticeText, openCore, tempFile } from '../helpers/workspaces.ts';
import { chinese } from '../helpers/chinese.ts';
import { undoneIn } from '../helpers/undone.ts';

const ON = '2026-06-01';
const EXTENSION = `云岭市工业和信息化局关于延长2026年专项资金申报时间的通知

云工信〔2026〕30号

各有关企业：

我局印发的《关于组织申报2026年数字化改造专项资金的通知》（云工信〔2026〕12号）申报截止时间由2026年5月20日延长至2026年6月30日，请企业于2026年6月30日前提交申报材料。

云岭市工业和信息化局

2026年5月6日
`;

async function importText(core: Core, name: string, text: string): Promise<string> {
  const { files } = await core.run('notice.import', { files: [tempFile(name, text)] });
  return files[0]?.added[0]?.id ?? '';
}
const programs = async (core: Core) => (await core.run('match.programs', { on: ON })).programs;
const rowOf = async (core: Core, id: string) =>
  (await core.run('notice.list', { on: ON })).rows.find((row) => row.id === id);

async function extended(): Promise<{ core: Core; call: string; extension: string }> {
  const { core } = await openCore();
  const call = await importText(core, '通知.txt', noticeText());
  expect((await rowOf(core, call))?.window).toBe('closed');
  return { core, call, extension: await importText(core, '延期.txt', EXTENSION) };
}

test('an extension binds the program that it extends, and is none of its own', async () => {
  const { core, call, extension } = await extended();
  const setBy = { id: extension, title: '云岭市工业和信息化局关于延长2026年专项资金申报时间的通知' };
  expect(await programs(core)).toMatchObject([
    { noticeId: call, window: 'open', daysLeft: 29, nextDeadline: { to: '2026-06-30', setBy } },
  ]);
  expect(await rowOf(core, call)).toMatchObject({ window: 'open', nextDeadline: { to: '2026-06-30', setBy } });
  expect(await rowOf(core, extension)).toMatchObject({ standing: { is: 'change', of: [{ id: call }] } });
  const view = await core.run('notice.read', { id: call });
  expect(view.notice.deadlines).toMatchObject([{ to: '2026-05-20' }]);
  expect(view.inForce).toMatchObject([{ to: '2026-06-30', setBy }]);
  expect(view.inForce?.[0]?.quote).toContain('2026年6月30日');
  expect(chinese(view.related)).toMatchObject([
    { id: extension, relation: 'extension', later: true, changes: [{ before: '2026-05-20', after: '2026-06-30' }] },
  ]);
});

test('its date is the one that binds a client and stands in the calendar, with the notice that says so', async () => {
  const { core, call, extension } = await extended();
  const { files } = await core.run('client.import', {
    files: [new URL('../../assets/sample/portfolio.xlsx', import.meta.url).pathname],
  });
  const client = files[0]?.added[0]?.title ?? '';
  const { ownDate, deadlines } = await core.run('match.explain', { on: ON, program: call, client });
  expect(ownDate).toMatchObject({ date: '2026-06-30', setBy: { id: extension } });
  expect(deadlines).toMatchObject([{ to: '2026-06-30', own: true, setBy: { id: extension } }]);
  const file = tempFile('日程.ics', '');
  await core.run('calendar.export', { on: ON, file });
  const calendar = readFileSync(file, 'utf8').replaceAll('\r\n ', '');
  expect(calendar).toContain('DTSTART;VALUE=DATE:20260630');
  expect(calendar).toContain('时间依据：《云岭市工业和信息化局关于延长2026年专项资金申报时间的通知》');
  expect(calendar).not.toContain('20260520');
});

test('asked for by the extension, the program that it extends answers', async () => {
  const { core, call, extension } = await extended();
  await core.run('client.import', { files: [new URL('../../assets/sample/portfolio.xlsx', import.meta.url).pathname] });
  const client = (await core.run('client.list', {})).rows[0]?.name ?? '';
  const { program } = await core.run('match.explain', { on: ON, program: extension, client });
  expect(program.noticeId).toBe(call);
});

test('undoing its import gives the old date back', async () => {
  const { core, call } = await extended();
  await core.run('journal.undo', {});
  expect(await programs(core)).toMatchObject([{ noticeId: call, window: 'closed', nextDeadline: null }]);
  await core.run('journal.redo', {});
  expect(await programs(core)).toMatchObject([{ noticeId: call, nextDeadline: { to: '2026-06-30' } }]);
});

test('alone it is a program, and undoing the import of its call makes it one again', async () => {
  const { core } = await openCore();
  const extension = await importText(core, '延期.txt', EXTENSION);
  expect(await programs(core)).toMatchObject([{ noticeId: extension }]);
  const call = await importText(core, '通知.txt', noticeText());
  expect(await programs(core)).toMatchObject([{ noticeId: call, nextDeadline: { to: '2026-06-30' } }]);
  await core.run('journal.undo', {});
  expect(await programs(core)).toMatchObject([{ noticeId: extension }]);
});

test('a person unlinks the two, and undo links them again; better rules do not overrule it', async () => {
  const { core, call, extension } = await extended();
  await core.run('notice.relate', { later: extension, earlier: call, relation: null });
  expect((await programs(core)).map((p) => [p.noticeId, p.window])).toEqual([
    [call, 'closed'],
    [extension, 'open'],
  ]);
  await core.run('notice.reread', { all: true });
  expect(await programs(core)).toHaveLength(2);
  expect(await undoneIn(core)).toContain('取消关联');
  expect(await programs(core)).toMatchObject([{ noticeId: call, window: 'open' }]);
});

test('a person links what the rules do not see', async () => {
  const { core } = await openCore();
  const call = await importText(core, '通知.txt', noticeText());
  const later = await importText(
    core,
    '延期.txt',
    EXTENSION.replace('《关于组织申报2026年数字化改造专项资金的通知》（云工信〔2026〕12号）', '前述'),
  );
  expect(await programs(core)).toHaveLength(2);
  await core.run('notice.relate', { later, earlier: call, relation: 'extension' });
  expect(await programs(core)).toMatchObject([{ noticeId: call, nextDeadline: { to: '2026-06-30' } }]);
  const { related } = await core.run('notice.read', { id: call });
  expect(related).toMatchObject([{ id: later, byPerson: true }]);
  await core.run('journal.undo', {});
  expect(await programs(core)).toHaveLength(2);
  await expect(core.run('notice.relate', { later, earlier: later, relation: 'extension' })).rejects.toMatchObject({
    failure: { code: 'usage' },
  });
});

test('a re-issue supersedes the earlier paper, whichever was imported first', async () => {
  const again = noticeText({ number: '云工信〔2026〕18号', until: '2026年6月25日' }).replace(
    '2026年3月2日',
    '2026年4月2日',
  );
  for (const order of [
    [noticeText(), again],
    [again, noticeText()],
  ]) {
    const { core } = await openCore();
    for (const [i, text] of order.entries()) await importText(core, `${i}.txt`, text);
    expect(await programs(core)).toMatchObject([{ nextDeadline: { to: '2026-06-25' } }]);
    const { rows } = await core.run('notice.list', { on: ON });
    const earlier = rows.find((row) => row.docNumber === '云工信〔2026〕12号');
    expect(earlier?.standing).toMatchObject({ is: 'superseded', of: [{ title: earlier?.title }] });
  }
});

test('a relation that a better reading no longer supports is dropped, one that it supports is found', async () => {
  const { core, call, extension } = await extended();
  const ws = core.session.workspace;
  if (!ws) throw new Error('no workspace');
  const { origin, notice } = await core.run('notice.read', { id: extension });
  const reread = async (text: string): Promise<void> => {
    await rereadNotices(ws, origin.sha256, [{ notice, text, spans: {} }], 99);
    core.session.matches.forget('all');
  };
  await reread('关于另一件事的延期，与前文无关。');
  expect((await core.run('notice.read', { id: call })).related).toEqual([]);
  expect(await programs(core)).toHaveLength(2);
  await reread(EXTENSION);
  expect(await programs(core)).toHaveLength(1);
});

test('a corrected number links what cites it', async () => {
  const { core } = await openCore();
  const call = await importText(core, '通知.txt', noticeText({ number: '云工信〔2026〕1号' }));
  const text = EXTENSION.replace('《关于组织申报2026年数字化改造专项资金的通知》', '通知');
  await importText(core, '延期.txt', text);
  expect(await programs(core)).toHaveLength(2);
  await core.run('notice.correct', { id: call, pointer: '/docNumber', action: 'change', value: '云工信〔2026〕12号' });
  expect(await programs(core)).toMatchObject([{ noticeId: call, nextDeadline: { to: '2026-06-30' } }]);
  await core.run('journal.undo', {});
  expect(await programs(core)).toHaveLength(2);
});

test('the same notice from a newsletter with its heading and link is the same notice', async () => {
  const { core } = await openCore();
  const id = await importText(core, '通知.txt', noticeText());
  const { notice } = await core.run('notice.read', { id });
  const listed = { ...notice, section: '省市政策', sourceUrl: 'https://example.com/a' };
  const { files } = await core.run('notice.import', {
    files: [tempFile('简报.json', JSON.stringify([{ file: '简报', notices: [listed] }]))],
  });
  expect(files).toMatchObject([{ status: 'unchanged', unchanged: [{ id }] }]);
});

test('nearly the same text under a shortened title is linked as one notice', async () => {
  const { core } = await openCore();
  const clauses = Array.from(
    { length: 30 },
    (_, i) => `（${i + 1}）第${i * 37}项改造内容应当在车间${i * 11}完成验收。`,
  );
  const long = noticeText({ number: '' }).replace('二、申报材料', `${clauses.join('\n\n')}\n\n二、申报材料`);
  await importText(core, '官网.txt', long);
  const short = long
    .replace(
      '云岭市工业和信息化局关于组织申报2026年数字化改造专项资金的通知',
      '关于组织申报2026年数字化改造专项资金的通知',
    )
    .replace('为推动中小企业数字化改造，', '');
  const later = await importText(core, '转载.txt', short);
  expect((await core.run('notice.read', { id: later })).related).toMatchObject([{ relation: 'duplicate' }]);
});

test('the same call of another year is named, and changes nothing', async () => {
  const { core } = await openCore();
  const id = await importText(core, '今年.txt', noticeText());
  const last = noticeText({ number: '云工信〔2025〕9号', until: '2025年5月20日' }).replaceAll('2026', '2025');
  const earlier = await importText(core, '去年.txt', last);
  expect(earlier).not.toBe('');
  expect((await core.run('notice.read', { id })).related).toMatchObject([
    { id: earlier, relation: 'other-year', later: false },
  ]);
  expect(await programs(core)).toHaveLength(2);
});

test('the import says what changed, and so does the list of changes since a day', async () => {
  const { core } = await openCore();
  await importText(core, '通知.txt', noticeText());
  const { files } = await core.run('notice.import', { files: [tempFile('延期.txt', EXTENSION)] });
  expect(chinese(files[0]?.warnings ?? []).join()).toContain('2026-05-20 → 2026-06-30');
  const { changes } = await core.run('notice.changes', { since: '2026-01-01' });
  expect(chinese(changes)).toMatchObject([
    { relation: 'extension', changes: [{ before: '2026-05-20', after: '2026-06-30' }] },
  ]);
  expect((await core.run('notice.changes', { since: '2999-01-01' })).changes).toEqual([]);
});
