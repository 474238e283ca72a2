import Papa from 'papaparse';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { RawWorkbook } from '../../../shared/client/raw-workbook.ts';
import { decodeText } from './decode-text.ts';

/** Reads a .csv (UTF-8, UTF-16 or GB18030; comma, semicolon or tab) as a workbook with one sheet, named as the file. */
export function readCsv(bytes: Uint8Array, file: string): RawWorkbook {
  const decoded = decodeText(bytes, file);
  if (!decoded) return fail('file-format', say`${file} 不是文本，无法按 CSV 读取。`, { file });
  const text = decoded.text.replace(/^\uFEFF/, '');
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t'] });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken)
    fail('file-format', say`${file} 第 ${(broken.row ?? 0) + 1} 行的引号没有成对，无法按 CSV 读取。`, {
      file,
      row: (broken.row ?? 0) + 1,
    });
  const rows = data.flatMap((line, index) => {
    const cells = line.map((cell) => (cell.trim() === '' ? null : cell.trim()));
    return cells.some((cell) => cell !== null) ? [{ row: index + 1, cells }] : [];
  });
  return { sheets: [{ name: file.replace(/\.csv$/i, ''), rows }] };
}
