import { expect, test } from 'vitest';
import { openOf } from '../../electron/core/commands/session.ts';
import { sortNotices } from '../../shared/contract/notice-order.ts';
import { noticeText, openCore, tempFile } from '../helpers/workspaces.ts';

const ON = '2026-03-16';

test('the parts of a list are the list, each from where the one before ended', async () => {
  const { core } = await openCore();
  const files = [1, 2, 3].map((n) =>
    tempFile(
      `${n}.txt`,
      noticeText()
        .replaceAll('数字化改造', `第${n}类示范`)
        .replaceAll('12号', `${20 + n}号`),
    ),
  );
  await core.run('notice.import', { files });
  const { rows: all } = await core.run('notice.list', { on: ON });
  expect(all).toHaveLength(3);
  const first = await core.run('notice.listPart', { on: ON, after: null, count: 2 });
  const second = await core.run('notice.listPart', { on: ON, after: first.next, count: 2 });
  expect([...first.rows, ...second.rows]).toEqual(all);
  expect(second.next).toBeNull();
  expect((await core.run('notice.listPart', { on: ON, after: null, count: 3 })).next).toBeNull();
});

test('a part goes on behind a notice that was taken back meanwhile', async () => {
  const { core } = await openCore();
  await core.run('notice.import', { files: [tempFile('1.txt', noticeText())] });
  const [only] = (await core.run('notice.list', { on: ON })).rows;
  await core.run('journal.undo', {});
  const part = await core.run('notice.listPart', { on: ON, after: only?.id ?? '', count: 2 });
  expect(part).toEqual({ rows: [], next: null });
});

test('clients come in parts too', async () => {
  const { core } = await openCore();
  await core.run('client.import', {
    files: [
      tempFile('企业.csv', '企业名称,职工总数\n云岭甲机电有限公司,1\n云岭乙材料有限公司,2\n云岭丙软件有限公司,3\n'),
    ],
  });
  const { rows: all } = await core.run('client.list', {});
  expect(all).toHaveLength(3);
  const first = await core.run('client.listPart', { after: null, count: 2 });
  expect(first.rows).toEqual(all.slice(0, 2));
  expect(await core.run('client.listPart', { after: first.next, count: 2 })).toEqual({
    rows: all.slice(2),
    next: null,
  });
});

test('the first by deadline are those of the whole list, whether enough are open or not, and extended ones among them', async () => {
  const { core } = await openCore();
  const notices = [1, 2, 3, 4].map((n) =>
    noticeText({
      title: `云岭市工业和信息化局关于组织申报第${n}类示范项目的通知`,
      number: `云工信〔2026〕${20 + n}号`,
      until: `2026年${n + 2}月20日`,
    }),
  );
  const extension = noticeText({
    title: '云岭市工业和信息化局关于延长第1类示范项目申报时间的通知',
    number: '云工信〔2026〕31号',
    until: '2026年9月30日',
  });
  await core.run('notice.import', {
    files: [...notices, extension].map((content, n) => tempFile(`${n}.txt`, content)),
  });
  for (const on of [ON, '2026-05-01', '2027-01-01']) {
    const { rows } = await core.run('notice.list', { on });
    for (const count of [1, 2, 3, 10]) {
      const first = await core.run('notice.list', { on, first: { sort: 'deadline', count } });
      expect(first.rows).toEqual(sortNotices(rows, 'deadline').slice(0, count));
    }
  }
});

test('what could not be read once is read at the next try', async () => {
  const { core } = await openCore();
  await core.run('notice.import', { files: [tempFile('1.txt', noticeText())] });
  const { db } = openOf(core.session);
  db.exec('ALTER TABLE notice_relation RENAME TO notice_relation_away');
  await expect(core.run('notice.list', { on: ON })).rejects.toThrow();
  await expect(core.run('match.programs', { on: ON })).rejects.toThrow();
  db.exec('ALTER TABLE notice_relation_away RENAME TO notice_relation');
  expect((await core.run('notice.list', { on: ON })).rows).toHaveLength(1);
  expect((await core.run('match.programs', { on: ON })).programs).toHaveLength(1);
});
