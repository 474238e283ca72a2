import { quoted, say, type Sentence } from '../../base/sentence.ts';
import type { Truth } from '../../base/truth.ts';
import type { Verdict } from '../match-result.ts';
import type { Decision } from '../decision.ts';
import type { ConditionTrace, CriterionTrace, ProgramTrace, TraceNode } from '../trace.ts';
import { explainCriterion, withDecision, type Explained } from './sentence.ts';

/** The tree of reasons in words, for screen and paper. */
export interface Reason {
  /** `manual`: a condition without criteria that no person has decided. */
  readonly result: Truth | 'manual';
  readonly sentence: Sentence;
  /** The words of the notice that ask for it; null for what joins several. */
  readonly quote: string | null;
  /** JSON pointer in the Notice, for the span; null where the notice states no such value. */
  readonly pointer: string | null;
  readonly mandatory: boolean;
  readonly missing: readonly string[];
  /** The figures behind a criterion, for tables; null for what joins several. */
  readonly explained: Explained | null;
  /** A person's decision that the result is from, and one that no longer counts. */
  readonly decision: Decision | null;
  readonly lapsed: Decision | null;
  /** What a person may decide here and now: the target and basis of the decision; null where the machine has decided. */
  readonly decidable: { readonly target: string; readonly basis: string } | null;
  readonly children: readonly Reason[];
}

/** Verdict in the words that mean one thing everywhere: never plain 符合 while a condition is left for a person. */
export function verdictText(verdict: Verdict, manualOpen: number): Sentence {
  switch (verdict) {
    case 'eligible':
      return manualOpen > 0 ? say`机检符合 · ${manualOpen} 条待人工` : say`符合`;
    case 'ineligible':
      return say`不符合`;
    case 'needs-data':
      return say`待核实`;
    default:
      return verdict satisfies never;
  }
}

export const summaryOf = (trace: ProgramTrace): Sentence => verdictText(trace.verdict, trace.manualOpen);

/** Whether a person's decision stands behind the verdict: shown with the mark 人工. */
export function decidedByPerson(trace: ProgramTrace): boolean {
  const has = (reasons: readonly Reason[]): boolean =>
    reasons.some((reason) => reason.decision !== null || has(reason.children));
  return has(reasonsOf(trace).filter((reason) => reason.mandatory));
}

/** One reason a condition in the notice's order, the region first; classes of applicant stand together at the first of them. */
export function reasonsOf(trace: ProgramTrace): readonly Reason[] {
  const reasons: Reason[] = trace.region
    ? [{ ...criterionReason(trace.region, trace), quote: null, sentence: regionSentence(trace.region, trace) }]
    : [];
  const alternatives = trace.conditions.filter((condition) => condition.alternative);
  for (const condition of trace.conditions) {
    if (!condition.alternative) reasons.push(conditionReason(condition, trace));
    else if (condition === alternatives[0]) reasons.push(alternativesReason(alternatives, trace));
  }
  return reasons;
}

const regionSentence = (region: CriterionTrace, trace: ProgramTrace): Sentence =>
  say`${explainCriterion(region, trace.facts).sentence}（按通知适用地区）`;

function alternativesReason(alternatives: readonly ConditionTrace[], trace: ProgramTrace): Reason {
  return {
    ...joining(trace.alternatives ?? 'unknown', say`申报主体须为下列之一`, true),
    children: alternatives.map((condition) => conditionReason(condition, trace)),
  };
}

function conditionReason(condition: ConditionTrace, trace: ProgramTrace): Reason {
  const children = condition.children.flatMap((node) => nodeReasons(node, trace));
  const { decision, lapsed, basis } = condition.marks;
  const result = condition.result ?? (condition.manual ? 'manual' : 'pass');
  const open = (condition.manual && decision === null) || condition.result === 'unknown' || decision !== null;
  return {
    result,
    sentence: conditionSentence(condition),
    quote: condition.condition.text,
    pointer: condition.pointer,
    mandatory: condition.mandatory,
    missing: [...new Set(children.flatMap((child) => child.missing))],
    explained: null,
    decision,
    lapsed,
    decidable: open ? { target: condition.pointer, basis } : null,
    children,
  };
}

function conditionSentence({ condition, manual, marks, result, children }: ConditionTrace): Sentence {
  const text = condition.mandatory ? quoted(condition.text) : say`优先条件：${condition.text}`;
  const noted =
    manual && !marks.decision
      ? say`${text}（须人工核对）`
      : result === null && children.length > 0
        ? say`${text}（对该企业不适用）`
        : text;
  return withDecision(noted, marks);
}

function nodeReasons(node: TraceNode, trace: ProgramTrace): readonly Reason[] {
  switch (node.kind) {
    case 'criterion':
      return [criterionReason(node, trace)];
    case 'any':
    case 'all': {
      const children = node.children.flatMap((child) => nodeReasons(child, trace));
      const mandatory = children.some((child) => child.mandatory);
      return [
        {
          ...joining(node.result, node.kind === 'any' ? say`满足下列之一` : say`须同时满足`, mandatory),
          pointer: node.pointer,
          children,
        },
      ];
    }
    case 'skipped':
      return [];
    default:
      return node satisfies never;
  }
}

function joining(result: Truth, sentence: Sentence, mandatory: boolean): Reason {
  return {
    result,
    sentence,
    quote: null,
    pointer: null,
    mandatory,
    missing: [],
    explained: null,
    decision: null,
    lapsed: null,
    decidable: null,
    children: [],
  };
}

function criterionReason(node: CriterionTrace, trace: ProgramTrace): Reason {
  const explained = explainCriterion(node, trace.facts);
  const { decision, lapsed, basis } = node.marks;
  return {
    result: node.result,
    sentence: explained.sentence,
    quote: node.criterion.quote ?? null,
    pointer: node.pointer === '/region' ? null : node.pointer,
    mandatory: node.mandatory,
    missing: node.result === 'unknown' ? node.finding.missing : [],
    explained,
    decision,
    lapsed,
    decidable: node.result === 'unknown' || decision !== null ? { target: node.pointer, basis } : null,
    children: (node.guard?.nodes ?? [])
      .flatMap((guard) => nodeReasons(guard, trace))
      .map((guard) => ({ ...guard, sentence: say`适用前提：${guard.sentence}`, decidable: null })),
  };
}
