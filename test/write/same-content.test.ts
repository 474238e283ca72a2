import { load } from 'cheerio';
import ExcelJS from 'exceljs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { htmlText } from '../../electron/core/write/html.ts';
import { checklist } from '../../shared/packet/checklist.ts';
import { commitmentLetter } from '../../shared/packet/commitment.ts';
import { cover } from '../../shared/packet/cover.ts';
import type { Paper } from '../../shared/packet/document.ts';
import { jobTicket } from '../../shared/packet/job-ticket.ts';
import { excelFormat, numberText, type NumberFormat } from '../../shared/packet/number-format.ts';
import { summaryTable } from '../../shared/packet/summary.ts';
import { applicationOf, applicationsOf, clientNo, sourceOf } from '../packet/papers.ts';
import { excelOf, testFolder, wordOf, wordParagraphs } from './written.ts';

const folder = testFolder();
const source = sourceOf();
const one = applicationOf(source, clientNo(1));
const marked = { ...one, papers: new Map([[0, { ready: true, responsible: '示例戊', note: '已盖章' }]]) };

/** All that is read on a paper, in its order, without white space: a check box is a box, ticked or not. */
const words = (texts: readonly string[]): string =>
  texts.join('').replace(/\s+/g, '').replaceAll('☐', '□').replaceAll('☒', '☑');

const htmlWords = (paper: Paper): string => {
  const page = load(htmlText([paper]).replaceAll('<br>', '\n'));
  return words([
    page('section')
      .text()
      .slice(paper.pageHead?.length ?? 0),
  ]);
};

test.each<readonly [string, () => Paper]>([
  ['checklist', () => checklist(source, marked)],
  ['cover', () => cover(source, one)],
  ['letter', () => commitmentLetter(source, one)],
  ['summary table', () => summaryTable([{ source, applications: applicationsOf(source, 4) }])],
  ['job ticket', () => jobTicket(source, applicationsOf(source, 4))],
])('the %s reads the same in the preview, in Word and in Excel', async (name, make) => {
  const paper = make();
  const shown = htmlWords(paper);
  expect(shown.length).toBeGreaterThan(50);
  const word = await wordOf(join(folder(), `${name}.docx`), paper);
  expect(words(wordParagraphs(word('word/document.xml')))).toBe(shown);
  const { sheet } = await excelOf(join(folder(), `${name}.xlsx`), paper);
  expect(excelWords(sheet)).toBe(shown);
});

const FORMATS: readonly NumberFormat[] = ['amount', 'integer', 'serial', 'percent', 'plain'];

/** What Excel shows of a cell: a figure under its format, a sum as what it comes to. */
function shownCell(cell: ExcelJS.Cell): string {
  const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  const format = FORMATS.find((one) => excelFormat(one) === cell.numFmt);
  return typeof value === 'number' && format ? numberText(value, format) : cell.text;
}

function excelWords(sheet: ExcelJS.Worksheet): string {
  const texts: string[] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (!cell.isMerged || cell.master === cell) texts.push(shownCell(cell));
    }),
  );
  return words(texts);
}
