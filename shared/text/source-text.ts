/** The formats that a notice may come in. */
export type SourceFormat = 'txt' | 'docx' | 'doc' | 'pdf' | 'html' | 'paste';

/** What a line is, as far as the format itself tells. `plain` where it does not (txt, pdf). */
export type LineKind = 'plain' | 'heading' | 'paragraph' | 'table-row' | 'list-item';

export interface SourceLine {
  /** The words; cells of a table row are separated by `\t`. */
  readonly text: string;
  readonly kind: LineKind;
  /** 1-based page, where the format has pages. */
  readonly page?: number;
}

/**
 * The importers' only output. In `plain` lines a line break may stand inside a sentence and page furniture may
 * stand between them; in the other kinds a line is a whole paragraph.
 */
export interface SourceText {
  readonly format: SourceFormat;
  readonly lines: readonly SourceLine[];
  /** The encoding that was recognised, for text files. */
  readonly encoding?: string;
}

/** Marks that Word leaves in text pasted from it: of a cell, of a line within a paragraph, of a page. */
const mended = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('\u0007', '\t')
    .replace(/[\u000b\u000c\u0085\u2028\u2029]/g, '\n');

/** Plain text (a .txt file, pasted text) as source text. */
export function sourceTextOf(text: string, format: SourceFormat = 'txt', encoding?: string): SourceText {
  const lines = mended(text)
    .split(/\r\n|\r|\n/)
    .map((line): SourceLine => ({ text: line, kind: 'plain' }));
  return encoding === undefined ? { format, lines } : { format, lines, encoding };
}
