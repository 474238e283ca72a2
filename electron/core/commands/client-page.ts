import { type LocalDate, yearOf } from '../../../shared/base/local-date.ts';
import { commonPapers } from '../../../shared/client/client-paper.ts';
import { SHEETS, type Sheet } from '../../../shared/client/fields.ts';
import type { Cells } from '../../../shared/client/merge.ts';
import { shownCell } from '../../../shared/client/shown-cell.ts';
import type { ClientPage } from '../../../shared/contract/client-commands.ts';
import type { Verdict } from '../../../shared/match/match-result.ts';
import { type CellOrigin, readOrigins, type RowOrigins } from '../store/cell-origins.ts';
import { clientNamed } from './clients.ts';
import type { CompiledPrograms, KnownClient } from './match-cache.ts';
import { compiledPrograms, programView } from './programs.ts';
import { openOf, type Session } from './session.ts';
import { VERDICT_CELLS, verdictRow } from './verdict-row.ts';

type PageSheet = ClientPage['sheets'][number];

/** All that is known of a client, with where each cell came from and its verdicts as of a date. */
export async function clientPage(session: Session, on: LocalDate, name: string): Promise<ClientPage> {
  const known = await clientNamed(session, name);
  const { stored, client } = known;
  const origins = new Origins();
  const from = await readOrigins(openOf(session), stored.id);
  const sheets = SHEETS.map((sheet): PageSheet => {
    const fields = sheet.fields.filter(({ id }) => id !== 'name');
    const rowOf = (row: number | null, cells: Cells, of: RowOrigins | undefined): PageSheet['rows'][number] => ({
      row,
      cells: fields.map((field) => {
        const shown = shownCell(field, cells[field.id] ?? null);
        return shown === null ? null : String(shown);
      }),
      origins: fields.map(({ id }) => ((cells[id] ?? null) === null ? null : origins.place(of?.get(id)))),
    });
    const rows = stored.rows
      .filter((row) => row.sheet === sheet.id)
      .map((row, i) => rowOf(placeOf(sheet, row.cells, i), row.cells, from.rows.get(row.id)));
    return {
      sheet: sheet.id,
      title: sheet.label,
      fields: fields.map(({ id, label, kind }) => ({
        field: id,
        title: label,
        money: kind === 'wan',
        figure: kind === 'wan' || kind === 'count',
      })),
      rows: sheet.id === 'company' ? [rowOf(null, stored.cells, from.company)] : rows,
      complete: client.completeSheets.some((complete) => complete === sheet.label),
    };
  });
  return {
    name: client.name,
    sheets,
    origins: origins.all,
    contradictions: client.contradictions.map(({ message }) => message),
    papers: [...known.papers],
    paperNames: commonPapers(yearOf(on)).filter((paper) => !known.papers.some((own) => own.name === paper)),
    programs: verdicts(known, await compiledPrograms(session), on),
  };
}

const placeOf = (sheet: Sheet, cells: Cells, index: number): number | null => {
  if (sheet.id !== 'financials') return index;
  return typeof cells['year'] === 'number' ? cells['year'] : null;
};

/** Each origin once: most cells of a client come from the same lines. */
class Origins {
  readonly all: ClientPage['origins'] = [];
  readonly #places = new Map<CellOrigin, number>();

  place(origin: CellOrigin | undefined): number | null {
    if (origin === undefined) return null;
    const known = this.#places.get(origin);
    if (known !== undefined) return known;
    const { file, sheet, row, by, at } = origin;
    this.#places.set(origin, this.all.length);
    return this.all.push({ file, sheet, row, by, at }) - 1;
  }
}

const VERDICTS: readonly Verdict[] = ['eligible', 'needs-data', 'ineligible'];

/** The programs that are not closed: those that it can file first, then by the days that are left. */
function verdicts(known: KnownClient, compiled: CompiledPrograms, on: LocalDate): ClientPage['programs'] {
  const { cells, byPersons } = verdictRow(known, compiled, on);
  const rows = compiled.programs.flatMap((program, i): ClientPage['programs'] => {
    const { id, title, track, window, daysLeft } = programView(program, on);
    const verdict = VERDICTS.find((one) => VERDICT_CELLS[one] === cells[i]);
    if (window === 'closed' || !verdict) return [];
    const persons = byPersons.get(i);
    const mandatory = program.conditions.filter(({ condition }) => condition.mandatory);
    return [
      {
        program: id,
        title,
        track,
        window,
        daysLeft,
        verdict,
        manualOpen: persons?.manualOpen ?? mandatory.filter(({ condition }) => condition.criteria.length === 0).length,
        decided: persons?.decided ?? false,
      },
    ];
  });
  return rows.toSorted(
    (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || (a.daysLeft ?? 9999) - (b.daysLeft ?? 9999),
  );
}
