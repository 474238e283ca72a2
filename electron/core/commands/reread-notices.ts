import { toFailure } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { ImportedFile, ImportReport } from '../../../shared/contract/views.ts';
import { readOriginal } from '../store/originals.ts';
import { outdatedOriginals, rereadNotices } from '../store/reread-notices.ts';
import { type SavedNotices, saveNotices } from '../store/save-notices.ts';
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
  for (const [i, { sha256, name }] of originals.entries()) {
    call.progress(i, originals.length, name);
    call.signal.throwIfAborted();
    const file: ImportedFile = {
      file: name,
      status: 'unchanged',
      added: [],
      unchanged: [],
      rows: null,
      failures: [],
      warnings: [],
    };
    try {
      const bytes = await readOriginal(ws, sha256);
      const value = await session.reader.read({ as: 'notices', name, bytes }, call.signal);
      if (value.as !== 'notices') throw new Error('reader answered another question');
      const { reread, left } = await rereadNotices(ws, sha256, value.readings, RULES_VERSION);
      const original = {
        sha256,
        name,
        format: value.format,
        encoding: value.encoding,
        size: bytes.length,
        importedAt: act.at,
      };
      const saved: SavedNotices | null =
        left.length === 0
          ? null
          : await saveNotices(ws, { original, bytes, readings: left, rules: RULES_VERSION }, act, entry);
      entry = saved?.entry ?? entry;
      files.push({ ...file, status: 'imported', added: [...(saved?.added ?? [])], unchanged: [...reread] });
    } catch (error) {
      files.push({ ...file, status: 'failed', failures: [toFailure(namedFailure(error, openOf(session).folder))] });
    }
  }
  if (files.length > 0) {
    session.matches.forget('notices');
    session.changed('notices');
  }
  call.progress(originals.length, originals.length, '');
  return { files, journalEntry: entry };
}
