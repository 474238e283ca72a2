import type { LocalDate } from '../../../shared/base/local-date.ts';
import { say } from '../../../shared/base/sentence.ts';
import { clientOf } from '../../../shared/client/client-of.ts';
import { factEdit, withFact } from '../../../shared/client/fact-edit.ts';
import type { StoredClient } from '../../../shared/client/merge.ts';
import type { FactInput, FactOutcome } from '../../../shared/contract/insight-views.ts';
import type { Verdict } from '../../../shared/match/match-result.ts';
import { programId } from '../../../shared/program/programs-of.ts';
import { saveFact } from '../store/client-facts.ts';
import { clientNamed } from './clients.ts';
import type { CompiledPrograms, KnownClient } from './match-cache.ts';
import { compiledPrograms } from './programs.ts';
import { actOf, openOf, type Session, today } from './session.ts';
import { VERDICT_CELLS, verdictRow } from './verdict-row.ts';

/** What these facts would turn of one client's verdicts. Nothing is saved. */
export async function whatIf(
  session: Session,
  on: LocalDate,
  name: string,
  facts: readonly FactInput[],
): Promise<FactOutcome> {
  const known = await clientNamed(session, name);
  const stored = facts.reduce(
    (client: StoredClient, fact) => withFact(client, factEdit(client, fact, fact.value)),
    known.stored,
  );
  const client = clientOf(stored.name, stored.cells, stored.rows, today(session));
  return outcome(await compiledPrograms(session), on, known, { ...known, stored, client });
}

/** Enters one fact; the client's verdicts alone are made anew. */
export async function setFact(session: Session, on: LocalDate, name: string, fact: FactInput): Promise<FactOutcome> {
  const before = await clientNamed(session, name);
  const edit = factEdit(before.stored, fact, fact.value);
  const held = (edit.sheet.id === 'company' ? before.stored.cells : (edit.row?.cells ?? {}))[edit.field.id] ?? null;
  // Nothing to take back where nothing was changed.
  if (JSON.stringify(held) === JSON.stringify(edit.value))
    return outcome(await compiledPrograms(session), on, before, before);
  const { label } = edit.field;
  const year = edit.sheet.id === 'financials' && fact.row !== null ? say`${fact.row}年` : null;
  const where = year ? say`${year}${label}` : [fact.row, label].filter((part) => part !== null).join(' ');
  const act = actOf(session, 'client.edit', say`填写「${before.client.name}」的${where}`);
  await saveFact(openOf(session), before.stored.id, edit, act);
  await session.matches.refresh(openOf(session), before.stored.id);
  session.changed('clients');
  const after = await clientNamed(session, name);
  return outcome(await compiledPrograms(session), on, before, after);
}

function outcome(compiled: CompiledPrograms, on: LocalDate, before: KnownClient, after: KnownClient): FactOutcome {
  const [old, now] = [verdictRow(before, compiled, on).cells, verdictRow(after, compiled, on).cells];
  const turned = compiled.programs.flatMap((program, i) =>
    old[i] === now[i]
      ? []
      : [
          {
            program: programId(program),
            title: program.track === null ? program.notice.title : `${program.notice.title}（${program.track}）`,
            before: verdictOf(old[i]),
            after: verdictOf(now[i]),
          },
        ],
  );
  return { turned, contradictions: after.client.contradictions.map((c) => c.message) };
}

const VERDICTS: readonly Verdict[] = ['eligible', 'needs-data', 'ineligible'];
const verdictOf = (cell: string | undefined): Verdict =>
  VERDICTS.find((v) => VERDICT_CELLS[v] === cell) ?? 'needs-data';
