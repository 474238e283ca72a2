import { basename } from 'node:path';
import { failureOf, toFailure, type Failure } from '../../../shared/base/failure.ts';
import { type Sentence, joined, say } from '../../../shared/base/sentence.ts';
import type { ImportedFile, ImportReport } from '../../../shared/contract/views.ts';
import type { NoticeRelation } from '../../../shared/notice/same-notice.ts';
import type { Act } from '../store/journal.ts';
import { dropUncited } from '../store/originals.ts';
import { rereadNotices } from '../store/reread-notices.ts';
import { reviveNotices } from '../store/revive.ts';
import type { NoticePair } from '../store/relate.ts';
import { type KnownFile, saveNotices } from '../store/save-notices.ts';
import type { Workspace } from '../store/workspace.ts';
import { emptyReport } from './empty-report.ts';
import { changeText } from './notice-changes.ts';
import { changesOf } from './notice-relations.ts';
import {
  loadNoticeFile,
  type NoticesRead,
  type ReadFile,
  readNoticeFile,
  type SourceFile,
} from './read-notice-file.ts';
import { RULES_VERSION } from './rules-version.ts';
import { namedFailure } from '../named-failure.ts';
import { actOf, type Call, openOf, type Session } from './session.ts';

/** Files that are loaded ahead, so that the readers never wait for one to be saved, nor saving for a slow disk to keep the next. */
const AHEAD = 6;

type Reading = { readonly file: ReadFile } | { readonly failure: Failure };

/**
 * Imports notices. Each file is read, then saved in one transaction, or fails by itself; all of them are one act for
 * 撤销. A file that was imported before changes nothing. The next files are read while one is saved.
 */
export async function importNotices(session: Session, files: readonly SourceFile[], call: Call): Promise<ImportReport> {
  const ws = openOf(session);
  const label =
    files.length === 1 ? say`导入通知 ${basename(files[0]?.path ?? '')}` : say`导入 ${files.length} 个通知文件`;
  const act = actOf(session, 'notice.import', label);
  const readings: Promise<Reading>[] = [];
  // One after the other, so that the readers get them in the order in which they are saved.
  let loaded: Promise<unknown> = Promise.resolve();
  const read = (file: SourceFile): Promise<Reading> => {
    const own = loaded.then(() => loadNoticeFile(ws, file, call.signal));
    loaded = own.catch(() => undefined);
    return own
      .then((found) => readNoticeFile(session, ws, found, call.signal))
      .then(
        (value) => ({ file: value }),
        (error: unknown) => ({ failure: failureOfFile(ws, file, error, call.signal) }),
      );
  };
  const reports: ImportedFile[] = [];
  let entry: number | null = null;
  for (const [i, file] of files.entries()) {
    call.progress(i, files.length, basename(file.path));
    while (readings.length < Math.min(files.length, i + AHEAD))
      readings.push(read(files[readings.length] as SourceFile));
    const reading = (await readings[i]) as Reading;
    const next = files[readings.length];
    if (next) readings.push(read(next));
    const outcome = await saved(session, ws, file, reading, act, entry, call.signal);
    reports.push(outcome.report);
    entry = outcome.entry;
    if (outcome.changed) {
      session.matches.forget('notices');
      session.changed('notices');
    }
    // What the readers have answered meanwhile is heard before the next file is saved: they get on with the next one.
    await new Promise((resolve) => setImmediate(resolve));
  }
  call.progress(files.length, files.length, '');
  return { files: reports, journalEntry: entry };
}

interface Outcome {
  readonly report: ImportedFile;
  readonly entry: number | null;
  /** Whether stored notices are others now, so that what was read of them is read again. */
  readonly changed: boolean;
}

function failureOfFile(ws: Workspace, file: SourceFile, error: unknown, signal: AbortSignal): Failure {
  const failure = signal.aborted
    ? failureOf('cancelled', say`已取消，未导入：${file.path}`)
    : toFailure(namedFailure(error, ws.folder));
  return { ...failure, details: { ...failure.details, file: file.path } };
}

async function saved(
  session: Session,
  ws: Workspace,
  file: SourceFile,
  reading: Reading,
  act: Act,
  entry: number | null,
  signal: AbortSignal,
): Promise<Outcome> {
  const failed = (failure: Failure, changed: boolean): Outcome => ({
    report: { ...emptyReport(file.path), status: 'failed', failures: [failure] },
    entry,
    changed,
  });
  if ('failure' in reading) return failed(reading.failure, false);
  try {
    signal.throwIfAborted();
    const { known, value } = reading.file;
    if (value === null) return await savedBefore(ws, file, known, act, entry);
    return await newReading(session, ws, file, reading.file, value, act, entry);
  } catch (error) {
    dropUncited(ws, reading.file.hash);
    // What was known of it may have been read again before the rest failed.
    return failed(failureOfFile(ws, file, error, signal), reading.file.known !== null);
  }
}

/** A file that the same rules have read before: what an undone import took away comes back, all else is as it was. */
async function savedBefore(
  ws: Workspace,
  file: SourceFile,
  known: KnownFile | null,
  act: Act,
  entry: number | null,
): Promise<Outcome> {
  const named = (removed: boolean): ImportedFile['added'] =>
    (known?.notices ?? []).filter((n) => n.removed === removed).map(({ id, title }) => ({ id, title }));
  const gone = (known?.notices ?? []).filter((notice) => notice.removed).map((notice) => notice.seq);
  const report: ImportedFile = {
    ...emptyReport(file.path),
    status: gone.length > 0 ? 'imported' : 'unchanged',
    added: named(true),
    unchanged: named(false),
  };
  if (gone.length === 0) return { report, entry, changed: false };
  return { report, entry: await reviveNotices(ws, gone, act, entry), changed: true };
}

async function newReading(
  session: Session,
  ws: Workspace,
  file: SourceFile,
  { name, bytes, hash, known }: ReadFile,
  { format, encoding, readings }: NoticesRead,
  act: Act,
  entry: number | null,
): Promise<Outcome> {
  const warnings: Sentence[] = [];
  if (known) {
    await rereadNotices(ws, hash, readings, RULES_VERSION);
    warnings.push(say`已按新的识别规则重新识别，人工修改保留。`);
  }
  // Of what was read again this brings back what an undone import took away.
  const original = { sha256: hash, name, format, encoding, size: bytes.length, importedAt: act.at };
  const result = await saveNotices(ws, { original, bytes, readings, rules: RULES_VERSION }, act, entry);
  const report: ImportedFile = {
    ...emptyReport(file.path),
    status: result.added.length > 0 ? 'imported' : 'unchanged',
    added: [...result.added],
    unchanged: [...result.unchanged],
    warnings: [...warnings, ...(await Promise.all(result.related.map((pair) => relationText(session, pair))))],
  };
  return { report, entry: result.entry, changed: known !== null || result.added.length > 0 };
}

const RELATIONS: Record<NoticeRelation, Sentence> = {
  duplicate: say`疑似同一通知但文字不同，两条都保留并已关联`,
  're-issue': say`标题相同、文号不同，前者替代后者`,
  extension: say`是延期关系，时间以前者为准`,
  correction: say`是更正或补充关系，时间以前者为准`,
};

async function relationText(session: Session, pair: NoticePair): Promise<Sentence> {
  const related = say`「${pair.later.title}」与「${pair.earlier.title}」${RELATIONS[pair.relation]}。`;
  const changes = joined((await changesOf(session, pair)).map(changeText), say`；`);
  return changes === null ? related : say`${related}变化：${changes}。`;
}
