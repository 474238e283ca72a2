import { expect, test } from 'vitest';
import { noticeText, openCore, tempFile } from '../helpers/workspaces.ts';

test('what a person changes is kept under the name that the workspace was told, after opening it again too', async () => {
  const { core, folder } = await openCore();
  await core.run('notice.import', { files: [tempFile('专项.txt', noticeText())] });
  await core.run('workspace.preferences', { person: ' 云小岭 ' });
  await core.run('workspace.open', { folder });
  const { rows } = await core.run('notice.list', { on: '2026-04-01' });
  const { corrections } = await core.run('notice.correct', { id: rows[0]!.id, pointer: '/title', action: 'confirm' });
  expect(corrections.map(({ by }) => by)).toEqual(['云小岭']);
});

test('a name of spaces is none: the computer’s user name stands in the journal', async () => {
  const { core } = await openCore();
  await core.run('workspace.preferences', { person: '云小岭' });
  const { person, systemUser } = await core.run('workspace.preferences', { person: '  ' });
  expect([person, systemUser]).toEqual([null, expect.stringMatching(/./)]);
});

test('the margin of working days is kept and moves nothing else', async () => {
  const { core } = await openCore();
  await core.run('workspace.preferences', { person: '云小岭', workDays: 5 });
  expect(await core.run('workspace.preferences', {})).toMatchObject({ person: '云小岭', workDays: 5 });
});
