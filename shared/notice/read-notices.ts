import type { Span } from '../base/span.ts';
import { cleanText } from '../text/clean.ts';
import { isAddressee } from '../text/line-shape.ts';
import type { SourceText } from '../text/source-text.ts';
import { readAttachments } from './attachments.ts';
import { readCommitments } from './commitments.ts';
import { readConditions } from './conditions.ts';
import { readContacts } from './contacts.ts';
import { withoutCorrected } from './corrected-words.ts';
import type { NoticeContext } from './context.ts';
import { readDeadlines } from './deadlines.ts';
import { readDocNumber } from './doc-number.ts';
import { readExclusions } from './exclusions.ts';
import { looksLikeIssuer, withoutPaperKind } from './issuer-names.ts';
import { readIssuers } from './issuers.ts';
import { readKind } from './kind.ts';
import { readMaterials } from './materials.ts';
import { splitNotices } from './newsletter.ts';
import type { NoticeSegment } from './newsletter.ts';
import type { Notice } from './notice.ts';
import { partsOf } from './notice-parts.ts';
import type { NoticeParts } from './notice-parts.ts';
import { buildOutline } from './outline-builder.ts';
import { readable } from './readable.ts';
import { readPublishedOn } from './published-on.ts';
import { readRegion } from './region.ts';
import type { Found, NoticeReading } from './reading.ts';
import { segmentsOf, type Share } from './share.ts';
import { readSourceUrl } from './source-url.ts';
import { readSubmission } from './submission.ts';
import { readSupport } from './support.ts';
import { readTitle } from './title.ts';
import { withinParts } from './tracks/track-of.ts';
import { readTracks } from './tracks/read-tracks.ts';
import { matchesIn } from '../base/matches.ts';

/**
 * Reads every notice of a source, or of one share of it, in document order: a newsletter has several, any other file
 * one. Pure rules: the same text gives the same result everywhere, and the shares together give the whole.
 */
export function readNotices(source: SourceText, share: Share = WHOLE): NoticeReading[] {
  return segmentsOf(splitNotices(cleanText(source)), share).map(readSegment);
}

const WHOLE: Share = { part: 0, of: 1 };

