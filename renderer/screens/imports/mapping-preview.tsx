import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { FailureText } from '../../widgets/failure-text.tsx';
import type { ImportPreview } from '../../../shared/contract/client-commands.ts';

const MOST_FAILURES = 100;

/** What an import will do: what is added and changed, and what cannot be read by sheet, row and column. */
export function MappingPreview({ preview }: { readonly preview: ImportPreview }) {
  const { rows, clients, clientTotal, failures, warnings } = preview;
  return (
    <section className="mapping-preview" aria-label={text.mapping.preview}>
      <p className="mapping-counts">
        <strong>{text.imports.rows(rows.added, rows.changed, rows.unchanged)}</strong>
        {failures.length > 0 ? <span className="mapping-bad">{text.imports.failedRows(failures.length)}</span> : null}
      </p>
      <div className="mapping-lists">
        <details>
          <summary>{text.mapping.clients(clientTotal)}</summary>
          <ul className="scroll">
            {clients.map(({ name, isNew, lines }) => (
              <li key={name}>
                <strong>{name}</strong> {isNew ? <span className="tag tag-sample">{text.mapping.isNew}</span> : null}
                <div className="muted">{text.statements(lines.map(told))}</div>
              </li>
            ))}
            {clientTotal > clients.length ? (
              <li className="muted">{text.imports.more(clientTotal - clients.length)}</li>
            ) : null}
          </ul>
        </details>
        {failures.length + warnings.length > 0 ? (
          <details open={failures.length > 0}>
            <summary>{text.mapping.problems(failures.length, warnings.length)}</summary>
            <ul className="scroll">
              {failures.slice(0, MOST_FAILURES).map((failure) => (
                <li key={failure.message}>
                  <FailureText failure={failure} />
                </li>
              ))}
              {failures.length > MOST_FAILURES ? (
                <li className="muted">{text.imports.more(failures.length - MOST_FAILURES)}</li>
              ) : null}
              {warnings.map(told).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </section>
  );
}
