import { expect, it } from 'vitest';
import { pageBreaks, pageCapacity, type PaperRow } from '../../electron/core/write/excel-page-breaks.ts';

const rows = (...heights: readonly number[]): PaperRow[] => heights.map((height) => ({ height, held: false }));
const held = (height: number): PaperRow => ({ height, held: true });

it('leaves rows that nothing holds together to the printer', () => {
  expect(pageBreaks(rows(...Array.from({ length: 100 }, () => 20)), 700, false)).toEqual([]);
});

it('begins a page before a heading that would stand at the foot without its table', () => {
  const above = rows(...Array.from({ length: 33 }, () => 20));
  const section = [held(20), held(30), ...rows(40)];
  expect(pageBreaks([...above, ...section], 700, false)).toEqual([33]);
  expect(pageBreaks([...above.slice(3), ...section], 700, false)).toEqual([]);
});

it('keeps the last row of a table with the signature below it', () => {
  expect(pageBreaks([...rows(300, 300, 60), held(20), ...rows(40)], 700, false)).toEqual([3]);
});

it('begins no page before what would not fit on one either', () => {
  expect(pageBreaks([...rows(300), held(600), ...rows(300)], 700, false)).toEqual([]);
});

it('ends every page of a sheet of several tables, for a guess would drift from page to page', () => {
  const section = [held(20), held(30), ...rows(40)];
  expect(pageBreaks([...rows(300, 300, 300, 300, 60), ...section], 700, true)).toEqual([2, 5]);
});

it('is not gone by once many pages were only guessed', () => {
  const section = [held(20), held(30), ...rows(40)];
  const above = (count: number): PaperRow[] => rows(...Array.from({ length: count }, () => 350));
  const foot = rows(660);
  expect(pageBreaks([...above(4), ...foot, ...section], 700, false)).toEqual([5]);
  expect(pageBreaks([...above(40), ...foot, ...section], 700, false)).toEqual([]);
});

it('holds more rows the wider the columns are, for they are printed smaller', () => {
  const page = { size: 'A4', orientation: 'portrait', margins: { top: 20, bottom: 18, left: 18, right: 18 } } as const;
  const fitting = pageCapacity({ page, grid: [40, 40] });
  // 259 mm are 734 points.
  expect(fitting / 734).toBeCloseTo(0.95, 2);
  expect(pageCapacity({ page, grid: [100, 100] })).toBeGreaterThan(fitting * 2);
});
