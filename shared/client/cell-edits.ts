import { fail } from '../base/failure.ts';
import { say, type Sentence } from '../base/sentence.ts';
import { readCell } from './cell-value.ts';
import type { CellPlace } from './client-grid.ts';
import { type Field, type Sheet, sheetOf } from './fields.ts';
import { type Cells, type ClientChange, nameKey, type RowChange, sameCells, type StoredClient } from './merge.ts';

export interface CellEdit {
  readonly place: CellPlace;
  /** As typed: the workbook's own forms, money in 万元, empty for not known. */
  readonly value: string;
}

/** What is entered for one client; null for a new one, whose name is among the cells. */
export interface ClientEdit {
  readonly client: string | null;
  readonly cells: readonly CellEdit[];
}

/** A cell that was not taken: its place in the request, and why. */
export interface RefusedCell {
  readonly client: number;
  readonly cell: number;
  readonly reason: Sentence;
}

export interface EditPlan {
  readonly changes: readonly ClientChange[];
  readonly refused: readonly RefusedCell[];
  /** Cells that are other than before. */
  readonly changed: number;
}

/**
 * What typing or pasting these cells changes, by the rules of the workbook. Cells that cannot be read are refused with
 * their reason and the rest is taken. A row of 财务, 资质, 知识产权 or 项目 whose cells are all cleared goes.
 */
export function planEdits(stored: readonly StoredClient[], edits: readonly ClientEdit[]): EditPlan {
  const byName = new Map(stored.map((client) => [nameKey(client.name), client]));
  const owners = new Owners(stored);
  const refused: RefusedCell[] = [];
  let changed = 0;
  const changes = edits.flatMap((edit, index): ClientChange[] => {
    const client = edit.client === null ? NEW_CLIENT : byName.get(nameKey(edit.client));
    const refuse = (cells: readonly ReadCell[], reason: Sentence): void =>
      void refused.push(...cells.map(({ cell }) => ({ client: index, cell, reason })));
    const read = readCells(edit.cells, refuse);
    if (client === undefined) {
      refuse(read, say`没有这家企业：「${edit.client ?? ''}」`);
      return [];
    }
    const company = companyAfter(client, read, owners, refuse);
    if (company === null) return [];
    const rows = rowsAfter(client, read, refuse);
    const companyChanged = company.name !== client.name || !sameCells(company.cells, client.cells);
    changed += company.changed + rows.reduce((n, row) => n + row.changed, 0);
    if (!companyChanged && rows.length === 0) return [];
    return [
      {
        id: client === NEW_CLIENT ? null : client.id,
        name: company.name,
        company: companyChanged ? { cells: company.cells, source: null } : null,
        rows: rows.map(({ change }) => change),
      },
    ];
  });
  return { changes, refused, changed };
}

const NEW_CLIENT: StoredClient = { id: 0, name: '', cells: {}, rows: [] };

interface ReadCell {
  readonly cell: number;
  readonly place: CellPlace;
  readonly field: Field;
  readonly value: Cells[string];
}

type Refuse = (cells: readonly ReadCell[], reason: Sentence) => void;

/** Names and credit codes, each of one client only, as they are when the edits so far are made. */
class Owners {
  readonly #names: Map<string, number>;
  readonly #codes: Map<string, number>;
  #lastNew = 0;

