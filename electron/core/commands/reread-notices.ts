import { toFailure } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { ImportedFile, ImportReport } from '../../../shared/contract/views.ts';
import type { Act } from '../store/journal.ts';
import { readOriginal } from '../store/originals.ts';
import { outdatedOriginals, rereadNotices } from '../store/reread-notices.ts';
import { saveNotices } from '../store/save-notices.ts';
import { emptyReport } from './empty-report.ts';
import { RULES_VERSION } from './rules-version.ts';
import { namedFailure } from '../named-failure.ts';
import { actOf, type Call, openOf, type Session } from './session.ts';

/**
 * Reads stored originals again: those that older rules read, or with `all` every one. Corrections by people stay, laid
 * over the new facts. A file that can no longer be read keeps its old reading and is reported.
 */
export async function rereadAll(session: Session, all: boolean, call: Call): Promise<ImportReport> {
  const ws = openOf(session);
  const originals = await outdatedOriginals(ws, all ? Number.MAX_SAFE_INTEGER : RULES_VERSION);
  const act = actOf(session, 'notice.import', say`重新识别时发现的通知`);
  const files: ImportedFile[] = [];
  let entry: number | null = null;
  try {
    for (const [i, original] of originals.entries()) {
      call.progress(i, originals.length, original.name);
      call.signal.throwIfAborted();
      const reread = await rereadOriginal(session, original, act, entry, call.signal);
      files.push(reread.file);
      entry = reread.entry;
    }
  } finally {
    // Also where a person cancels it: what was read again until then is stored.
    if (files.length > 0) {
      session.matches.forget('notices');
      session.changed('notices');
    }
  }
  call.progress(originals.length, originals.length, '');
  return { files, journalEntry: entry };
}

/** Reads one original again; a failure is reported for it alone. `entry` is the journal entry of notices found anew. */
async function rereadOriginal(
  session: Session,
  { sha256, name }: { readonly sha256: string; readonly name: string },
  act: Act,
  entry: number | null,
  signal: AbortSignal,
): Promise<{ file: ImportedFile; entry: number | null }> {
  const ws = openOf(session);
  const file: ImportedFile = { ...emptyReport(name), status: 'imported' };
  try {
    const bytes = await readOriginal(ws, sha256);
    const value = await session.reader.read({ as: 'notices', name, bytes }, signal);
    if (value.as !== 'notices') throw new Error('reader answered another question');
    const { reread, left } = await rereadNotices(ws, sha256, value.readings, RULES_VERSION);
    if (left.length === 0) return { file: { ...file, unchanged: [...reread] }, entry };
    const { format, encoding } = value;
    const original = { sha256, name, format, encoding, size: bytes.length, importedAt: act.at };
    const saved = await saveNotices(ws, { original, bytes, readings: left, rules: RULES_VERSION }, act, entry);
    return { file: { ...file, added: [...saved.added], unchanged: [...reread] }, entry: saved.entry };
  } catch (error) {
    return { file: { ...file, status: 'failed', failures: [toFailure(namedFailure(error, ws.folder))] }, entry };
  }
}
