import { expect, test } from 'vitest';
import { inSlices } from '../../renderer/stores/in-slices.ts';
import { NO_MATRIX_FILTER, markAt, type MatrixFilter, matrixSteps } from '../../renderer/stores/matrix-view.ts';
import { movedCell } from '../../renderer/screens/matches/moved-cell.ts';
import { matrix, program } from './row-builders.ts';

const sample = matrix({
  clients: ['甲厂', '乙厂'],
  programs: [
    program({ id: '绿色工厂' }),
    program({ id: '技改', window: 'closed' }),
    program({ id: '专精特新', window: 'upcoming' }),
  ],
  cells: ['eid', 'die'],
  manualOpen: [2, 0, 0],
});

const shown = (filter: Partial<MatrixFilter>) => inSlices(matrixSteps(sample, { ...NO_MATRIX_FILTER, ...filter }));

test('eligible with conditions left for a person is never a plain pass', () => {
  expect(markAt(sample, 0, 0)).toBe('machine');
  expect(markAt(sample, 1, 2)).toBe('eligible');
  expect(markAt(sample, 5, 0)).toBeNull();
});

test('columns are filtered by window, rows by the marks that they have in the shown columns', async () => {
  const open = await shown({ windows: ['open', 'upcoming'] });
  expect(open.columns).toEqual([0, 2]);
  const eligible = await shown({ windows: ['open'], marks: ['machine'] });
  expect(eligible.rows).toEqual([0]);
  expect((await shown({ clientText: '乙' })).rows).toEqual([1]);
});

test('tallies count what is shown and nothing else', async () => {
  const view = await shown({ windows: ['open', 'upcoming'] });
  expect(view.rowTallies[0]).toEqual({ eligible: 0, machine: 1, 'needs-data': 1, ineligible: 0 });
  expect(view.columnTallies[1]).toEqual({ eligible: 1, machine: 0, 'needs-data': 1, ineligible: 0 });
});

test('arrows stay within the matrix, Ctrl End goes to its last cell', () => {
  const size = { rows: 2, columns: 3 };
  expect(movedCell({ key: 'ArrowRight', ctrlKey: false }, { row: 0, column: 2 }, size, 10)).toEqual({
    row: 0,
    column: 2,
  });
  expect(movedCell({ key: 'ArrowDown', ctrlKey: false }, { row: 0, column: 1 }, size, 10)).toEqual({
    row: 1,
    column: 1,
  });
  expect(movedCell({ key: 'End', ctrlKey: true }, { row: 0, column: 0 }, size, 10)).toEqual({ row: 1, column: 2 });
  expect(movedCell({ key: 'ArrowDown', ctrlKey: false }, { row: -1, column: -1 }, size, 10)).toEqual({
    row: 0,
    column: 0,
  });
  expect(movedCell({ key: 'a', ctrlKey: false }, { row: 0, column: 0 }, size, 10)).toBeNull();
});
