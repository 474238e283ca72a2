import { Button } from 'antd';
import { removeClient } from '../../stores/client-facts.ts';
import { useClients } from '../../stores/clients.ts';
import { handOver } from '../../stores/handover.ts';
import { setMatrixFilter } from '../../stores/matches.ts';
import { remember, useRemembered } from '../../stores/remembered.ts';
import { showScreen } from '../../stores/session.ts';
import { chooseStart } from '../../stores/starting.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { Busy } from '../../widgets/busy.tsx';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { DeleteOutlined, WarningFilled } from '../../widgets/icons.tsx';
import { ClientPapers } from './client-papers.tsx';
import { ClientApplications, ClientPrograms } from './client-programs.tsx';
import { ClientSheet } from './client-sheets.tsx';
import type { ClientPage } from '../../../shared/contract/client-commands.ts';
import './client-detail.css';

/** Everything that is known of one client: programs, papers, and sheet by sheet as in the workbook. */
export function ClientDetail() {
  const { view, reading } = useClients();
  const traced = useRemembered((state) => state.values['clients.traced']) === true;
  if (!view) return <EmptyState {...(reading ? { icon: <Busy />, title: '' } : { title: text.clients.noneOpen })} />;
  return (
    <div className="client-detail scroll" role="region" aria-label={view.name} tabIndex={0}>
      <header className="client-head">
        <h2>{view.name}</h2>
        <div className="client-actions">
          <Button size="small" aria-pressed={traced} onClick={() => remember('clients.traced', !traced)}>
            {traced ? text.clients.untrace : text.clients.trace}
          </Button>
          <Button size="small" onClick={() => void chooseStart({ client: view.name })}>
            {text.applications.startMore}
          </Button>
          <Button
            size="small"
            title={text.handover.exportHint}
            onClick={() => void handOver({ client: view.name }, view.name)}
          >
            {text.handover.export}
          </Button>
          <Button size="small" onClick={() => seeMatches(view)}>
            {text.clients.seeMatches}
          </Button>
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={text.clients.remove(view.name)}
            title={text.clients.remove(view.name)}
            onClick={() => void removeClient(view.name)}
          />
        </div>
      </header>
      {view.contradictions.length > 0 ? (
        <div className="client-contradictions">
          <p>
            <WarningFilled /> {text.clients.contradictions(view.contradictions.length)}
          </p>
          <ul>
            {view.contradictions.map(told).map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <ClientPrograms key={view.name} page={view} />
      <ClientApplications page={view} />
      <ClientPapers key={`papers of ${view.name}`} page={view} />
      {view.sheets.map((sheet) => (
        <ClientSheet key={sheet.sheet} page={view} sheet={sheet} traced={traced} />
      ))}
    </div>
  );
}

function seeMatches({ name }: ClientPage): void {
  setMatrixFilter({ clientText: name, programText: '', windows: ['open', 'upcoming', 'undated'], marks: [] });
  showScreen('matches');
}
