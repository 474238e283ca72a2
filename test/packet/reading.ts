import { cellText } from '../../shared/packet/cell-text.ts';
import type { Paper, Table } from '../../shared/packet/document.ts';

/** The first table after a heading of the paper. */
export function tableAfter(paper: Paper, heading: string): Table {
  const from = paper.blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const table = from < 0 ? undefined : paper.blocks.slice(from).find((block) => block.kind === 'table');
  if (!table) throw new Error(`no table after ${heading}`);
  return table;
}

/** The texts of a table, headings first; a row lists the cells that begin in it. */
export const tableTexts = (table: Table): string[][] =>
  [...table.head, ...table.rows].map((row) => row.cells.map(({ cell }) => cellText(cell)));

/** The paper's only table. */
export function onlyTable(paper: Paper): Table {
  const [table, ...others] = paper.blocks.filter((block) => block.kind === 'table');
  if (!table || others.length > 0) throw new Error('not one table');
  return table;
}
