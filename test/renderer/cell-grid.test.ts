import { expect, test } from 'vitest';
import { blockEdits, filledBlock, pastedBlock } from '../../renderer/stores/block-edits.ts';
import { cornersOf, movedRange, oneCell } from '../../renderer/widgets/grid-range.ts';
import { cellsOfTsv, tsvOfCells } from '../../renderer/widgets/tsv.ts';

const key = (name: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});
const SIZE = { rows: 4, columns: 3 };

test('keys move the cell, Shift widens the block, Tab goes on to the next row and leaves at the end', () => {
  const at = oneCell({ row: 1, column: 2 });
  expect(movedRange(at, key('ArrowDown'), SIZE, 2)).toEqual(oneCell({ row: 2, column: 2 }));
  expect(movedRange(at, key('ArrowRight'), SIZE, 2)).toEqual(at);
  expect(movedRange(at, key('Tab'), SIZE, 2)).toEqual(oneCell({ row: 2, column: 0 }));
  expect(movedRange(oneCell({ row: 3, column: 2 }), key('Tab'), SIZE, 2)).toBeNull();
  expect(movedRange(oneCell({ row: 0, column: 0 }), key('Tab', { shiftKey: true }), SIZE, 2)).toBeNull();
  expect(movedRange(at, key('Home', { ctrlKey: true }), SIZE, 2)).toEqual(oneCell({ row: 0, column: 0 }));
  expect(movedRange(at, key('PageDown'), SIZE, 9)).toEqual(oneCell({ row: 3, column: 2 }));
  const wide = movedRange(at, key('ArrowUp', { shiftKey: true }), SIZE, 2);
  expect(wide && cornersOf(wide)).toEqual({ from: { row: 0, column: 2 }, to: { row: 1, column: 2 } });
  expect(movedRange(at, key('x'), SIZE, 2)).toBeNull();
});

test('a block of Excel is read with its quotes and line breaks, and given back so that Excel takes it', () => {
  expect(cellsOfTsv('甲\t1,234.5\r\n"两\n行"\t"他说""好"""\r\n')).toEqual([
    ['甲', '1,234.5'],
    ['两\n行', '他说"好"'],
  ]);
  expect(cellsOfTsv('只有一格')).toEqual([['只有一格']]);
  const cells = [
    ['=HYPERLINK("x")', '-5', '两\n行'],
    ['@甲', '', '-甲'],
  ];
  const copied = tsvOfCells(cells);
  expect(copied.split('\r\n')[0]).toMatch(/^"?'=/);
  expect(cellsOfTsv(copied)).toEqual(cells);
});

const COLUMNS = ['name', 'employees'].map((field) => ({ place: { sheet: 'company' as const, row: null, field } }));

test('a block fills the rows from its cell on; below the last client stand new ones, empty rows there are none', () => {
  const block = { from: { row: 1, column: 0 }, rows: [['乙', ''], ['丙', '5'], ['', ''], ['丁']] };
  const { edits, outside } = blockEdits(block, ['甲', '乙'], COLUMNS);
  expect(edits.map(({ client, cells }) => [client, cells.map(({ value }) => value)])).toEqual([
    ['乙', ['乙', '']],
    [null, ['丙', '5']],
    [null, ['丁']],
  ]);
  expect(outside).toEqual([]);
});

test('what falls beside the table, or on a counted column, is told and not lost in silence', () => {
  const { edits, outside } = blockEdits(
    { from: { row: 0, column: 1 }, rows: [['9', '多', '']] },
    ['甲'],
    [...COLUMNS, { place: null }],
  );
  expect(edits[0]?.cells.map(({ value }) => value)).toEqual(['9']);
  expect(outside).toEqual([{ at: { row: 0, column: 2 }, value: '多' }]);
});

test('one pasted text fills the whole selection; a block stands as it is', () => {
  const [from, to] = [
    { row: 0, column: 0 },
    { row: 1, column: 1 },
  ];
  expect(pastedBlock([['是']], from, to)).toEqual(filledBlock('是', from, to));
  expect(pastedBlock([['是', '否']], from, to)).toEqual({ from, rows: [['是', '否']] });
});
