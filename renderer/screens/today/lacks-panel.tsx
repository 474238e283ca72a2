import { Button } from 'antd';
import { showApplication } from '../../stores/applications.ts';
import { showScreen } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { shortTitle } from '../matches/short-title.ts';
import { Panel } from './panel.tsx';
import type { Today } from '../../../shared/contract/today-views.ts';

/** Applications in work that lack facts or papers, those first whose date is nearest. */
export function LacksPanel({ view: { lacks, lacksTotal, stages } }: { readonly view: Today }) {
  const none = stages.planned + stages.preparing === 0;
  return (
    <Panel title={text.today.lacks}>
      {none ? (
        <div className="today-none">
          <p className="muted">{text.today.noneInWork}</p>
          <Button size="small" onClick={() => showScreen('matches')}>
            {text.applications.toMatches}
          </Button>
        </div>
      ) : lacks.length === 0 ? (
        <p className="muted today-none">{text.today.nothingLacks}</p>
      ) : null}
      <ul>
        {lacks.map(({ id, client, title, track, date, missing, papersOpen }) => (
          <li key={id}>
            <button type="button" className="plain today-line" onClick={() => showApplication(id)}>
              <span className="today-words">
                <span className="cut">{client}</span>
                <span className="cut muted today-small">
                  {track === null ? shortTitle(title) : `${track} · ${shortTitle(title)}`}
                </span>
                <span className="today-small">
                  {missing > 0 ? <span className="today-soon">{text.today.facts(missing)}</span> : null}
                  {missing > 0 && papersOpen > 0 ? <span className="muted"> · </span> : null}
                  {papersOpen > 0 ? <span className="muted">{text.today.papers(papersOpen)}</span> : null}
                </span>
              </span>
              {date === null ? null : <span className="muted today-small">{date.slice(5)}</span>}
            </button>
          </li>
        ))}
        {lacksTotal > lacks.length ? (
          <li className="muted today-none">{text.insights.more(lacksTotal - lacks.length)}</li>
        ) : null}
      </ul>
    </Panel>
  );
}
