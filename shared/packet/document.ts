import type { LocalDate } from '../base/local-date.ts';
import type { NumberFormat } from './number-format.ts';

/**
 * A paper as plain data: built once, written as Excel, Word and HTML. Everything stands on one grid of columns, as
 * on a sheet of Excel: a table's column takes one or more grid columns.
 */
export interface Paper {
  readonly kind: PaperKind;
  /** The paper's name for file properties and the sheet tab. */
  readonly name: string;
  readonly page: PageSetup;
  /** Stands at the top of every page (the client's name); null for none. */
  readonly pageHead: string | null;
  /** Whether `第 n 页 共 N 页` stands at the foot of every page. */
  readonly pageFoot: boolean;
  /** Widths of the grid's columns in half-width characters (a Chinese character takes two). */
  readonly grid: readonly number[];
  readonly blocks: readonly Block[];
}

export type PaperKind = 'checklist' | 'summary' | 'cover' | 'commitment' | 'job-ticket';

export interface PageSetup {
  readonly size: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

export type Align = 'left' | 'center' | 'right';

/** How a text is set: `missing` is what a person still has to fill in, `good`/`bad` a result, `muted` a remark. */
export type Tone = 'normal' | 'strong' | 'missing' | 'good' | 'bad' | 'muted';

export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'number'; readonly value: number; readonly format: NumberFormat }
  | { readonly kind: 'date'; readonly date: LocalDate; readonly format: 'day' | 'month' }
  | { readonly kind: 'check'; readonly checked: boolean; readonly label: string }
  /** The sum of the rows above in this table's column; `value` is what it comes to, null where no row has a figure. */
  | { readonly kind: 'sum'; readonly value: number | null; readonly format: NumberFormat };

/** A cell at its place. Cells that lie under a merge are not listed, as in HTML. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly align?: Align;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

export interface Row {
  readonly kind: 'head' | 'data' | 'band' | 'total';
  readonly cells: readonly PlacedCell[];
}

export interface TableColumn {
  /** How many grid columns it takes. */
  readonly span: number;
  readonly align: Align;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** Heading rows, repeated on every page. */
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
}

/** Texts side by side without borders (填报单位 … 单位：万元; 编制 复核 日期), each over `span` grid columns. */
export interface Line {
  readonly kind: 'line';
  readonly parts: readonly { readonly text: string; readonly align: Align; readonly span: number }[];
  /** `sign` leaves room above to sign and stamp. */
  readonly style: 'caption' | 'sign';
}

export type ParagraphStyle =
  | 'body'
  | 'note'
  | 'alert'
  | 'letter'
  | 'letter-head'
  | 'letter-sign'
  | 'cover-program'
  | 'cover-name'
  | 'cover-line';

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly style: ParagraphStyle }
  /** One thing that must not be overlooked, in large type: a label, what it says, and remarks below. */
  | {
      readonly kind: 'callout';
      readonly label: string;
      readonly text: string;
      readonly tone: Tone;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'page-break' }
  | Line
  | Table;

export const text = (value: string, tone: Tone = 'normal'): Cell => ({ kind: 'text', text: value, tone });
export const number = (value: number, format: NumberFormat): Cell => ({ kind: 'number', value, format });
export const day = (date: LocalDate): Cell => ({ kind: 'date', date, format: 'day' });
export const month = (date: LocalDate): Cell => ({ kind: 'date', date, format: 'month' });
export const check = (checked: boolean, label = ''): Cell => ({ kind: 'check', checked, label });
export const sum = (value: number | null, format: NumberFormat): Cell => ({ kind: 'sum', value, format });

/** What stands in a paper where a fact is not known. */
export const MISSING = '【待补】';
export const missing: Cell = text(MISSING, 'missing');

/** What stands in a paper where the notice does not say it. */
export const UNSTATED = '未写明';

export const headRow = (titles: readonly string[]): Row => ({
  kind: 'head',
  cells: titles.map((title) => ({ cell: text(title, 'strong') })),
});
export const dataRow = (cells: readonly Cell[]): Row => ({ kind: 'data', cells: cells.map((cell) => ({ cell })) });

/** The grid's columns of a paper, all of them: what a line or table over its whole width spans. */
export const gridWidth = (paper: Pick<Paper, 'grid'>): number => paper.grid.reduce((sum_, width) => sum_ + width, 0);
