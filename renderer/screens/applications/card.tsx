import { isInWork } from '../../stores/application-order.ts';
import { shortTitle } from '../matches/short-title.ts';
import { text } from '../../text/text.ts';
import { DaysLeft } from './days-left.tsx';
import type { ApplicationRow } from '../../../shared/contract/application-views.ts';

/** What one needs to see of an application at a glance. */
export function Card({ row, on }: { readonly row: ApplicationRow; readonly on: string }) {
  const late = isInWork(row) && row.ownDate !== null && row.ownDate < on;
  return (
    <div className={`card${row.archived ? ' card-archived' : ''}`}>
      <strong className="card-client cut" title={row.client}>
        {row.client}
      </strong>
      <span className="card-program" title={row.track === null ? row.title : `${row.title} · ${row.track}`}>
        {row.track === null ? shortTitle(row.title) : `${row.track} · ${shortTitle(row.title)}`}
      </span>
      <span className="card-line">
        <DaysLeft row={row} />
        {isInWork(row) && row.ownDate !== null ? (
          <span className={late ? 'card-late cut' : 'muted cut'}>
            {late ? text.applications.late(row.ownDate.slice(5)) : text.applications.readyBy(row.ownDate.slice(5))}
          </span>
        ) : null}
      </span>
      <span className="card-line">
        {row.papers.total > 0 ? (
          <span className={row.papers.ready === row.papers.total ? 'card-ready' : 'muted'}>
            {text.applications.papersOf(row.papers.ready, row.papers.total)}
          </span>
        ) : null}
        {row.missing > 0 ? <span className="card-missing">{text.applications.missing(row.missing)}</span> : null}
        <span className="card-owner cut muted">{row.owner ?? ''}</span>
      </span>
    </div>
  );
}
