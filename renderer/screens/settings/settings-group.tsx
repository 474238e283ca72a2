import { useId } from 'react';
import type { ReactNode } from 'react';

/** Settings that belong together, under a heading. */
export function SettingsGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="settings-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="settings-rows">{children}</div>
    </section>
  );
}

interface SettingsRowProps {
  readonly label: string;
  /** What the setting does, where its name does not say it. */
  readonly hint?: string;
  readonly children: ReactNode;
}

export function SettingsRow({ label, hint, children }: SettingsRowProps) {
  return (
    <div className="settings-row">
      <div>
        <div>{label}</div>
        {hint ? <div className="muted settings-hint">{hint}</div> : null}
      </div>
      <div className="settings-control">{children}</div>
    </div>
  );
}
