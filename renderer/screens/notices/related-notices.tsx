import { useState } from 'react';
import { relateNotices } from '../../stores/notice-relations.ts';
import { openNotice } from '../../stores/notices.ts';
import { text } from '../../text/text.ts';
import { CloseOutlined } from '../../widgets/icons.tsx';
import { changeWords } from './change-text.ts';
import type { RelatedNotice } from '../../../shared/contract/notice-relation-views.ts';
import type { NoticeView } from '../../../shared/contract/views.ts';
import './related-notices.css';

const t = text.notices;
/** So many changes are shown at once; the rest opens with the row. */
const FIRST_CHANGES = 2;

/** What the notice is beside others: whether it stands for itself, and those that it is related to with what changed. */
export function RelatedNotices({ view }: { readonly view: NoticeView }) {
  const { related, standing } = view;
  if (related.length === 0 && standing === null) return null;
  return (
    <section className="related scroll" aria-label={t.related}>
      {standing ? (
        <p className="related-standing">
          {standing.is === 'superseded' ? t.supersededBy : t.onlyChangesOf}
          {standing.of.map((other) => (
            <NoticeLink key={other.id} id={other.id} title={other.title} />
          ))}
        </p>
      ) : null}
      <ul>
        {related.map((other) => (
          <Related key={other.id} of={view.id} other={other} />
        ))}
      </ul>
    </section>
  );
}

function Related({ of, other }: { readonly of: string; readonly other: RelatedNotice }) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? other.changes : other.changes.slice(0, FIRST_CHANGES);
  const rest = other.changes.length - shown.length;
  const [later, earlier] = other.later ? [other.id, of] : [of, other.id];
  return (
    <li className="related-row">
      <span className="fact-tag related-kind" title={other.byPerson ? t.byPerson : undefined}>
        {(other.later ? t.laterRelation : t.relation)[other.relation]}
      </span>
      <div className="related-words">
        <NoticeLink id={other.id} title={other.title} />
        {other.publishedOn ? <span className="muted related-date">{other.publishedOn}</span> : null}
        {shown.map((change) => (
          <span key={JSON.stringify(change)} className="related-change">
            {changeWords(change)}
          </span>
        ))}
        {rest > 0 ? (
          <button type="button" className="plain link related-change" onClick={() => setWhole(true)}>
            {t.moreChanges(rest)}
          </button>
        ) : null}
      </div>
      {other.relation === 'other-year' ? null : (
        <button
          type="button"
          className="plain related-unlink"
          aria-label={`${t.unlink} ${other.title}`}
          title={t.unlink}
          onClick={() => void relateNotices(later, earlier, null)}
        >
          <CloseOutlined />
        </button>
      )}
    </li>
  );
}

export function NoticeLink({ id, title }: { readonly id: string; readonly title: string }) {
  return (
    <button type="button" className="plain link" onClick={() => openNotice(id)}>
      {title}
    </button>
  );
}
