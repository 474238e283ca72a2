import { cellText } from './cell-text.ts';
import {
  gridWidth,
  MISSING,
  missing,
  number,
  sum,
  text,
  type Cell,
  type Paper,
  type PlacedCell,
  type Row,
  type Table,
} from './document.ts';
import type { Application, ProgramSource } from './application.ts';
import { summaryTitle } from './program-title.ts';
import { isProjectTable, summaryKind } from './summary-kind.ts';
import { captionUnit, summaryColumns, type SummaryColumn } from './summary-columns.ts';
import { notedFacts } from './noted-facts.ts';
import { applicationFact, type SummaryRow } from './summary-row.ts';
import { textWidth, unbreakableWidth } from './text-width.ts';

/** The applications of one program or track; several tracks stand under category bands in one table. */
export interface SummaryGroup {
  readonly source: ProgramSource;
  readonly applications: readonly Application[];
}

const NUMBER_WIDTH = 6;
/**
 * From that many characters on, a table is printed on A3: on A4 its type would be smaller than 小五. An A4 that the
 * notice asks for (mostly of the application file) holds a little longer.
 */
const A3_FROM = 165;
const A3_FROM_AGAINST_A4 = 190;

/** 汇总表: one row a client or project, for the recommending unit to stamp. */
export function summaryTable(groups: readonly [SummaryGroup, ...SummaryGroup[]]): Paper {
  const [{ source }] = groups;
  const kind = summaryKind(source.program);
  const columns = summaryColumns(kind);
  const size = source.program.notice.submission.paperSize;
  const rows = groups.map((group) => ({
    group,
    rows: group.applications.flatMap((application) => rowsOf(group.source, application, isProjectTable(kind))),
  }));
  const body = table(columns, rows);
  const grid = gridFor(columns, body);
  return {
    kind: 'summary',
    name: '汇总表',
    page: {
      size: size === 'A3' || gridWidth({ grid }) >= (size === 'A4' ? A3_FROM_AGAINST_A4 : A3_FROM) ? 'A3' : 'A4',
      orientation: 'landscape',
      margins: { top: 18, bottom: 16, left: 13, right: 13 },
    },
    pageHead: null,
    pageFoot: true,
    grid,
    blocks: [
      { kind: 'title', text: summaryTitle(groups.length === 1 ? source.program : { ...source.program, track: null }) },
      {
        kind: 'line',
        style: 'caption',
        parts: captionParts(
          rows.flatMap((entry) => entry.rows),
          grid,
          captionUnit(kind),
        ),
      },
      body,
      { kind: 'line', style: 'sign', parts: evenly(['填报人：', '审核人：', '联系电话：', '日期：'], grid) },
    ],
  };
}

/** The columns' widths, wide enough for every figure and code: Excel shows a figure that does not fit as ####. */
function gridFor(columns: readonly SummaryColumn[], { rows }: Table): number[] {
  const grid = [NUMBER_WIDTH, ...columns.map(({ width }) => width)];
  for (const { cells, kind } of rows) {
    if (kind === 'band') continue;
    let column = 0;
    for (const { cell, colSpan } of cells) {
      if (colSpan === undefined) grid[column] = Math.max(grid[column] ?? 0, Math.min(neededWidth(cell), WIDEST_WORD));
      column += colSpan ?? 1;
    }
  }
  return grid;
}

const SIDE = 2;
const WIDEST_WORD = 40;

function neededWidth(cell: Cell): number {
  switch (cell.kind) {
    case 'text':
      return cell.text === '' ? 0 : unbreakableWidth(cell.text) * 1.15 + SIDE;
    case 'sum':
      return textWidth(cellText(cell)) * 1.1 + SIDE;
    case 'number':
    case 'date':
    case 'check':
      return textWidth(cellText(cell)) + SIDE;
  }
}

function rowsOf(source: ProgramSource, application: Application, perProject: boolean): SummaryRow[] {
  const { trace, projects } = application;
  const row = {
    source,
    application,
    facts: trace.facts,
    noted: notedFacts(source.program, application.client.applicationFacts),
  };
  if (perProject || (trace.project !== null && projects.length > 0))
    return projects.length > 0 ? projects.map((project) => ({ ...row, project })) : [{ ...row, project: null }];
  return [{ ...row, project: null }];
}

function table(
  columns: readonly SummaryColumn[],
  groups: readonly { readonly group: SummaryGroup; readonly rows: readonly SummaryRow[] }[],
): Table {
  const totals = columns.map(({ summed }) => (summed ? { value: 0, counted: 0, missing: 0 } : null));
  let no = 0;
  const rows = groups.flatMap(({ group, rows: members }): Row[] => {
    const band: Row[] =
      groups.length > 1
        ? [
            {
              kind: 'band',
              cells: [
                {
                  cell: text(
                    bandTitle(
                      group,
                      groups.findIndex((entry) => entry.group === group),
                    ),
                  ),
                  colSpan: columns.length + 1,
                },
              ],
            },
          ]
        : [];
    return [
      ...band,
      ...members.map((member): Row => ({
        kind: 'data',
        cells: [{ cell: number((no += 1), 'serial') }, ...dataCells(columns, member, totals)],
      })),
    ];
  });
  return {
    kind: 'table',
    columns: [{ span: 1, align: 'center' }, ...columns.map(({ align }) => ({ span: 1, align }))],
    head: headRows(columns),
    rows: totals.some((total) => total !== null) && no > 0 ? [...rows, totalRow(columns, totals)] : rows,
  };
}

