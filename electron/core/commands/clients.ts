import { fail } from '../../../shared/base/failure.ts';
import { wanText } from '../../../shared/base/money.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { Client } from '../../../shared/client/client.ts';
import { SHEETS } from '../../../shared/client/fields.ts';
import { nameKey } from '../../../shared/client/merge.ts';
import { shownCell } from '../../../shared/client/shown-cell.ts';
import type { ClientRow, ClientView } from '../../../shared/contract/views.ts';
import { readSources } from '../store/clients.ts';
import type { KnownClient } from './match-cache.ts';
import { openOf, type Session, today } from './session.ts';

export const knownClients = (session: Session): Promise<readonly KnownClient[]> =>
  session.matches.clients(openOf(session), today(session));

// A list is made anew when a client changes.
const byName = new WeakMap<readonly KnownClient[], ReadonlyMap<string, KnownClient>>();

/** The client of this name (white space and width aside); fails with `client-unknown`. */
export async function clientNamed(session: Session, name: string): Promise<KnownClient> {
  const list = await knownClients(session);
  const names = byName.get(list) ?? new Map(list.map((known) => [nameKey(known.client.name), known]));
  byName.set(list, names);
  const found = names.get(nameKey(name));
  return (
    found ?? fail('client-unknown', say`没有这家企业：「${name}」。请核对名称，或先导入企业表。`, { client: name })
  );
}

export async function clientRows(session: Session): Promise<readonly ClientRow[]> {
  return (await knownClients(session)).map(({ client }) => clientRow(client));
}

/**
 * At most `count` clients after one, and the name to go on from, null at the end. None where that one is gone: what took
 * it away has said that the list has changed.
 */
export async function clientRowsAfter(
  session: Session,
  after: string | null,
  count: number,
): Promise<{ rows: ClientRow[]; next: string | null }> {
  const list = await knownClients(session);
  const before = after === null ? -1 : list.findIndex(({ client }) => client.name === after);
  if (after !== null && before < 0) return { rows: [], next: null };
  const from = before + 1;
  const part = list.slice(from, from + count);
  return {
    rows: part.map(({ client }) => clientRow(client)),
    next: from + count < list.length ? (part.at(-1)?.client.name ?? null) : null,
  };
}

function clientRow(client: Client): ClientRow {
  const newest = client.financials.filter((f) => f.revenue !== null).toSorted((a, b) => b.year - a.year)[0];
  return {
    name: client.name,
    creditCode: client.creditCode,
    region: [client.province, client.city === client.province ? null : client.city, client.district]
      .filter((part) => part !== null)
      .join(''),
    industry: client.industry,
    scale: client.scale,
    registeredOn: client.registeredOn,
    employees: client.employees,
    latestRevenue:
      newest === undefined || newest.revenue === null ? null : { year: newest.year, wan: wanText(newest.revenue) },
    qualifications: client.qualifications.map((q) => q.name),
    projects: client.projects.length,
    contactName: client.contactName,
    contactPhone: client.contactPhone,
    contradictions: client.contradictions.length,
  };
}

/** One client as the workbook's sheets show it, with where each sheet's rows came from. */
export async function clientView(session: Session, name: string): Promise<ClientView> {
  const { stored, client } = await clientNamed(session, name);
  const sources = await readSources(openOf(session), stored.id);
  const sheets = SHEETS.map((sheet) => {
    const fields = sheet.fields.filter((field) => field.id !== 'name');
    const rows =
      sheet.id === 'company'
        ? [stored.cells]
        : stored.rows.filter((row) => row.sheet === sheet.id).map((row) => row.cells);
    return {
      sheet: sheet.label,
      headings: fields.map((field) => (field.kind === 'wan' ? `${field.label}（万元）` : field.label)),
      rows: rows.map((cells) => fields.map((field) => shownCell(field, cells[field.id] ?? null))),
      complete: client.completeSheets.some((complete) => complete === sheet.label),
      source: sources.get(sheet.id) ?? null,
    };
  });
  return { name: client.name, sheets, contradictions: client.contradictions.map((c) => c.message) };
}
