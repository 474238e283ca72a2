import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SHEETS } from '../../shared/client/fields.ts';
import { languageOf } from '../../shared/contract/language.ts';

const renderer = fileURLToPath(new URL('../../renderer', import.meta.url));
const SCALES = ['微型', '小型', '中型', '大型'];
const CHINESE = /[\u4E00-\u9FFF]/;

/** The portfolio workbook's own words are data: they are the same in every language. */
const OF_THE_WORKBOOK = new Set([
  ...SHEETS.flatMap(({ label, fields }) => [label, ...fields.map((field) => field.label)]),
  ...SCALES,
]);

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

const withoutComments = (code: string): string => code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\/\/.*$/gm, '');

/** Quoted texts, and words between tags, that a person would see. */
const shown = (code: string): string[] => [
  ...[...code.matchAll(/'([^'\n]*)'/g)].map(([, words = '']) => words),
  ...[...code.matchAll(/`([^`]*)`/g)].map(([, words = '']) => words),
  ...[...code.matchAll(/>([^<>{}()=']+)</g)].map(([, words = '']) => words),
];

test('no word of the window stands outside the catalogues', () => {
  const stray = sources(renderer)
    .filter((file) => !file.includes(join('renderer', 'text')))
    .flatMap((file) =>
      shown(withoutComments(readFileSync(file, 'utf8')))
        .filter((words) => CHINESE.test(words) && !OF_THE_WORKBOOK.has(words))
        .map((words) => `${file.slice(renderer.length + 1)}: ${words}`),
    );
  expect(stray).toEqual([]);
});

test('the English catalogue has no Chinese word but the names of the workbook’s sheets', () => {
  const chinese = sources(join(renderer, 'text', 'en')).flatMap((file) =>
    (withoutComments(readFileSync(file, 'utf8')).match(/[\u4E00-\u9FFF]+/g) ?? []).filter(
      (words) => !OF_THE_WORKBOOK.has(words),
    ),
  );
  expect(chinese).toEqual([]);
});

test('a page without a language, or with one that we have not, is Chinese', () => {
  expect([languageOf(null), languageOf('fr'), languageOf('en'), languageOf('zh')]).toEqual(['zh', 'zh', 'en', 'zh']);
});
