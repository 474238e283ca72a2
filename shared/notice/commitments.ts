import type { NoticeContext } from './context.ts';
import type { ContactItem } from './contacts.ts';
import { markerAt } from './outline-markers.ts';

const HEAD = /^(?:附件[^\n]{0,6})?[^\n。；，]{0,24}(?:承诺书|承诺函|诚信承诺)$/;

/** Where the letter is signed: what follows is another form. */
const SIGNED = /^[^。；]{0,30}[（(](?:签字|签名|签章|盖章|公章)[^（）()]{0,8}[）)][：:]?|^ *年 *月 *日$/;

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
    if (text.includes('\t') || SIGNED.test(text)) {
      inside = false;
      continue;
    }
    const marker = markerAt(text, start);
    if (marker && marker.number !== null && end - marker.end >= 6)
      found.push({ value: context.text.slice(marker.end, end), span: { start: marker.end, end } });
    else if (/^附件\s*\d/.test(text)) inside = false;
  }
  return found;
}
