import type { Decision } from '../../../shared/match/decision.ts';
import { sql, transact } from './database.ts';
import { type Act, record } from './journal.ts';
import type { Workspace } from './workspace.ts';

/** A decision with the store's own id of its client. */
export type StoredDecision = Decision & { readonly clientId: number };

interface Row {
  readonly noticeId: string;
  readonly track: string | null;
  readonly client: string;
  readonly clientId: number;
  readonly target: string;
  readonly result: Decision['result'];
  readonly reason: string;
  readonly by: string;
  readonly on: string;
  readonly basis: string;
}

const SELECT = `SELECT n.id AS noticeId, d.track, c.name AS client, c.id AS clientId, d.target, d.result, d.reason,
  d.made_by AS "by", d.made_on AS "on", d.basis
  FROM decision d JOIN notice n ON n.seq = d.notice JOIN client c ON c.id = d.client
  WHERE d.removed = 0`;

/** Every decision that stands, oldest first. */
export const listDecisions = async (ws: Workspace): Promise<readonly StoredDecision[]> =>
  sql<Row>(ws.db, `${SELECT} ORDER BY d.id`).all();

/** Those for one client. */
export const decisionsForClient = async (ws: Workspace, client: number): Promise<readonly StoredDecision[]> =>
  sql<Row>(ws.db, `${SELECT} AND d.client = ? ORDER BY d.id`).all(client);

/** What is decided on, in the store's ids. */
export interface DecisionPlace {
  readonly noticeId: string;
  readonly track: string | null;
  readonly client: number;
  readonly target: string;
}

/** Keeps a decision in the place of an earlier one, or takes that back (`made` null); false where nothing changes. */
export async function saveDecision(
  ws: Workspace,
  place: DecisionPlace,
  made: Pick<Decision, 'result' | 'reason' | 'basis' | 'by' | 'on'> | null,
  act: Act,
): Promise<boolean> {
  return transact(ws.db, () => {
    const notice = sql<{ seq: number }>(ws.db, 'SELECT seq FROM notice WHERE id = ?').get(place.noticeId)?.seq;
    if (notice === undefined) throw new Error(`no notice ${place.noticeId}`);
    const earlier = sql<{ id: number }>(
      ws.db,
      'SELECT id FROM decision WHERE notice = ? AND track IS ? AND client = ? AND target = ? AND removed = 0',
    ).all(notice, place.track, place.client, place.target);
    if (made === null && earlier.length === 0) return false;
    const recorder = record(ws.db, act, null);
    for (const { id } of earlier) recorder.update('decision', id, { removed: 1 });
    if (made === null) return true;
    const { track, client, target } = place;
    const { result, reason, basis, by, on } = made;
    recorder.insert('decision', { notice, track, client, target, result, reason, basis, made_by: by, made_on: on });
    return true;
  });
}
