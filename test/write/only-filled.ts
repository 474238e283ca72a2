import { expect } from 'vitest';
import { fillExcel } from '../../electron/core/write/fill-excel.ts';
import type { FilledTemplate } from '../../electron/core/write/filled-template.ts';
import { fillWord } from '../../electron/core/write/fill-word.ts';
import { readTemplate } from '../../electron/core/write/read-template.ts';
import { partText, type Parts } from '../../electron/core/write/template-parts.ts';
import { readSheet } from '../../electron/core/write/template-sheet.ts';
import { readWordTables } from '../../electron/core/write/template-word.ts';
import type { SummaryRow } from '../../shared/packet/summary-row.ts';
import { changedParts, partsOf } from './templates.ts';

export interface Filled {
  readonly report: FilledTemplate;
  readonly parts: Parts;
}

/** Fills a template as the packet does. */
export function filledOf(parts: Parts, name: string, rows: readonly SummaryRow[]): Filled {
  const template = readTemplate(parts, name);
  const report = (template.format === 'xlsx' ? fillExcel : fillWord)(parts, template, rows);
  return { report, parts: partsOf(report.bytes) };
}

/** A part without what stands in these cells: everything that must be as it was. */
function sheetWithout(parts: Parts, part: string, cells: ReadonlySet<string>): string {
  const sheet = readSheet('', part, partText(parts, part) ?? '');
  const rows = sheet.rows.map(({ row, attributes, cells: own }) => {
    const kept = own.map((cell) => {
      const place = /r="([A-Z]+\d+)"/.exec(cell.attributes)?.[1] ?? '';
      const style = /\ss="\d+"/.exec(cell.attributes)?.[0] ?? '';
      return cells.has(place) ? `${place}${style}` : `${cell.attributes.trim()}|${cell.content ?? ''}`;
    });
    return `${row}${attributes}[${kept.join(' ')}]`;
  });
  return `${sheet.head}\n${rows.join('\n')}\n${sheet.tail}`;
}

/** Nothing of the workbook but the content of these cells of one sheet is another; their formats are the same. */
export function expectOnlyCells(before: Parts, after: Parts, part: string, cells: readonly string[]): void {
  const workbook = 'xl/workbook.xml';
  expect(changedParts(before, after).filter((name) => name !== workbook)).toEqual([part]);
  // That sums are worked out anew on opening may be noted there, nothing else.
  const plain = (parts: Parts): string => (partText(parts, workbook) ?? '').replace(/<calcPr[^>]*>/, '<calcPr/>');
  expect(plain(after)).toBe(plain(before));
  const filled = new Set(cells);
  expect(sheetWithout(after, part, filled)).toBe(sheetWithout(before, part, filled));
}

/** Nothing of the document but the first paragraph of filled cells is another. */
export function expectOnlyWordCells(before: Parts, after: Parts, texts: readonly string[]): void {
  expect(changedParts(before, after)).toEqual(['word/document.xml']);
  const rest = (parts: Parts): string => {
    const xml = partText(parts, 'word/document.xml') ?? '';
    let kept = '';
    let at = 0;
    for (const { cells } of readWordTables(xml))
      for (const cell of cells.toSorted((a, b) => a.start - b.start)) {
        if (cell.text !== '' && !texts.includes(cell.text)) continue;
        const properties = /<w:tcPr>[\s\S]*?<\/w:tcPr>/.exec(xml.slice(cell.start, cell.end))?.[0] ?? '';
        kept += `${xml.slice(at, cell.start)}<cell ${properties}>`;
        at = cell.end;
      }
    return kept + xml.slice(at);
  };
  expect(rest(after)).toBe(rest(before));
}
