import { expect, test } from 'vitest';
import { workbookFile } from '../helpers/workbooks.ts';
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

test('an own list of standard tasks is kept, planned for an application, and given up for the usual one', async () => {
  const { core, folder } = await openCore();
  const usual = (await core.run('workspace.preferences', {})).standardTasks;
  expect(usual.map(({ title }) => title)).toContain('网上填报');
  const own = [
    { title: '内部评审', before: 3 },
    { title: '报送', before: 0 },
  ];
  await core.run('workspace.preferences', { standardTasks: own });
  await core.run('workspace.open', { folder });
  expect((await core.run('workspace.preferences', {})).standardTasks).toEqual(own);
  await core.run('notice.import', { files: [tempFile('专项.txt', noticeText())] });
  await core.run('client.import', { files: [await workbookFile({ 企业: [['企业名称*'], ['云岭示例甲有限公司']] })] });
  const on = '2026-03-16';
  const { programs } = await core.run('match.programs', { on });
  const { rows } = await core.run('application.open', {
    on,
    program: programs[0]!.id,
    clients: ['云岭示例甲有限公司'],
  });
  const { view } = await core.run('application.planTasks', { on, id: rows[0]!.id });
  expect(view.taskList.map(({ title }) => title)).toEqual(['内部评审', '报送']);
  await expect(
    core.run('workspace.preferences', { standardTasks: [...own, { title: ' 报送 ', before: 1 }] }),
  ).rejects.toMatchObject({ failure: { code: 'contract' } });
  expect((await core.run('workspace.preferences', { standardTasks: [] })).standardTasks).toEqual(usual);
});
