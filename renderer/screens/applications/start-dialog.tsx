import { Button, Input, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { useClients } from '../../stores/clients.ts';
import { useMatches } from '../../stores/matches.ts';
import { decidedAt, markAt, openAt } from '../../stores/matrix-view.ts';
import { clientMarks } from '../../stores/packets.ts';
import { chooseStartProgram, closeStart, confirmStart, tickStartClient, useStarting } from '../../stores/starting.ts';
import { text } from '../../text/text.ts';
import { CLEARS } from '../../widgets/clears.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import { CheckOutlined } from '../../widgets/icons.tsx';
import { VerdictMark } from '../../widgets/verdict-mark.tsx';
import { VirtualList } from '../../widgets/virtual-list.tsx';
import { WindowBadge } from '../../widgets/window-badge.tsx';
import type { Mark } from '../../stores/matrix-view.ts';
import type { ProgramView } from '../../../shared/contract/views.ts';
import './start-dialog.css';

const ROW_HEIGHT = 34;

/** Which clients apply for a program, or for which program a client applies. */
export function StartDialog() {
  const starting = useStarting((state) => state.starting);
  if (!starting) return null;
  const { only, program, clients, programs } = starting;
  return (
    <Dialog label={text.applications.startTitle} width={620} onClose={closeStart}>
      <h2 className="dialog-title">{text.applications.startTitle}</h2>
      <div className="start-dialog">
        {only === null ? <ForProgram /> : <ForClient client={only} />}
        {programs.length === 0 ? <p className="muted">{text.applications.noProgram}</p> : null}
      </div>
      <footer className="start-footer">
        <Button onClick={closeStart}>{text.decide.cancel}</Button>
        <Button type="primary" disabled={program === null || clients.size === 0} onClick={confirmStart}>
          {text.applications.startFor(clients.size)}
        </Button>
      </footer>
    </Dialog>
  );
}

const nameOf = ({ title, track }: ProgramView): string => (track === null ? title : `${track} · ${title}`);

/** The clients with their mark for the program. */
function ForProgram() {
  const starting = useStarting((state) => state.starting);
  const matrix = useMatches((state) => state.matrix);
  const rows = useClients((state) => state.rows);
  const [at, setAt] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const program = starting?.program ?? null;
  const marks = useMemo((): readonly { readonly name: string; readonly mark: Mark | null }[] => {
    const known = matrix && program !== null && matrix.programs.some(({ id }) => id === program);
    return known ? clientMarks(matrix, program) : rows.map(({ name }) => ({ name, mark: null }));
  }, [matrix, program, rows]);
  if (!starting) return null;
  const column = matrix?.programs.findIndex(({ id }) => id === program) ?? -1;
  const shown = marks.filter(({ name }) => name.includes(words.trim()));
  return (
    <>
      {starting.programs.length > 1 ? (
        <Radio.Group
          className="start-tracks"
          value={program}
          options={starting.programs.map((one) => ({ value: one.id, label: one.track ?? one.title }))}
          onChange={(event) => chooseStartProgram(String(event.target.value))}
        />
      ) : (
        <p>{starting.programs[0] ? nameOf(starting.programs[0]) : ''}</p>
      )}
      <Input
        autoFocus
        allowClear={CLEARS}
        placeholder={text.packets.clientFilter}
        aria-label={text.packets.clientFilter}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="start-list">
        <VirtualList
          label={text.applications.client}
          items={shown}
          rowHeight={ROW_HEIGHT}
          selected={at}
          idOf={({ name }) => name}
          onSelect={setAt}
          onTick={tickStartClient}
          isTicked={({ name }) => starting.clients.has(name)}
          render={({ name, mark }) => (
            <div className="start-row">
              <span className="tick-box" aria-hidden="true">
                <CheckOutlined />
              </span>
              <span className="cut start-name">{name}</span>
              {mark && matrix ? (
                <VerdictMark
                  kind={mark}
                  open={openAt(matrix, matrix.clients.indexOf(name), column)}
                  word
                  byPerson={decidedAt(matrix, matrix.clients.indexOf(name), column)}
                />
              ) : null}
            </div>
          )}
        />
      </div>
    </>
  );
}

/** The programs that are not closed, with the client's mark for each. */
function ForClient({ client }: { readonly client: string }) {
  const starting = useStarting((state) => state.starting);
  const matrix = useMatches((state) => state.matrix);
  if (!starting) return null;
  const row = matrix?.clients.indexOf(client) ?? -1;
  const markOf = (id: string): Mark | null => {
    const column = matrix?.programs.findIndex((program) => program.id === id) ?? -1;
    return matrix && row >= 0 && column >= 0 ? markAt(matrix, row, column) : null;
  };
  return (
    <>
      <p>{client}</p>
      <div className="start-list">
        <VirtualList
          label={text.applications.program}
          items={starting.programs}
          rowHeight={ROW_HEIGHT}
          selected={starting.program}
          idOf={({ id }) => id}
          onSelect={chooseStartProgram}
          onOpen={confirmStart}
          render={(program) => {
            const mark = markOf(program.id);
            return (
              <div className="start-row">
                <span className="cut start-name" title={nameOf(program)}>
                  {nameOf(program)}
                </span>
                <WindowBadge window={program.window} daysLeft={program.daysLeft} short />
                {mark ? <VerdictMark kind={mark} /> : null}
              </div>
            );
          }}
        />
      </div>
    </>
  );
}
