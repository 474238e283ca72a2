import { text } from '../../text/text.ts';
import { Section } from './section.tsx';
import type { ApplicationView } from '../../../shared/contract/application-views.ts';

/** How it came to its stage. */
export function HistorySection({ view }: { readonly view: ApplicationView }) {
  return (
    <Section title={text.applications.history}>
      <ol className="application-history">
        {view.events.map(({ stage, on, by, note }, index) => (
          <li key={index}>
            <span className="muted">{on}</span> <strong>{text.stage[stage]}</strong> <span className="muted">{by}</span>
            {note === null ? null : <p>{note}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
