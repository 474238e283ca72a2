import { failureOf, type Failure } from '../base/failure.ts';
import { say, type Sentence } from '../base/sentence.ts';
import type { CellValue } from './cell-value.ts';
import { type SheetId, sheetOf } from './fields.ts';
import type { PortfolioRow } from './portfolio-rows.ts';

export type Cells = Readonly<Record<string, CellValue>>;
export type RowSource = PortfolioRow['source'];

/** A client as it is stored. `id`s are the store's own. */
export interface StoredClient {
  readonly id: number;
  readonly name: string;
  readonly cells: Cells;
  readonly rows: readonly StoredRow[];
}
export interface StoredRow {
  readonly id: number;
  readonly sheet: SheetId;
  readonly cells: Cells;
}

export interface RowChange {
  /** null: a new row; `cells` null: the row goes. */
  readonly id: number | null;
  readonly sheet: SheetId;
  readonly cells: Cells | null;
  readonly source: RowSource | null;
}

export interface ClientChange {
  /** null: a new client. */
  readonly id: number | null;
  readonly name: string;
  /** null: the 企业 row is not touched. */
  readonly company: { readonly cells: Cells; readonly source: RowSource | null } | null;
  readonly rows: readonly RowChange[];
}

export interface MergePlan {
  readonly changes: readonly ClientChange[];
  readonly failures: readonly Failure[];
  readonly warnings: readonly Sentence[];
  readonly counts: { readonly added: number; readonly changed: number; readonly unchanged: number };
}

/** Names of one company however they are spaced: width, white space and kind of brackets aside. */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/**
 * What importing these rows changes. A client is known by its name, else by its credit code. A filled cell takes the
 * workbook's value; an empty one leaves what is known. Rows not in the workbook stay. Two different rows for one year
 * are both kept (a contradiction that a person resolves); the second 企业 row of a client is refused.
 */
export function planMerge(stored: readonly StoredClient[], incoming: readonly PortfolioRow[], file: string): MergePlan {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const failures: Failure[] = [];
  const warnings: Sentence[] = [];
  const clients = new Map<string, Draft>();
  const byCode = new Map<string, Draft>();
  for (const client of stored) {
    const draft: Draft = {
      id: client.id,
      name: client.name,
      before: client.cells,
      company: null,
      stored: client.rows,
      rows: [],
    };
    clients.set(nameKey(client.name), draft);
    if (typeof client.cells['creditCode'] === 'string') byCode.set(client.cells['creditCode'], draft);
  }
  for (const row of incoming.filter((r) => r.sheet === 'company'))
    placeCompany(row, { clients, byCode, failures, warnings, counts, file });
  for (const row of incoming.filter((r) => r.sheet !== 'company')) {
    const draft = clients.get(nameKey(row.name));
    if (draft) draft.rows.push(row);
    else failures.push(refusal(file, row, say`「企业」表里没有「${row.name}」`));
  }
  const changes = [...new Set(clients.values())].flatMap((draft): ClientChange[] => {
    const rows = mergeRows(draft, counts, file, failures);
    return draft.id === null || draft.company || rows.length > 0
      ? [{ id: draft.id, name: draft.name, company: draft.company, rows }]
      : [];
  });
  return { changes, failures, warnings, counts };
}

interface Draft {
  readonly id: number | null;
  name: string;
  readonly before: Cells;
  company: ClientChange['company'];
  /** The row of the workbook that stated it, so that a second one is refused. */
  stated?: RowSource;
  readonly stored: readonly StoredRow[];
  readonly rows: PortfolioRow[];
}

interface Context {
  readonly clients: Map<string, Draft>;
  readonly byCode: Map<string, Draft>;
  readonly failures: Failure[];
  readonly warnings: Sentence[];
  readonly counts: { added: number; changed: number; unchanged: number };
  readonly file: string;
}

function placeCompany(row: PortfolioRow, context: Context): void {
  const { clients, byCode, failures, warnings, counts, file } = context;
  const code = typeof row.cells['creditCode'] === 'string' ? row.cells['creditCode'] : null;
  const sameName = clients.get(nameKey(row.name));
  const sameCode = code === null ? undefined : byCode.get(code);
  const known = sameName ?? sameCode;
  if (known?.stated) {
    const what =
      known === sameName
        ? say`企业重复：与第 ${known.stated.row} 行同名`
        : say`统一社会信用代码与第 ${known.stated.row} 行「${known.name}」相同`;
    failures.push(refusal(file, row, what));
    return;
  }
  if (sameName && sameCode && sameName !== sameCode) {
    failures.push(refusal(file, row, say`统一社会信用代码 ${code ?? ''} 已属于「${sameCode.name}」`));
    return;
  }
  const draft: Draft = known ?? { id: null, name: row.name, before: {}, company: null, stored: [], rows: [] };
  draft.stated = row.source;
  const renamed = draft.name !== row.name;
  if (renamed && nameKey(draft.name) !== nameKey(row.name))
    warnings.push(say`「${draft.name}」按统一社会信用代码更名为「${row.name}」。`);
  draft.name = row.name;
  clients.set(nameKey(row.name), draft);
  if (code !== null) byCode.set(code, draft);
  const cells = overlay(draft.before, row.cells);
  if (draft.id === null) counts.added += 1;
  else if (renamed || !sameCells(cells, draft.before)) counts.changed += 1;
  else {
    counts.unchanged += 1;
    return;
  }
  draft.company = { cells, source: row.source };
}

