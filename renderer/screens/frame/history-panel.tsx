import { useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { showHistory, undoTo, useHistory } from '../../stores/history.ts';
import { useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { momentText } from '../../widgets/format.ts';
import { CloseOutlined, HistoryOutlined } from '../../widgets/icons.tsx';
import type { JournalEntryView } from '../../../shared/contract/views.ts';
import './history-panel.css';

const ROW_HEIGHT = 52;

/** What was done, when and by whom, newest first; each step can be gone back to. */
export function HistoryPanel() {
  const entries = useHistory((state) => state.entries);
  const today = useSession((state) => state.today);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  return (
    <aside className="history-panel" aria-label={text.history.title}>
      <header className="history-head">
        <h2>{text.history.title}</h2>
        <button
          type="button"
          className="plain history-close"
          aria-label={text.history.close}
          onClick={() => showHistory(false)}
        >
          <CloseOutlined />
        </button>
      </header>
      {entries.length === 0 ? (
        <EmptyState icon={<HistoryOutlined />} title={text.history.none} hint={text.history.hint} />
      ) : (
        <div className="history-list scroll" ref={scroller}>
          <ol style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map((row) => {
              const entry = entries[row.index];
              return entry ? (
                <li key={entry.id} style={{ height: ROW_HEIGHT, transform: `translateY(${row.start}px)` }}>
                  <Entry entry={entry} today={today} />
                </li>
              ) : null;
            })}
          </ol>
        </div>
      )}
    </aside>
  );
}

function Entry({ entry, today }: { readonly entry: JournalEntryView; readonly today: string }) {
  const label = told(entry.label);
  return (
    <div className={`history-entry${entry.undone ? ' history-undone' : ''}`}>
      <div className="history-words">
        <div className="cut" title={label}>
          {label}
        </div>
        <div className="cut muted history-who">{text.history.byWhom(entry.by, momentText(entry.at, today))}</div>
      </div>
      {entry.undone ? (
        <span className="fact-tag">{text.history.wasUndone}</span>
      ) : (
        <button
          type="button"
          className="plain link history-undo"
          aria-label={text.labelled(text.history.undoTo, label)}
          onClick={() => void undoTo(entry.id)}
        >
          {text.history.undoTo}
        </button>
      )}
    </div>
  );
}
