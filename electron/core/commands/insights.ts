import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { InsightsView, QuestionView } from '../../../shared/contract/insight-views.ts';
import { answerPlaces } from '../../../shared/match/answer-places.ts';
import { type Application, conflictsAmong } from '../../../shared/match/conflicts.ts';
import { explainCriterion } from '../../../shared/match/explain/sentence.ts';
import type { Verdict, Window } from '../../../shared/match/match-result.ts';
import { nearMissOf } from '../../../shared/match/near-misses.ts';
import {
  portfolioQuestions,
  type PortfolioQuestion,
  type Question,
  questionsOf,
} from '../../../shared/match/questions.ts';
import type { ProgramTrace } from '../../../shared/match/trace.ts';
import { programId } from '../../../shared/program/programs-of.ts';
import { windowOf } from '../../../shared/program/window.ts';
import { clientNamed, knownClients } from './clients.ts';
import type { CompiledPrograms, KnownClient } from './match-cache.ts';
import { compiledPrograms } from './programs.ts';
import type { Call, Session } from './session.ts';

/** What one client's pairs tell. */
interface ClientInsights {
  readonly questions: readonly Question[];
  readonly nearMisses: readonly { program: number; sentences: string[]; then: Exclude<Verdict, 'ineligible'> }[];
  readonly applications: readonly Application[];
}

// As in verdict-row.ts: a client that changes is another object, all others keep what was found.
const kept = new WeakMap<KnownClient, { compiled: CompiledPrograms; key: string; found: ClientInsights }>();
const PAIRS_A_SLICE = 400;

/** Questions, near misses and conflicts of the portfolio or of one client. Gives way to other calls between slices. */
export async function insights(
  session: Session,
  on: LocalDate,
  filter: { readonly client?: string; readonly windows: readonly Window[] },
  call: Call,
): Promise<InsightsView> {
  const compiled = await compiledPrograms(session);
  const clients =
    filter.client === undefined ? await knownClients(session) : [await clientNamed(session, filter.client)];
  const programs = compiled.programs.flatMap((program, i) =>
    filter.windows.includes(windowOf(program, on)) ? [i] : [],
  );
  const key = `${on} ${filter.windows.toSorted().join()}`;
  const found: { known: KnownClient; insights: ClientInsights }[] = [];
  let pairs = PAIRS_A_SLICE;
  for (const [n, known] of clients.entries()) {
    if ((pairs += programs.length) >= PAIRS_A_SLICE) {
      pairs = 0;
      call.progress(n, clients.length, '补数据与机会');
      await new Promise((resolve) => setImmediate(resolve));
      call.signal.throwIfAborted();
    }
    const before = kept.get(known);
    const own =
      before?.compiled === compiled && before.key === key ? before.found : ofClient(known, compiled, programs, on);
    kept.set(known, { compiled, key, found: own });
    found.push({ known, insights: own });
  }
  const id = (program: number): string => {
    const at = compiled.programs[program];
    return at ? programId(at) : '';
  };
  const byName = new Map(clients.map((known) => [known.client.name, known]));
  return {
    questions: portfolioQuestions(found.flatMap((f) => f.insights.questions)).map((q) => questionView(q, byName, id)),
    nearMisses: found.flatMap(({ known, insights: { nearMisses } }) =>
      nearMisses.map(({ program, sentences, then }) => ({
        client: known.client.name,
        program: id(program),
        sentences,
        then,
      })),
    ),
    conflicts: conflictsAmong(found.flatMap((f) => f.insights.applications)).map((conflict) => ({
      sentence: conflict.sentence,
      clause: conflict.clause,
      noticeId: conflict.noticeId,
      pairs: conflict.applications.map(({ client, program }) => ({ client: client.name, program: programId(program) })),
    })),
  };
}

function ofClient(
  known: KnownClient,
  { matcher, programs: all }: CompiledPrograms,
  programs: readonly number[],
  on: LocalDate,
): ClientInsights {
  const prepared = matcher.prepare(known.client, on);
  const open: { program: number; trace: ProgramTrace }[] = [];
  const nearMisses: ClientInsights['nearMisses'][number][] = [];
  const applications: Application[] = [];
  for (const program of programs) {
    const at = all[program];
    if (!at) continue;
    const trace = matcher.trace(prepared, program, known.decisions.get(programId(at)) ?? null);
    if (trace.verdict === 'needs-data') open.push({ program, trace });
    if (trace.verdict === 'eligible') applications.push({ client: known.client, program: at, project: trace.project });
    const near = nearMissOf(trace);
    if (!near) continue;
    const sentences = near.criteria.map((criterion) => explainCriterion(criterion, trace.facts).sentence);
    nearMisses.push({ program, sentences, then: near.then });
  }
  return { questions: questionsOf(open), nearMisses, applications };
}

function questionView(
  question: PortfolioQuestion,
  clients: ReadonlyMap<string, KnownClient>,
  id: (program: number) => string,
): QuestionView {
  const { fact, sheet, decides, narrows } = question;
  const settles = decides > 0 ? `定 ${decides} 个项目` : `${narrows} 个项目用得上，另缺别的资料`;
  const whole = sheet === fact;
  const ask = whole ? `确认${fact}表已登记完整` : sheet === null ? `人工核实：${fact}` : `补填 ${fact}`;
  return {
    fact,
    sentence: `${ask} → ${settles}`,
    decides,
    narrows,
    clients: question.clients.map((one) => {
      const known = clients.get(one.client);
      return {
        client: one.client,
        decides: one.decides.map(id),
        narrows: one.narrows.map(id),
        places: known ? [...answerPlaces(known.stored, fact)] : [],
      };
    }),
  };
}