function readSegment(segment: NoticeSegment): NoticeReading {
  const parts = partsOf(segment.lines);
  const { text, lines } = parts;
  const spans: Record<string, Span> = {};
  const title = readTitle(parts);
  spans['/title'] = title.span;
  const number = readDocNumber(parts);
  if (number) spans['/docNumber'] = number.span;
  const issuers = readIssuers(parts);
  issuers.forEach((issuer, i) => (spans[`/issuers/${i}`] = issuer.span));
  const published = readPublishedOn(parts);
  if (published) spans['/publishedOn'] = published.span;
  const url = readSourceUrl(parts);
  if (url) spans['/sourceUrl'] = url.span;

  const bodyMissing = parts.bodyTo <= parts.bodyFrom && parts.enclosures.length === 0;
  const { body, clauses, headings } = readable(parts);
  const bodyText = text.slice(body.start, body.end);
  const paragraphs = lines.map(({ start, end }) => ({ start, end }));
  // 某市商务局公告: such a title names no matter, the first words of the text do.
  const printed = parts.title.to > parts.title.from && !looksLikeIssuer(withoutPaperKind(title.value));
  const kind = readKind(printed ? title.value : `${title.value} ${text.slice(body.start, body.start + 300)}`, bodyText);
  const issuerNames = issuers.map((issuer) => issuer.name);
  const withoutTracks = {
    text: withoutCorrected(withoutForms(parts)),
    printed: text,
    outline: buildOutline(text, clauses, headings),
    paragraphs,
    title: title.value,
    titleSpan: title.span,
    kind,
    docNumber: number?.value ?? null,
    issuers: issuerNames,
    region: readRegion({ title: title.value, docNumber: number?.value ?? null, issuers: issuerNames, body: bodyText }),
    publishedOn: published?.value ?? null,
    year: yearOf(published?.value ?? null, number?.value ?? null, title.value, text),
    body,
    enclosedAddressees: addresseesOf(parts),
    listsOfForms: parts.enclosures
      .filter((enclosure) => enclosure.ofForm === true)
      .map(({ from, to }) => ({ start: lines[from]?.start ?? text.length, end: lines[to - 1]?.end ?? text.length })),
  };
  const context: NoticeContext = { ...withoutTracks, tracks: readTracks(withoutTracks) };
  context.tracks.forEach((track, i) => (spans[`/tracks/${i}`] = track.span));

  const list = <T>(key: keyof Notice, found: readonly Found<T>[]): T[] =>
    found.map(({ value, spans: own }, i) => {
      for (const [pointer, span] of Object.entries(own)) spans[`/${key}/${i}${pointer}`] = span;
      return value;
    });
  const submission = readSubmission(context, text);
  for (const [pointer, span] of Object.entries(submission.spans)) spans[`/submission${pointer}`] = span;
  const contacts = readContacts(parts);
  for (const key of ['people', 'phones', 'emails'] as const)
    contacts[key].forEach((item, i) => (spans[`/contacts/${key}/${i}`] = item.span));
  const commitments = readCommitments({ text, paragraphs });
  commitments.forEach((item, i) => (spans[`/commitments/${i}`] = item.span));

  const notice: Notice = {
    section: segment.section,
    title: title.value,
    kind,
    bodyMissing,
    docNumber: context.docNumber,
    issuers: issuerNames,
    region: context.region,
    publishedOn: context.publishedOn,
    sourceUrl: url?.value ?? null,
    deadlines: list('deadlines', withinParts(context.tracks, readDeadlines(context))),
    tracks: context.tracks.map((track) => track.name),
    conditions: list('conditions', readConditions(context)),
    materials: list('materials', withinParts(context.tracks, readMaterials(context))),
    submission: submission.value,
    support: list('support', withinParts(context.tracks, readSupport(context))),
    contacts: {
      people: contacts.people.map((c) => c.value),
      phones: contacts.phones.map((c) => c.value),
      emails: contacts.emails.map((c) => c.value),
    },
    attachments: list('attachments', readAttachments(parts)),
    commitments: commitments.map((c) => c.value),
    exclusions: list('exclusions', withinParts(context.tracks, readExclusions(context))),
  };
  return { notice, text, spans };
}

/** How far below its head an enclosed notice names those it speaks to. */
const ADDRESSEE_WITHIN = 8;

const addresseesOf = ({ lines, enclosures }: NoticeParts): Span[] =>
  enclosures
    .filter((enclosure) => enclosure.kind === 'rules')
    .flatMap(({ from, to }) =>
      lines
        .slice(from, Math.min(to, from + ADDRESSEE_WITHIN))
        .filter((line) => isAddressee(line.text) && /^各|[局厅委会办部司]/.test(line.text) && !/^附/.test(line.text))
        .slice(0, 1)
        .map(({ start, end }) => ({ start, end })),
    );

/** The text with enclosed forms and copies blanked out, so that no fact is read from them; places are unchanged. */
function withoutForms({ text, lines, enclosures }: NoticeParts): string {
  let masked = '';
  let at = 0;
  for (const { kind, from, to } of enclosures) {
    if (kind === 'rules') continue;
    const start = lines[from]?.start ?? text.length;
    const end = lines[to - 1]?.end ?? start;
    masked += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return masked + text.slice(at);
}

/** The year for dates printed without one: of the date, the number, the title; else the one that the text names most. */
function yearOf(publishedOn: string | null, docNumber: string | null, title: string, text: string): number | null {
  const printed =
    publishedOn?.slice(0, 4) ?? /〔(\d{4})〕/.exec(docNumber ?? '')?.[1] ?? /(20\d{2}) ?年/.exec(title)?.[1];
  if (printed !== undefined) return Number(printed);
  const counts = new Map<string, number>();
  for (const m of matchesIn(text.slice(0, 20_000), /(?<![〔[\d])(20[0-4]\d) ?(?:年|[-/.](?=\d{1,2}[-/.]))/g))
    counts.set(m[1] ?? '', (counts.get(m[1] ?? '') ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? Number(most[0]) : null;
}
