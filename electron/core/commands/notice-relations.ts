import type { RelatedNotice } from '../../../shared/contract/notice-relation-views.ts';
import { sameCallOfAnotherYear } from '../../../shared/notice/same-notice.ts';
import { readNotice, type StoredNotice } from '../store/notices.ts';
import type { NoticePair } from '../store/relate.ts';
import { listRelations, listSameTitles } from '../store/relations.ts';
import { changesBetween } from './notice-changes.ts';
import { openOf, type Session } from './session.ts';

/** The notices that this one is related to, with what changed; last the same call of other years. */
export async function relatedNotices(session: Session, stored: StoredNotice): Promise<RelatedNotice[]> {
  const relations = await listRelations(openOf(session), stored.seq);
  const related: RelatedNotice[] = [];
  for (const relation of relations) {
    const later = relation.earlier.id === stored.id;
    const other = later ? relation.later : relation.earlier;
    related.push({
      id: other.id,
      title: other.title,
      relation: relation.relation,
      later,
      byPerson: relation.byPerson,
      publishedOn: other.publishedOn,
      changes: await changesOf(session, relation),
    });
  }
  const known = new Set(related.map((other) => other.id));
  const years = await listSameTitles(openOf(session), stored.seq, stored.notice.title);
  const own = { ...stored.notice, words: '' };
  for (const other of years) {
    if (known.has(other.id) || !sameCallOfAnotherYear(own, { ...other, words: '' })) continue;
    const { id, title, publishedOn } = other;
    const later = (publishedOn ?? title) > (stored.notice.publishedOn ?? stored.notice.title);
    related.push({ id, title, relation: 'other-year', later, byPerson: false, publishedOn, changes: [] });
  }
  return related;
}

/** What the later one of a pair changes of the earlier one; [] where one of them is gone. */
export async function changesOf(
  session: Session,
  { relation, later, earlier }: NoticePair,
): Promise<RelatedNotice['changes']> {
  const [after, before] = [await readNotice(openOf(session), later.id), await readNotice(openOf(session), earlier.id)];
  return after && before ? [...changesBetween(relation, before.notice, after.notice)] : [];
}
