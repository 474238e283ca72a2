import ExcelJS from 'exceljs';
import type { Writable } from 'node:stream';
import type { Paper } from '../../../shared/packet/document.ts';
import { FailureError } from '../../../shared/base/failure.ts';
import { ExcelStyles } from './excel-style.ts';
import { excelPageSetup, pageFootAndHead } from './excel-page.ts';
import { sheetName } from './excel-text.ts';
import { frozenRows, writeSheet } from './sheet-writer.ts';

export interface ExcelOptions {
  readonly signal?: AbortSignal | undefined;
  /** Whose program made the file, for its properties. */
  readonly creator?: string;
  /** The files' date of making; the clock where not given. */
  readonly now?: Date;
}

/** Rows after which the event loop gets its turn, so that what is written goes to the disk and a cancel is seen. */
const BREATH = 200;

/**
 * Writes papers as one workbook, a sheet each, row by row to the stream: a large table never stands in memory whole.
 * Throws `cancelled` when the signal says so.
 */
export function excelWriter(papers: readonly Paper[], options: ExcelOptions = {}): (stream: Writable) => Promise<void> {
  return async (stream) => {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
      stream,
      useStyles: true,
      useSharedStrings: true,
      zip: { zlib: { level: 3 } },
    });
    workbook.creator = options.creator ?? '申报工作台';
    workbook.created = workbook.modified = options.now ?? new Date();
    const styles = new ExcelStyles();
    const taken = new Set<string>();
    for (const paper of papers) {
      const frozen = frozenRows(paper);
      const sheet = workbook.addWorksheet(unusedName(sheetName(paper.name), taken), {
        pageSetup: excelPageSetup(paper),
        headerFooter: pageFootAndHead(paper),
        views: [
          frozen > 0
            ? { state: 'frozen', xSplit: 0, ySplit: frozen, showGridLines: false }
            : { state: 'normal', showGridLines: false },
        ],
      });
      let breathed = 0;
      for (const rows of writeSheet(sheet, paper, styles)) {
        if (rows - breathed < BREATH) continue;
        breathed = rows;
        await new Promise((resolve) => setImmediate(resolve));
        if (options.signal?.aborted) throw new FailureError({ code: 'cancelled', message: '已取消。' });
      }
      sheet.commit();
    }
    await workbook.commit();
  };
}

function unusedName(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let n = 2; taken.has(candidate.toLowerCase()); n += 1) candidate = `${name.slice(0, 28)} ${n}`;
  taken.add(candidate.toLowerCase());
  return candidate;
}
