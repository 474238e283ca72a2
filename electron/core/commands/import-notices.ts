import { basename } from 'node:path';
import { fail, toFailure } from '../../../shared/base/failure.ts';
import type { ImportedFile, ImportReport } from '../../../shared/contract/views.ts';
import { loadFile } from '../import/load-file.ts';
import { noticeExtensions, readerFor } from '../import/source-readers.ts';
import type { Act } from '../store/journal.ts';
import { sha256 } from '../store/originals.ts';
import { rereadNotices } from '../store/reread-notices.ts';
import { reviveNotices } from '../store/revive.ts';
import { findNoticeFile, saveNotices } from '../store/save-notices.ts';
import type { Workspace } from '../store/workspace.ts';
import { RULES_VERSION } from './rules-version.ts';
import { actOf, type Call, openOf, type Session } from './session.ts';

export interface SourceFile {
  /** The path as given, or what pasted text is called. */
  readonly path: string;
  readonly load: () => Promise<Uint8Array>;
}

export const fileAt = (path: string): SourceFile => ({ path, load: () => loadFile(path) });

/**
 * Imports notices. Each file is read, then saved in one transaction, or fails by itself; all of them are one act for
 * 撤销. A file that was imported before changes nothing.
 */
export async function importNotices(session: Session, files: readonly SourceFile[], call: Call): Promise<ImportReport> {
  const ws = openOf(session);
  const label = files.length === 1 ? `导入通知 ${basename(files[0]?.path ?? '')}` : `导入 ${files.length} 个通知文件`;
  const act = actOf(session, 'notice.import', label);
  const reports: ImportedFile[] = [];
  let entry: number | null = null;
  for (const [i, file] of files.entries()) {
    call.progress(i, files.length, basename(file.path));
    const { report, entry: next } = await importOne(session, ws, file, act, entry, call.signal);
    reports.push(report);
    entry = next;
    if (report.added.length > 0) {
      session.matches.forget('notices');
      session.changed('notices');
    }
  }
  call.progress(files.length, files.length, '');
  return { files: reports, journalEntry: entry };
}

interface Outcome {
  readonly report: ImportedFile;
  readonly entry: number | null;
}

async function importOne(
  session: Session,
  ws: Workspace,
  file: SourceFile,
  act: Act,
  entry: number | null,
  signal: AbortSignal,
): Promise<Outcome> {
  const empty: ImportedFile = {
    file: file.path,
    status: 'unchanged',
    added: [],
    unchanged: [],
    rows: null,
    failures: [],
    warnings: [],
  };
  try {
    signal.throwIfAborted();
    const bytes = await file.load();
    const hash = sha256(bytes);
    const known = await findNoticeFile(ws, hash);
    if (known && known.rules === RULES_VERSION) {
      const gone = known.notices.filter((notice) => notice.removed);
      const next =
        gone.length === 0
          ? entry
          : await reviveNotices(
              ws,
              gone.map((notice) => notice.seq),
              act,
              entry,
            );
      const pick = (list: typeof known.notices): ImportedFile['added'] => list.map(({ id, title }) => ({ id, title }));
      const report: ImportedFile = {
        ...empty,
        status: gone.length > 0 ? 'imported' : 'unchanged',
        added: pick(gone),
        unchanged: pick(known.notices.filter((n) => !n.removed)),
      };
      return { report, entry: next };
    }
    const name = basename(file.path);
    assertKnownFormat(name, bytes);
    const value = await session.reader.read({ as: 'notices', name, bytes }, signal);
    if (value.as !== 'notices') throw new Error('reader answered another question');
    if (value.readings.length === 0) fail('file-format', `${file.path} 里没有识别出通知。`, { file: file.path });
    if (known) {
      const { reread, left } = await rereadNotices(ws, hash, value.readings, RULES_VERSION);
      if (left.length === 0)
        return {
          report: { ...empty, unchanged: [...reread], warnings: ['已按新的识别规则重新识别，人工修改保留。'] },
          entry,
        };
    }
    const original = {
      sha256: hash,
      name,
      format: value.format,
      encoding: value.encoding,
      size: bytes.length,
      importedAt: act.at,
    };
    const saved = await saveNotices(
      ws,
      { original, bytes, readings: value.readings, rules: RULES_VERSION },
      act,
      entry,
    );
    const warnings = saved.related.map(
      ({ id, other, relation }) =>
        `「${titleOf(saved.added, id)}」与已有通知「${other.title}」${RELATIONS[relation]}，两条都保留并已关联。`,
    );
    return {
      report: {
        ...empty,
        status: saved.added.length > 0 ? 'imported' : 'unchanged',
        added: [...saved.added],
        unchanged: [...saved.unchanged],
        warnings,
      },
      entry: saved.entry,
    };
  } catch (error) {
    const failure = signal.aborted
      ? { code: 'cancelled' as const, message: `已取消，未导入：${file.path}` }
      : toFailure(error);
    return {
      report: {
        ...empty,
        status: 'failed',
        failures: [{ ...failure, details: { ...failure.details, file: file.path } }],
      },
      entry,
    };
  }
}

const RELATIONS = {
  duplicate: '疑似同一通知但文字不同',
  're-issue': '标题相同、文号不同',
  extension: '是延期关系',
  correction: '是更正或补充关系',
} as const;
const titleOf = (list: readonly { id: string; title: string }[], id: string): string =>
  list.find((n) => n.id === id)?.title ?? id;

/** Fails with `file-format` where neither the name nor the bytes are of a format that is read. */
export function assertKnownFormat(name: string, bytes: Uint8Array): void {
  if (!/\.json$/i.test(name) && !readerFor(name, bytes)) {
    fail('file-format', `不认识的文件类型：${name}。可导入 ${noticeExtensions().join(' ')}。`, { file: name });
  }
}
