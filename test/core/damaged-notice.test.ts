import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { noticeText, openCore, tempFile } from '../helpers/workspaces.ts';

interface Stored {
  criteria?: unknown;
}

test.each([
  ['a value of another kind', (condition: Stored) => (condition.criteria = 'flipped')],
  ['a key that is gone', (condition: Stored) => delete condition.criteria],
])(
  'a stored notice that is still JSON but no notice any more is told by name when programs are matched: %s',
  async (_what, damage) => {
    const { core, folder } = await openCore();
    await core.run('notice.import', { files: [tempFile('专项.txt', noticeText())] });
    const database = new Database(join(folder, 'workspace.db'));
    const { extracted } = database.prepare('SELECT extracted FROM notice_body').get() as { extracted: string };
    const notice = JSON.parse(extracted) as { conditions: Stored[] };
    damage(notice.conditions[0]!);
    database.prepare('UPDATE notice_body SET extracted = ?').run(JSON.stringify(notice));
    database.close();
    core.session.matches.forget('all');
    await expect(core.run('match.matrix', { on: '2026-04-01' })).rejects.toMatchObject({
      failure: { code: 'workspace-damaged', message: expect.stringContaining('专项') },
    });
  },
);
