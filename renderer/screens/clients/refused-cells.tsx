import { CloseOutlined, WarningFilled } from '../../widgets/icons.tsx';
import { forgetRefused, useClientEdits } from '../../stores/client-edits.ts';
import { reopenCell } from '../../stores/client-selection.ts';
import { text } from '../../text/text.ts';
import './refused-cells.css';

const MOST_LISTED = 50;

/** Cells of the last act that could not be read, by row and column; a click opens the cell with what was typed. */
export function RefusedCells() {
  const refused = useClientEdits((state) => state.refused);
  if (refused.length === 0) return null;
  return (
    <section className="refused" role="alert" aria-label={text.clients.refused(refused.length)}>
      <h2>
        <WarningFilled /> {text.clients.refused(refused.length)}
        <button
          type="button"
          className="plain refused-close"
          aria-label={text.clients.refusedClose}
          onClick={forgetRefused}
        >
          <CloseOutlined />
        </button>
      </h2>
      <ul className="scroll">
        {refused.slice(0, MOST_LISTED).map(({ at, client, column, value, reason }) => (
          <li key={`${at.row} ${at.column}`}>
            <button type="button" className="plain link" onClick={() => reopenCell(at, value)}>
              {text.clients.refusedAt(at.row + 1, client, column)}
            </button>
            <span>{reason}</span>
          </li>
        ))}
        {refused.length > MOST_LISTED ? (
          <li className="muted">{text.clients.refusedMore(refused.length - MOST_LISTED)}</li>
        ) : null}
      </ul>
    </section>
  );
}
