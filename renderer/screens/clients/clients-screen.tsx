import { BankOutlined, PlusOutlined, WarningFilled } from '../../widgets/icons.tsx';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useClientCells } from '../../stores/client-cells.ts';
import { focusGrid, selectCells, useClientSelection } from '../../stores/client-selection.ts';
import { setClientText, sortClients, useClients } from '../../stores/clients.ts';
import { importByDialog } from '../../stores/imports.ts';
import { saveClientTemplate } from '../../stores/workspace-actions.ts';
import { text } from '../../text/text.ts';
import { Busy } from '../../widgets/busy.tsx';
import { oneCell } from '../../widgets/grid-range.ts';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { RememberedSplit } from '../frame/remembered-split.tsx';
import { FindField } from '../frame/find-field.tsx';
import { ClientDetail } from './client-detail.tsx';
import { ClientTable, goToNewRow } from './client-table.tsx';
import { RefusedCells } from './refused-cells.tsx';
import { sheetStarts } from './table-columns.ts';

/** 企业: all clients in one grid, all that is known of the open one beside it. */
export function ClientsScreen() {
  const { status, rows, text: words, shown } = useClients();
  // The grid without a client is there as soon as somebody wants to type or paste.
  const [entering, setEntering] = useState(false);
  if (status === 'loading') return <EmptyState icon={<Busy />} title="" />;
  if (rows.length === 0 && !entering)
    return (
      <NoClients
        onEnter={() => {
          setEntering(true);
          focusGrid();
        }}
      />
    );
  return (
    <RememberedSplit
      name="client"
      pane={text.clients.grid}
      keeps="second"
      width={430}
      min={300}
      minOther={320}
      first={
        <>
          <div className="toolbar" role="search">
            <FindField
              className="toolbar-find"
              label={text.clients.filterText}
              value={words}
              onChange={setClientText}
            />
            {words.trim() === '' ? null : <span className="muted">{text.status.shown(shown.length)}</span>}
            <GoTo />
            <Contradictions />
            <Button icon={<PlusOutlined />} onClick={goToNewRow}>
              {text.clients.addClient}
            </Button>
          </div>
          <RefusedCells />
          {shown.length === 0 && words.trim() !== '' ? (
            <EmptyState
              title={text.clients.nothingFound}
              action={<Button onClick={() => setClientText('')}>{text.notices.clearFilter}</Button>}
            />
          ) : (
            <ClientTable />
          )}
        </>
      }
      second={<ClientDetail />}
    />
  );
}

/** Leads to where a kind of columns begins. */
function GoTo() {
  const columns = useClientCells((state) => state.columns);
  const starts = useMemo(() => sheetStarts(columns), [columns]);
  const go = (column: number): void => {
    // To the far end first, so that the columns begin at the left.
    const { range } = useClientSelection.getState();
    selectCells(oneCell({ row: range.at.row, column: columns.length - 1 }));
    requestAnimationFrame(() => {
      selectCells(oneCell({ row: range.at.row, column }));
      focusGrid();
    });
  };
  return (
    <div className="go-to" role="group" aria-label={text.clients.goTo}>
      {starts.map(({ sheet, column }) => (
        <Button key={sheet} size="small" type="text" onClick={() => go(column)}>
          {sheet === 'company' ? text.clients.basics : (columns[column]?.group.title ?? '')}
        </Button>
      ))}
    </div>
  );
}

/** How many clients have facts that contradict each other; a click puts them first. */
function Contradictions() {
  const { rows, order } = useClients();
  const found = useMemo(() => rows.filter((row) => row.contradictions > 0).length, [rows]);
  if (found === 0) return null;
  const first = order.by === 'contradictions';
  return (
    <Button
      type={first ? 'primary' : 'default'}
      ghost={first}
      aria-pressed={first}
      icon={<WarningFilled className="contradiction" />}
      onClick={() => sortClients('contradictions')}
    >
      {text.clients.contradictory(found)}
    </Button>
  );
}

function NoClients({ onEnter }: { onEnter(): void }) {
  return (
    <EmptyState
      icon={<BankOutlined />}
      title={text.clients.emptyTitle}
      hint={text.clients.emptyHint}
      action={
        <>
          <Button type="primary" onClick={() => void importByDialog('clients')}>
            {text.frame.importClients}
          </Button>
          <Button onClick={onEnter}>{text.clients.typeIn}</Button>
          <Button onClick={() => void saveClientTemplate()}>{text.frame.clientTemplate}</Button>
        </>
      }
    />
  );
}
