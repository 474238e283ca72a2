import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import { cellsOf } from './table-cells.ts';
import type { NoticeContext } from './context.ts';
import { tracksNamed } from './tracks/track-of.ts';
import type { AskedDocument } from './materials-asked.ts';
import { documentsOfItem } from './materials-items.ts';
import { linesBelow } from './materials-lines.ts';
import { copiesIn, formIn } from './materials-phrase.ts';
import type { OutlineNode } from './outline.ts';

/** The rows of a table of documents below a heading (序号 | 材料名称 | 要求): one document a row; [] where there is no such table. */
export function tableBelow(context: NoticeContext, node: OutlineNode): AskedDocument[] {
  const rows = linesBelow(context, node).filter((line) => textAt(context.text, line).includes('\t'));
  return rows.length >= 2 ? tableDocuments(context, rows) : [];
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

const NAME_HEAD = /材料|资料|文件名|要件|^名称$|^内容$/;
/** 材料名称, 申报材料清单: a head that says so wherever the table stands. */
const SURE_HEAD = /^(?:申报|申请|所需|提交|需提交的?|须提交的?|应提交的?)?(?:材料|资料|要件)(?:名称|清单|目录)?$/;
/** What tells for which part of the program a row is: 类别, 适用项目. */
const LABEL_HEAD = /项目|类别|适用|对象|方向|专项|事项|奖项|类型/;
const DEMAND_HEAD = /份|形式|要求|类型|说明|备注|介质/;
/** 原件 | 复印件: a column for each form, with a mark or a number in it. */
const FORM_HEAD = /^(?:纸质)?(?<form>原件|复印件|扫描件|电子[版件档])(?:数量?|份数|[（(]份[）)])?$/;
const MARKED = /^(?:[√✓●○☑■是有]|需|必备|各?\d{1,2}份?)/;

const rowOf = (context: NoticeContext, row: Span): Cell[] =>
  cellsOf(textAt(context.text, row)).map(({ text, start }) => ({ text, start: row.start + start }));

const nameColumn = (head: readonly Cell[]): number =>
  head.findIndex((cell) => NAME_HEAD.test(cell.text) && !/序号|份数|要求/.test(cell.text));

/** Rows of a table of documents: the column headed 材料名称; copies, form and sub-program from the columns beside it. */
function tableDocuments(context: NoticeContext, rows: readonly Span[]): AskedDocument[] {
  const [head, ...cells] = rows.map((row) => rowOf(context, row));
  const name = head ? nameColumn(head) : -1;
  if (!head || name < 0) return [];
  const labels = head.flatMap((cell, i) => (i !== name && LABEL_HEAD.test(cell.text) ? [i] : []));
  const ticked = trackColumns(context, head);
  /** The last words of each label column: a cell that covers several rows is said once. */
  const said = new Map<number, string>();
  return cells.flatMap((row): AskedDocument[] => {
    for (const i of labels) if ((row[i]?.text.trim() ?? '') !== '') said.set(i, row[i]?.text ?? '');
    const cell = row[name];
    if (!cell || cell.text.trim() === '') return [];
    const rest = row
      .flatMap((other, i) => (i === name ? [] : [demandOf(head[i]?.text.trim() ?? '', other.text.trim())]))
      .join('，');
    const label = labels.map((i) => said.get(i) ?? '').join('，');
    const told = tracksNamed(context, label);
    const ticks = ticked.filter(({ column }) => TICKED.test(row[column]?.text.trim() ?? '')).map(({ track }) => track);
    const named =
      ticks.length > 0 && ticks.length < ticked.length
        ? ticks
        : told.length > 0
          ? told
          : tracksNamed(context, `${cell.text}${rest}`);
    const attachment = /附件\s*(\d{1,2})/.exec(rest)?.[1];
    return documentsOfItem(cell.text, cell.start).map((doc) => ({
      ...doc,
      track: named.length === 1 ? (named[0] ?? null) : null,
      copies: doc.copies ?? copiesIn(rest)?.copies ?? null,
      form: doc.form ?? formIn(rest)?.form ?? null,
      sealed: doc.sealed || /盖[^，]{0,4}章/.test(rest),
      attachment: doc.attachment ?? (attachment === undefined ? null : Number(attachment)),
    }));
  });
}

const TICKED = /^(?:[√✓●○☑■▲★是有需]|必备|必须|必交)/;

/** 甲项目 | 乙项目: the columns headed by one sub-program each, below which a mark says that it asks for the document. */
function trackColumns(context: NoticeContext, head: readonly Cell[]): { column: number; track: string }[] {
  const columns = head.flatMap((cell, column) => {
    const [track, ...more] = tracksNamed(context, cell.text);
    return track !== undefined && more.length === 0 ? [{ column, track }] : [];
  });
  return columns.length > 1 ? columns : [];
}

/** What a cell asks of the document of its row, in running words: 3 below 份数 is 3份, √ below 复印件 is 复印件. */
function demandOf(head: string, cell: string): string {
  const form = FORM_HEAD.exec(head)?.groups?.['form'];
  const number = /^各?(?<copies>\d{1,2})(?=份?(?:[（(，]|$))/.exec(cell)?.groups?.['copies'];
  if (form !== undefined)
    return MARKED.test(cell) && number !== '0' ? `${form}${number === undefined ? '' : `${number}份`}` : '';
  if (!DEMAND_HEAD.test(head)) return '';
  if (number === undefined || !/份|数量/.test(head)) return cell;
  const more = /^各?\d{1,2}份?(?<more>[，（(].+)$/.exec(cell)?.groups?.['more'] ?? '';
  return `${number}份${more}`;
}

/** The documents of tables whose head names documents (材料名称 | 份数), outside the stretches that are read already. */
export function strayTables(context: NoticeContext, area: Span, isTaken: (at: number) => boolean): AskedDocument[] {
  const documents: AskedDocument[] = [];
  if (!context.text.includes('\t')) return documents;
  let rows: Span[] = [];
  const close = (): void => {
    const [first] = rows;
    const head = first ? rowOf(context, first) : [];
    if (rows.length >= 3 && head.some((cell) => SURE_HEAD.test(cell.text.trim())))
      documents.push(...tableDocuments(context, rows));
    rows = [];
  };
  for (const line of context.paragraphs) {
    if (line.start < area.start || line.end > area.end) continue;
    if (textAt(context.text, line).includes('\t') && !isTaken(line.start)) rows.push(line);
    else close();
  }
  close();
  return documents;
}
