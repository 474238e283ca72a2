import type { NoticeContext } from './context.ts';
import type { ContactItem } from './contacts.ts';
import { markerAt } from './outline-markers.ts';

const HEAD = /^(?:附件[^\n]{0,6})?[^\n。；，]{0,24}(?:承诺书|承诺函|诚信承诺)$/;

/** The numbered undertakings of a 承诺书 that the notice prints. */
export function readCommitments(context: Pick<NoticeContext, 'text' | 'paragraphs'>): ContactItem[] {
  const found: ContactItem[] = [];
  let inside = false;
  for (const { start, end } of context.paragraphs) {
    const text = context.text.slice(start, end);
    if (HEAD.test(text)) {
      inside = true;
      continue;
    }
    if (!inside) continue;
    const marker = markerAt(text, start);
    if (marker && marker.number !== null && end - marker.end >= 6)
      found.push({ value: context.text.slice(marker.end, end), span: { start: marker.end, end } });
    else if (/^附件\s*\d/.test(text)) inside = false;
  }
  return found;
}
