import { anchorOf } from '../../../shared/notice/anchor.ts';
import { type Correction, layOver } from '../../../shared/notice/corrections.ts';
import { factPointers } from '../../../shared/notice/facts.ts';
import { type Notice, noticeSchema } from '../../../shared/notice/notice.ts';
import { splitPointer } from '../../../shared/notice/pointer.ts';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { NoticeView } from '../../../shared/contract/views.ts';
import { deadlinesInForce } from '../../../shared/program/deadlines-in-force.ts';
import { saveCorrections } from '../store/corrections.ts';
import { readNotice, type StoredNotice } from '../store/notices.ts';
import { correctionLabel } from './correction-label.ts';
import { standingView } from './notice-list.ts';
import { relatedNotices } from './notice-relations.ts';
import { actOf, openOf, type Session } from './session.ts';

/** The notice of this id; fails with `notice-unknown`. */
export async function noticeOf(session: Session, id: string): Promise<StoredNotice> {
  return (
    (await readNotice(openOf(session), id)) ??
    fail('notice-unknown', say`没有这条通知：${id}。它可能已被撤销导入。`, { notice: id })
  );
}

export async function noticeView(session: Session, id: string): Promise<NoticeView> {
  const stored = await noticeOf(session, id);
  const standing = (await session.matches.standings(openOf(session))).get(id);
  const amendments = standing?.is === 'own' ? standing.amendments : [];
  return {
    id,
    notice: stored.notice,
    text: stored.text,
    spans: { ...stored.spans },
    origin: stored.origin,
    corrections: stored.marks.map(({ correction, pointer }) => ({
      pointer,
      action: correction.action,
      before: correction.before,
      after: correction.after,
      by: correction.by,
      at: correction.at,
    })),
    related: await relatedNotices(session, stored),
    standing: standingView(standing),
    inForce: amendments.length === 0 ? null : [...deadlinesInForce(stored.notice.deadlines, amendments)],
  };
}

export interface CorrectionRequest {
  readonly id: string;
  /** JSON pointer in the corrected Notice; '' with `confirm` confirms every fact. For `add` the list. */
  readonly pointer: string;
  readonly action: Correction['action'];
  readonly value?: unknown;
}

/** Keeps a correction by a person. Fails with `usage` where the pointer names nothing or the value does not fit there. */
export async function correctNotice(session: Session, request: CorrectionRequest): Promise<NoticeView> {
  const stored = await noticeOf(session, request.id);
  const act = actOf(session, 'notice.correct', correctionLabel(stored.notice, request));
  const pointers =
    request.pointer === '' && request.action === 'confirm' ? factPointers(stored.notice) : [request.pointer];
  const made = pointers.map((pointer) => correctionAt(stored.notice, pointer, request, act));
  assertValid(stored, made);
  await saveCorrections(openOf(session), stored.seq, made, act);
  session.matches.forget('notices');
  session.changed('notices');
  return noticeView(session, request.id);
}

function correctionAt(
  notice: Notice,
  pointer: string,
  request: CorrectionRequest,
  act: { by: string; at: string },
): Omit<Correction, 'id'> {
  const segments = splitPointer(pointer.replace(/\/-$/, ''));
  const path = anchorOf(notice, segments);
  const before = segments.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    notice,
  );
  if (!path || path.length === 0 || before === undefined)
    fail('usage', say`通知里没有这一项：${pointer || '/'}。`, { pointer });
  if (request.action === 'add' && !Array.isArray(before))
    fail('usage', say`只能往列表里补充：${pointer}。`, { pointer });
  const after =
    request.action === 'change' || request.action === 'add'
      ? request.value
      : request.action === 'confirm'
        ? before
        : null;
  return {
    path,
    action: request.action,
    before: request.action === 'add' ? null : before,
    after,
    by: act.by,
    at: act.at,
  };
}

function assertValid(stored: StoredNotice, made: readonly Omit<Correction, 'id'>[]): void {
  const next = made.map((correction, i) => ({ ...correction, id: Number.MAX_SAFE_INTEGER - i }));
  const result = layOver(stored.extracted, {}, [...stored.corrections, ...next]);
  const taken = next.every((correction) => result.marks.some((mark) => mark.correction === correction));
  if (!taken || !noticeSchema.safeParse(result.notice).success)
    fail('usage', say`填写的内容不符合这一项的格式，未保存。`, { notice: stored.id });
}
