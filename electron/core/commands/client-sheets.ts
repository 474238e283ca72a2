import { basename } from 'node:path';
import type { RawWorkbook } from '../../../shared/client/raw-workbook.ts';
import { TARGET_FIELDS } from '../../../shared/client/heading-words.ts';
import { previewClients } from '../../../shared/client/import-preview.ts';
import { planMerge } from '../../../shared/client/merge.ts';
import { readPortfolio } from '../../../shared/client/portfolio-rows.ts';
import { isNoFact, isSettled, proposeMappings, type SheetMapping } from '../../../shared/client/sheet-mapping.ts';
import type { ImportPreview, SheetMappingView } from '../../../shared/contract/client-commands.ts';
import { loadFile } from '../import/load-file.ts';
import { readMappings } from '../store/column-mappings.ts';
import { listClients } from '../store/clients.ts';
import { sha256 } from '../store/originals.ts';
import { openOf, type Session } from './session.ts';
import { say, type Sentence } from '../../../shared/base/sentence.ts';

/** A file of clients as it was read. */
export interface ClientSheets {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
  readonly workbook: RawWorkbook;
}

// The newest one, so that correcting a mapping does not read the file again each time.
let newest: ClientSheets | null = null;

/** Reads a workbook or .csv in a child; the same file again is not read twice. */
export async function readSheets(session: Session, path: string, signal: AbortSignal): Promise<ClientSheets> {
  const bytes = await loadFile(path);
  const [name, hash] = [basename(path), sha256(bytes)];
  if (newest?.hash === hash && newest.name === name) return newest;
  const value = await session.reader.read({ as: 'workbook', name, bytes }, signal);
  if (value.as !== 'workbook') throw new Error('reader answered another question');
  newest = { name, bytes, hash, workbook: value.workbook };
  return newest;
}

/** How the sheets of a file are read where nobody says otherwise: by headings that are known, remembered or likely. */
export const proposal = async (session: Session, workbook: RawWorkbook): Promise<readonly SheetMapping[]> =>
  proposeMappings(workbook, await readMappings(openOf(session)));

/** Clients listed in a preview; the counts are of all. */
const MOST_LISTED = 300;

/** What importing a file would do, by these mappings or by those proposed for it. Nothing is saved. */
export async function previewImport(
  session: Session,
  path: string,
  given: readonly SheetMapping[] | null,
  signal: AbortSignal,
): Promise<ImportPreview> {
  const { name, workbook } = await readSheets(session, path, signal);
  const mappings = given ?? (await proposal(session, workbook));
  const reading = readPortfolio(workbook, name, mappings);
  const stored = await listClients(openOf(session));
  const plan = planMerge(stored, reading.rows, name);
  const failures = [...reading.failures, ...plan.failures];
  const clients = previewClients(stored, plan.changes);
  return {
    file: name,
    settled: mappings.length > 0 && mappings.every(isSettled),
    sheets: mappings.map(mappingView),
    rows: { ...plan.counts, failed: failures.filter(({ code }) => code === 'row-invalid').length },
    clients: clients.slice(0, MOST_LISTED).map(({ lines, ...client }) => ({ ...client, lines: [...lines] })),
    clientTotal: clients.length,
    failures,
    warnings: [...reading.warnings, ...plan.warnings],
    choices: TARGET_FIELDS.map(({ sheet, field }) => ({
      sheet: sheet.id,
      sheetTitle: sheet.label,
      field: field.id,
      title: field.label,
      money: field.kind === 'wan',
    })),
  };
}

const mappingView = ({ name, sheet, headingRows, columns }: SheetMapping): SheetMappingView => ({
  name,
  sheet,
  headingRows: [headingRows[0], headingRows[1]],
  columns: columns.map((column) => ({ ...column, samples: [...column.samples] })),
});

/** What was taken for what, a line a column that is not the workbook's own: for the command line. */
export const mappingLines = (mappings: readonly SheetMapping[]): readonly Sentence[] =>
  mappings.flatMap(({ name, columns }) =>
    columns.flatMap(({ above, heading, target, unit, from }) => {
      if (from === 'workbook' || target === null || isNoFact(heading)) return [];
      const choice = TARGET_FIELDS.find(({ sheet, field }) => sheet.id === target.sheet && field.id === target.field);
      const words = [choice?.sheet.label, target.year ?? target.named, choice?.field.label].filter(
        (part) => part !== null && part !== undefined,
      );
      const inUnit = choice?.field.kind === 'wan' ? `（${unit}）` : '';
      return [say`工作表「${name}」的「${above ?? ''}${heading}」按 ${words.join(' · ')}${inUnit} 读取。`];
    }),
  );
