import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';
import { unstatedSpans } from '../helpers/spans.ts';

const folders = [
  join(import.meta.dirname, '../fixtures/notices'),
  join(import.meta.dirname, '../../../shared/acceptance/notices'),
].filter((folder) => existsSync(folder));

describe('every value shows the words that state it', () => {
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter((f) => f.endsWith('.txt'))) {
      it(name, () => {
        const wrong = readNotices(sourceTextOf(readFileSync(join(folder, name), 'utf8'))).flatMap((reading) =>
          unstatedSpans(reading),
        );
        expect(wrong).toEqual([]);
      });
    }
  }
});
