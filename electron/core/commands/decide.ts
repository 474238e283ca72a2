import { fail } from '../../../shared/base/failure.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { Explanation } from '../../../shared/contract/views.ts';
import { type Reason, reasonsOf } from '../../../shared/match/explain/reasons.ts';
import { saveDecision } from '../store/decisions.ts';
import { clientNamed } from './clients.ts';
import { explanation, tracePair } from './explanation.ts';
import { compiledPrograms, programAt } from './programs.ts';
import { actOf, openOf, type Session, today } from './session.ts';

export interface DecideRequest {
  readonly program: string;
  readonly client: string;
  readonly target: string;
  readonly result: 'pass' | 'fail' | null;
  readonly reason: string;
  readonly by?: string;
}

const DECIDED = { pass: say`人工判定符合`, fail: say`人工判定不符合` } as const;

/** Keeps a person's decision where the machine cannot tell, or takes it back. Fails with `usage` where there is nothing to decide. */
export async function decide(session: Session, on: LocalDate, request: DecideRequest): Promise<Explanation> {
  const { target, result } = request;
  const reason = request.reason.trim();
  if (result !== null && reason === '') fail('usage', say`请写明判定的理由：依据什么、向谁核实。`);
  const compiled = await compiledPrograms(session);
  const index = programAt(compiled, request.program);
  const known = await clientNamed(session, request.client);
  const trace = tracePair(compiled, known, index, on);
  const found = flat(reasonsOf(trace)).find((r) => r.decidable?.target === target);
  if (result !== null && !found)
    fail('usage', say`「${known.client.name}」的这一条已由资料判定，或已不在通知里，不能人工判定。`, { target });
  const what = result === null ? say`收回人工判定` : DECIDED[result];
  const said = actOf(session, 'match.decide', say`${what}：${known.client.name}`);
  const act = { ...said, by: request.by?.trim() || said.by };
  const place = { noticeId: trace.program.noticeId, track: trace.program.track, client: known.stored.id, target };
  const made =
    result === null ? null : { result, reason, basis: found?.decidable?.basis ?? '', by: act.by, on: today(session) };
  if (await saveDecision(openOf(session), place, made, act)) {
    await session.matches.refresh(openOf(session), known.stored.id);
    session.changed('matches');
  }
  return explanation(session, on, request.program, request.client);
}

const flat = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.flatMap((reason) => [reason, ...flat(reason.children)]);
