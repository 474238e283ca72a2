import { expect, test } from 'vitest';
import type { Core } from '../../electron/core/dispatch.ts';
import { openOf } from '../../electron/core/commands/session.ts';
import { noticeText, openCore, tempFile } from '../helpers/workspaces.ts';

const ON = '2026-03-16';
const deadlines = async (core: Core): Promise<(string | null | undefined)[]> =>
  (await core.run('match.programs', { on: ON })).programs.map((program) => program.nextDeadline?.to);

/** The stored readings become those of older rules, which found no date. */
function readByOlderRules(core: Core): void {
  const { db } = openOf(core.session);
  db.prepare(`UPDATE notice_body SET rules = 0, extracted = json_set(extracted, '$.deadlines', json('[]'))`).run();
  core.session.matches.forget('all');
}

test('a file imported again under better rules is matched by its new reading at once', async () => {
  const { core } = await openCore();
  const file = tempFile('通知.txt', noticeText());
  await core.run('notice.import', { files: [file] });
  readByOlderRules(core);
  expect(await deadlines(core)).toEqual([undefined]);
  const { files } = await core.run('notice.import', { files: [file] });
  expect(files).toMatchObject([{ status: 'unchanged', failures: [] }]);
  expect(await deadlines(core)).toEqual(['2026-05-20']);
});

test('a file whose import was undone comes back when it is imported under better rules', async () => {
  const { core } = await openCore();
  const file = tempFile('通知.txt', noticeText());
  await core.run('notice.import', { files: [file] });
  await core.run('journal.undo', {});
  readByOlderRules(core);
  const { files } = await core.run('notice.import', { files: [file] });
  expect(files).toMatchObject([{ status: 'imported', added: [{}], failures: [] }]);
  expect(await deadlines(core)).toEqual(['2026-05-20']);
});

test('notices read again before the rest was cancelled are matched by their new reading', async () => {
  const { core } = await openCore();
  for (const n of [1, 2])
    await core.run('notice.import', {
      files: [
        tempFile(
          `${n}.txt`,
          noticeText({ number: `云工信〔2026〕${n}号`, title: `云岭市关于组织申报第${n}类项目的通知` }),
        ),
      ],
    });
  readByOlderRules(core);
  expect(await deadlines(core)).toEqual([undefined, undefined]);
  const stop = new AbortController();
  await expect(
    core.run('notice.reread', { all: true }, { signal: stop.signal, progress: (done) => done === 1 && stop.abort() }),
  ).rejects.toThrow();
  expect(await deadlines(core)).toContain('2026-05-20');
});
