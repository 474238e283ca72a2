import { expect, test } from 'vitest';
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
