import { Button } from 'antd';
import { setMatrixFilter } from '../../stores/matches.ts';
import { NO_MATRIX_FILTER } from '../../stores/matrix-view.ts';
import { openNotice } from '../../stores/notices.ts';
import { showScreen } from '../../stores/session.ts';
import { chooseStart } from '../../stores/starting.ts';
import { newsSeen } from '../../stores/today.ts';
import { text } from '../../text/text.ts';
import { WindowBadge } from '../../widgets/window-badge.tsx';
import { shortTitle } from '../matches/short-title.ts';
import { changeWords } from '../notices/change-text.ts';
import { Panel } from './panel.tsx';
import type { KnownChange } from '../../../shared/contract/notice-relation-views.ts';
import type { NewProgram, Today } from '../../../shared/contract/today-views.ts';

/** What came in or changed since somebody last said that the news was seen. */
export function NewsPanel({ view }: { readonly view: Today }) {
  const { changes, changesTotal, newPrograms, newProgramsTotal } = view;
  const none = changesTotal + newProgramsTotal === 0;
  return (
    <Panel
      title={text.today.news}
      aside={
        none ? null : (
          <Button size="small" className="today-aside-end" onClick={() => void newsSeen()}>
            {text.today.seen}
          </Button>
        )
      }
    >
      {none ? <p className="muted today-none">{text.today.noNews}</p> : null}
      <ul>
        {changes.map((change) => (
          <Changed key={`${change.later.id} ${change.earlier.id}`} change={change} />
        ))}
        {changesTotal > changes.length ? (
          <li className="muted today-none">{text.insights.more(changesTotal - changes.length)}</li>
        ) : null}
        {newPrograms.map((program) => (
          <Arrived key={program.program} program={program} />
        ))}
        {newProgramsTotal > newPrograms.length ? (
          <li className="muted today-none">{text.insights.more(newProgramsTotal - newPrograms.length)}</li>
        ) : null}
      </ul>
    </Panel>
  );
}

function Changed({ change: { relation, later, earlier, changes } }: { readonly change: KnownChange }) {
  return (
    <li>
      <button
        type="button"
        className="plain today-line"
        onClick={() => {
          showScreen('notices');
          openNotice(later.id);
        }}
      >
        <span className="today-words">
          <span className="today-wrap">
            <span className="today-kind today-kind-change">{text.notices.laterRelation[relation]}</span>{' '}
            {shortTitle(earlier.title)}
          </span>
          {changes.slice(0, 3).map((one) => (
            <span key={changeWords(one)} className="today-small muted">
              {changeWords(one)}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}

function Arrived({ program }: { readonly program: NewProgram }) {
  const { title, track, window, daysLeft, clients, needsData, noticeId } = program;
  return (
    <li className="today-arrived">
      <button
        type="button"
        className="plain today-line"
        onClick={() => {
          setMatrixFilter({ ...NO_MATRIX_FILTER, programText: title });
          showScreen('matches');
        }}
      >
        <span className="today-words">
          <span className="today-wrap">
            <span className="today-kind">{text.today.arrived}</span>{' '}
            {track === null ? shortTitle(title) : `${track} · ${shortTitle(title)}`}
          </span>
          <span className="today-small muted">
            <WindowBadge window={window} daysLeft={daysLeft} short /> {text.today.fits(clients.length, needsData)}
          </span>
        </span>
      </button>
      {clients.length > 0 ? (
        <Button
          size="small"
          aria-label={text.today.startFor(title)}
          onClick={() => void chooseStart({ noticeId, clients })}
        >
          {text.applications.start}
        </Button>
      ) : null}
    </li>
  );
}
