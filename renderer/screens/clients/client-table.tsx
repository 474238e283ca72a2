import { useCallback, useMemo } from 'react';
import { sortClients, useClients } from '../../stores/clients.ts';
import { filledBlock, pastedBlock } from '../../stores/block-edits.ts';
import { needCells, useClientCells } from '../../stores/client-cells.ts';
import { copyCells } from '../../stores/client-copy.ts';
import { enterBlock } from '../../stores/client-edits.ts';
import { draftCell, focusGrid, selectCells, useClientSelection } from '../../stores/client-selection.ts';
import { redo, undo } from '../../stores/history.ts';
import { text } from '../../text/text.ts';
import { CellGrid } from '../../widgets/cell-grid.tsx';
import { oneCell } from '../../widgets/grid-range.ts';
import { cellsOfTsv } from '../../widgets/tsv.ts';
import { gridColumns, gridGroups, sortOf } from './table-columns.ts';

/** The grid of clients, connected: typing, pasting, copying, clearing, sorting. */
export function ClientTable() {
  const { shown, order, rows } = useClients();
  const { columns, cells } = useClientCells();
  const { range, draft, turn } = useClientSelection();
  const heads = useMemo(() => gridColumns(columns, order), [columns, order]);
  const groups = useMemo(() => gridGroups(columns), [columns]);
  const names = useMemo(() => [...shown.map((row) => row.name), ''], [shown]);
  const cautions = useMemo(
    () => new Map(rows.flatMap((row) => (row.contradictions > 0 ? [[row.name, row.contradictions]] : []))),
    [rows],
  );
  const cellsOf = useCallback((name: string) => cells.get(name), [cells]);
  const cautionOf = useCallback(
    (name: string) => {
      const found = cautions.get(name);
      return found === undefined ? null : text.clients.contradictions(found);
    },
    [cautions],
  );
  return (
    <CellGrid
      label={text.clients.grid}
      columns={heads}
      groups={groups}
      names={names}
      newRow={text.clients.newRowHint}
      range={range}
      draft={draft}
      focusTurn={turn}
      cellsOf={cellsOf}
      cautionOf={cautionOf}
      say={(name, column, value) =>
        text.clients.cellLabel(name || text.clients.newRow, column, value || text.clients.unknown)
      }
      onRange={selectCells}
      onDraft={draftCell}
      onEnter={(at, value) => void enterBlock('typed', filledBlock(value, at, at))}
      onClear={(from, to) => void enterBlock('cleared', filledBlock('', from, to))}
      onPaste={(words, from, to) => {
        const block = pastedBlock(cellsOfTsv(words), from, to);
        const width = Math.max(1, ...block.rows.map((row) => row.length));
        selectCells({
          at: block.from,
          anchor: { row: block.from.row + block.rows.length - 1, column: block.from.column + width - 1 },
        });
        void enterBlock('pasted', block);
      }}
      onCopy={(event, from, to, cut) => {
        const copied = copyCells(from, to);
        if (copied !== null) {
          event.preventDefault();
          event.clipboardData.setData('text/plain', copied);
        }
        if (cut) void enterBlock('cleared', filledBlock('', from, to));
      }}
      onUndo={(again) => void (again ? redo() : undo())}
      onSort={(key) => {
        const column = columns.find((one) => one.key === key);
        const by = column ? sortOf(column) : null;
        if (by !== null) sortClients(by);
      }}
      onSight={(from, to) => needCells(names.slice(from, to).filter((name) => name !== ''))}
    />
  );
}

/** Leads to the row for a new client. */
export function goToNewRow(): void {
  selectCells(oneCell({ row: useClients.getState().shown.length, column: 0 }));
  focusGrid();
}
