import type { Sentence } from '../base/sentence.ts';
import { conflictsAmong, type Application, type Conflict } from './conflicts.ts';
import type { CriterionField } from '../notice/criterion.ts';
import type { Decisions } from './decision.ts';
import { explainCriterion } from './explain/sentence.ts';
import type { Matcher, PreparedClient } from './matcher.ts';
import { nearMissOf } from './near-misses.ts';
import type { Verdict } from './match-result.ts';
import { portfolioQuestions, questionsOf, type PortfolioQuestion, type Question } from './questions.ts';
import type { ProgramTrace } from './trace.ts';

/** What stands above the matrix: 补数据即可定 · 只差一条 · 冲突. */
export interface Insights {
  readonly questions: readonly PortfolioQuestion[];
  readonly nearMisses: readonly NearMissText[];
  /** Among the pairs that are eligible. */
  readonly conflicts: readonly Conflict[];
}

export interface NearMissText {
  readonly client: string;
  /** Index in the matcher's programs. */
  readonly program: number;
  /** What would have to change; several only where one of them is enough. */
  readonly sentences: readonly Sentence[];
  readonly then: Exclude<Verdict, 'ineligible'>;
  /** What the client is would have to change (where it is registered, of what kind it is), not what it has. */
  readonly ofBeing: boolean;
}

const BEING: ReadonlySet<CriterionField> = new Set(['registeredRegion', 'entityType', 'legalPerson', 'industry']);

/** What the pairs of one client tell. */
export interface ClientInsights {
  readonly questions: readonly Question[];
  readonly nearMisses: readonly NearMissText[];
  readonly applications: readonly Application[];
}

/** Of one client and the programs with these indexes, the open ones as a rule. */
export function clientInsights(
  matcher: Matcher,
  client: PreparedClient,
  programs: readonly number[],
  decisions: (program: number) => Decisions | null = () => null,
): ClientInsights {
  const nearMisses: NearMissText[] = [];
  const applications: Application[] = [];
  const open: { program: number; trace: ProgramTrace }[] = [];
  for (const program of programs) {
    const trace = matcher.trace(client, program, decisions(program));
    if (trace.verdict === 'needs-data') open.push({ program, trace });
    if (trace.verdict === 'eligible')
      applications.push({ client: client.client, program: trace.program, project: trace.project });
    const near = nearMissOf(trace);
    if (!near) continue;
    const sentences = near.criteria.map((criterion) => explainCriterion(criterion, trace.facts).sentence);
    const ofBeing = near.criteria.every(({ criterion }) => BEING.has(criterion.field));
    nearMisses.push({ client: client.client.name, program, sentences, then: near.then, ofBeing });
  }
  return { questions: questionsOf(open), nearMisses, applications };
}

/** What is found of several clients, put together: questions one entry a fact, conflicts also between clients. */
export const portfolioInsights = (found: readonly ClientInsights[]): Insights => ({
  questions: portfolioQuestions(found.flatMap((one) => one.questions)),
  nearMisses: found.flatMap((one) => one.nearMisses),
  conflicts: conflictsAmong(found.flatMap((one) => one.applications)),
});
