import { CloseOutlined } from '../../widgets/icons.tsx';
import { Button } from 'antd';
import { changeApplication } from '../../stores/application-work.ts';
import { openApplication, useApplications } from '../../stores/applications.ts';
import { openClient } from '../../stores/clients.ts';
import { openNotice } from '../../stores/notices.ts';
import { startPacket } from '../../stores/packets.ts';
import { showScreen } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { Busy } from '../../widgets/busy.tsx';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { VerdictMark } from '../../widgets/verdict-mark.tsx';
import { WindowBadge } from '../../widgets/window-badge.tsx';
import { BasicsSection } from './basics-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { FilesSection } from './files-section.tsx';
import { HistorySection } from './history-section.tsx';
import { PapersSection } from './papers-section.tsx';
import { StageSection } from './stage-section.tsx';
import { TasksSection } from './tasks-section.tsx';
import type { ApplicationView } from '../../../shared/contract/application-views.ts';

/** All of one application. */
export function ApplicationDetail() {
  const view = useApplications((state) => state.view);
  if (!view) return <EmptyState icon={<Busy />} title="" />;
  return <Opened key={view.id} view={view} />;
}

function Opened({ view }: { readonly view: ApplicationView }) {
  return (
    <div className="application scroll" role="region" aria-label={text.applications.detailOf(view.client)} tabIndex={0}>
      <Head view={view} />
      <StageSection view={view} />
      <BasicsSection view={view} />
      <PapersSection view={view} />
      <TasksSection view={view} />
      <FactsSection view={view} />
      <FilesSection view={view} />
      <HistorySection view={view} />
    </div>
  );
}

function Head({ view }: { readonly view: ApplicationView }) {
  const { client, title, track, verdict, manualOpen, decided, window, daysLeft, program, noticeId } = view;
  return (
    <header className="application-head">
      <div className="application-title">
        <h2>{client}</h2>
        <Button
          type="text"
          size="small"
          aria-label={text.applications.closeDetail}
          icon={<CloseOutlined />}
          onClick={() => openApplication(null)}
        />
      </div>
      <p className="application-program">{track === null ? title : `${title} · ${track}`}</p>
      {view.gone ? <p className="application-gone">{text.applications.goneHint}</p> : null}
      <p className="application-marks">
        {verdict === null ? null : (
          <VerdictMark
            kind={verdict === 'eligible' && manualOpen > 0 ? 'machine' : verdict}
            open={manualOpen}
            word
            byPerson={decided}
          />
        )}
        {window === null ? null : <WindowBadge window={window} daysLeft={daysLeft} />}
      </p>
      <div className="application-actions">
        {view.gone ? null : (
          <Button size="small" type="primary" onClick={() => startPacket(program, client)}>
            {text.matches.makePacket}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => {
            showScreen('notices');
            openNotice(noticeId);
          }}
        >
          {text.matches.openNotice}
        </Button>
        <Button
          size="small"
          onClick={() => {
            showScreen('clients');
            openClient(client);
          }}
        >
          {text.matches.openClient}
        </Button>
        <Button size="small" onClick={() => void changeApplication({ id: view.id, archived: !view.archived })}>
          {view.archived ? text.applications.unarchive : text.applications.archive}
        </Button>
      </div>
    </header>
  );
}
