import { isInWork } from '../../stores/application-order.ts';
import { text } from '../../text/text.ts';
import { WindowBadge } from '../../widgets/window-badge.tsx';
import type { ApplicationRow } from '../../../shared/contract/application-views.ts';

/** Days to the date that binds, as everywhere; once the application is in, the day on which it came to its stage. */
export function DaysLeft({ row }: { readonly row: ApplicationRow }) {
  if (row.gone) return <span className="badge badge-undated">{text.applications.gone}</span>;
  if (!isInWork(row) || row.window === null)
    return <span className="muted">{text.applications.since(row.stageOn)}</span>;
  return <WindowBadge window={row.window} daysLeft={row.daysLeft} short />;
}
