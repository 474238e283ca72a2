import { useApplications } from '../../stores/applications.ts';
import { useClients } from '../../stores/clients.ts';
import { useHistory } from '../../stores/history.ts';
import { useJobs } from '../../stores/jobs.ts';
import { useMatches } from '../../stores/matches.ts';
import { useNotices } from '../../stores/notices.ts';
import { usePackets } from '../../stores/packets.ts';
import { useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { momentText } from '../../widgets/format.ts';
import { later } from '../../widgets/later.tsx';
import './status-bar.css';

const RunningJobs = later(() => import('./running-jobs.tsx').then((code) => code.RunningJobs));

/** Counts, selection, background work with 取消, last backup. */
export function StatusBar() {
  const { workspace, core, today } = useSession();
  const said = useHistory((state) => state.said);
  const working = useJobs((state) => state.running.length > 0);
  const selection = useSelection();
  return (
    <footer className="status-bar">
      {workspace ? (
        <>
          <span>{text.status.notices(workspace.notices)}</span>
          <span>{text.status.clients(workspace.clients)}</span>
        </>
      ) : null}
      {selection ? <span className="cut status-selection">{text.status.selected(selection)}</span> : null}
      <span className="status-middle" role="status" aria-live="polite">
        {said !== null ? <span className="cut status-said">{said}</span> : null}
        {core === 'starting' ? (
          text.status.coreStarting
        ) : core === 'gone' ? (
          <span className="status-gone">{text.status.coreGone}</span>
        ) : null}
      </span>
      {working ? <RunningJobs /> : null}
      {workspace ? (
        <span className="cut">
          {workspace.lastBackup
            ? text.status.lastBackup(momentText(workspace.lastBackup, today))
            : text.status.noBackup}
        </span>
      ) : null}
    </footer>
  );
}

/** What is selected on the screen that is shown, in a few words. */
function useSelection(): string | null {
  const screen = useSession((state) => state.screen);
  const notice = useNotices((state) => state.view?.notice.title ?? null);
  const client = useClients((state) => state.selected);
  const pair = useMatches((state) => state.selected?.client ?? null);
  const application = useApplications((state) => state.view?.client ?? null);
  const chosen = usePackets((state) => state.chosen.size);
  switch (screen) {
    case 'notices':
      return notice;
    case 'clients':
      return client;
    case 'matches':
      return pair;
    case 'applications':
      return application;
    case 'packets':
      return chosen > 0 ? text.status.clients(chosen) : null;
    case 'templates':
    case 'today':
    case 'settings':
      return null;
  }
}
