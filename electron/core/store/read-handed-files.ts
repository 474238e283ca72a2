import type { HandedFile, HandedOriginal, HandedPaper, HandedTemplate } from '../../../shared/packet/handover-file.ts';
import { sql } from './database.ts';
import type { Workspace } from './workspace.ts';

/** What goes along in a handover as files of its own: papers, templates, attached files; each list in the order of entry. */

const ORIGINAL = 'o.sha256, o.name AS originalName, o.format, o.encoding, o.size, o.imported_at AS importedAt';
type OriginalRow = Omit<HandedOriginal, 'name'> & { readonly originalName: string };

const originalOf = ({ sha256, originalName, format, encoding, size, importedAt }: OriginalRow): HandedOriginal => ({
  sha256,
  name: originalName,
  format,
  encoding,
  size,
  importedAt,
});

export async function papersToHand(ws: Workspace, client: number): Promise<HandedPaper[]> {
  type Row = Omit<HandedPaper, 'file'> & { readonly fileName: string | null } & (
      | OriginalRow
      | { readonly sha256: null }
    );
  return sql<Row>(
    ws.db,
    `SELECT p.name, p.number, p.valid_until AS validUntil, p.note, p.file_name AS fileName, ${ORIGINAL}
     FROM client_paper p LEFT JOIN original o ON o.sha256 = p.original
     WHERE p.client = ? AND p.removed = 0 ORDER BY p.id`,
  )
    .all(client)
    .map((row) => ({
      name: row.name,
      number: row.number,
      validUntil: row.validUntil,
      note: row.note,
      file: row.sha256 === null ? null : { original: originalOf(row), name: row.fileName ?? row.originalName },
    }));
}

export async function templatesToHand(ws: Workspace, notice: number): Promise<HandedTemplate[]> {
  type Row = Omit<HandedTemplate, 'original' | 'mapping'> & { readonly mapping: string } & OriginalRow;
  return sql<Row>(
    ws.db,
    `SELECT t.name, t.track, t.sheet, t.mapping, t.made_by AS "by", t.made_at AS "at", ${ORIGINAL}
     FROM template t JOIN original o ON o.sha256 = t.original WHERE t.notice = ? AND t.removed = 0 ORDER BY t.id`,
  )
    .all(notice)
    .map((row) => ({
      original: originalOf(row),
      name: row.name,
      track: row.track,
      sheet: row.sheet,
      mapping: JSON.parse(row.mapping) as HandedTemplate['mapping'],
      by: row.by,
      at: row.at,
    }));
}

export async function filesToHand(ws: Workspace, application: number): Promise<HandedFile[]> {
  type Row = Omit<HandedFile, 'original'> & OriginalRow;
  return sql<Row>(
    ws.db,
    `SELECT f.name, f.made_by AS "by", f.made_at AS "at", ${ORIGINAL}
     FROM application_file f JOIN original o ON o.sha256 = f.original
     WHERE f.application = ? AND f.removed = 0 ORDER BY f.id`,
  )
    .all(application)
    .map((row) => ({ original: originalOf(row), name: row.name, by: row.by, at: row.at }));
}
