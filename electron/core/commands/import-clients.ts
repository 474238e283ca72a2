import { basename } from 'node:path';
import { failureOf, toFailure, type Failure } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { clientOf } from '../../../shared/client/client-of.ts';
import { planMerge } from '../../../shared/client/merge.ts';
import { readPortfolio } from '../../../shared/client/portfolio-rows.ts';
import { rememberedOf, type SheetMapping } from '../../../shared/client/sheet-mapping.ts';
import type { ImportedFile, ImportReport } from '../../../shared/contract/views.ts';
import { listClients, saveClients } from '../store/clients.ts';
import { rememberMappings } from '../store/column-mappings.ts';
import { mappingLines, proposal, readSheets } from './client-sheets.ts';
import { namedFailure } from '../named-failure.ts';
import { actOf, type Call, openOf, type Session, today } from './session.ts';

/** Imports portfolio workbooks: rows that cannot be read are reported, the others saved, a workbook in one transaction. */
export async function importClients(
  session: Session,
  files: readonly string[],
  call: Call,
  given: readonly SheetMapping[] | null = null,
): Promise<ImportReport> {
  const reports: ImportedFile[] = [];
  let journalEntry: number | null = null;
  for (const [i, path] of files.entries()) {
    call.progress(i, files.length, basename(path));
    const outcome = await importOne(session, path, given, call.signal);
    reports.push(outcome.report);
    journalEntry = outcome.entry ?? journalEntry;
    if (outcome.entry !== null) {
      session.matches.forget('clients');
      session.changed('clients');
    }
  }
  call.progress(files.length, files.length, '');
  return { files: reports, journalEntry };
}

async function importOne(
  session: Session,
  path: string,
  given: readonly SheetMapping[] | null,
  signal: AbortSignal,
): Promise<{ report: ImportedFile; entry: number | null }> {
  const ws = openOf(session);
  const report: ImportedFile = {
    file: path,
    status: 'unchanged',
    added: [],
    unchanged: [],
    rows: null,
    failures: [],
    warnings: [],
  };
  try {
    signal.throwIfAborted();
    const { name, bytes, hash, workbook } = await readSheets(session, path, signal);
    const mappings = given ?? (await proposal(session, workbook));
    const reading = readPortfolio(workbook, name, mappings);
    const stored = await listClients(ws);
    const plan = planMerge(stored, reading.rows, name);
    const failures: Failure[] = [...reading.failures, ...plan.failures];
    const act = actOf(session, 'client.import', say`导入企业 ${name}`);
    const original = {
      sha256: hash,
      name,
      format: /\.csv$/i.test(name) ? 'csv' : 'xlsx',
      encoding: null,
      size: bytes.length,
      importedAt: act.at,
    };
    const entry = await saveClients(ws, { original, bytes }, plan.changes, act);
    // What the machine proposed and nobody looked at is proposed again.
    if (given) await rememberMappings(ws, rememberedOf(given));
    const touched = new Set(plan.changes.map((change) => change.name));
    const contradictions = (await listClients(ws))
      .filter((client) => touched.has(client.name))
      .flatMap((client) =>
        clientOf(client.name, client.cells, client.rows, today(session)).contradictions.map(
          (c) => say`「${client.name}」${c.message}`,
        ),
      );
    const nothingRead = reading.rows.length === 0 && failures.length > 0;
    const status = entry !== null ? 'imported' : nothingRead ? 'failed' : 'unchanged';
    const rows = { ...plan.counts, failed: failures.filter((f) => f.code === 'row-invalid').length };
    const named = (isNew: boolean): ImportedFile['added'] =>
      plan.changes.filter((c) => (c.id === null) === isNew).map((c) => ({ id: c.name, title: c.name }));
    return {
      report: {
        ...report,
        status,
        rows,
        added: named(true),
        failures,
        warnings: [
          ...(reading.rows.length === 0 && failures.length === 0 ? [say`没有数据行。`] : []),
          ...mappingLines(mappings),
          ...reading.warnings,
          ...plan.warnings,
          ...contradictions,
        ],
      },
      entry,
    };
  } catch (error) {
    const failure = signal.aborted
      ? failureOf('cancelled', say`已取消，未导入：${path}`)
      : toFailure(namedFailure(error, ws.folder));
    return {
      report: { ...report, status: 'failed', failures: [{ ...failure, details: { ...failure.details, file: path } }] },
      entry: null,
    };
  }
}
