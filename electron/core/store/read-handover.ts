import type { RowSource } from '../../../shared/client/merge.ts';
import type { HandedClient, HandedNotice } from '../../../shared/packet/handover-file.ts';
import { readCorrections } from './correction-rows.ts';
import { sql } from './database.ts';
import { readClient } from './clients.ts';
import { readNotice } from './notices.ts';
import { papersToHand, templatesToHand } from './read-handed-files.ts';
import type { Workspace } from './workspace.ts';

/** A notice as it is handed over; null where there is none of this id. */
export async function noticeToHand(ws: Workspace, id: string): Promise<HandedNotice | null> {
  const stored = await readNotice(ws, id);
  if (!stored) return null;
  const row = sql<
    Omit<HandedNotice['original'], 'importedAt'> & {
      position: number;
      rules: number;
      spans: string;
      importedAt: string;
    }
  >(
    ws.db,
    `SELECT o.sha256, o.name, o.format, o.encoding, o.size, o.imported_at AS importedAt, n.position, b.rules, b.spans
     FROM notice n JOIN original o ON o.sha256 = n.original JOIN notice_body b ON b.seq = n.seq WHERE n.seq = ?`,
  ).get(stored.seq);
  if (!row) return null;
  const { position, rules, spans, ...original } = row;
  return {
    original,
    position,
    rules,
    text: stored.text,
    extracted: stored.extracted,
    spans: JSON.parse(spans) as HandedNotice['spans'],
    corrections: readCorrections(ws.db, stored.seq).map(({ path, action, before, after, by, at }) => ({
      path: [...path],
      action,
      before,
      after,
      by,
      at,
    })),
    templates: await templatesToHand(ws, stored.seq),
  };
}

interface SourceRow {
  readonly id: number;
  readonly source_sheet: string | null;
  readonly source_row: number | null;
}

/** A client as it is handed over; null where there is none of this id. */
export async function clientToHand(ws: Workspace, id: number): Promise<HandedClient | null> {
  const client = await readClient(ws, id);
  if (!client) return null;
  const own = sql<SourceRow>(ws.db, 'SELECT id, source_sheet, source_row FROM client WHERE id = ?').get(id);
  const rows = new Map(
    sql<SourceRow>(ws.db, 'SELECT id, source_sheet, source_row FROM client_row WHERE client = ?')
      .all(id)
      .map((row) => [row.id, sourceOf(row)]),
  );
  return {
    name: client.name,
    cells: { ...client.cells } as HandedClient['cells'],
    source: sourceOf(own),
    rows: client.rows.map((row) => ({
      sheet: row.sheet,
      cells: { ...row.cells } as HandedClient['cells'],
      source: rows.get(row.id) ?? null,
    })),
    papers: await papersToHand(ws, id),
  };
}

const sourceOf = (row: SourceRow | undefined): RowSource | null =>
  row === undefined || row.source_sheet === null || row.source_row === null
    ? null
    : { sheet: row.source_sheet, row: row.source_row };
