import { all, type Truth } from '../base/truth.ts';
import type { Tested } from './combined-verdict.ts';
import type { Case } from './node.ts';

const RANK: Readonly<Record<Truth, number>> = { fail: 0, unknown: 1, pass: 2 };

/** The row that counts: the highest conjunction of what depends on the project, fewest failing, fewest unknown, sheet order. */
export function bestCase(cases: readonly [Case, ...Case[]], nodes: readonly Tested[]): Case {
  let best = cases[0];
  let bestScore = scoreOf(best, nodes);
  for (const at of cases.slice(1)) {
    const score = scoreOf(at, nodes);
    const difference =
      score.rank - bestScore.rank || bestScore.failing - score.failing || bestScore.unknown - score.unknown;
    if (difference > 0) {
      best = at;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(at: Case, nodes: readonly Tested[]): { rank: number; failing: number; unknown: number } {
  const results = nodes.flatMap((node) => node.test(at) ?? []);
  return {
    rank: RANK[all(results)],
    failing: results.filter((r) => r === 'fail').length,
    unknown: results.filter((r) => r === 'unknown').length,
  };
}
