import { join } from 'node:path';
import { fail } from '../../../shared/base/failure.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { say } from '../../../shared/base/sentence.ts';
import { readCell } from '../../../shared/client/cell-value.ts';
import { sheetOf } from '../../../shared/client/fields.ts';
import type { ClientPaperView } from '../../../shared/contract/client-commands.ts';
import { paperOriginal, removePaper, savePaper } from '../store/client-papers.ts';
import { readOriginal } from '../store/originals.ts';
import { exportsPath } from '../store/places.ts';
import { writeFileAtomic } from '../write/atomic-file.ts';
import { safeFileName } from '../write/safe-file-name.ts';
import { clientNamed } from './clients.ts';
import { originalOfFile } from './original-file.ts';
import { actOf, openOf, type Session } from './session.ts';

export interface PaperRequest {
  readonly client: string;
  readonly id: number | null;
  readonly name: string;
  readonly number: string;
  readonly validUntil: string;
  readonly note: string;
  readonly file?: string;
}

type Papers = Promise<{ papers: ClientPaperView[] }>;

/** Enters a paper of a client, or changes one. Fails with `usage` on a date that is none and a paper that is not there. */
export async function enterPaper(session: Session, request: PaperRequest): Papers {
  const known = await clientNamed(session, request.client);
  const { id, name } = request;
  if (id !== null && !known.papers.some((paper) => paper.id === id))
    fail('usage', say`「${known.client.name}」没有这份证照，可能已被删除。`, { paper: id });
  const paper = {
    id,
    name,
    number: request.number.trim() || null,
    validUntil: lastDay(request.validUntil),
    note: request.note.trim() || null,
  };
  const file = request.file === undefined ? null : await originalOfFile(session, request.file);
  const who = known.client.name;
  const label = id === null ? say`登记「${who}」的${name}` : say`修改「${who}」的${name}`;
  const act = actOf(session, 'client.edit', label);
  await savePaper(openOf(session), known.stored.id, paper, file, act);
  return changed(session, known.stored.id, known.client.name);
}

/** Takes a paper off; undo brings it back. */
export async function dropPaper(session: Session, client: string, id: number): Papers {
  const known = await clientNamed(session, client);
  const paper = known.papers.find((one) => one.id === id);
  if (!paper) return { papers: [...known.papers] };
  await removePaper(
    openOf(session),
    id,
    actOf(session, 'client.edit', say`删除「${known.client.name}」的${paper.name}`),
  );
  return changed(session, known.stored.id, known.client.name);
}

/** Puts a paper's file as it came into the folder of exports; its path. */
export async function exportPaper(session: Session, client: string, id: number): Promise<{ path: string }> {
  const known = await clientNamed(session, client);
  const ws = openOf(session);
  const original = known.papers.some((paper) => paper.id === id) ? await paperOriginal(ws, id) : null;
  if (!original) return fail('usage', say`「${known.client.name}」的这份证照没有附文件。`, { paper: id });
  const path = join(exportsPath(ws.folder), safeFileName(`${known.client.name}-${original.name}`));
  await writeFileAtomic(path, await readOriginal(ws, original.sha256));
  return { path };
}

async function changed(session: Session, id: number, name: string): Papers {
  await session.matches.refresh(openOf(session), id);
  session.changed('clients');
  return { papers: [...(await clientNamed(session, name)).papers] };
}

function lastDay(typed: string): LocalDate | null {
  const field = sheetOf('qualifications').fields.find(({ id }) => id === 'validUntil');
  if (!field) throw new Error('no date of validity');
  if (/^(?:长期|永久|无期限|长期有效)$/.test(typed.trim())) return null;
  const reading = readCell(field, typed);
  return reading.ok ? (reading.value as LocalDate | null) : fail('usage', say`有效期至：${reading.reason}。`);
}
