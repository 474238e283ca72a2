import { quoted, quotedOrNull, say } from '../base/sentence.ts';
import { shownCell } from '../client/shown-cell.ts';
import { type SheetId, sheetOf } from '../client/fields.ts';
import { type Cells, type ClientChange, nameKey, type StoredClient } from '../client/merge.ts';
import type { PortfolioRow } from '../client/portfolio-rows.ts';
import type { HandedClient } from './handover-file.ts';
import { type ChangedLine, type HandoverItem } from './handover-items.ts';

/** A client as the rows of a workbook. Rows that a person typed are told apart by their place in the file. */
export function portfolioRows(client: HandedClient): readonly PortfolioRow[] {
  const place = (sheet: SheetId, row: number) => ({ sheet: sheetOf(sheet).label, row });
  return [
    {
      sheet: 'company',
      name: client.name,
      cells: client.cells,
      source: { ...(client.source ?? place('company', 1)) },
    },
    ...client.rows.map((row, i): PortfolioRow => ({
      sheet: row.sheet,
      name: client.name,
      cells: row.cells,
      source: { ...(row.source ?? place(row.sheet, i + 1)) },
    })),
  ];
}

/** A row of the preview: what the file's row does to the clients here. */
export function rowItem(
  row: PortfolioRow,
  changes: readonly ClientChange[],
  stored: readonly StoredClient[],
): HandoverItem {
  const area = row.sheet === 'company' ? 'client' : 'row';
  const name = row.sheet === 'company' ? row.name : `${row.name} · ${rowName(row.sheet, row.cells)}`;
  for (const change of changes) {
    const before = stored.find((client) => client.id === change.id);
    if (change.company?.source === row.source) {
      const lines = cellLines('company', before?.cells ?? null, change.company.cells);
      return { area, change: before ? 'changed' : 'added', name, lines };
    }
    const part = change.rows.find(({ source }) => source === row.source);
    if (!part?.cells) continue;
    const known = before?.rows.find(({ id }) => id === part.id);
    return {
      area,
      change: known ? 'changed' : 'added',
      name,
      lines: cellLines(row.sheet, known?.cells ?? null, part.cells),
    };
  }
  return { area, change: 'unchanged', name, lines: [] };
}

/** Rows of this workspace that those of the file take the place of. */
export function removedItems(change: ClientChange, stored: readonly StoredClient[]): readonly HandoverItem[] {
  const client = stored.find(({ id }) => id === change.id);
  return change.rows.flatMap((row): HandoverItem[] => {
    const known = row.cells === null ? client?.rows.find(({ id }) => id === row.id) : undefined;
    if (!known) return [];
    return [{ area: 'row', change: 'removed', name: `${change.name} · ${rowName(row.sheet, known.cells)}`, lines: [] }];
  });
}

function rowName(sheetId: SheetId, cells: Cells): string {
  const sheet = sheetOf(sheetId);
  const keys = sheet.key.filter((id) => id !== 'name').map((id) => shown(sheetId, id, cells));
  return [sheet.label, ...keys.filter((text) => text !== null)].join(' ');
}

function cellLines(sheet: SheetId, before: Cells | null, after: Cells): readonly ChangedLine[] {
  return sheetOf(sheet).fields.flatMap(({ id, label, kind }): ChangedLine[] => {
    const [old, now] = [before === null ? null : shown(sheet, id, before), shown(sheet, id, after)];
    return old === now
      ? []
      : [
          {
            label: kind === 'wan' ? say`${label}（万元）` : quoted(label),
            before: quotedOrNull(old),
            after: quotedOrNull(now),
          },
        ];
  });
}

function shown(sheet: SheetId, id: string, cells: Cells): string | null {
  const field = sheetOf(sheet).fields.find((other) => other.id === id);
  const value = field ? shownCell(field, cells[id] ?? null) : null;
  return value === null ? null : String(value);
}

/** Where in the workspace a client of the file is known: by its name, else by its credit code, as `planMerge` knows it. */
export function knownClient(stored: readonly StoredClient[], client: HandedClient): StoredClient | null {
  const byName = stored.find(({ name }) => nameKey(name) === nameKey(client.name));
  const code = client.cells['creditCode'];
  const byCode = typeof code === 'string' ? stored.find(({ cells }) => cells['creditCode'] === code) : undefined;
  return byName ?? byCode ?? null;
}
