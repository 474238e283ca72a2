import { text } from '../../text/text.ts';
import { deadlineText } from './facts.ts';
import { NoticeLink } from './related-notices.tsx';
import type { NoticeView } from '../../../shared/contract/views.ts';

/** The dates that later notices have set, each with their words and the notice that says so. */
export function DatesInForce({ inForce }: { readonly inForce: NonNullable<NoticeView['inForce']> }) {
  return inForce.flatMap((date) => {
    if (!date.setBy) return [];
    return (
      <div key={JSON.stringify(date)} className="fact fact-in-force">
        <span className="fact-label">{date.label}</span>
        <div className="fact-value">
          <strong>{deadlineText(date)}</strong>
          {date.track ? <span className="fact-tag">{date.track}</span> : null}
          <p className="muted fact-in-force-by">
            {date.quote ? <q>{date.quote}</q> : null} {text.notices.setBy}{' '}
            <NoticeLink id={date.setBy.id} title={date.setBy.title} />
          </p>
        </div>
      </div>
    );
  });
}

/** Pointers of the notice's own dates that no longer bind. */
export function replacedDates({ notice, inForce }: Pick<NoticeView, 'notice' | 'inForce'>): ReadonlySet<string> {
  if (inForce === null) return new Set();
  const own = new Set(inForce.filter((date) => !date.setBy).map((date) => JSON.stringify(date)));
  return new Set(notice.deadlines.flatMap((date, i) => (own.has(JSON.stringify(date)) ? [] : [`/deadlines/${i}`])));
}
