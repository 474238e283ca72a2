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
  switch (matrix.cells[row]?.[column]) {
    case 'e':
      return (matrix.manualOpen[column] ?? 0) > 0 ? 'machine' : 'eligible';
    case 'd':
      return 'needs-data';
    case 'i':
      return 'ineligible';
    default:
      return null;
  }
}

export function viewMatrix(matrix: Matrix, filter: MatrixFilter): MatrixView {
  const programWords = filter.programText.trim().toLowerCase();
  const clientWords = filter.clientText.trim().toLowerCase();
  const columns = indexes(
    matrix.programs,
    (program) =>
      (filter.windows.length === 0 || filter.windows.includes(program.window)) &&
      (programWords === '' ||
        `${program.title}\n${program.track ?? ''}\n${program.region}`.toLowerCase().includes(programWords)),
  );
  const candidates = indexes(matrix.clients, (name) => clientWords === '' || name.toLowerCase().includes(clientWords));
  const rows: number[] = [];
  const rowTallies: Tally[] = [];
  const columnTallies = columns.map(() => emptyTally());
  for (const row of candidates) {
    const marks = columns.map((column) => markAt(matrix, row, column));
    if (filter.marks.length > 0 && !marks.some((mark) => mark !== null && filter.marks.includes(mark))) continue;
    const tally = emptyTally();
    marks.forEach((mark, position) => {
      if (mark === null) return;
      tally[mark] += 1;
      const column = columnTallies[position];
      if (column) column[mark] += 1;
    });
    rows.push(row);
    rowTallies.push(tally);
  }
  return { rows, columns, rowTallies, columnTallies };
}

const emptyTally = (): Record<Mark, number> => ({ eligible: 0, machine: 0, 'needs-data': 0, ineligible: 0 });

const indexes = <T>(list: readonly T[], keep: (item: T) => boolean): number[] =>
  list.flatMap((item, index) => (keep(item) ? [index] : []));
