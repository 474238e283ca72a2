import type { RememberedMapping } from '../../../shared/packet/template-mapping.ts';
import { sql, transact } from './database.ts';
import { type Act, record } from './journal.ts';
import { insertOriginal, type Original, withOriginal } from './originals.ts';
import type { Workspace } from './workspace.ts';

/** A bureau's own file that belongs to a notice. */
export interface StoredTemplate {
  readonly id: number;
  readonly noticeId: string;
  /** Null: for every track of the notice. */
  readonly track: string | null;
  readonly sha256: string;
  readonly name: string;
  /** Which sheet of a workbook; null where there is no choice. */
  readonly sheet: string | null;
  /** What persons said of its columns. */
  readonly mapping: RememberedMapping;
  readonly by: string;
  readonly at: string;
}

const SELECT = `SELECT t.id, n.id AS noticeId, t.track, t.original AS sha256, t.name, t.sheet, t.mapping,
  t.made_by AS "by", t.made_at AS "at"
  FROM template t JOIN notice n ON n.seq = t.notice WHERE t.removed = 0 AND n.removed = 0`;

type Row = Omit<StoredTemplate, 'mapping'> & { readonly mapping: string };
const templateOf = (row: Row): StoredTemplate => ({ ...row, mapping: JSON.parse(row.mapping) as RememberedMapping });

/** The templates of a program: those of its track and those of every track, in the order in which they were added. */
export const templatesFor = async (
  ws: Workspace,
  noticeId: string,
  track: string | null,
): Promise<readonly StoredTemplate[]> =>
  sql<Row>(ws.db, `${SELECT} AND n.id = ? AND (t.track IS NULL OR t.track IS ?) ORDER BY t.id`)
    .all(noticeId, track)
    .map(templateOf);

/** The template of this id; null where it is not there or was taken away. */
export async function readTemplateRow(ws: Workspace, id: number): Promise<StoredTemplate | null> {
  const row = sql<Row>(ws.db, `${SELECT} AND t.id = ?`).get(id);
  return row ? templateOf(row) : null;
}

/** Adds a file to a notice as one act; its id. */
export async function addTemplate(
  ws: Workspace,
  file: { readonly original: Original; readonly bytes: Uint8Array },
  to: { readonly noticeId: string; readonly track: string | null; readonly sheet: string | null },
  act: Act,
): Promise<number> {
  return withOriginal(ws, file.original.sha256, file.bytes, () => {
    insertOriginal(ws.db, file.original);
    const notice = sql<{ seq: number }>(ws.db, 'SELECT seq FROM notice WHERE id = ?').get(to.noticeId)?.seq;
    if (notice === undefined) throw new Error(`no notice ${to.noticeId}`);
    const { sha256: original, name } = file.original;
    const { track, sheet } = to;
    const row = { notice, track, original, name, sheet, made_by: act.by, made_at: act.at };
    return record(ws.db, act, null).insert('template', row);
  });
}

export async function removeTemplate(ws: Workspace, id: number, act: Act): Promise<void> {
  transact(ws.db, () => {
    record(ws.db, act, null).update('template', id, { removed: 1 });
  });
}

/** What a column of a name takes, as persons said of any template. */
export async function rememberedColumns(ws: Workspace): Promise<RememberedMapping> {
  const rows = sql<{ name: string; fact: string | null }>(
    ws.db,
    'SELECT name, fact FROM template_column WHERE removed = 0',
  ).all();
  return Object.fromEntries(rows.map(({ name, fact }) => [name, fact]));
}

/** Keeps what columns take, for this template and for every other with columns of these names; false where nothing changes. */
export async function saveMapping(
  ws: Workspace,
  template: StoredTemplate,
  chosen: RememberedMapping,
  act: Act,
): Promise<boolean> {
  const mapping = { ...template.mapping, ...chosen };
  const known = await rememberedColumns(ws);
  const columns = Object.entries(chosen).filter(([name, fact]) => !Object.hasOwn(known, name) || known[name] !== fact);
  if (columns.length === 0 && JSON.stringify(mapping) === JSON.stringify(template.mapping)) return false;
  return transact(ws.db, () => {
    const recorder = record(ws.db, act, null);
    recorder.update('template', template.id, { mapping: JSON.stringify(mapping) });
    for (const [name, fact] of columns) {
      const row = sql<{ id: number }>(ws.db, 'SELECT id FROM template_column WHERE name = ? AND removed = 0').get(name);
      if (row) recorder.update('template_column', row.id, { fact });
      else recorder.insert('template_column', { name, fact });
    }
    return true;
  });
}
