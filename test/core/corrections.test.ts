import { expect, test } from 'vitest';
import type { Core } from '../../electron/core/dispatch.ts';
import { rereadNotices } from '../../electron/core/store/reread-notices.ts';
import { noticeText, openCore, tempFile } from '../helpers/workspaces.ts';

async function imported(): Promise<{ core: Core; id: string }> {
  const { core } = await openCore();
  const { files } = await core.run('notice.import', { files: [tempFile('a.txt', noticeText())] });
  return { core, id: files[0]?.added[0]?.id ?? '' };
}
const list = async (core: Core) => (await core.run('notice.list', { on: '2026-03-16' })).rows[0];

test('a change is laid over the extraction, kept with who and when, and undone and redone', async () => {
  const { core, id } = await imported();
  const view = await core.run('notice.correct', {
    id,
    pointer: '/deadlines/0/to',
    action: 'change',
    value: '2026-06-30',
  });
  expect(view.notice.deadlines[0]?.to).toBe('2026-06-30');
  expect(view.corrections).toMatchObject([
    { pointer: '/deadlines/0/to', action: 'change', before: '2026-05-20', after: '2026-06-30' },
  ]);
  expect(view.corrections[0]?.by).not.toBe('');
  expect((await list(core))?.nextDeadline?.to).toBe('2026-06-30');
  expect((await core.run('match.programs', { on: '2026-06-01' })).programs[0]?.window).toBe('open');
  await core.run('journal.undo', {});
  expect((await list(core))?.nextDeadline?.to).toBe('2026-05-20');
  expect((await core.run('notice.read', { id })).corrections).toEqual([]);
  expect((await core.run('match.programs', { on: '2026-06-01' })).programs[0]?.window).toBe('closed');
  await core.run('journal.redo', {});
  expect((await list(core))?.nextDeadline?.to).toBe('2026-06-30');
});

test('an entry is added, another removed, and the marks follow their places', async () => {
  const { core, id } = await imported();
  const before = (await core.run('notice.read', { id })).notice.materials.map((m) => m.name);
  expect(before.length).toBeGreaterThan(1);
  await core.run('notice.correct', { id, pointer: '/materials/1', action: 'confirm' });
  await core.run('notice.correct', {
    id,
    pointer: '/materials',
    action: 'add',
    value: { name: '上年度审计报告', copies: 1, form: 'copy', track: null, sealed: false, attachment: null },
  });
  const view = await core.run('notice.correct', { id, pointer: '/materials/0', action: 'remove' });
  expect(view.notice.materials.map((m) => m.name)).toEqual([...before.slice(1), '上年度审计报告']);
  expect(view.corrections.map((c) => [c.action, c.pointer])).toEqual([
    ['confirm', '/materials/0'],
    ['add', `/materials/${before.length - 1}`],
    ['remove', '/materials/-'],
  ]);
  for (const [pointer, { start, end }] of Object.entries(view.spans)) {
    const at = /^\/materials\/(\d+)\/name$/.exec(pointer);
    if (at) expect(view.text.slice(start, end)).toContain(view.notice.materials[Number(at[1])]?.name.slice(0, 4));
  }
});

test('confirming everything leaves nothing unconfirmed', async () => {
  const { core, id } = await imported();
  expect((await list(core))?.unconfirmed).toBeGreaterThan(5);
  await core.run('notice.correct', { id, pointer: '', action: 'confirm' });
  expect((await list(core))?.unconfirmed).toBe(0);
});

test.each([
  ['/deadlines/0/to', 'change', '不是日期'],
  ['/deadlines/9', 'remove', null],
  ['/nothing', 'change', 'x'],
  ['/materials', 'add', { copies: 1 }],
  ['/title', 'add', 'x'],
  ['/title', 'change', ''],
] as const)('a correction that does not fit (%s %s) is refused and changes nothing', async (pointer, action, value) => {
  const { core, id } = await imported();
  const before = await core.run('notice.read', { id });
  await expect(core.run('notice.correct', { id, pointer, action, value })).rejects.toMatchObject({
    failure: { code: 'usage' },
  });
  expect(await core.run('notice.read', { id })).toEqual(before);
});

test('corrections outlive a new reading that finds, moves, rewords and loses entries', async () => {
  const { core, id } = await imported();
  const ws = core.session.workspace;
  if (!ws) throw new Error('no workspace');
  const before = await core.run('notice.read', { id });
  const [first, second] = before.notice.materials;
  if (!first || !second) throw new Error('two materials expected');
  await core.run('notice.correct', { id, pointer: '/materials/0/copies', action: 'change', value: 7 });
  await core.run('notice.correct', { id, pointer: '/materials/1', action: 'confirm' });
  await core.run('notice.correct', { id, pointer: '/submission/binding', action: 'change', value: '胶装' });
  await core.run('notice.correct', { id, pointer: '/conditions/0', action: 'remove' });
  const better = {
    ...before.notice,
    materials: [
      { ...second, name: '另一份材料清单' },
      { ...first, name: `${first.name}（见附件）`, copies: 1 },
    ],
    conditions: [{ text: '新识别的条件', track: null, mandatory: true, criteria: [] }, ...before.notice.conditions],
  };
  const { reread, left } = await rereadNotices(
    ws,
    before.origin.sha256,
    [{ notice: better, text: before.text, spans: {} }],
    99,
  );
  expect([reread, left]).toEqual([[{ id, title: before.notice.title }], []]);
  const { notice } = await core.run('notice.read', { id });
  expect(notice.materials.map((m) => [m.name, m.copies])).toEqual([
    ['另一份材料清单', second.copies],
    [`${first.name}（见附件）`, 7],
    [second.name, second.copies],
  ]);
  expect(notice.submission.binding).toBe('胶装');
  expect(notice.conditions.map((c) => c.text)).toEqual([
    '新识别的条件',
    ...before.notice.conditions.slice(1).map((c) => c.text),
  ]);
});

test('a fact that a person marks in the text keeps showing its words, also after a new reading', async () => {
  const { core, id } = await imported();
  const words = '为推动中小企业数字化改造，现组织申报2026年专项资金';
  const { facts } = await core.run('notice.mark', { id, words });
  const condition = facts.find((fact) => fact.as === 'condition');
  const { notice } = await core.run('notice.correct', {
    id,
    pointer: '/conditions',
    action: 'add',
    value: condition?.value,
  });
  const pointer = `/conditions/${notice.conditions.length - 1}`;
  const shown = async (): Promise<string> => {
    const { text, spans } = await core.run('notice.read', { id });
    const { start = 0, end = 0 } = spans[pointer] ?? {};
    return text.slice(start, end);
  };
  expect(await shown()).toBe(words);
  await core.run('notice.reread', { all: true });
  expect(await shown()).toBe(words);
  await core.run('journal.undo', {});
  expect(await shown()).toBe('');
});
