import type { Span } from '../base/span.ts';
import { isDateLine } from '../text/line-shape.ts';
import { labelledPeople, peopleAlone, peopleBesidePhones, peopleOfOffice } from './contacts-people.ts';
import { phonesIn } from './contacts-phones.ts';
import { EVERY_CELL, contactHead, contactRow, labelledCells } from './contacts-tables.ts';
import type { ContactColumns } from './contacts-tables.ts';
import { withoutCorrected } from './corrected-words.ts';
import { markerAt } from './outline-markers.ts';
import type { Line, NoticeParts } from './notice-parts.ts';
import { matchesIn } from '../base/matches.ts';

/** One person, number or address, and where it stands. */
export interface ContactItem {
  readonly value: string;
  readonly span: Span;
}

/** Whom a notice names for questions, in its order. */
export interface Contacts {
  readonly people: readonly ContactItem[];
  readonly phones: readonly ContactItem[];
  readonly emails: readonly ContactItem[];
}

const CUE = /联 ?系|联 ?络|咨 ?询|电 ?话|热线|手机|座机|技术支持|业务支持|拨打/;
/** 数据科：章一鸣 0354-2630001; 系统运维：0354-3060001（工作日）: an office or a matter and its number are all that a line has. */
const REACHED =
  /^[\u4e00-\u9fff（）()]{2,20}[：:] ?(?:[\u4e00-\u9fff、 ]{2,14}[，,；; ]*)?[（(]?0\d{2,3}[）)]?[-—－]?[2-9]\d{6,7}(?!\d)[^。；]{0,24}$/;
/** The line below tells the number of those who are named above it. */
const PHONE_BELOW = /^(?:联 ?系)? ?(?:电 {0,4}话|手 {0,4}机|座 {0,4}机|方式)[^：:]{0,6}[：:]/;
const EMAIL = /[A-Za-z0-9][\w.+-]*[@＠][\w-]+(?:\.[\w-]+)+/g;

/**
 * Phones, mailboxes and persons that the notice names to turn to. Enclosed forms are left out: their numbers are those of
 * other offices (各市咨询电话) or blanks to fill in.
 */
export function readContacts(parts: NoticeParts): Contacts {
  const people: ContactItem[] = [];
  const phones: ContactItem[] = [];
  const emails: ContactItem[] = [];
  const item = (line: Line, value: string, at: Span): ContactItem => ({
    value,
    span: { start: line.start + at.start, end: line.start + at.end },
  });
  const listing = contactLines(parts);
  const forms = parts.enclosures.filter((enclosure) => enclosure.kind === 'form');
  parts.lines.forEach((printed, i) => {
    const line = { ...printed, text: withoutCorrected(printed.text) };
    if (i < parts.title.from || forms.some(({ from, to }) => from <= i && i < to)) return;
    if (/[@＠]/.test(line.text))
      for (const m of matchesIn(line.text, EMAIL))
        emails.push(item(line, m[0].replace('＠', '@'), { start: m.index, end: m.index + m[0].length }));
    const table = listing.columns.get(i);
    if (table !== undefined) {
      const row = contactRow(line.text, table);
      for (const phone of row.phones) phones.push(item(line, phone.value, phone));
      for (const person of row.people) people.push(item(line, person.name, person));
      return;
    }
    const above = parts.lines[i - 1]?.text ?? '';
    if (/联 ?系 ?人[^：:]{0,8}[：:]/.test(above) && labelledPeople(above).length === 0)
      for (const person of peopleAlone(line.text)) people.push(item(line, person.name, person));
    if (PHONE_BELOW.test(parts.lines[i + 1]?.text ?? ''))
      for (const person of peopleOfOffice(line.text)) people.push(item(line, person.name, person));
    const trusted = listing.lines.has(i) || REACHED.test(line.text);
    if (!trusted && !CUE.test(line.text)) return;
    const numbers = phonesIn(line.text, true);
    for (const phone of numbers) phones.push(item(line, phone.value, phone));
    for (const person of labelledPeople(line.text)) people.push(item(line, person.name, person));
    if (trusted || line.text.length < 80 || /联 ?系/.test(line.text))
      for (const person of peopleBesidePhones(line.text, numbers)) people.push(item(line, person.name, person));
  });
  return { people: unique(people), phones: unique(phones), emails: unique(emails) };
}

/** The lines under a heading 联系方式, and the tables that have a column for a person or a phone. */
function contactLines(parts: NoticeParts): {
  lines: ReadonlySet<number>;
  columns: ReadonlyMap<number, ContactColumns>;
} {
  const lines = new Set<number>();
  const columns = new Map<number, ContactColumns>();
  let heading: { style: string | null } | null = null;
  let table: ContactColumns | null = null;
  parts.lines.forEach((line, i) => {
    if (line.text.includes('\t')) {
      const head = contactHead(line.text);
      const own = head ? null : labelledCells(line.text);
      if (head) table = head;
      else if (own) columns.set(i, own);
      else if (table) columns.set(i, table);
      else if (heading) columns.set(i, EVERY_CELL);
      return;
    }
    table = null;
    const marker = markerAt(line.text, 0);
    const words = line.text.slice(marker?.end ?? 0);
    if (
      words.length <= 24 &&
      (/联 ?系|咨 ?询/.test(words) ||
        /^(?:有问题|有疑问|不清楚)?[，,]?(?:可以)?(?:该)?(?:问|找)(?:谁|哪里|哪个部门)[？?]?$/.test(words)) &&
      !/\d{5}/.test(words)
    )
      heading = { style: marker?.style ?? null };
    else if (
      heading &&
      ((marker && marker.style === heading.style) ||
        isDateLine(line.text) ||
        /^附 ?件|^特此/.test(line.text) ||
        line.text.length > 150)
    )
      heading = null;
    if (heading || goesOn(parts.lines, lines, i)) lines.add(i);
  });
  return { lines, columns };
}

/** Another office or person with a number below 联系人：…: the list goes on. */
function goesOn(lines: readonly Line[], trusted: ReadonlySet<number>, i: number): boolean {
  const text = lines[i]?.text ?? '';
  const above = lines[i - 1]?.text ?? '';
  return (
    text.length <= 50 &&
    !/[。；]/.test(text) &&
    phonesIn(text, true).length > 0 &&
    phonesIn(above, true).length > 0 &&
    (trusted.has(i - 1) || /联 ?系 ?(?:人|方式|电话)|咨 ?询/.test(above))
  );
}

/** Each value once, where it stands first. */
function unique(items: readonly ContactItem[]): ContactItem[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(item.value) && seen.add(item.value));
}
