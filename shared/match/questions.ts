import { verdictAssuming } from './assume.ts';
import { sheetOfMissing } from './headings.ts';
import { criterionTraces, type ProgramTrace } from './trace.ts';

/** A fact that is missing of a client, and what entering it would settle. */
export interface Question {
  readonly client: string;
  /** The words of the fact, as Match JSON's `missing` gives them: `2018年研发费用`. */
  readonly fact: string;
  /** The sheet it belongs on; null for what no sheet holds and a person has to judge. */
  readonly sheet: string | null;
  /** Indexes of the programs whose verdict it settles whatever its value is. */
  readonly decides: readonly number[];
  /** Indexes of those where other facts are missing too, but it may come out against the client. */
  readonly narrows: readonly number[];
}

/** A missing fact over the whole portfolio. */
export interface PortfolioQuestion {
  readonly fact: string;
  readonly sheet: string | null;
  readonly decides: number;
  readonly narrows: number;
  /** The clients it is missing of, those first where it settles most. */
  readonly clients: readonly Question[];
}

/**
 * The facts missing of one client, those first that settle most of the given programs (补填 2018年研发费用 → 定 6 个项目).
 * `traces` are those of the client for the programs to count, the open ones as a rule.
 */
export function questionsOf(
  traces: readonly { readonly program: number; readonly trace: ProgramTrace }[],
): readonly Question[] {
  const found = new Map<string, { client: string; sheet: string | null; decides: number[]; narrows: number[] }>();
  for (const { program, trace } of traces) {
    if (trace.verdict !== 'needs-data') continue;
    for (const { fact, sheet } of missingFacts(trace)) {
      const question = found.get(fact) ?? { client: trace.facts.client.name, sheet, decides: [], narrows: [] };
      found.set(fact, question);
      (settles(trace, fact) ? question.decides : question.narrows).push(program);
    }
  }
  return [...found].map(([fact, question]) => ({ fact, ...question })).sort(byWeight);
}

/** The questions of several clients, one entry a fact. */
export function portfolioQuestions(questions: readonly Question[]): readonly PortfolioQuestion[] {
  const facts = new Map<string, Question[]>();
  for (const question of questions) facts.set(question.fact, [...(facts.get(question.fact) ?? []), question]);
  const sum = (list: readonly Question[], key: 'decides' | 'narrows'): number =>
    list.reduce((total, question) => total + question[key].length, 0);
  return [...facts]
    .map(([fact, list]): PortfolioQuestion => ({
      fact,
      sheet: list[0]?.sheet ?? null,
      decides: sum(list, 'decides'),
      narrows: sum(list, 'narrows'),
      clients: [...list].sort(byWeight),
    }))
    .sort((a, b) => b.decides - a.decides || b.narrows - a.narrows || a.fact.localeCompare(b.fact, 'zh'));
}

const byWeight = (a: Question, b: Question): number =>
  b.decides.length - a.decides.length || b.narrows.length - a.narrows.length || a.fact.localeCompare(b.fact, 'zh');

function missingFacts(trace: ProgramTrace): readonly { readonly fact: string; readonly sheet: string | null }[] {
  const facts = new Map<string, string | null>();
  for (const { mandatory, result, finding } of criterionTraces(trace)) {
    if (mandatory && result === 'unknown') for (const fact of finding.missing) facts.set(fact, sheetOfMissing(fact));
  }
  return [...facts].map(([fact, sheet]) => ({ fact, sheet }));
}

/** Whether the verdict is settled once the fact is known, however its criteria come out. */
function settles(trace: ProgramTrace, fact: string): boolean {
  const outcomes = (['pass', 'fail'] as const).map((outcome) =>
    verdictAssuming(trace, ({ result, finding }) =>
      result === 'unknown' && finding.missing.every((word) => word === fact) ? outcome : null,
    ),
  );
  return outcomes.every((verdict) => verdict !== 'needs-data');
}
