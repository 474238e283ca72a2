import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import ExcelJS from 'exceljs';
import { writeFile } from 'node:fs/promises';
import { cellText } from '../../shared/packet/cell-text.ts';
import type { Block, Cell, Paper, Table as PaperTable } from '../../shared/packet/document.ts';
import { layOut } from '../../shared/packet/table-layout.ts';

/**
 * The same cells and paragraphs written with the libraries alone: no styles, widths, merges, page set-up, hashes, or
 * safe replacement of files. What the papers cost beyond this is the workbench's own.
 */

/** The texts of a block, as rows of cells. */
function rowsOf(block: Block): Cell[][] {
  const words = (text: string): Cell => ({ kind: 'text', text, tone: 'normal' });
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return [[words(block.text)]];
    case 'callout':
      return [[words(block.label)], [words(block.text)], ...block.notes.map((note) => [words(note)])];
    case 'line':
      return [block.parts.map((part) => words(part.text))];
    case 'page-break':
      return [];
    case 'table':
      return [...layOut([...block.head, ...block.rows], block.columns.length)].map((cells) =>
        cells.map(({ placed }) => placed.cell),
      );
  }
}

const valueOf = (cell: Cell): string | number | Date => {
  switch (cell.kind) {
    case 'number':
      return cell.value;
    case 'sum':
      return cell.value ?? '';
    case 'date':
      return new Date(`${cell.date}T00:00:00Z`);
    default:
      return cellText(cell);
  }
};

/** exceljs' streaming writer, as its documentation shows it. */
export async function bareExcel(path: string, paper: Paper): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path });
  const sheet = workbook.addWorksheet('Sheet1');
  for (const block of paper.blocks) for (const row of rowsOf(block)) sheet.addRow(row.map(valueOf)).commit();
  sheet.commit();
  await workbook.commit();
}

export async function bareWord(path: string, paper: Paper): Promise<void> {
  const children = paper.blocks.flatMap((block): (Paragraph | Table)[] =>
    block.kind === 'table'
      ? [bareTable(block)]
      : rowsOf(block).map((row) => new Paragraph(row.map(cellText).join('\t'))),
  );
  await writeFile(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const bareTable = (table: PaperTable): Table =>
  new Table({
    rows: rowsOf(table).map(
      (row) =>
        new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cellText(cell))] })) }),
    ),
  });
