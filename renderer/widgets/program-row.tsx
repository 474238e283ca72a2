import { text } from '../text/text.ts';
import { WindowBadge } from './window-badge.tsx';
import type { ProgramView } from '../../shared/contract/views.ts';

/** A program as a row of a list: its title, window, region and next date. */
export function ProgramRow({ program }: { readonly program: ProgramView }) {
  const { title, track, window, daysLeft, region, nextDeadline } = program;
  return (
    <div className="notice-row">
      <div className="notice-row-title" title={title}>
        {track === null ? title : `${track} · ${title}`}
      </div>
      <div className="notice-row-line">
        <WindowBadge window={window} daysLeft={daysLeft} />
        <span className="cut notice-row-from">{region || text.notices.national}</span>
        {nextDeadline && window !== 'closed' ? (
          <span className="cut cut-front notice-row-date">
            <bdi>{text.notices.deadline(nextDeadline.to)}</bdi>
          </span>
        ) : null}
      </div>
    </div>
  );
}
