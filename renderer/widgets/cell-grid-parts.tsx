import { memo } from 'react';
import { WarningFilled } from './icons.tsx';
import { grouped } from './format.ts';

/** Head and rows of a grid that is typed into. */

export interface CellGridColumn {
  readonly key: string;
  readonly title: string;
  /** What stands in it and how it is written; on the heading. */
  readonly hint: string | null;
  readonly width: number;
  /** A figure: to the right, with its thousands apart. */
  readonly figure: boolean;
  /** Counted, not entered. */
  readonly fixed: boolean;
  /** The only values that it takes; [] where it takes others. */
  readonly choices: readonly string[];
  readonly sort: 'ascending' | 'descending' | 'none' | null;
}

/** Columns [from, to) under one heading. */
export interface CellGridGroup {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

export const ROW_HEIGHT = 29;
export const GROUP_HEIGHT = 25;
export const HEAD_HEIGHT = 54;

interface HeadProps {
  readonly columns: readonly CellGridColumn[];
  readonly groups: readonly CellGridGroup[];
  /** Where each column begins; one more for the end. */
  readonly offsets: readonly number[];
  readonly from: number;
  readonly to: number;
  onSort(key: string): void;
}

/** Two rows of headings; of a group that is wider than the window the name stays in sight. */
export function CellGridHead({ columns, groups, offsets, from, to, onSort }: HeadProps) {
  const frozen = offsets[1] ?? 0;
  const indexes = [0, ...Array.from({ length: to - from }, (_, i) => from + i)];
  return (
    <div className="cells-head" style={{ height: HEAD_HEIGHT }}>
      <div role="row" className="cells-groups" style={{ height: GROUP_HEIGHT }}>
        {groups
          .filter((group) => group.to > from && group.from < to)
          .map((group) => {
            const left = Math.max(offsets[group.from] ?? 0, frozen);
            return (
              <div
                key={group.title}
                role="columnheader"
                aria-colindex={group.from + 1}
                aria-colspan={group.to - group.from}
                className="cells-group"
                style={{ left, width: (offsets[group.to] ?? 0) - left }}
              >
                <span style={{ left: frozen + 8 }}>{group.title}</span>
              </div>
            );
          })}
      </div>
      <div role="row" className="cells-titles" style={{ height: HEAD_HEIGHT - GROUP_HEIGHT }}>
        {indexes.map((index) => {
          const column = columns[index];
          if (!column) return null;
          return (
            <div
              key={column.key}
              role="columnheader"
              aria-colindex={index + 1}
              {...(column.sort === null ? {} : { 'aria-sort': column.sort })}
              className={cellClass('cells-title cut', column, index)}
              style={{ left: index === 0 ? 0 : offsets[index], width: column.width }}
              title={column.hint === null ? column.title : `${column.title}\n${column.hint}`}
            >
              {column.sort === null ? (
                column.title
              ) : (
                <button type="button" className="plain cells-sort" onClick={() => onSort(column.key)}>
                  {column.title}
                  {column.sort === 'ascending' ? ' ▲' : column.sort === 'descending' ? ' ▼' : ''}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const cellClass = (base: string, column: CellGridColumn, index: number): string =>
  `${base}${index === 0 ? ' cells-frozen' : ''}${column.figure ? ' cells-figure' : ''}${column.fixed ? ' cells-fixed' : ''}`;

interface RowProps {
  readonly index: number;
  /** Empty for the row of a new one, which says so. */
  readonly name: string;
  readonly newRow: string;
  /** undefined while they are on their way. */
  readonly cells: Readonly<Record<string, string>> | undefined;
  /** Something about the row that a person should look at. */
  readonly caution: string | null;
  readonly columns: readonly CellGridColumn[];
  readonly offsets: readonly number[];
  /** The columns in sight, [from, to), without the first, which always is. */
  readonly from: number;
  readonly to: number;
  /** The selected columns of this row, [from, to); equal where there are none. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
}

/** Drawn again only where its cells, its columns in sight or its selection change. */
export const CellGridRow = memo(function CellGridRow(props: RowProps) {
  const { index, name, newRow, cells, caution, columns, offsets, from, to, selectedFrom, selectedTo } = props;
  const cell = (at: number) => {
    const column = columns[at];
    if (!column) return null;
    const value = at === 0 ? name : (cells?.[column.key] ?? '');
    return (
      <div
        key={column.key}
        role={at === 0 ? 'rowheader' : 'gridcell'}
        aria-colindex={at + 1}
        aria-selected={at >= selectedFrom && at < selectedTo}
        className={cellClass('cells-cell cut', column, at)}
        style={{ left: at === 0 ? 0 : offsets[at], width: column.width }}
        data-column={at}
        title={value.length > 8 ? value : undefined}
      >
        {at === 0 && caution !== null ? (
          <span className="cells-caution" role="img" aria-label={caution} title={caution}>
            <WarningFilled />
          </span>
        ) : null}
        {at === 0 && name === '' ? <span className="cells-new">{newRow}</span> : null}
        {column.figure && NUMBER.test(value) ? grouped(value) : value}
      </div>
    );
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 3}
      className="cells-row"
      data-row={index}
      style={{ top: index * ROW_HEIGHT }}
    >
      {cell(0)}
      {Array.from({ length: to - from }, (_, i) => cell(from + i))}
    </div>
  );
});

const NUMBER = /^-?\d+(\.\d+)?$/;
