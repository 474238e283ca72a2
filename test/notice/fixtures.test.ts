import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

const folder = join(import.meta.dirname, '../fixtures/notices');
const read = (name: string) => readNotices(sourceTextOf(readFileSync(join(folder, name), 'utf8')));
const squeeze = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, v) => (key === 'title' && typeof v === 'string' ? v.replace(/\s+/g, '') : v));

describe('notices in styles of many offices and years', () => {
  for (const name of readdirSync(folder).filter((f) => f.endsWith('.txt'))) {
    it(name, () => {
      const expected = JSON.parse(readFileSync(join(folder, name.replace(/\.txt$/, '.json')), 'utf8')) as {
        notices: object[];
      };
      const notices = read(name).map((reading) => reading.notice);
      expect(notices.map((n) => n.title.replace(/\s+/g, ''))).toHaveLength(expected.notices.length);
      expected.notices.forEach((partial, i) => expect(squeeze(notices[i])).toMatchObject(squeeze(partial) as object));
    });
  }
});
