import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noticeText, openCore, tempFile, tempFolder } from '../helpers/workspaces.ts';
import { sha256 } from '../../electron/core/store/originals.ts';
import { chinese } from '../helpers/chinese.ts';
import { undoneIn } from '../helpers/undone.ts';

const ON = '2026-03-16';

test('a notice is imported with its original, and stands in the list with its window', async () => {
  const { core, folder } = await openCore();
  const path = tempFile('通知.txt', noticeText());
  const { files } = await core.run('notice.import', { files: [path] });
  expect(files).toMatchObject([
    {
      file: path,
      status: 'imported',
      added: [{ title: '云岭市工业和信息化局关于组织申报2026年数字化改造专项资金的通知' }],
      failures: [],
    },
  ]);
  expect(readdirSync(join(folder, 'originals'))).toEqual([sha256(readFileSync(path))]);
  const { rows } = await core.run('notice.list', { on: ON });
  expect(rows).toMatchObject([
    {
      kind: 'program',
      docNumber: '云工信〔2026〕12号',
      window: 'open',
      nextDeadline: { to: '2026-05-20' },
      daysLeft: 65,
      source: '通知.txt',
    },
  ]);
  expect((await core.run('notice.list', { on: '2026-05-21' })).rows[0]).toMatchObject({
    window: 'closed',
    nextDeadline: null,
  });
});

test('GB18030 and UTF-16 give the same notice as UTF-8, under one id', async () => {
  const { core } = await openCore();
  const text = noticeText();
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const gb = readFileSync(join(import.meta.dirname, '../fixtures/encodings/yunling-gb18030.txt'));
  expect(new TextDecoder('gb18030').decode(gb)).toBe(text);
  const report = await core.run('notice.import', {
    files: [tempFile('u8.txt', text), tempFile('gb.txt', gb), tempFile('u16.txt', utf16)],
  });
  expect(report.files.map((file) => [file.status, file.added.length, file.unchanged.length])).toEqual([
    ['imported', 1, 0],
    ['unchanged', 0, 1],
    ['unchanged', 0, 1],
  ]);
  expect((await core.run('notice.list', { on: ON })).rows).toHaveLength(1);
});

test('the same file again changes nothing and says so', async () => {
  const { core } = await openCore();
  const path = tempFile('通知.txt', noticeText());
  const first = await core.run('notice.import', { files: [path] });
  const before = await core.run('notice.list', { on: ON });
  const second = await core.run('notice.import', { files: [path] });
  expect(second.files).toMatchObject([{ status: 'unchanged', added: [], unchanged: first.files[0]?.added }]);
  expect(second.journalEntry).toBeNull();
  expect(await core.run('notice.list', { on: ON })).toEqual(before);
});

test('the same notice broken over other lines in another file is the same notice', async () => {
  const { core } = await openCore();
  const first = await core.run('notice.import', { files: [tempFile('a.txt', noticeText())] });
  const spaced = noticeText()
    .replace('为推动中小企业数字化改造，', '为推动中小企业数字化改造，\n')
    .replaceAll('\n\n', '\n\n\n');
  const second = await core.run('notice.import', { files: [tempFile('b.txt', spaced)] });
  expect(second.files).toMatchObject([{ status: 'unchanged', unchanged: first.files[0]?.added }]);
});

test('a notice of the same number whose text differs is kept beside the other and linked to it', async () => {
  const { core } = await openCore();
  await core.run('notice.import', { files: [tempFile('a.txt', noticeText())] });
  const { files } = await core.run('notice.import', {
    files: [tempFile('b.txt', noticeText({ until: '2026年6月10日' }))],
  });
  expect(files).toMatchObject([{ status: 'imported', added: [{}] }]);
  expect(chinese(files[0]?.warnings ?? []).join()).toContain('两条都保留');
  const view = await core.run('notice.read', { id: files[0]?.added[0]?.id ?? '' });
  expect(chinese(view.related)).toMatchObject([
    { relation: 'duplicate', changes: [{ before: '2026-05-20', after: '2026-06-10' }] },
  ]);
  expect((await core.run('notice.list', { on: ON })).rows.map((row) => row.related)).toEqual([1, 1]);
});

