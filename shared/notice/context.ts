import type { Span } from '../base/span.ts';
import type { OutlineNode } from './outline.ts';
import type { NoticeKind, NoticeRegion } from './notice.ts';

/** A sub-program. */
export interface Track {
  readonly name: string;
  /** Where it is named. */
  readonly span: Span;
  /** The part of the notice that says what is asked for it. */
  readonly scope: Span;
  /** The words that call it, its name among them: 技能大师工作室 for 区级技能大师工作室, 方向2. */
  readonly spellings: readonly string[];
  /** Every clause, labelled part and table row that is about it alone. */
  readonly parts: readonly Span[];
}

/**
 * What every field extractor is given: one notice's cleaned text and its outline. One paragraph a line (`\n`);
 * table rows are lines with cells separated by `\t`. Spaces between Chinese characters and digits are gone.
 */
export interface NoticeContext {
  readonly text: string;
  /** The text as printed, for quoting; in `text` enclosed forms and what a correction replaces are blanked out. */
  readonly printed: string;
  readonly outline: OutlineNode;
  /** The lines of `text` without their line break, empty ones left out. */
  readonly paragraphs: readonly Span[];
  readonly title: string;
  readonly titleSpan: Span;
  readonly kind: NoticeKind;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly region: NoticeRegion;
  /** ISO date under the signature, or null. */
  readonly publishedOn: string | null;
  /** The year for dates printed without one: of publishedOn, else of the number, else of the title; null where none is stated. */
  readonly year: number | null;
  /** The main body: after title, number and address line, before signature, attachments and links. */
  readonly body: Span;
  /** The lines that enclosed notices are addressed with, in order; what stands below one is said to its offices. */
  readonly enclosedAddressees: readonly Span[];
  /** Lists of documents that forms to fill in print: they count where the notice itself lists none. */
  readonly listsOfForms: readonly Span[];
  /** The names of sub-programs with conditions of their own, in order. */
  readonly tracks: readonly Track[];
}
