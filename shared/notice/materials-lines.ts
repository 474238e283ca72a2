import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { tracksNamed } from './deadlines-tracks.ts';
import type { AskedDocument, Lists } from './materials-asked.ts';
import { LIST_HEADING, NO_LIST_HEADING } from './materials-headings.ts';
import { documentsOfItem } from './materials-items.ts';
import { copiesIn, endsAsDocument, formIn } from './materials-phrase.ts';
import type { OutlineNode } from './outline.ts';

/** The rows of a table of documents below a heading (序号 | 材料名称 | 要求): one document a row; [] where there is no such table. */
export function tableBelow(context: NoticeContext, node: OutlineNode): AskedDocument[] {
  const rows = linesBelow(context, node).filter((line) => textAt(context.text, line).includes('\t'));
  return rows.length >= 2 ? tableDocuments(context, rows) : [];
}

/** Unnumbered lines below a heading, each one document. */
export function lineDocuments(context: NoticeContext, node: OutlineNode): AskedDocument[] {
  const short = linesBelow(context, node).filter((line) => line.end - line.start <= 90);
  if (short.length < 2) return [];
  return short.flatMap((line) =>
    documentsOfItem(textAt(context.text, line), line.start)
      .filter((doc) => endsAsDocument(doc.name))
      .map((doc) => ({ ...doc, track: null })),
  );
}

function linesBelow(context: NoticeContext, node: OutlineNode): Span[] {
  const lines: Span[] = [];
  let at = node.own.start;
  for (const line of textAt(context.text, node.own).split('\n')) {
    if (line.trim() !== '') lines.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return lines.filter((line) => line.start >= node.heading.end);
}

const COLUMN_NAME = /材料|资料|文件名|要件|^名称$|^内容$/;

/** Rows of a table of documents: the column headed 材料名称; copies and form from the columns 份数 and 形式. */
function tableDocuments(context: NoticeContext, rows: readonly Span[]): AskedDocument[] {
  const cells = rows.map((row) => {
    let at = row.start;
    return textAt(context.text, row)
      .split('\t')
      .map((words) => {
        const cell = { words, start: at };
        at += words.length + 1;
        return cell;
      });
  });
  const head = cells[0] ?? [];
  const name = head.findIndex((cell) => COLUMN_NAME.test(cell.words) && !/序号/.test(cell.words));
  if (name < 0) return [];
  return cells.slice(1).flatMap((row): AskedDocument[] => {
    const cell = row[name];
    if (!cell || cell.words.trim() === '') return [];
    const rest = row
      .filter((_, i) => i !== name && /份|形式|要求|类型|说明|备注|原件|复印/.test(head[i]?.words ?? ''))
      .map((other) => (/^各?\d+$/.test(other.words.trim()) ? `${other.words.trim()}份` : other.words))
      .join('，');
    const named = tracksNamed(context, `${cell.words}${rest}`);
    const attachment = /附件\s*(\d{1,2})/.exec(rest)?.[1];
    return documentsOfItem(cell.words, cell.start).map((doc) => ({
      ...doc,
      track: named.length === 1 ? (named[0] ?? null) : null,
      copies: doc.copies ?? copiesIn(rest)?.copies ?? null,
      form: doc.form ?? formIn(rest)?.form ?? null,
      sealed: doc.sealed || /盖[^，]{0,4}章/.test(rest),
      attachment: doc.attachment ?? (attachment === undefined ? null : Number(attachment)),
    }));
  });
}

const LINE_NUMBER = /^(?:\d{1,2}(?:[.．]\d{1,2})*[.．、]?|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])\s*/;

/** A list whose numbering the outline does not know (4 申报材料 / 4.1 资金申请报告): the lines below a heading line. */
export function belowLines(context: NoticeContext, area: Span): Lists {
  const documents: AskedDocument[] = [];
  const areas: Span[] = [];
  let listing = false;
  for (const line of context.paragraphs) {
    if (line.start < area.start || line.end > area.end) continue;
    const words = textAt(context.text, line);
    const lead = LINE_NUMBER.exec(words)?.[0].length ?? 0;
    const bare = words
      .slice(lead)
      .replace(/[：:。]$/, '')
      .trim();
    if (
      bare.length <= 24 &&
      LIST_HEADING.test(bare) &&
      !NO_LIST_HEADING.test(bare) &&
      (lead > 0 || /[：:]$/.test(words) || bare.length <= 12)
    ) {
      listing = true;
      continue;
    }
    if (!listing) continue;
    const found = documentsOfItem(words.slice(lead), line.start + lead).filter(
      (doc) => endsAsDocument(doc.name) && !doc.generic,
    );
    if (found.length === 0) listing = false;
    else {
      documents.push(...found.map((doc) => ({ ...doc, track: null })));
      areas.push(line);
    }
  }
  return { documents, areas };
}
