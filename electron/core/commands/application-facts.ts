import type { LocalDate } from '../../../shared/base/local-date.ts';
import { say } from '../../../shared/base/sentence.ts';
import { readCell } from '../../../shared/client/cell-value.ts';
import { sheetOf } from '../../../shared/client/fields.ts';
import type { StoredClient, StoredRow } from '../../../shared/client/merge.ts';
import type { FactForm } from '../../../shared/contract/application-views.ts';
import { answerPlaces } from '../../../shared/match/answer-places.ts';
import { programName, type ProgramSource } from '../../../shared/packet/application.ts';
import { factItem, factKey } from '../../../shared/packet/asked-facts.ts';
import { askedUnit, emptyPlaces, lackingFacts } from '../../../shared/packet/lacking-facts.ts';
import { closeness, notedRows, withUnit } from '../../../shared/packet/noted-facts.ts';
import { type FactRowEdit, saveFactRows } from '../store/client-facts.ts';
import { besideTemplates } from '../write/template-places.ts';
import { clientNamed } from './clients.ts';
import { packetInput } from './packet-applications.ts';
import { usableTemplates } from './program-templates.ts';
import { compiledPrograms, programAt } from './programs.ts';
import { actOf, openOf, type Session, today } from './session.ts';

export interface NotedFact {
  readonly client: string;
  readonly item: string;
  readonly value: string;
  readonly note?: string | null;
}

/** What the papers of a program still lack for these clients. */
export async function factForm(
  session: Session,
  on: LocalDate,
  program: string,
  clients: readonly string[],
): Promise<FactForm> {
  const { source, applications } = await packetInput(session, on, program, clients);
  const { ownTable, lacking } = besideTemplates(await usableTemplates(session, source.program), source, applications);
  // Where the bureau has a table of its own, nobody asks for the columns of another.
  const places = [...(ownTable ? [] : emptyPlaces(source, applications)), ...lacking];
  const stored = new Map<string, StoredClient>();
  for (const { client } of applications) stored.set(client.name, (await clientNamed(session, client.name)).stored);
  return {
    application: lackingFacts(
      source,
      places.filter(({ ofApplication }) => ofApplication),
    ).map(({ item, unit, askedBy, clients: who }) => ({ item, unit, askedBy: [...askedBy], clients: [...who] })),
    client: lackingFacts(
      source,
      places.filter(({ ofApplication }) => !ofApplication),
    ).map(({ item, askedBy, clients: who }) => ({
      fact: item,
      askedBy: [...askedBy],
      clients: who.map((client) => {
        const known = stored.get(client);
        return { client, places: known ? [...answerPlaces(known, item)] : [] };
      }),
    })),
  };
}

/** Keeps facts of applications in 申报事项 as one act; how many were others before. Unknown clients fail before anything is kept. */
export async function saveFacts(session: Session, id: string, facts: readonly NotedFact[]): Promise<number> {
  const { program, edits } = await factEdits(session, id, facts);
  const [first] = edits;
  if (!first) return 0;
  const label =
    edits.length === 1
      ? say`填写「${first.name}」的${factItem(first.fact.item)}`
      : say`填写 ${edits.length} 项申报事项：${programName(program)}`;
  await saveFactRows(openOf(session), edits, actOf(session, 'client.edit', label));
  await factsChanged(session, edits);
  session.changed('applications');
  return edits.length;
}

/** A row to write, with the fact that it holds and whose it is. */
export interface NotedEdit extends FactRowEdit {
  readonly name: string;
  readonly fact: NotedFact;
}

/** The rows of 申报事项 that these facts change; one fact said twice: the later word counts. Fails on unknown clients. */
export async function factEdits(
  session: Session,
  id: string,
  facts: readonly NotedFact[],
): Promise<{ readonly program: ProgramSource['program']; readonly edits: readonly NotedEdit[] }> {
  const compiled = await compiledPrograms(session);
  const program = compiled.programs[programAt(compiled, id)];
  if (!program) throw new RangeError(`no program ${id}`);
  const source: ProgramSource = { program, reading: null, on: today(session) };
  const wanted = new Map<string, { readonly stored: StoredClient; readonly fact: NotedFact }>();
  for (const fact of facts) {
    const { stored } = await clientNamed(session, fact.client);
    wanted.set(`${stored.id} ${factKey(fact.item)}`, { stored, fact });
  }
  const edits = [...wanted.values()].flatMap(({ stored, fact }) => {
    const edit = editOf(source, stored, fact);
    return edit ? [{ ...edit, name: stored.name, fact }] : [];
  });
  return { program, edits };
}

/** What follows from changed rows of clients. */
export async function factsChanged(session: Session, edits: readonly FactRowEdit[]): Promise<void> {
  for (const client of new Set(edits.map((edit) => edit.client)))
    await session.matches.refresh(openOf(session), client);
  session.changed('clients');
}

/** The row to write; null where it says this already. */
function editOf(source: ProgramSource, stored: StoredClient, { item, value, note }: NotedFact): FactRowEdit | null {
  const { program } = source;
  const rows = stored.rows
    .filter((row) => row.sheet === 'applicationFacts')
    .map((row) => ({
      row,
      notice: text(row, 'notice') ?? '',
      item: text(row, 'item') ?? '',
      content: text(row, 'content'),
    }));
  const key = factKey(item);
  const row = (
    notedRows(program, rows).get(key) ??
    rows.find((other) => closeness(program, other.notice) === 0 && factKey(other.item) === key)
  )?.row;
  const content = cellOf('content', withUnit(value, askedUnit(source, item)));
  const noted = note === undefined ? (row ? text(row, 'note') : null) : cellOf('note', note ?? '');
  if (row) {
    if (text(row, 'content') === content && text(row, 'note') === noted) return null;
    return { client: stored.id, row: row.id, sheet: 'applicationFacts', cells: { ...row.cells, content, note: noted } };
  }
  if (content === null) return null;
  return {
    client: stored.id,
    row: null,
    sheet: 'applicationFacts',
    cells: { notice: programName(program), item: factItem(item), content, note: noted },
  };
}

const text = ({ cells }: StoredRow, id: string): string | null => (typeof cells[id] === 'string' ? cells[id] : null);

/** As the workbook's import would read it: an empty text, a dash or 不详 is *not known*. */
function cellOf(id: 'content' | 'note', typed: string): string | null {
  const field = sheetOf('applicationFacts').fields.find((one) => one.id === id);
  const reading = field ? readCell(field, typed) : null;
  return reading?.ok && typeof reading.value === 'string' ? reading.value : null;
}
