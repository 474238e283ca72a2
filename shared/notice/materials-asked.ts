import type { Span } from '../base/span.ts';
import type { NamedDocument } from './materials-phrase.ts';

/** A document with where it was asked for. */
export interface AskedDocument extends NamedDocument {
  /** Where its name stands, if not at `span`: in the list of attachments that the text refers to by number. */
  readonly nameSpan?: Span;
  readonly track: string | null;
  /** The list that it is an item of; items of one list are documents of their own. */
  readonly list?: number;
}

/** The documents listed under headings and lead-ins, and the stretches of text that are such lists. */
export interface Lists {
  readonly documents: readonly AskedDocument[];
  readonly areas: readonly Span[];
}
