import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { decidedAt, openAt } from '../../stores/matrix-view.ts';
import { nameHas, useInitials } from '../../stores/name-initials.ts';
import { chooseClients, clientMarks, isEligible, setPacketText, usePackets } from '../../stores/packets.ts';
import { text } from '../../text/text.ts';
import { CLEARS } from '../../widgets/clears.tsx';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { CheckOutlined, SearchOutlined } from '../../widgets/icons.tsx';
import { VerdictMark } from '../../widgets/verdict-mark.tsx';
import { VirtualList } from '../../widgets/virtual-list.tsx';
import type { Matrix } from '../../../shared/contract/views.ts';

const ROW_HEIGHT = 34;

/** The clients with their mark for the program; a tick takes one in. */
export function ClientChoice({ matrix }: { readonly matrix: Matrix }) {
  const { program, chosen, clientText } = usePackets();
  const [at, setAt] = useState<string | null>(null);
  const marks = useMemo(() => (program === null ? [] : clientMarks(matrix, program)), [matrix, program]);
  const initials = useInitials((state) => state.of);
  const words = clientText.trim().toLowerCase();
  const shown = words === '' ? marks : marks.filter(({ name }) => nameHas(name, words, initials));
  const column = matrix.programs.findIndex((item) => item.id === program);
  const decidedOf = (client: string): boolean => decidedAt(matrix, matrix.clients.indexOf(client), column);
  const openOf = (client: string): number => openAt(matrix, matrix.clients.indexOf(client), column);
  if (program === null) {
    return (
      <>
        <h2 className="packet-step">{text.packets.clients}</h2>
        <EmptyState title={text.packets.chooseProgram} />
      </>
    );
  }
  const eligible = marks.filter(isEligible).map(({ name }) => name);
  const toggle = (name: string): void => chooseClients([name], !chosen.has(name));
  return (
    <div className="packet-clients">
      <h2 className="packet-step">
        {text.packets.clients}
        <span className="muted">{text.packets.chosen(chosen.size, marks.length)}</span>
      </h2>
      <div className="toolbar">
        <Input
          className="toolbar-find"
          allowClear={CLEARS}
          prefix={<SearchOutlined />}
          placeholder={text.packets.clientFilter}
          aria-label={text.packets.clientFilter}
          value={clientText}
          onChange={(event) => setPacketText({ clientText: event.target.value })}
        />
        <Button disabled={eligible.length === 0} onClick={() => chooseClients(eligible, true)}>
          {text.packets.selectEligible}
        </Button>
        <Button disabled={chosen.size === 0} onClick={() => chooseClients([...chosen], false)}>
          {text.packets.selectNone}
        </Button>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={text.clients.nothingFound} />
      ) : (
        <VirtualList
          label={text.packets.clients}
          items={shown}
          rowHeight={ROW_HEIGHT}
          selected={at}
          idOf={({ name }) => name}
          onSelect={setAt}
          onTick={toggle}
          isTicked={({ name }) => chosen.has(name)}
          render={({ name, mark }) => (
            <div className="packet-client">
              <span className="tick-box" aria-hidden="true">
                <CheckOutlined />
              </span>
              <span className="cut packet-client-name" title={name}>
                {name}
              </span>
              {mark ? <VerdictMark kind={mark} open={openOf(name)} word byPerson={decidedOf(name)} /> : null}
            </div>
          )}
        />
      )}
    </div>
  );
}
