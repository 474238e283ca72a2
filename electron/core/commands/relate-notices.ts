import { fail } from '../../../shared/base/failure.ts';
import { type Sentence, say } from '../../../shared/base/sentence.ts';
import type { KnownChange } from '../../../shared/contract/notice-relation-views.ts';
import type { NoticeRelation } from '../../../shared/notice/same-notice.ts';
import { listRelations, setRelation } from '../store/relations.ts';
import { changesOf } from './notice-relations.ts';
import { noticeOf } from './notices.ts';
import { actOf, openOf, type Session } from './session.ts';

/** Re-issues, extensions, corrections and second prints that became known on or after a day (or moment), newest first. */
export async function changesSince(session: Session, since: string): Promise<KnownChange[]> {
  const relations = (await listRelations(openOf(session))).filter((relation) => relation.since >= since);
  const changes: KnownChange[] = [];
  for (const relation of relations.toSorted((a, b) => (a.since < b.since ? 1 : -1)))
    changes.push({
      relation: relation.relation,
      later: { id: relation.later.id, title: relation.later.title },
      earlier: { id: relation.earlier.id, title: relation.earlier.title },
      since: relation.since,
      changes: await changesOf(session, relation),
    });
  return changes;
}

const WORDS: Record<NoticeRelation, Sentence> = {
  duplicate: say`重复`,
  're-issue': say`重新发布`,
  extension: say`延期`,
  correction: say`更正`,
};

/** A person says what one notice is to an earlier one, or with null that it has nothing to do with it. Fails with `usage`, `notice-unknown`. */
export async function relateByHand(
  session: Session,
  later: string,
  earlier: string,
  relation: NoticeRelation | null,
): Promise<Record<string, never>> {
  if (later === earlier) fail('usage', say`一条通知不能与自己关联。`, { notice: later });
  const [after, before] = [await noticeOf(session, later), await noticeOf(session, earlier)];
  const label =
    relation === null
      ? say`取消关联「${after.notice.title}」`
      : say`关联「${after.notice.title}」为「${before.notice.title}」的${WORDS[relation]}`;
  await setRelation(openOf(session), after.seq, before.seq, relation, actOf(session, 'notice.relate', label));
  session.matches.forget('notices');
  session.changed('notices');
  return {};
}
