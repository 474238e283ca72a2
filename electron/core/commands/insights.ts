import type { LocalDate } from '../../../shared/base/local-date.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { InsightsView, QuestionView } from '../../../shared/contract/insight-views.ts';
import { answerPlaces } from '../../../shared/match/answer-places.ts';
import {
  type ClientInsights,
  clientInsights,
  type NearMissText,
  portfolioInsights,
} from '../../../shared/match/insights.ts';
import type { Window } from '../../../shared/match/match-result.ts';
import type { PortfolioQuestion } from '../../../shared/match/questions.ts';
import { programId } from '../../../shared/program/programs-of.ts';
import { windowOf } from '../../../shared/program/window.ts';
import { clientNamed, knownClients } from './clients.ts';
import type { CompiledPrograms, KnownClient } from './match-cache.ts';
import { compiledPrograms } from './programs.ts';
import type { Call, Session } from './session.ts';

// As in verdict-row.ts: a client that changes is another object, all others keep what was found.
const kept = new WeakMap<KnownClient, { compiled: CompiledPrograms; key: string; found: ClientInsights }>();
const PAIRS_A_SLICE = 400;
// More than a person works off before asking again.
const MOST_CLIENTS = 50;
const MOST_NEAR_MISSES = 500;

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
  const found: ClientInsights[] = [];
  let pairs = PAIRS_A_SLICE;
  for (const [n, known] of clients.entries()) {
    if ((pairs += programs.length) >= PAIRS_A_SLICE) {
      pairs = 0;
      call.progress(n, clients.length, '');
      await new Promise((resolve) => setImmediate(resolve));
      call.signal.throwIfAborted();
    }
    const before = kept.get(known);
    const own =
      before?.compiled === compiled && before.key === key
        ? before.found
        : clientInsights(compiled.matcher, compiled.matcher.prepare(known.client, on), programs, (program) => {
            const at = compiled.programs[program];
            return at ? (known.decisions.get(programId(at)) ?? null) : null;
          });
    kept.set(known, { compiled, key, found: own });
    found.push(own);
  }
  const id = (program: number): string => {
    const at = compiled.programs[program];
    return at ? programId(at) : '';
  };
  const byName = new Map(clients.map((known) => [known.client.name, known]));
  const { questions, nearMisses, conflicts } = portfolioInsights(found);
  return {
    questions: questions.map((q) => questionView(q, byName, id)),
    nearMissTotal: nearMisses.length,
    nearMisses: nearMisses
      .toSorted((a, b) => nearMissRank(a) - nearMissRank(b))
      .slice(0, MOST_NEAR_MISSES)
      .map((near) => ({
        client: near.client,
        program: id(near.program),
        sentences: [...near.sentences],
        then: near.then,
      })),
    conflicts: conflicts.map((conflict) => ({
      sentence: conflict.sentence,
      clause: conflict.clause,
      noticeId: conflict.noticeId,
      pairs: conflict.applications.map(({ client, program }) => ({ client: client.name, program: programId(program) })),
    })),
  };
}

/** What can be changed first, then what makes the client eligible by itself. */
const nearMissRank = ({ ofBeing, then }: NearMissText): number => (ofBeing ? 2 : 0) + (then === 'eligible' ? 0 : 1);

function questionView(
  question: PortfolioQuestion,
  clients: ReadonlyMap<string, KnownClient>,
  id: (program: number) => string,
): QuestionView {
  const { fact, sheet, decides, narrows } = question;
  const settles = decides > 0 ? say`定 ${decides} 个项目` : say`${narrows} 个项目用得上，另缺别的资料`;
  const whole = sheet === fact;
  const ask = whole ? say`确认${fact}表已登记完整` : sheet === null ? say`人工核实：${fact}` : say`补填 ${fact}`;
  return {
    fact,
    sentence: say`${ask} → ${settles}`,
    decides,
    narrows,
    clientTotal: question.clients.length,
    clients: question.clients.slice(0, MOST_CLIENTS).map((one) => {
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
