import { posix } from 'node:path';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { RawSheet, RawWorkbook } from '../../../shared/client/raw-workbook.ts';
import { readDateStyles, readSharedStrings } from './workbook-parts.ts';
import { readSheetRows } from './workbook-sheet.ts';
import { attribute, walkXml } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

/**
 * Reads the cells of an .xlsx as they are shown: cached values of formulas, dates by their number format (1900 and
 * 1904), numbers as exact decimals. Part by part over the zip's directory and without looking at merges, so that no
 * sheet is larger in memory than in the file. exceljs' streaming reader is not used here: where sheets stand before
 * the shared strings (as Excel writes them) it copies client data to the system's temp folder, it gives dates of
 * formulas as numbers, joins phonetic readings to names, and drops parts of rich inline strings.
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<RawWorkbook> {
  if (bytes.length < 4 || !/\.xlsx$|\.xlsm$/i.test(file)) {
    if (!/\.xlsx$|\.xlsm$/i.test(file))
      fail('file-format', say`${file} 不是 Excel 工作簿（.xlsx）或 CSV。旧版 .xls 请先另存为 .xlsx。`, { file });
    fail('file-format', say`${file} 已损坏，或不是 Office 文件，无法打开；请用 Office 或 WPS 打开它，另存后再导入。`, {
      file,
    });
  }
  const zip = await openZip(bytes, file);
  const read = async (name: string): Promise<string | null> => (await zip.read(name))?.toString('utf8') ?? null;
  const workbook = await read('xl/workbook.xml');
  if (workbook === null) fail('file-format', say`${file} 不是 Excel 工作簿（缺少 workbook.xml）。`, { file });
  const targets = await relationsOf(zip, file);
  const strings = readSharedStrings((await read('xl/sharedStrings.xml')) ?? '', file);
  const dateStyles = readDateStyles((await read('xl/styles.xml')) ?? '', file);
  let date1904 = false;
  const sheets: RawSheet[] = [];
  for (const event of walkXml(workbook, file)) {
    if (event.type !== 'open') continue;
    if (event.name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attribute(event.attributes, 'date1904') ?? '');
    if (event.name !== 'sheet') continue;
    const part = targets.get(attribute(event.attributes, 'r:id') ?? attribute(event.attributes, '[\\w-]+:id') ?? '');
    const xml = part === undefined ? null : await read(part);
    if (xml === null) continue;
    sheets.push({
      name: attribute(event.attributes, 'name') ?? '',
      rows: readSheetRows(xml, { strings, dateStyles, date1904, file }),
    });
  }
  if (sheets.length === 0) fail('workbook-layout', say`${file} 里没有工作表。`, { file });
  return { sheets };
}

/** Relationship id → path of the part in the zip. */
async function relationsOf(zip: Zip, file: string): Promise<ReadonlyMap<string, string>> {
  const xml = (await zip.read('xl/_rels/workbook.xml.rels'))?.toString('utf8') ?? '';
  const targets = new Map<string, string>();
  for (const event of walkXml(xml, file)) {
    if (event.type !== 'open' || event.name !== 'Relationship') continue;
    const id = attribute(event.attributes, 'Id');
    const target = attribute(event.attributes, 'Target');
    if (id === null || target === null) continue;
    targets.set(id, target.startsWith('/') ? target.slice(1) : posix.join('xl', target));
  }
  return targets;
}
