import { showApplication } from '../../stores/applications.ts';
import { text } from '../../text/text.ts';
import { weekdayText } from '../../widgets/format.ts';
import { shortTitle } from '../matches/short-title.ts';
import { Panel } from './panel.tsx';
import type { Due, Today } from '../../../shared/contract/today-views.ts';

const WEEK = 7;
const MONTH = 30;
const GROUPS = ['overdue', 'today', 'week', 'month'] as const;
type Group = (typeof GROUPS)[number];

const groupOf = ({ daysLeft }: Due): Group =>
  daysLeft < 0 ? 'overdue' : daysLeft === 0 ? 'today' : daysLeft < WEEK ? 'week' : 'month';

/** What is due by one's own dates: overdue, today, within a week, within thirty days; or on the day chosen in the timeline. */
export function DuePanel({
  view,
  day,
  onDay,
}: {
  readonly view: Today;
  readonly day: string | null;
  onDay(day: string | null): void;
}) {
  const shown = view.due.filter((due) => (day === null ? due.daysLeft <= MONTH : due.date === day));
  const later = view.due.length - shown.length;
  return (
    <Panel
      title={text.today.due}
      className="today-due"
      aside={
        day === null ? null : (
          <button type="button" className="plain link" onClick={() => onDay(null)}>
            {text.today.onlyOn(day)}
          </button>
        )
      }
    >
      {shown.length === 0 ? <p className="muted today-none">{text.today.nothingDue}</p> : null}
      {GROUPS.map((group) => {
        const own = shown.filter((due) => groupOf(due) === group);
        return own.length === 0 ? null : (
          <div key={group}>
            <h3 className={`today-group today-group-${group}`}>
              {text.today.groups[group]} <span className="muted">{own.length}</span>
            </h3>
            <ul>
              {own.map((due) => (
                <DueLine key={`${due.id} ${due.kind} ${due.words} ${due.date}`} due={due} />
              ))}
            </ul>
          </div>
        );
      })}
      {day === null && later > 0 ? <p className="muted today-none">{text.today.later(later)}</p> : null}
    </Panel>
  );
}

function DueLine({ due }: { readonly due: Due }) {
  const { kind, words, date, daysLeft, client, title, track, who } = due;
  const tone = daysLeft < 0 ? 'late' : daysLeft <= WEEK ? 'urgent' : daysLeft <= MONTH ? 'soon' : 'far';
  return (
    <li>
      <button type="button" className="plain today-line" onClick={() => showApplication(due.id)}>
        <span className={`today-date today-${tone}`}>
          {date.slice(5)} {weekdayText(date)}
        </span>
        <span className="today-words">
          <span className="cut">
            <span className={`today-kind today-kind-${kind}`}>{text.today.kinds[kind]}</span> {words}
            {words === '' ? '' : ' · '}
            {client}
          </span>
          <span className="cut muted today-small">
            {track === null ? shortTitle(title) : `${track} · ${shortTitle(title)}`}
            {who === null ? '' : ` · ${who}`}
          </span>
        </span>
        <span className={`today-days today-${tone}`}>{text.today.days(daysLeft)}</span>
      </button>
    </li>
  );
}
