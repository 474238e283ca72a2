import type { Writable } from 'node:stream';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { Paper } from '../../../shared/packet/document.ts';
import { PUBLIC_TYPEFACES, type Typefaces } from '../../../shared/packet/typefaces.ts';
import {
  aroundRows,
  excelShell,
  fillDates,
  fillHeads,
  PROPERTIES,
  SHARED_TEXTS,
  sheetIndex,
  type ShellSheet,
} from './excel-shell.ts';
import { ExcelStyles } from './excel-style.ts';
import { sheetName } from './excel-text.ts';
import { columnLetters, SharedTexts, SheetMarks } from './sheet-xml.ts';
import { sheetRowsXml, type SheetNotes } from './sheet-writer.ts';
import { zipBytes, zipEntryOf, type ZipEntry } from './zip.ts';

export interface ExcelOptions {
  readonly signal?: AbortSignal | undefined;
  /** The files' date of making; the clock where not given. */
  readonly now?: Date;
  /** Those of public documents where not given. */
  readonly typefaces?: Typefaces;
}

/** Rows after which the event loop gets its turn and a cancel is seen. */
const BREATH = 100;

/**
 * Writes papers as one workbook, a sheet each. The library makes the workbook around the rows; the rows themselves
 * are plain pieces of XML, since a large table costs the library most of its time in cells.
 * Throws `cancelled` when the signal says so.
 */
export function excelWriter(papers: readonly Paper[], options: ExcelOptions = {}): (stream: Writable) => Promise<void> {
  return async (stream) => {
    const styles = new ExcelStyles(options.typefaces ?? PUBLIC_TYPEFACES);
    const texts = new SharedTexts();
    const taken = new Set<string>();
    const sheets: Sheet[] = [];
    for (const paper of papers)
      sheets.push(await laidSheet(paper, unusedName(sheetName(paper.name), taken), { styles, texts }, options.signal));
    const now = options.now ?? new Date();
    const entries: ZipEntry[] = [];
    for (const { name, xml, entry } of await excelShell(sheets, styles.list)) {
      const sheet = sheets[sheetIndex(name)];
      const pieces = sheet
        ? filled(fillHeads(xml, papers), sheet)
        : name === SHARED_TEXTS
          ? texts.xml()
          : name === PROPERTIES
            ? [fillDates(xml, now)]
            : [xml];
      entries.push(entry ?? (await zipEntryOf(name, pieces)));
    }
    stream.write(zipBytes(entries));
  };
}

interface Sheet extends ShellSheet {
  /** The rows' XML in stretches, as bytes: as pieces of text they would hold several times as much. */
  readonly rows: readonly Uint8Array[];
  readonly count: number;
  readonly marks: SheetMarks;
  /** Rows after which a new page begins. */
  readonly breaks: readonly number[];
}

async function laidSheet(
  paper: Paper,
  name: string,
  { styles, texts }: { styles: ExcelStyles; texts: SharedTexts },
  signal: AbortSignal | undefined,
): Promise<Sheet> {
  const marks = new SheetMarks();
  const notes: SheetNotes = { repeated: null, breaks: [] };
  const rows: Uint8Array[] = [];
  let pieces: string[] = [];
  const pack = (): void => {
    rows.push(Buffer.from(pieces.join(''), 'utf8'));
    pieces = [];
  };
  let count = 0;
  let breathed = 0;
  for (const { xml, row } of sheetRowsXml(paper, styles, marks, texts, notes)) {
    pieces.push(xml);
    count = row;
    if (row - breathed < BREATH) continue;
    breathed = row;
    pack();
    await new Promise((resolve) => setImmediate(resolve));
    if (signal?.aborted) fail('cancelled', say`已取消。`);
  }
  pack();
  return { paper, name, marks, frame: { repeated: notes.repeated }, breaks: notes.breaks, rows, count };
}

/** A sheet of the shell with its rows, in pieces that are compressed one after the other. */
function* filled(xml: string, { paper, rows, count, marks, breaks }: Sheet): Generator<string | Uint8Array> {
  const [before, after] = aroundRows(
    xml,
    `A1:${columnLetters(paper.grid.length)}${Math.max(count, 1)}`,
    marks.xml(),
    breaks,
  );
  yield before;
  yield* rows;
  yield after;
}

function unusedName(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let n = 2; taken.has(candidate.toLowerCase()); n += 1) candidate = `${name.slice(0, 28)} ${n}`;
  taken.add(candidate.toLowerCase());
  return candidate;
}