  constructor(clients: readonly StoredClient[]) {
    this.#names = new Map(clients.map(({ id, name }) => [nameKey(name), id]));
    this.#codes = new Map(
      clients.flatMap(({ id, cells }) => (typeof cells['creditCode'] === 'string' ? [[cells['creditCode'], id]] : [])),
    );
  }

  hasOther(kind: 'name' | 'code', key: string, id: number): boolean {
    const owner = (kind === 'name' ? this.#names : this.#codes).get(key);
    return owner !== undefined && owner !== id;
  }

  take(client: StoredClient, name: string, code: Cells[string] | undefined): void {
    const id = client === NEW_CLIENT ? (this.#lastNew -= 1) : client.id;
    this.#names.delete(nameKey(client.name));
    this.#names.set(nameKey(name), id);
    const old = client.cells['creditCode'];
    if (typeof old === 'string') this.#codes.delete(old);
    if (typeof code === 'string') this.#codes.set(code, id);
  }
}

function readCells(edits: readonly CellEdit[], refuse: Refuse): readonly ReadCell[] {
  return edits.flatMap(({ place, value }, cell): ReadCell[] => {
    const field = sheetOf(place.sheet).fields.find(({ id }) => id === place.field);
    if (!field)
      fail('contract', say`没有这一项：「${sheetOf(place.sheet).label}」的 ${place.field}。`, { field: place.field });
    const read = { cell, place, field, value: null };
    const reading = readCell(field, value);
    if (reading.ok) return [{ ...read, value: reading.value }];
    refuse([read], reading.reason);
    return [];
  });
}

function companyAfter(
  client: StoredClient,
  read: readonly ReadCell[],
  owners: Owners,
  refuse: Refuse,
): { name: string; cells: Cells; changed: number } | null {
  const own = read.filter(({ place }) => place.sheet === 'company');
  const named = own.filter(({ field }) => field.id === 'name');
  const wanted = named.at(-1)?.value;
  const name = typeof wanted === 'string' ? wanted : client.name;
  if (client === NEW_CLIENT && name === '') {
    refuse(read, say`新的一行要先有企业名称`);
    return null;
  }
  const taken = nameKey(name) !== nameKey(client.name) && owners.hasOther('name', nameKey(name), client.id);
  if (taken) {
    refuse(client === NEW_CLIENT ? read : named, say`已有企业「${name ?? ''}」`);
    if (client === NEW_CLIENT) return null;
  } else if (named.length > 0 && wanted === null) refuse(named, say`企业名称不能为空`);
  const cells: Record<string, Cells[string]> = { ...client.cells };
  let changed = 0;
  for (const one of own) {
    const { field, value } = one;
    if (field.id === 'name') continue;
    if (field.id === 'creditCode' && typeof value === 'string' && owners.hasOther('code', value, client.id)) {
      refuse([one], say`统一社会信用代码 ${value} 已属于另一家企业`);
      continue;
    }
    if (JSON.stringify(cells[field.id] ?? null) !== JSON.stringify(value)) changed += 1;
    cells[field.id] = value;
  }
  const final = taken ? client.name : name;
  owners.take(client, final, cells['creditCode']);
  return { name: final, cells, changed: changed + (final === client.name ? 0 : 1) };
}

interface Changed {
  readonly change: RowChange;
  readonly changed: number;
}

function rowsAfter(client: StoredClient, read: readonly ReadCell[], refuse: Refuse): readonly Changed[] {
  const groups = new Map<string, ReadCell[]>();
  for (const cell of read.filter(({ place }) => place.sheet !== 'company')) {
    const key = `${cell.place.sheet}/${cell.place.row}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()].flatMap((cells): readonly Changed[] => {
    const [{ place } = { place: null }] = cells;
    if (place === null || place.row === null) throw new RangeError('a row of this sheet is wanted');
    const sheet = sheetOf(place.sheet);
    const own = client.rows.filter((row) => row.sheet === sheet.id);
    const year = sheet.id === 'financials' ? place.row : null;
    // Two rows of one year contradict each other: what a person enters counts for both.
    const rows = year === null ? own.slice(place.row, place.row + 1) : own.filter((row) => row.cells['year'] === year);
    const start: Cells = year === null ? {} : { year };
    if (rows.length === 0) return rowAfter(null, start, sheet, cells, refuse);
    return rows.flatMap((row) => rowAfter(row.id, row.cells, sheet, cells, refuse));
  });
}

function rowAfter(
  id: number | null,
  before: Cells,
  sheet: Sheet,
  edits: readonly ReadCell[],
  refuse: Refuse,
): readonly Changed[] {
  const cells = { ...before, ...Object.fromEntries(edits.map(({ field, value }) => [field.id, value])) };
  const changed = edits.filter(
    ({ field, value }) => JSON.stringify(before[field.id] ?? null) !== JSON.stringify(value),
  ).length;
  if (changed === 0) return [];
  const filled = Object.entries(cells).some(([field, value]) => field !== 'year' && value !== null);
  if (!filled) return id === null ? [] : [{ change: { id, sheet: sheet.id, cells: null, source: null }, changed }];
  const missing = sheet.fields.find(
    ({ id: field, required }) => required && field !== 'name' && (cells[field] ?? null) === null,
  );
  if (missing) {
    refuse(edits, say`这一行要有${missing.label}`);
    return [];
  }
  return [{ change: { id, sheet: sheet.id, cells, source: null }, changed }];
}
