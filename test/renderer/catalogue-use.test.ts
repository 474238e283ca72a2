import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { zh } from '../../renderer/text/zh.ts';

const renderer = fileURLToPath(new URL('../../renderer', import.meta.url));
const ALIAS = /const (\w+) = (text(?:\.\w+)+);/g;

/** The code of a file with the short names that it gives to parts of the catalogue (`const t = text.notices`) written out. */
function withoutAliases(code: string): string {
  let whole = code.replaceAll(ALIAS, '');
  for (const [, alias, part] of code.matchAll(ALIAS)) {
    whole = whole.replaceAll(new RegExp(`(?<![\\w.'])${alias}(?=[.[])`, 'g'), part ?? '');
  }
  return whole;
}

/** Every entry, and every part as a whole, that the window reads: `notices.emptyTitle`, `kind`. */
const read = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith(join('text', '')))
  .flatMap((name) => [...withoutAliases(readFileSync(join(renderer, name), 'utf8')).matchAll(/\btext((?:\.\w+)+)/g)])
  .map(([, path = '']) => `${path.slice(1)}.`);

const isRead = (path: string): boolean => read.some((known) => path.startsWith(known) || known.startsWith(path));

const entries = (part: object, path: string): string[] =>
  Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? entries(value, `${path}${key}.`)
      : [`${path}${key}.`],
  );

test('every word of the catalogue is shown somewhere', () => {
  expect(entries(zh, '').filter((path) => !isRead(path))).toEqual([]);
});
