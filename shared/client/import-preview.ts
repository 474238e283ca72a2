import { say } from '../base/sentence.ts';
import type { Sentence } from '../base/sentence.ts';
import { sheetOf } from './fields.ts';
import { type Cells, type ClientChange, nameKey, type RowChange, type StoredClient } from './merge.ts';
import { rowName } from './fact-edit.ts';
import { shownCell } from './shown-cell.ts';

/** What an import will do to one client, for a person to look over before it is done. */
export interface PreviewClient {
  readonly name: string;
  readonly isNew: boolean;
  /** 「职工总数：120 → 150」, 「新增 财务 2025」. */
  readonly lines: readonly Sentence[];
}

/** Each changed client with what is added and what becomes of what was known. */
export function previewClients(
  stored: readonly StoredClient[],
  changes: readonly ClientChange[],
): readonly PreviewClient[] {
  const byId = new Map(stored.map((client) => [client.id, client]));
  return changes.map((change) => {
    const before = change.id === null ? undefined : byId.get(change.id);
    const company = change.company ? cellLines('company', before?.cells ?? {}, change.company.cells) : [];
    const renamed =
      before && nameKey(before.name) !== nameKey(change.name) ? [say`企业名称：${before.name} → ${change.name}`] : [];
    return {
      name: change.name,
      isNew: change.id === null,
      lines: [...renamed, ...company, ...change.rows.flatMap((row) => rowLines(row, before))],
    };
  });
}

function rowLines(row: RowChange, client: StoredClient | undefined): readonly Sentence[] {
  const sheet = sheetOf(row.sheet);
  const before = client?.rows.find(({ id }) => id === row.id)?.cells ?? {};
  const name = `${sheet.label} ${rowName(sheet, row.cells ?? before)}`;
  if (row.cells === null) return [say`删除 ${name}（同一行在表里另有内容）`];
  if (row.id === null) return [say`新增 ${name}`];
  return cellLines(row.sheet, before, row.cells).map((line) => say`${name} · ${line}`);
}

function cellLines(sheet: ClientChange['rows'][number]['sheet'], before: Cells, after: Cells): readonly Sentence[] {
  return sheetOf(sheet).fields.flatMap((field) => {
    const [old, now] = [shownCell(field, before[field.id] ?? null), shownCell(field, after[field.id] ?? null)];
    if (old === now) return [];
    return [old === null ? say`${field.label}：${now ?? ''}` : say`${field.label}：${old} → ${now ?? say`未填`}`];
  });
}
