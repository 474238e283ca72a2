import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly hint?: string;
  /** The one next step. */
  readonly action?: ReactNode;
}

/** Says what belongs here and offers the next step. */
export function EmptyState({ icon, title, hint, action }: EmptyStateProps) {
  return (
    <div className={icon || action ? 'empty' : 'empty empty-quiet'}>
      {icon ? <div className="empty-icon">{icon}</div> : null}
      <h2>{title}</h2>
      {hint ? <p>{hint}</p> : null}
      {action ? <div className="empty-action">{action}</div> : null}
    </div>
  );
}
