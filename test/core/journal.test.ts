import { inChinese, inWords } from '../../shared/base/sentence.ts';
import { english } from '../../renderer/text/told/english.ts';
import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/core/store/database.ts';
import { databasePath } from '../../electron/core/store/places.ts';
import { noticeText, openCore, tempFile } from '../helpers/workspaces.ts';

test('the history tells what, when and who, and goes back to a chosen act and forward again', async () => {
  const { core } = await openCore();
  const { files } = await core.run('notice.import', { files: [tempFile('a.txt', noticeText())] });
  const id = files[0]?.added[0]?.id ?? '';
  await core.run('notice.correct', { id, pointer: '/submission/binding', action: 'change', value: '胶装' });
  await core.run('notice.correct', { id, pointer: '/title', action: 'confirm' });
  const { entries } = await core.run('journal.list', {});
  expect(entries.map((e) => [e.kind, e.undone])).toEqual([
    ['notice.correct', false],
    ['notice.correct', false],
    ['notice.import', false],
  ]);
  expect(entries.every((e) => e.by !== '' && !Number.isNaN(Date.parse(e.at)))).toBe(true);
  expect(entries.map((e) => inChinese(e.label))).toEqual([
    '核对标题「云岭市工业和信息化局关于组织申报20…」（云岭市工业和信息化局关于组织申报20…）',
    '修改报送要求（云岭市工业和信息化局关于组织申报20…）',
    '导入通知 a.txt',
  ]);
  const change = entries[1]?.id ?? 0;
  const { undone } = await core.run('journal.undoTo', { entry: change });
  expect(undone).toEqual([entries[0]?.label, entries[1]?.label]);
  expect((await core.run('notice.read', { id })).notice.submission.binding).toBeNull();
  expect((await core.run('journal.list', {})).entries.map((e) => e.undone)).toEqual([true, true, false]);
  await expect(core.run('journal.undoTo', { entry: change })).rejects.toMatchObject({ failure: { code: 'usage' } });
  await core.run('journal.redo', {});
  expect((await core.run('notice.read', { id })).notice.submission.binding).toBe('胶装');
});

test('an act is told in either language, and one that an older version kept as Chinese words is told as it stands', async () => {
  const { core, folder } = await openCore();
  const { files } = await core.run('notice.import', { files: [tempFile('a.txt', noticeText())] });
  await core.run('notice.correct', {
    id: files[0]?.added[0]?.id ?? '',
    pointer: '/title',
    action: 'change',
    value: '甲',
  });
  await core.close();
  const db = await openDatabase(databasePath(folder));
  db.exec('UPDATE journal SET said = NULL WHERE id = 1');
  db.close();
  const { core: later } = await openCore(folder);
  const { entries } = await later.run('journal.list', {});
  const inEnglish = entries.map(({ label }) => inWords(label, (form) => english[form] ?? form));
  expect(inEnglish).toEqual([expect.stringMatching(/^change title “.*” \(.*\)$/), '导入通知 a.txt']);
});
