import { conflictsAmong, type Application, type Conflict } from './conflicts.ts';
import type { Decisions } from './decision.ts';
import { explainCriterion } from './explain/sentence.ts';
import type { Matcher, PreparedClient } from './matcher.ts';
import { nearMissOf } from './near-misses.ts';
import type { Verdict } from './match-result.ts';
import { portfolioQuestions, questionsOf, type PortfolioQuestion } from './questions.ts';
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
  readonly sentences: readonly string[];
  readonly then: Exclude<Verdict, 'ineligible'>;
}

/** Over clients and the programs with these indexes, the open ones as a rule. */
export function insightsOf(
  matcher: Matcher,
  clients: readonly PreparedClient[],
  programs: readonly number[],
  decisions: (client: PreparedClient, program: number) => Decisions | null = () => null,
): Insights {
  const nearMisses: NearMissText[] = [];
  const applications: Application[] = [];
  const questions = clients.flatMap((client) => {
    const open: { program: number; trace: ProgramTrace }[] = [];
    for (const program of programs) {
      const trace = matcher.trace(client, program, decisions(client, program));
      if (trace.verdict === 'needs-data') open.push({ program, trace });
      if (trace.verdict === 'eligible')
        applications.push({ client: client.client, program: trace.program, project: trace.project });
      const near = nearMissOf(trace);
      if (near) {
        const sentences = near.criteria.map((criterion) => explainCriterion(criterion, trace.facts).sentence);
        nearMisses.push({ client: client.client.name, program, sentences, then: near.then });
      }
    }
    return questionsOf(open);
  });
  return { questions: portfolioQuestions(questions), nearMisses, conflicts: conflictsAmong(applications) };
}
