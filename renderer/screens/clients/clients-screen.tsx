import { BankOutlined, SearchOutlined } from '../../widgets/icons.tsx';
import { Button, Input, Spin } from 'antd';
import { useMemo } from 'react';
import { CLIENT_SORTS } from '../../stores/client-order.ts';
import { openClient, setClientText, sortClients, useClients } from '../../stores/clients.ts';
import { importByDialog } from '../../stores/imports.ts';
import { isNumber, remember, useRemembered } from '../../stores/remembered.ts';
import { saveClientTemplate } from '../../stores/workspace-actions.ts';
import { text } from '../../text/text.ts';
import { DataGrid } from '../../widgets/data-grid.tsx';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { Split } from '../../widgets/split.tsx';
import { FIND_FIELD } from '../frame/use-shortcuts.ts';
import { columnsFor } from './client-columns.tsx';
import { ClientDetail } from './client-detail.tsx';

/** 企业: all clients in one grid, all that is known of the open one beside it. */
export function ClientsScreen() {
  const { status, rows, text: words, shown, order, selected } = useClients();
  const columns = useMemo(() => columnsFor(rows), [rows]);
  const stored = useRemembered((state) => state.values['width.client']);
  if (status === 'loading') return <EmptyState icon={<Spin />} title="" />;
  if (rows.length === 0) return <NoClients />;
  return (
    <Split
      label={`${text.frame.resize}：${text.clients.grid}`}
      keeps="second"
      width={isNumber(stored) ? stored : 470}
      min={300}
      minOther={320}
      onWidth={(width) => remember('width.client', width)}
      first={
        <>
          <div className="toolbar" role="search">
            <Input
              id={FIND_FIELD}
              className="toolbar-find"
              allowClear
              prefix={<SearchOutlined />}
              placeholder={text.clients.filterText}
              aria-label={text.clients.filterText}
              value={words}
              onChange={(event) => setClientText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setClientText('');
              }}
            />
            {words.trim() === '' ? null : <span className="muted">{text.status.shown(shown.length)}</span>}
          </div>
          {shown.length === 0 ? (
            <EmptyState
              title={text.clients.nothingFound}
              action={<Button onClick={() => setClientText('')}>{text.notices.clearFilter}</Button>}
            />
          ) : (
            <DataGrid
              label={text.clients.grid}
              columns={columns}
              items={shown}
              selected={selected}
              sort={order}
              idOf={(row) => row.name}
              onSelect={openClient}
              onSort={(key) => {
                const by = CLIENT_SORTS.find((sort) => sort === key);
                if (by) sortClients(by);
              }}
            />
          )}
        </>
      }
      second={<ClientDetail />}
    />
  );
}

function NoClients() {
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
          <Button onClick={() => void saveClientTemplate()}>{text.frame.clientTemplate}</Button>
        </>
      }
    />
  );
}
