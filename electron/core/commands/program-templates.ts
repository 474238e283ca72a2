import { basename, extname } from 'node:path';
import { fail, FailureError, toFailure } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { TemplateRow, TemplateView } from '../../../shared/contract/template-views.ts';
import type { RememberedMapping } from '../../../shared/packet/template-mapping.ts';
import type { Program } from '../../../shared/program/program.ts';
import { loadFile } from '../import/load-file.ts';
import { readOriginal, sha256 } from '../store/originals.ts';
import {
  addTemplate,
  readTemplateRow,
  removeTemplate,
  saveMapping,
  type StoredTemplate,
  templatesFor,
} from '../store/templates.ts';
import type { UsableTemplate } from '../write/template-places.ts';
import { compiledPrograms, programAt } from './programs.ts';
import { actOf, openOf, type Session } from './session.ts';
import { columnsKnown, keptMapping, usableTemplate } from './template-files.ts';
import { layoutOf } from './templates.ts';

async function programOf(session: Session, id: string): Promise<Program> {
  const compiled = await compiledPrograms(session);
  const program = compiled.programs[programAt(compiled, id)];
  if (!program) throw new RangeError(`no program ${id}`);
  return program;
}

/** The template of this id; fails with `usage`. */
async function templateOfId(session: Session, id: number): Promise<StoredTemplate> {
  return (
    (await readTemplateRow(openOf(session), id)) ?? fail('usage', say`这个模板已不在工作区里，可能已被删除。`, { id })
  );
}

const KEPT = 16;
// By what was read, which never changes: an original's hash, its name and sheet.
const kept = new Map<string, UsableTemplate>();

async function opened(session: Session, stored: StoredTemplate): Promise<UsableTemplate> {
  const { sha256: hash, name, sheet } = stored;
  const mapping = { ...(await columnsKnown(session)), ...stored.mapping };
  const key = JSON.stringify([hash, name, sheet]);
  const read = kept.get(key) ?? (await usableTemplate(await readOriginal(openOf(session), hash), name, sheet, {}));
  kept.delete(key);
  kept.set(key, read);
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  return { ...read, mapping };
}

/** A program's template with what it asks for. */
export interface ProgramTemplate extends UsableTemplate {
  readonly id: number;
}

/** The templates of a program, read and mapped. One that cannot be read any more fails. */
export async function usableTemplates(session: Session, { noticeId, track }: Program): Promise<ProgramTemplate[]> {
  const usable: ProgramTemplate[] = [];
  for (const stored of await templatesFor(openOf(session), noticeId, track))
    usable.push({ ...(await opened(session, stored)), id: stored.id });
  return usable;
}

/** Those that can be read now: for counting what an application lacks. One that cannot is named among the program's templates, and by every packet. */
export async function readableTemplates(
  session: Session,
  { noticeId, track }: Program,
): Promise<readonly UsableTemplate[]> {
  const readable: UsableTemplate[] = [];
  for (const stored of await templatesFor(openOf(session), noticeId, track)) {
    try {
      readable.push(await opened(session, stored));
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
    }
  }
  return readable;
}

/** Keeps a bureau's file with a program (with every track of its notice unless told otherwise). What cannot be filled is refused. */
export async function addToProgram(
  session: Session,
  program: string,
  file: string,
  sheet: string | null,
  allTracks: boolean,
): Promise<TemplateView> {
  const { noticeId, track, notice } = await programOf(session, program);
  const bytes = await loadFile(file);
  const name = basename(file);
  await usableTemplate(bytes, name, sheet, {});
  const act = actOf(session, 'template.edit', say`添加模板「${name}」：${notice.title}`);
  const original = {
    sha256: sha256(bytes),
    name,
    format: extname(name).slice(1).toLowerCase(),
    encoding: null,
    size: bytes.length,
    importedAt: act.at,
  };
  const to = { noticeId, track: allTracks ? null : track, sheet };
  const id = await addTemplate(openOf(session), { original, bytes }, to, act);
  session.changed('applications');
  return templateView(session, id);
}

/** The templates of a program; one that cannot be read any more says why. */
export async function templateRows(session: Session, program: string): Promise<TemplateRow[]> {
  const { noticeId, track } = await programOf(session, program);
  const rows: TemplateRow[] = [];
  for (const stored of await templatesFor(openOf(session), noticeId, track)) rows.push(await rowOf(session, stored));
  return rows;
}

async function rowOf(session: Session, stored: StoredTemplate): Promise<TemplateRow> {
  const { id, name, sheet, track, by, at } = stored;
  const row = { id, name, sheet, track, by, at };
  try {
    const { format, kind, columns } = layoutOf(await opened(session, stored));
    const open = columns.filter(({ fact }) => fact === null).length;
    return { ...row, format, kind, columns: columns.length, unmapped: open, problem: null };
  } catch (error) {
    return { ...row, format: null, kind: null, columns: 0, unmapped: 0, problem: toFailure(error) };
  }
}

/** A template with its columns and what goes into each. */
export async function templateView(session: Session, id: number): Promise<TemplateView> {
  const stored = await templateOfId(session, id);
  const layout = layoutOf(await opened(session, stored));
  const { name, sheet, track, by, at } = stored;
  return { id, name, sheet, track, by, at, layout };
}

export async function removeFromProgram(session: Session, id: number): Promise<void> {
  const { name } = await templateOfId(session, id);
  await removeTemplate(openOf(session), id, actOf(session, 'template.edit', say`删除模板「${name}」`));
  session.changed('applications');
}

/** Keeps what a person chose for columns, here and wherever a column has that name. Fails with `template` on an unknown fact. */
export async function setMapping(session: Session, id: number, mapping: RememberedMapping): Promise<TemplateView> {
  const stored = await templateOfId(session, id);
  const act = actOf(session, 'template.edit', say`修改模板「${stored.name}」的对应`);
  if (await saveMapping(openOf(session), stored, keptMapping(mapping), act)) session.changed('applications');
  return templateView(session, id);
}
