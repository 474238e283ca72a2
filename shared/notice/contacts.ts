import type { Span } from '../base/span.ts';
import type { NoticeParts } from './notice-parts.ts';

export interface ContactItem {
  readonly value: string;
  readonly span: Span;
}

export interface Contacts {
  readonly people: readonly ContactItem[];
  readonly phones: readonly ContactItem[];
  readonly emails: readonly ContactItem[];
}

const CUE = /联 ?系|咨 ?询|电 ?话|热线|手机|技术支持|业务支持/;
const PHONE = /(?<![\d.\-/〔])(?:\(?0\d{2,3}\)? ?[-—–－] ?\d{7,8}(?:[-—–－]\d{1,5})?|1[3-9]\d{9}|[48]00[-—–－]?\d{3,4}[-—–－]?\d{3,4}|[2-9]\d{6,7}(?:[-—–－]\d{2,5})?)(?![\d号元年])/g;
const EMAIL = /[A-Za-z0-9][\w.+-]*[@＠][\w-]+(?:\.[\w-]+)+/g;

/** Phones, mailboxes and persons to turn to. */
export function readContacts(parts: NoticeParts): Contacts {
  const people: ContactItem[] = [];
  const phones: ContactItem[] = [];
  const emails: ContactItem[] = [];
  for (const line of parts.lines) {
    for (const m of line.text.matchAll(EMAIL)) emails.push({ value: m[0].replace('＠', '@'), span: { start: line.start + m.index, end: line.start + m.index + m[0].length } });
    if (!CUE.test(line.text)) continue;
    for (const m of line.text.matchAll(PHONE)) {
      const before = line.text.slice(Math.max(0, m.index - 8), m.index);
      if (/传 ?真|邮 ?编/.test(before)) continue;
      phones.push({ value: m[0].replace(/[—–－]/g, '-').replace(/[() ]/g, ''), span: { start: line.start + m.index, end: line.start + m.index + m[0].length } });
    }
    for (const m of line.text.matchAll(/联 ?系 ?人(?:及(?:联系)?电话|及联系方式)?[：:] ?([\u4e00-\u9fff、，, ]{2,40})/g)) {
      const at = m.index + m[0].length - (m[1]?.length ?? 0);
      for (const name of (m[1] ?? '').matchAll(/[\u4e00-\u9fff]+/g)) {
        if (name[0].length > 4 || name[0].length < 2 || CUE.test(name[0])) break;
        people.push({ value: name[0], span: { start: line.start + at + name.index, end: line.start + at + name.index + name[0].length } });
      }
    }
  }
  return { people: unique(people), phones: unique(phones), emails: unique(emails) };
}

/** Each value once, where it stands first. */
function unique(items: readonly ContactItem[]): ContactItem[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(item.value) && seen.add(item.value));
}
