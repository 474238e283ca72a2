import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../helpers/cli.ts';
import { noticeText, tempFile, tempFolder } from '../helpers/workspaces.ts';

test('calendar export writes the dates ahead of one notice, with the day to be ready on', async () => {
  const workspace = join(tempFolder(), 'ws');
  const out = join(tempFolder(), '申报.ics');
  expect((await runCli('notice', 'import', tempFile('a.txt', noticeText()), '--workspace', workspace)).code).toBe(0);
  const args = ['calendar', 'export', '--workspace', workspace, '--on', '2026-04-01'];
  const done = await runCli(...args, '--notice', '数字化改造', '--out', out, '--json');
  expect(done).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(done.stdout)).toEqual({ path: out, events: 2 });
  const text = readFileSync(out, 'utf8');
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  expect(text).toContain('DTSTART;VALUE=DATE:20260520');
  expect(text).toContain('DTSTART;VALUE=DATE:20260515');
  expect(text).toContain('【备齐】');
});

test('calendar export without a file is wrong usage, and a folder that is not there is named', async () => {
  const workspace = join(tempFolder(), 'ws');
  await runCli('notice', 'import', tempFile('a.txt', noticeText()), '--workspace', workspace);
  const args = ['calendar', 'export', '--workspace', workspace, '--on', '2026-04-01'];
  expect((await runCli(...args)).code).toBe(2);
  const nowhere = await runCli(...args, '--out', join(workspace, '没有', '申报.ics'));
  expect(nowhere.code).toBe(1);
  expect(nowhere.stderr).toContain('没有');
});
