import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import type { AskedDocument, Lists } from './materials-asked.ts';
import { LIST_HEADING, NO_LIST_HEADING } from './materials-headings.ts';
import { documentsOfItem } from './materials-items.ts';
import { endsAsDocument } from './materials-name.ts';
import type { OutlineNode } from './outline.ts';

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

/** The lines of a clause below its heading. */
export function linesBelow(context: NoticeContext, node: OutlineNode): Span[] {
  const lines: Span[] = [];
  let at = node.own.start;
  for (const line of textAt(context.text, node.own).split('\n')) {
    if (line.trim() !== '') lines.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return lines.filter((line) => line.start >= node.heading.end);
}

const LINE_NUMBER = /^(?:\d{1,2}(?:[.．]\d{1,2})*[.．、]?|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])\s*/;

const HANDING_IN = /(?:填写|填报|提交|提供|报送|上传)(?!的|方式|要求)[^，。；]{2,}/;

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
    // a sentence that tells what is handed in is read as one
    if (lead === 0 && HANDING_IN.test(words)) {
      listing = false;
      continue;
    }
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
