import { openNotice } from '../../stores/notices.ts';
import { showScreen } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import './set-by.css';

/** The later notice that has set a date, with its words; it leads there. */
export function SetBy({
  notice,
  quote = '',
}: {
  readonly notice: { id: string; title: string };
  readonly quote?: string;
}) {
  return (
    <span className="set-by muted">
      {text.notices.setBy}{' '}
      <button
        type="button"
        className="plain link"
        onClick={() => {
          showScreen('notices');
          openNotice(notice.id);
        }}
      >
        {notice.title}
      </button>
      {quote === '' ? null : text.quote(quote)}
    </span>
  );
}
