import { wanText } from '../../../shared/base/money.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type {
  DecisionView,
  DeadlineLayerView,
  OwnDateView,
  SupportView,
} from '../../../shared/contract/insight-views.ts';
import type { Explanation, ReasonView } from '../../../shared/contract/views.ts';
import type { Decision } from '../../../shared/match/decision.ts';
import { decidedByPerson, type Reason, reasonsOf, summaryOf } from '../../../shared/match/explain/reasons.ts';
import { supportEstimates } from '../../../shared/match/support-estimate.ts';
import type { ProgramTrace } from '../../../shared/match/trace.ts';
import { deadlineLayers, ownDate } from '../../../shared/program/deadline-layers.ts';
import { programId } from '../../../shared/program/programs-of.ts';
import type { Program } from '../../../shared/program/program.ts';
import { unknownYearsText } from '../../../shared/program/work-days.ts';
import { workDaysBeforehand } from './calendar.ts';
import { clientNamed } from './clients.ts';
import type { CompiledPrograms, KnownClient } from './match-cache.ts';
import { noticeOf } from './notices.ts';
import { compiledPrograms, programAt, programView } from './programs.ts';
import type { Session } from './session.ts';

type Spans = Readonly<Record<string, { readonly start: number; readonly end: number }>>;

/** The tree of reasons of a pair, with what persons decided. */
export function tracePair(
  compiled: CompiledPrograms,
  known: KnownClient,
  program: number,
  on: LocalDate,
): ProgramTrace {
  const id = compiled.programs[program];
  const decisions = id ? (known.decisions.get(programId(id)) ?? null) : null;
  return compiled.matcher.trace(compiled.matcher.prepare(known.client, on), program, decisions);
}

/** Why one client fits one program or not. */
export async function explanation(
  session: Session,
  on: LocalDate,
  program: string,
  name: string,
): Promise<Explanation> {
  const compiled = await compiledPrograms(session);
  const trace = tracePair(compiled, await clientNamed(session, name), programAt(compiled, program), on);
  const { spans } = await noticeOf(session, trace.program.noticeId);
  return {
    client: trace.facts.client.name,
    program: programView(trace.program, on),
    verdict: trace.verdict,
    manualOpen: trace.manualOpen,
    summary: summaryOf(trace),
    reasons: reasonsOf(trace).map((reason) => reasonView(reason, spans)),
    project: trace.project?.name ?? null,
    decided: decidedByPerson(trace),
    support: supportEstimates(trace).map((estimate): SupportView => ({
      clause: estimate.clause,
      span: spans[estimate.pointer] ?? spans[`${estimate.pointer}/text`] ?? null,
      atMost: estimate.atMost === null ? null : wanText(estimate.atMost),
      missing: estimate.missing,
      sentence: estimate.sentence,
    })),
    ownDate: ownDateView(trace.program, on, await workDaysBeforehand(session)),
    deadlines: layerViews(trace.program, on),
  };
}

function ownDateView(program: Program, on: LocalDate, workDays: number): OwnDateView | null {
  const own = ownDate(program, on, workDays);
  if (!own) return null;
  return {
    label: own.deadline.label,
    date: own.date,
    time: own.deadline.time,
    daysLeft: own.daysLeft,
    fromRecommender: own.fromRecommender,
    localNotice: own.localNotice,
    workDays,
    ready: own.ready.date,
    caution: unknownYearsText(own.ready.unknownYears),
    quote: own.deadline.quote,
    ...(own.deadline.setBy ? { setBy: own.deadline.setBy } : {}),
  };
}

/** All dates of a program in order of time, as the window shows them. */
export const layerViews = (program: Program, on: LocalDate): DeadlineLayerView[] =>
  deadlineLayers(program, on).map(({ deadline, to, layer, passed, daysLeft, own }) => ({
    label: deadline.label,
    to,
    time: deadline.time,
    layer,
    passed,
    daysLeft,
    own,
    ...(deadline.setBy ? { setBy: deadline.setBy } : {}),
  }));

function reasonView(reason: Reason, spans: Spans): ReasonView {
  const condition = reason.pointer?.replace(/\/criteria.*$/, '');
  const span =
    reason.pointer === null
      ? undefined
      : (spans[reason.pointer] ?? spans[condition ?? ''] ?? spans[`${condition}/text`]);
  return {
    result: reason.result,
    sentence: reason.sentence,
    quote: reason.quote,
    span: span ?? null,
    mandatory: reason.mandatory,
    missing: [...reason.missing],
    target: reason.decidable?.target ?? null,
    decision: decisionView(reason.decision),
    lapsed: decisionView(reason.lapsed),
    children: reason.children.map((child) => reasonView(child, spans)),
  };
}

const decisionView = (made: Decision | null): DecisionView | null =>
  made && { result: made.result, reason: made.reason, by: made.by, on: made.on };
