import type { Criterion } from '../notice/criterion.ts';
import { windowOf } from '../program/window.ts';
import type { CriterionResult, Match } from './match-result.ts';
import { criterionTraces, type CriterionTrace, type ProgramTrace } from './trace.ts';

/** One pair as Match JSON prints it. */
export function matchOf(trace: ProgramTrace): Match {
  const { program, facts } = trace;
  return {
    client: facts.client.name,
    notice: program.notice.title,
    track: program.track,
    window: windowOf(program, facts.on),
    verdict: trace.verdict,
    criteria: criterionTraces(trace).map(criterionResult),
    manual: trace.conditions.filter((c) => c.manual).map((c) => c.condition.text),
    manualOpen: trace.manualOpen,
  };
}

function criterionResult(trace: CriterionTrace): CriterionResult {
  const { criterion, result, finding } = trace;
  return {
    field: criterion.field,
    result,
    actual: finding.actual,
    required: requiredText(criterion),
    missing: result === 'unknown' ? finding.missing : [],
    quote: criterion.quote ?? '',
    ...(trace.mandatory ? {} : { mandatory: false as const }),
  };
}

/** `[year] op value`, lists joined by 、, for `other` after its label. */
export function requiredText(criterion: Criterion): string {
  const { op, value, year, since, label } = criterion;
  const listed = typeof value === 'object' ? value.join('、') : String(value);
  return [criterion.field === 'other' ? label : null, year, op, listed, since === undefined ? null : `since ${since}`]
    .filter((part) => part != null)
    .join(' ');
}
