import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Log } from '../../electron/main/log.ts';
import { framesOf, logEntry, logEntrySchema } from '../../shared/contract/log-entry.ts';
import { tempFolder } from '../helpers/workspaces.ts';

const NAME = '泉北例成智能装备有限公司';

test('a value that is no code or number is hidden, whoever wrote it', () => {
  const entry = logEntry('call', { command: 'client.read', name: NAME, path: '/home/例/a b', ms: 12, ok: true });
  expect(entry.fields).toEqual({ command: 'client.read', name: '?', path: '?', ms: 12, ok: true });
  expect(logEntrySchema.safeParse(entry).success).toBe(true);
  expect(logEntrySchema.safeParse({ ...entry, fields: { name: NAME } }).success).toBe(false);
});

test('of an error its class, code and places are kept, not its message and no folder', () => {
  const failing = (): never => {
    throw Object.assign(new TypeError(`没有这家企业：${NAME}\n    at ${NAME} (/home/${NAME}/x.ts:1:1)`), {
      code: 'E_X',
    });
  };
  try {
    failing();
  } catch (error) {
    const frames = framesOf(error);
    expect(frames[0]).toBe('TypeError E_X');
    expect(frames.join('\n')).toContain('log.test.ts:');
    expect(frames.join('\n')).not.toContain('/');
    expect(frames.join('\n')).not.toContain(NAME);
  }
});

test('the log is for its owner only, rotates, keeps two older files, and gives its newest lines', () => {
  const folder = join(tempFolder(), 'logs');
  const log = new Log(join(folder, 'workbench.log'), () => new Date('2026-03-16T01:02:03Z'));
  for (let n = 0; n < 40_000; n++) log.write('call', { command: 'notice.import', n });
  expect(readdirSync(folder).toSorted()).toEqual(['workbench.1.log', 'workbench.2.log', 'workbench.log']);
  for (const name of readdirSync(folder)) {
    expect(statSync(join(folder, name)).size).toBeLessThan(600 * 1024);
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  }
  expect(log.tail(2)).toEqual([
    '2026-03-16T01:02:03.000Z call command=notice.import n=39998',
    '2026-03-16T01:02:03.000Z call command=notice.import n=39999',
  ]);
  expect(readFileSync(join(folder, 'workbench.1.log'), 'utf8')).toMatch(/^2026/);
});
