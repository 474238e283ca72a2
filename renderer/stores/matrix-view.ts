import { nameHas } from './name-initials.ts';
import type { Matrix, ProgramView } from '../../shared/contract/views.ts';

/** What of a matrix is shown, and what its cells mean. Pure. */

/** One mark of the legend; `machine` is eligible by machine with conditions left for a person. */
export const MARKS = ['eligible', 'machine', 'needs-data', 'ineligible'] as const;
export type Mark = (typeof MARKS)[number];

export interface MatrixFilter {
  readonly clientText: string;
  readonly programText: string;
  readonly windows: readonly ProgramView['window'][];
  /** Only rows that have one of these marks in a shown column; empty for all rows. */
  readonly marks: readonly Mark[];
}

export const NO_MATRIX_FILTER: MatrixFilter = { clientText: '', programText: '', windows: [], marks: [] };

export type Tally = Readonly<Record<Mark, number>>;

/** Indexes into the matrix, in its order, and how often each mark stands in the shown part. */
export interface MatrixView {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly rowTallies: readonly Tally[];
  readonly columnTallies: readonly Tally[];
}

/** The mark of a cell; null where the matrix has none. */
export function markAt(matrix: Matrix, row: number, column: number): Mark | null {
  const mark = markOf(matrix.cells[row]?.charCodeAt(column) ?? NaN, openAt(matrix, row, column) > 0);
  return MARKS[mark] ?? null;
}

/** Conditions of a cell that are still open to a person. */
export const openAt = (matrix: Matrix, row: number, column: number): number =>
  matrix.manualOpenFor?.[matrix.clients[row] ?? '']?.[column] ?? matrix.manualOpen[column] ?? 0;

/** Whether a person's decision stands behind the result of a cell: it carries the mark 人工. */
export const decidedAt = (matrix: Matrix, row: number, column: number): boolean =>
  matrix.decided?.[matrix.clients[row] ?? '']?.includes(column) ?? false;

const ELIGIBLE = 'e'.charCodeAt(0);
const NEEDS_DATA = 'd'.charCodeAt(0);
const INELIGIBLE = 'i'.charCodeAt(0);

/** Index into MARKS; −1 for no mark. */
function markOf(code: number, manual: boolean): number {
  return code === ELIGIBLE ? (manual ? 1 : 0) : code === NEEDS_DATA ? 2 : code === INELIGIBLE ? 3 : -1;
}

/** Rows between two looks at the clock. */
const ROWS_A_STEP = 16;

/** Counts in steps, so that ten million cells do not hold the window up; the last value is the view. */
export function* matrixSteps(
  matrix: Matrix,
  filter: MatrixFilter,
  initials: ReadonlyMap<string, string> = new Map(),
): Generator<undefined, MatrixView> {
  const programWords = filter.programText.trim().toLowerCase();
  const clientWords = filter.clientText.trim().toLowerCase();
  const columns = indexes(
    matrix.programs,
    (program) =>
      (filter.windows.length === 0 || filter.windows.includes(program.window)) &&
      (programWords === '' ||
        `${program.title}\n${program.track ?? ''}\n${program.region}`.toLowerCase().includes(programWords)),
  );
  const manual = columns.map((column) => (matrix.manualOpen[column] ?? 0) > 0);
  const wanted = MARKS.map((mark) => filter.marks.includes(mark));
  const columnCounts = new Int32Array(columns.length * MARKS.length);
  const marks = new Int8Array(columns.length);
  const rows: number[] = [];
  const rowTallies: Tally[] = [];
  const candidates = indexes(matrix.clients, (name) => clientWords === '' || nameHas(name, clientWords, initials));
  for (const [position, row] of candidates.entries()) {
    if (position % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const cells = matrix.cells[row] ?? '';
    const own = matrix.manualOpenFor?.[matrix.clients[row] ?? ''];
    const counts = [0, 0, 0, 0];
    let keep = filter.marks.length === 0;
    for (let i = 0; i < columns.length; i++) {
      const open = own?.[columns[i] ?? -1];
      const mark = markOf(cells.charCodeAt(columns[i] ?? -1), open === undefined ? (manual[i] ?? false) : open > 0);
      marks[i] = mark;
      if (mark < 0) continue;
      counts[mark] = (counts[mark] ?? 0) + 1;
      keep ||= wanted[mark] ?? false;
    }
    if (!keep) continue;
    for (let i = 0; i < columns.length; i++) {
      const mark = marks[i] ?? -1;
      if (mark >= 0) columnCounts[i * MARKS.length + mark] = (columnCounts[i * MARKS.length + mark] ?? 0) + 1;
    }
    rows.push(row);
    rowTallies.push(tallyOf(counts));
  }
  const columnTallies = columns.map((_, i) => tallyOf(columnCounts.subarray(i * MARKS.length, (i + 1) * MARKS.length)));
  return { rows, columns, rowTallies, columnTallies };
}

const tallyOf = (counts: ArrayLike<number>): Tally => ({
  eligible: counts[0] ?? 0,
  machine: counts[1] ?? 0,
  'needs-data': counts[2] ?? 0,
  ineligible: counts[3] ?? 0,
});

const indexes = <T>(list: readonly T[], keep: (item: T) => boolean): number[] =>
  list.flatMap((item, index) => (keep(item) ? [index] : []));