const bandTitle = ({ source }: SummaryGroup, index: number): string =>
  `${'一二三四五六七八九十'[index] ?? index + 1}、${source.program.track ?? source.program.notice.title}`;

type Totals = readonly ({ value: number; counted: number; missing: number } | null)[];

function dataCells(columns: readonly SummaryColumn[], row: SummaryRow, totals: Totals): PlacedCell[] {
  return columns.map((column, index) => {
    const cell = column.value(row);
    const total = totals[index];
    if (total) {
      if (cell.kind === 'number') {
        total.value = exactSum(total.value, cell.value);
        total.counted += 1;
      } else total.missing += 1;
    }
    return { cell };
  });
}

/** Amounts have at most six decimals: added up in millionths, they carry no binary noise. */
const exactSum = (a: number, b: number): number => (Math.round(a * 1e6) + Math.round(b * 1e6)) / 1e6;

/** One row of headings, or two where columns stand in groups. */
function headRows(columns: readonly SummaryColumn[]): Row[] {
  const head = (title: string, spans: { colSpan?: number; rowSpan?: number } = {}): PlacedCell => ({
    cell: text(title, 'strong'),
    ...spans,
  });
  if (columns.every(({ group }) => group === undefined))
    return [{ kind: 'head', cells: [head('序号'), ...columns.map(({ title }) => head(title))] }];
  const upper: PlacedCell[] = [head('序号', { rowSpan: 2 })];
  const lower: PlacedCell[] = [];
  for (const [index, { group, title }] of columns.entries()) {
    if (group === undefined) upper.push(head(title, { rowSpan: 2 }));
    else {
      lower.push(head(title));
      if (columns[index - 1]?.group !== group)
        upper.push(head(group, { colSpan: columns.filter((column) => column.group === group).length }));
    }
  }
  return [
    { kind: 'head', cells: upper },
    { kind: 'head', cells: lower },
  ];
}

/** 合计: formulas under the columns that add up; what is not in them is said in 备注, or beside the word. */
function totalRow(columns: readonly SummaryColumn[], totals: Totals): Row {
  const lacking = totals.reduce((count, total) => count + (total?.missing ?? 0), 0);
  const remark = lacking > 0 ? `${lacking}项${MISSING}未计入` : '';
  const noted = columns.at(-1)?.title === '备注';
  const first = totals.findIndex((total) => total !== null);
  const cells: PlacedCell[] = [
    {
      cell: text(noted || remark === '' ? '合计' : `合计（${remark}）`, 'strong'),
      colSpan: first + 1,
      align: 'center',
    },
  ];
  for (const [index, total] of totals.entries()) {
    if (index < first) continue;
    const cell: Cell = total
      ? sum(total.counted === 0 ? null : total.value, 'amount')
      : text(noted && index === columns.length - 1 ? remark : '');
    cells.push({ cell });
  }
  return { kind: 'total', cells };
}

/** A column in which an application's rows have nothing yet. */
export interface SummaryGap {
  readonly title: string;
  /** Only 申报事项 can hold it. */
  readonly asked: boolean;
  /** What is not known, in the workbook's words. */
  readonly lacks: readonly string[];
}

/** The columns in which this application's rows have nothing yet. */
export function summaryGaps(source: ProgramSource, application: Application): readonly SummaryGap[] {
  const kind = summaryKind(source.program);
  const rows = rowsOf(source, application, isProjectTable(kind));
  return summaryColumns(kind).flatMap((column) => {
    const open = rows.find((row) => column.value(row) === missing);
    if (!open) return [];
    const lacks = column.lacks?.(open) ?? [];
    return [{ title: column.title, asked: column.asked === true, lacks: lacks.length > 0 ? lacks : [column.title] }];
  });
}

function captionParts(rows: readonly SummaryRow[], grid: readonly number[], unit: string | null) {
  const units = new Set(rows.map((row) => applicationFact(row, '推荐单位')));
  const [only] = units;
  const filledBy = units.size === 1 && only != null ? only : '';
  const [left, middle, right] = thirds(grid);
  return [
    { text: `填报单位（盖章）：${filledBy}`, align: 'left', span: left },
    { text: '填报日期：　　　年　　月　　日', align: 'center', span: middle },
    { text: unit === null ? '' : `单位：${unit}`, align: 'right', span: right },
  ] as const;
}

/** The grid in three parts of about equal width, in columns. */
function thirds(grid: readonly number[]): [number, number, number] {
  const [first, second] = splits(grid, 3);
  return [first ?? 1, (second ?? 2) - (first ?? 1), grid.length - (second ?? 2)];
}

function evenly(texts: readonly string[], grid: readonly number[]) {
  const ends = [...splits(grid, texts.length), grid.length];
  return texts.map((words, index) => ({
    text: words,
    align: 'left' as const,
    span: (ends[index] ?? grid.length) - (ends[index - 1] ?? 0),
  }));
}

/** After how many columns each of the first `parts - 1` parts ends; every part has at least one column. */
function splits(grid: readonly number[], parts: number): number[] {
  const total = grid.reduce((width, column) => width + column, 0);
  const ends: number[] = [];
  let width = 0;
  for (const [index, column] of grid.entries()) {
    width += column;
    const due = (total * (ends.length + 1)) / parts;
    if (ends.length < parts - 1 && (width >= due || grid.length - index - 1 <= parts - 1 - ends.length))
      ends.push(index + 1);
  }
  return ends;
}
