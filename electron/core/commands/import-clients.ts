import { basename } from 'node:path';
import { failureOf, toFailure } from '../../../shared/base/failure.ts';
import { say, type Sentence } from '../../../shared/base/sentence.ts';
import { clientOf } from '../../../shared/client/client-of.ts';
import { type MergePlan, planMerge } from '../../../shared/client/merge.ts';
import { type PortfolioReading, readPortfolio } from '../../../shared/client/portfolio-rows.ts';
import { rememberedOf, type SheetMapping } from '../../../shared/client/sheet-mapping.ts';
import type { ImportedFile, ImportReport } from '../../../shared/contract/views.ts';
import { listClients, saveClients } from '../store/clients.ts';
import { rememberMappings } from '../store/column-mappings.ts';
import { mappingLines, proposal, readSheets } from './client-sheets.ts';
import { emptyReport } from './empty-report.ts';
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
  let entry: number | null = null;
  try {
    signal.throwIfAborted();
    const { name, bytes, hash, workbook } = await readSheets(session, path, signal);
    const mappings = given ?? (await proposal(session, workbook));
    const reading = readPortfolio(workbook, name, mappings);
    const plan = planMerge(await listClients(ws), reading.rows, name);
    const act = actOf(session, 'client.import', say`导入企业 ${name}`);
    const original = {
      sha256: hash,
      name,
      format: /\.csv$/i.test(name) ? 'csv' : 'xlsx',
      encoding: null,
      size: bytes.length,
      importedAt: act.at,
    };
    // What the machine proposed and nobody looked at is proposed again.
    if (given) await rememberMappings(ws, rememberedOf(given));
    entry = await saveClients(ws, { original, bytes }, plan.changes, act);
    const warnings = [
      ...mappingLines(mappings),
      ...reading.warnings,
      ...plan.warnings,
      // Saved they are: what cannot be looked at any more is said, and the import stands.
      ...(await contradictionsOf(session, plan).catch((error: unknown) => [
        say`企业已导入，但没能查看其中互相矛盾的内容：${toFailure(namedFailure(error, ws.folder)).said}`,
      ])),
    ];
    return { report: reportOf(path, reading, plan, warnings), entry };
  } catch (error) {
    const failure = signal.aborted
      ? failureOf('cancelled', say`已取消，未导入：${path}`)
      : toFailure(namedFailure(error, ws.folder));
    const failures = [{ ...failure, details: { ...failure.details, file: path } }];
    return { report: { ...emptyReport(path), status: 'failed', failures }, entry };
  }
}

/** Facts that contradict each other in the clients that an import has changed, as they are stored now. */
async function contradictionsOf(session: Session, { changes }: MergePlan): Promise<readonly Sentence[]> {
  const touched = new Set(changes.map((change) => change.name));
  return (await listClients(openOf(session)))
    .filter((client) => touched.has(client.name))
    .flatMap(({ name, cells, rows }) =>
      clientOf(name, cells, rows, today(session)).contradictions.map(({ message }) => say`「${name}」${message}`),
    );
}

/** What a workbook came to: rows that could not be read are failures, whatever became of the others. */
function reportOf(
  path: string,
  reading: PortfolioReading,
  plan: MergePlan,
  warnings: readonly Sentence[],
): ImportedFile {
  const failures = [...reading.failures, ...plan.failures];
  const nothing = reading.rows.length === 0;
  return {
    ...emptyReport(path),
    status: plan.changes.length > 0 ? 'imported' : nothing && failures.length > 0 ? 'failed' : 'unchanged',
    rows: { ...plan.counts, failed: failures.filter(({ code }) => code === 'row-invalid').length },
    added: plan.changes.filter(({ id }) => id === null).map(({ name }) => ({ id: name, title: name })),
    failures,
    warnings: [...(nothing && failures.length === 0 ? [say`没有数据行。`] : []), ...warnings],
  };
}
