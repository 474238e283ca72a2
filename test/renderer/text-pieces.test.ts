import { expect, test } from 'vitest';
import { blocksOf, factRanges } from '../../renderer/screens/notices/text-pieces.ts';

const words = '关于申报的通知\n一、申报条件\n注册满一年，营业收入不低于2000万元。\n名称\t金额\n甲\t10\n联系人：示一';
const at = (part: string): { start: number; end: number } => ({
  start: words.indexOf(part),
  end: words.indexOf(part) + part.length,
});

test('title and numbered heads are headings, lines with tabs in a row one table, the rest paragraphs', () => {
  const blocks = blocksOf(words, [], '关于申报的通知');
  expect(blocks.map((block) => block.type)).toEqual(['heading', 'heading', 'paragraph', 'table', 'paragraph']);
  const table = blocks[3];
  expect(
    table?.type === 'table'
      ? table.rows.map((row) => row.map((cell) => cell.map((piece) => piece.words).join('')))
      : null,
  ).toEqual([
    ['名称', '金额'],
    ['甲', '10'],
  ]);
});

test('every character is shown once, and pieces know their facts, the closest first', () => {
  const ranges = factRanges(
    {
      '/conditions/0': at('注册满一年，营业收入不低于2000万元'),
      '/conditions/0/criteria/0/value': at('2000万元'),
      '/contacts/people/0': at('示一'),
    },
    ['/conditions/0', '/contacts/people/0'],
  );
  const blocks = blocksOf(words, [...ranges, { ...at('2000万元'), fact: '@target' }], '关于申报的通知');
  const clause = blocks[2];
  if (clause?.type !== 'paragraph') throw new Error('the clause is a paragraph');
  expect(clause.pieces.map((piece) => piece.words).join('')).toBe('注册满一年，营业收入不低于2000万元。');
  expect(clause.pieces.find((piece) => piece.words === '2000万元')?.facts).toEqual(['@target', '/conditions/0']);
  expect(clause.pieces.at(-1)?.facts).toEqual([]);
});

test('a fact without words of its own is where its parts are', () => {
  expect(
    factRanges({ '/region/province': at('关于'), '/region/city': at('申报'), '/regionX': at('通知') }, ['/region']),
  ).toHaveLength(2);
});
