import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';
import { loadNewsletter } from '../bench/notice-load.ts';

const folder = join(import.meta.dirname, '../fixtures/notices');
const newsletters = [
  loadNewsletter(3, 7),
  ...readdirSync(folder)
    .filter((name) => name.startsWith('newsletter-'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
].map((text) => sourceTextOf(text));

test.each([2, 3, 20])('%i shares of a newsletter are the whole, each notice once and in its place', (of) => {
  for (const source of newsletters) {
    const shares = Array.from({ length: of }, (_, part) => readNotices(source, { part, of }));
    expect(shares.flat()).toEqual(readNotices(source));
  }
});

test('two shares of notices of one length are of one size', () => {
  const source = sourceTextOf(loadNewsletter(5, 8));
  expect([0, 1].map((part) => readNotices(source, { part, of: 2 }).length)).toEqual([4, 4]);
});

test('a text of one notice falls to one share', () => {
  const source = sourceTextOf(readFileSync(join(folder, 'city-redhead-2023.txt'), 'utf8'));
  expect([0, 1].map((part) => readNotices(source, { part, of: 2 }).length).toSorted()).toEqual([0, 1]);
});
