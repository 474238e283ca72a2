import { quoted, say } from '../base/sentence.ts';
import type { Sentence } from '../base/sentence.ts';
import { type CellKind, type Field, type Sheet, sheetOf, SHEETS } from '../client/fields.ts';
import { rowName, type FactAt } from '../client/fact-edit.ts';
import type { StoredClient } from '../client/merge.ts';
import { sheetOfMissing } from './headings.ts';

/** A cell into which the answer to a question goes. */
export interface AnswerPlaceOf extends FactAt {
  /** What a value looks like; null for plain words. */
  readonly hint: Sentence | null;
  /** What the field holds already where the answer is added to it. */
  readonly before: string;
}

const HINTS: Partial<Record<CellKind, Sentence>> = {
  wan: say`万元`,
  date: say`年-月-日`,
  count: say`人`,
  'yes-no': say`${'是'} 或 ${'否'}`,
  scale: quoted('大型、中型、小型、微型'),
};

/**
 * The cells of a client that are empty and that a missing fact (`2018年研发费用`, `职工总数`, `联系人`, `总投资`, `资质`) may mean.
 * A sheet's own name asks whether its rows are all there. [] for what no sheet holds.
 */
export function answerPlaces(client: StoredClient, fact: string): readonly AnswerPlaceOf[] {
  const label = sheetOfMissing(fact) ?? (sheetOf('company').fields.some((f) => f.label === fact) ? '企业' : null);
  const sheet = SHEETS.find((s) => s.label === label);
  if (!sheet) return [];
  if (fact === sheet.label) return [completeness(client, sheet)];
  const year = /^(\d{4})年/.exec(fact)?.[1] ?? null;
  const field = sheet.fields.find((f) => f.label === (year === null ? fact : fact.slice(5)));
  if (!field) return [];
  if (sheet.id === 'company') return [place(sheet, field, null)];
  if (sheet.id === 'financials') return year === null ? [] : [place(sheet, field, year)];
  const open = client.rows.filter((row) => row.sheet === sheet.id && (row.cells[field.id] ?? null) === null);
  return [...new Set(open.map((row) => rowName(sheet, row.cells)))].map((name) => place(sheet, field, name));
}

const place = (sheet: Sheet, field: Field, row: string | null): AnswerPlaceOf => ({
  sheet: sheet.label,
  row,
  field: field.label,
  hint: HINTS[field.kind] ?? field.hint ?? null,
  before: '',
});

function completeness(client: StoredClient, sheet: Sheet): AnswerPlaceOf {
  const before = client.cells['completeSheets'];
  return {
    sheet: '企业',
    row: null,
    field: '已登记完整',
    hint: say`该企业的${sheet.label}行已全部填好`,
    before: Array.isArray(before) ? before.join('、') : '',
  };
}