test('an extension notice is linked to the notice that it extends', async () => {
  const { core } = await openCore();
  const earlier = await core.run('notice.import', { files: [tempFile('a.txt', noticeText())] });
  const later = noticeText({
    title: '云岭市工业和信息化局关于延长组织申报2026年数字化改造专项资金时间的通知',
    number: '云工信〔2026〕30号',
    until: '2026年6月30日',
  });
  const title = '关于延期的通知：关于组织申报2026年数字化改造专项资金的通知';
  const { files } = await core.run('notice.import', {
    files: [tempFile('b.txt', later.replace('关于延长组织申报2026年数字化改造专项资金时间的通知', title))],
  });
  const view = await core.run('notice.read', { id: earlier.files[0]?.added[0]?.id ?? '' });
  expect(files[0]?.failures).toEqual([]);
  expect(view.related).toMatchObject([{ relation: 'extension', later: true }]);
});

test('an extension that cites the number is linked whichever of the two comes first', async () => {
  const extension =
    '云岭市工业和信息化局关于延长2026年专项资金申报时间的通知\n\n云工信〔2026〕30号\n\n各有关企业：\n\n我局印发的通知（云工信〔2026〕12号）申报截止时间延长至2026年6月30日。\n\n云岭市工业和信息化局\n\n2026年5月6日\n';
  for (const order of [
    [noticeText(), extension],
    [extension, noticeText()],
  ]) {
    const { core } = await openCore();
    for (const [i, text] of order.entries()) await core.run('notice.import', { files: [tempFile(`${i}.txt`, text)] });
    const { rows } = await core.run('notice.list', { on: ON });
    expect(rows.map((row) => row.related)).toEqual([1, 1]);
    const call = rows.find((row) => row.docNumber === '云工信〔2026〕12号');
    const view = await core.run('notice.read', { id: call?.id ?? '' });
    expect(view.related).toMatchObject([{ relation: 'extension', later: true }]);
  }
});

test('an exported notice comes back as unchanged', async () => {
  const { core } = await openCore();
  const { files } = await core.run('notice.import', { files: [tempFile('a.txt', noticeText())] });
  const { notice } = await core.run('notice.read', { id: files[0]?.added[0]?.id ?? '' });
  const again = await core.run('notice.import', {
    files: [tempFile('a.json', JSON.stringify([{ file: 'a.txt', notices: [notice] }]))],
  });
  expect(again.files).toMatchObject([{ status: 'unchanged', unchanged: [{ title: notice.title }] }]);
});

test('Notice JSON is taken as an array, as one element and as a single notice', async () => {
  const notice = { title: '关于开展测试的通知', kind: 'program' };
  for (const value of [[{ file: 'x', notices: [notice] }], { file: 'x', notices: [notice] }, notice]) {
    const { core } = await openCore();
    const { files } = await core.run('notice.import', { files: [tempFile('n.json', JSON.stringify(value))] });
    expect(files).toMatchObject([{ status: 'imported', added: [{ title: notice.title }] }]);
  }
});

