import { useId } from 'react';
import type { ReactNode } from 'react';

/** One answer of 今日 under its heading. */
export function Panel({
  title,
  aside,
  className = '',
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={`today-panel ${className}`} aria-labelledby={id}>
      <div className="today-panel-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
