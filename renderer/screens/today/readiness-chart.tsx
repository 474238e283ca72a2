import { setMatrixFilter } from '../../stores/matches.ts';
import { NO_MATRIX_FILTER } from '../../stores/matrix-view.ts';
import { showScreen } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { Panel } from './panel.tsx';
import type { Today } from '../../../shared/contract/today-views.ts';

const MOST = 10;
const HEIGHT = 12;

/** What each client could apply for now, and what a few more facts would decide: whom to call first. */
export function ReadinessChart({ view: { readiness } }: { readonly view: Today }) {
  const shown = readiness.filter(({ eligible, needsData }) => eligible + needsData > 0).slice(0, MOST);
  const most = Math.max(1, ...shown.map(({ eligible, needsData }) => eligible + needsData));
  return (
    <Panel
      title={text.today.readiness}
      aside={
        <span className="timeline-legend" aria-hidden="true">
          <span className="muted">
            <span className="chart-key series-good" />
            {text.mark.eligible}
          </span>
          <span className="muted">
            <span className="chart-key series-warn" />
            {text.mark['needs-data']}
          </span>
        </span>
      }
    >
      {shown.length === 0 ? <p className="muted today-none">{text.today.nobodyReady}</p> : null}
      <ul>
        {shown.map(({ client, eligible, needsData, inWork }) => (
          <li key={client}>
            <button
              type="button"
              className="plain readiness"
              aria-label={text.today.readinessOf(client, eligible, needsData, inWork)}
              onClick={() => {
                setMatrixFilter({ ...NO_MATRIX_FILTER, clientText: client, windows: ['open', 'upcoming'] });
                showScreen('matches');
              }}
            >
              <span className="cut readiness-name">{client}</span>
              <svg
                className="readiness-bar"
                height={HEIGHT}
                viewBox={`0 0 ${most} 1`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect className="series-good" x={0} y={0} width={eligible} height={1} />
                <rect className="series-warn" x={eligible} y={0} width={needsData} height={1} />
              </svg>
              <span className="readiness-count">
                {eligible}
                <span className="muted"> + {needsData}</span>
              </span>
              <span className="readiness-work muted">{inWork === 0 ? '' : text.today.inWork(inWork)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