test.each([
  ['an empty file', () => tempFile('空.txt', ''), 'file-empty'],
  ['white space only', () => tempFile('白.txt', ' \n\n'), 'file-empty'],
  [
    'binary data named .txt',
    () => tempFile('数据.txt', Buffer.from([0x50, 0x4e, 0x00, 0x01, 0x02, 0xff, 0xfe, 0x00])),
    'file-format',
  ],
  ['a folder', () => tempFolder(), 'file-unreadable'],
  ['a missing path', () => join(tempFolder(), '没有.txt'), 'file-missing'],
  ['an unknown extension', () => tempFile('图.xyz', 'abc'), 'file-format'],
  ['JSON that is none', () => tempFile('坏.json', '{"title": '), 'file-format'],
  ['JSON of something else', () => tempFile('别.json', '{"title": 3}'), 'file-format'],
  ['more than 50 MB', () => tempFile('大.txt', Buffer.alloc(50 * 1_048_576 + 1, 0x20)), 'file-too-large'],
])('%s is refused by name, and the other files go on', async (_, make, code) => {
  const { core, folder } = await openCore();
  const bad = make();
  const { files } = await core.run('notice.import', { files: [bad, tempFile('好.txt', noticeText())] });
  expect(files.map((file) => file.status)).toEqual(['failed', 'imported']);
  expect(files[0]?.failures).toMatchObject([{ code, details: { file: bad } }]);
  expect(readdirSync(join(folder, 'originals'))).toHaveLength(1);
});

test('a file that takes too long is given up by name', async () => {
  const { createFileReader } = await import('../../electron/core/import/file-reader.ts');
  const reader = createFileReader({ scratch: null, timeLimitMs: 1 });
  await expect(
    reader.read({ as: 'notices', name: '慢.txt', bytes: new TextEncoder().encode(noticeText()) }),
  ).rejects.toMatchObject({ failure: { code: 'file-limit', details: { file: '慢.txt' } } });
  reader.close();
});

test('undo takes a whole import back, redo brings it again, and importing once more does too', async () => {
  const { core } = await openCore();
  const files = [
    tempFile('a.txt', noticeText()),
    tempFile(
      'b.txt',
      noticeText({ title: '云岭市科学技术局关于申报2026年科技计划项目的通知', number: '云科〔2026〕3号' }),
    ),
  ];
  const count = async (): Promise<number> => (await core.run('notice.list', { on: ON })).rows.length;
  const { journalEntry } = await core.run('notice.import', { files });
  expect(await undoneIn(core, journalEntry ?? 0)).toBe('导入 2 个通知文件');
  expect(await count()).toBe(0);
  expect((await core.run('notice.search', { query: '数字化改造' })).ids).toEqual([]);
  await core.run('journal.redo', {});
  expect(await count()).toBe(2);
  await core.run('journal.undo', {});
  const again = await core.run('notice.import', { files });
  expect(again.files.map((file) => file.added.length)).toEqual([1, 1]);
  expect(await count()).toBe(2);
  expect(await core.run('workspace.check', {})).toEqual({ ok: true, problems: [] });
});

test('search finds two characters and phrases, in title and text, and nothing by chance', async () => {
  const { core } = await openCore();
  await core.run('notice.import', { files: [tempFile('a.txt', noticeText())] });
  const find = async (query: string): Promise<number> => (await core.run('notice.search', { query })).ids.length;
  expect(await find('申报')).toBe(1);
  expect(await find('营业执照复印件')).toBe(1);
  expect(await find('数字化 复印件')).toBe(1);
  expect(await find('云工信〔2026〕12号')).toBe(1);
  expect(await find('章')).toBe(0);
  expect(await find('执')).toBe(1);
  expect(await find('照营')).toBe(0);
  expect(await find('" OR title:*')).toBe(0);
  expect(await find('。')).toBe(0);
});

test('pasted words are a text under the name that a person gave them, whatever stands in it', async () => {
  const { core } = await openCore();
  const sourceOf = async (name: string, text: string) => {
    await core.run('notice.importText', { name, text });
    return (await core.run('notice.list', { on: ON })).rows.map(({ source }) => source);
  };
  expect(await sourceOf('粘贴文本 2026/3/16 9:05:00', noticeText())).toEqual(['粘贴文本 2026 3 16 9 05 00.txt']);
  const other = noticeText({ number: '云工信〔2026〕99号' }).replaceAll('数字化改造', '绿色化改造');
  expect(await sourceOf('市局.pdf', other)).toContain('市局.pdf.txt');
});
