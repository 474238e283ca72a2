import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';
import { setOnPages } from '../helpers/page-set.ts';

const folder = join(import.meta.dirname, '../fixtures/notices');
const texts = ['long-county-notice-2017.txt', 'two-zone-issuers-2019.txt', 'city-redhead-2023.txt'].map((name) =>
  readFileSync(join(folder, name), 'utf8').replace(/^[ \t]+/gm, ''),
);
const noticeOf = (text: string): unknown =>
  JSON.parse(JSON.stringify(readNotices(sourceTextOf(text)).map((reading) => reading.notice)).replace(/\s/g, ''));

const setting = fc.record({
  width: fc.integer({ min: 30, max: 48 }).map((n) => n * 2),
  linesPerPage: fc.integer({ min: 9, max: 45 }),
  head: fc.constantFrom('申报政策汇编（内部资料）', '某某咨询有限公司 电话：010-66660000', '政策快讯 2017年第8期'),
  foot: fc.constantFrom<(page: number) => string>(
    (n) => `— ${n} —`,
    (n) => `第 ${n} 页 共 9 页`,
    (n) => `${n}`,
    (n) => `- ${n} -`,
  ),
  spaced: fc.boolean(),
});

describe('how a page is set does not change what is read', () => {
  it('pages with running heads, page numbers and lines broken at any width give the same notice', () => {
    for (const text of texts) {
      const expected = noticeOf(text);
      fc.assert(
        fc.property(setting, (s) => {
          expect(noticeOf(setOnPages(text, s))).toEqual(expected);
        }),
        { numRuns: 40, seed: 20170821 },
      );
    }
  });
});
