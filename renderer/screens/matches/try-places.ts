import { text } from '../../text/text.ts';
import type { FactPlace } from '../../../shared/contract/insight-views.ts';
import type { ClientView } from '../../../shared/contract/views.ts';

/** A cell of a client that one may try another value in. */
export interface TryPlace {
  readonly label: string;
  readonly at: FactPlace;
  /** What it holds now; empty for not known. */
  readonly now: string;
}

const FINANCIALS = '财务';
/** Sheets whose first column names the row. */
const NAMED_SHEETS = ['资质', '项目'];
const YEARS = 3;

/** The client's cells in the workbook's order; of 财务 also the years before the date that have no row. Pure. */
export function tryPlaces(view: ClientView, on: string): readonly TryPlace[] {
  return view.sheets.flatMap(({ sheet, headings, rows }): TryPlace[] => {
    const cell = (row: ClientView['sheets'][number]['rows'][number] | undefined, i: number): string =>
      String(row?.[i] ?? '');
    if (sheet === '企业')
      return headings.map((field, i) => ({ label: field, at: { sheet, row: null, field }, now: cell(rows[0], i) }));
    if (sheet === FINANCIALS) {
      const year = Number(on.slice(0, 4));
      const years = Array.from({ length: YEARS }, (_, i) => String(year - 1 - i));
      const all = [...new Set([...years, ...rows.map((row) => cell(row, 0))])].sort().reverse();
      return all.flatMap((name) => {
        const row = rows.find((one) => cell(one, 0) === name);
        return headings.slice(1).map((field, i) => ({
          label: text.whatIf.yearly(name, field),
          at: { sheet, row: name, field },
          now: cell(row, i + 1),
        }));
      });
    }
    if (!NAMED_SHEETS.includes(sheet)) return [];
    return rows.flatMap((row) =>
      headings.slice(1).map((field, i) => ({
        label: `${cell(row, 0)} · ${field}`,
        at: { sheet, row: cell(row, 0), field },
        now: cell(row, i + 1),
      })),
    );
  });
}