/** Rows that can stand beside others of the same key where their own number or date says that they are others. */
const NUMBERED: Partial<Record<SheetId, string>> = { qualifications: 'certificateNo', properties: 'number' };

function mergeRows(draft: Draft, counts: Context['counts'], file: string, failures: Failure[]): RowChange[] {
  const changes: RowChange[] = [];
  const groups = new Map<string, PortfolioRow[]>();
  for (const row of draft.rows)
    groups.set(groupKey(row.sheet, row.cells), [...(groups.get(groupKey(row.sheet, row.cells)) ?? []), row]);
  const storedGroups = new Map<string, StoredRow[]>();
  for (const row of draft.stored)
    storedGroups.set(groupKey(row.sheet, row.cells), [
      ...(storedGroups.get(groupKey(row.sheet, row.cells)) ?? []),
      row,
    ]);
  for (const [key, group] of groups) {
    const rows = group.filter((row, i) => {
      const twin = group.slice(0, i).find((other) => sameCells(other.cells, row.cells));
      if (twin) failures.push(refusal(file, row, say`与第 ${twin.source.row} 行完全相同`));
      return !twin;
    });
    const left = new Set(storedGroups.get(key) ?? []);
    for (const row of rows) {
      const partner = partnerOf(row, [...left], rows.length);
      if (!partner) {
        counts.added += 1;
        changes.push({ id: null, sheet: row.sheet, cells: row.cells, source: row.source });
        continue;
      }
      left.delete(partner);
      const cells = overlay(partner.cells, row.cells);
      if (sameCells(cells, partner.cells)) counts.unchanged += 1;
      else {
        counts.changed += 1;
        changes.push({ id: partner.id, sheet: row.sheet, cells, source: row.source });
      }
    }
    const sheet = rows[0]?.sheet;
    // One year, one project, one item: what the workbook says of it now replaces what was said before.
    if (sheet !== undefined && !NUMBERED[sheet])
      for (const row of left) changes.push({ id: row.id, sheet, cells: null, source: null });
  }
  return changes;
}

const groupKey = (sheet: SheetId, cells: Cells): string =>
  JSON.stringify([
    sheet,
    ...sheetOf(sheet).key.map((id) => (typeof cells[id] === 'string' ? nameKey(cells[id]) : (cells[id] ?? null))),
  ]);

/** The stored row that an incoming one states again: an equal one, else one of the same number, else one that nothing tells apart. */
function partnerOf(row: PortfolioRow, left: readonly StoredRow[], incoming: number): StoredRow | undefined {
  const equal = left.find((other) => sameCells(overlay(other.cells, row.cells), other.cells));
  const number = NUMBERED[row.sheet];
  if (equal || number === undefined) return equal ?? left[0];
  const own = row.cells[number] ?? null;
  const numbered = own === null ? undefined : left.find((other) => other.cells[number] === own);
  if (numbered) return numbered;
  const compatible = left.filter((other) =>
    ['grantedOn', 'validUntil', number].every(
      (id) =>
        (row.cells[id] ?? null) === null || (other.cells[id] ?? null) === null || row.cells[id] === other.cells[id],
    ),
  );
  return incoming === 1 || compatible.length === 1 ? compatible[0] : undefined;
}

/** What is known after a row states what it states: its filled cells win. */
function overlay(before: Cells, stated: Cells): Cells {
  const cells: Record<string, CellValue> = { ...before };
  for (const [id, value] of Object.entries(stated)) if (value !== null || !(id in cells)) cells[id] = value;
  return cells;
}

/** Whether two rows say the same; a cell that is missing is one that is not known. */
export function sameCells(a: Cells, b: Cells): boolean {
  const ids = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...ids].every((id) => JSON.stringify(a[id] ?? null) === JSON.stringify(b[id] ?? null));
}

function refusal(file: string, row: PortfolioRow, reason: Sentence): Failure {
  return failureOf(
    'row-invalid',
    say`${file} 工作表「${row.source.sheet}」第 ${row.source.row} 行（企业名称）：${reason}。该行未导入。`,
    { file, sheet: row.source.sheet, row: row.source.row, column: '企业名称' },
  );
}
