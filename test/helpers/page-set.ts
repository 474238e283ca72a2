import { columns } from '../../shared/text/spacing.ts';

/** How a printed page treats a text: lines broken at a width, a head and a number on every page. */
export interface PageSetting {
  /** Half-width columns of a line. */
  readonly width: number;
  readonly linesPerPage: number;
  readonly head: string;
  /** The page number as printed. */
  readonly foot: (page: number) => string;
  /** An empty line after every line, as some extractors leave it. */
  readonly spaced: boolean;
}

const NO_BEGINNING = /^[，。；：！？、）》”’】〕%％]/;
const LATIN = /[A-Za-z0-9@._\-/:?=&%+]/;

/** Breaks a paragraph as a typesetter would: no closing mark at a line's beginning, no break inside Latin words or numbers. */
export function breakLines(paragraph: string, width: number): string[] {
  const tokens = paragraph.match(/[A-Za-z0-9@._\-/:?=&%+]+|./gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const token of tokens) {
    const fits = columns(line) + columns(token) <= width;
    if (!fits && line !== '' && !NO_BEGINNING.test(token)) {
      lines.push(line);
      line = '';
    }
    line += token;
    if (columns(line) > width && LATIN.test(token) && columns(token) > width) {
      lines.push(line);
      line = '';
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The text as pages: broken at the width, with running head and page number. */
export function setOnPages(text: string, setting: PageSetting): string {
  const lines = text
    .split('\n')
    .flatMap((paragraph) =>
      paragraph.trim() === '' || paragraph.includes('\t') ? [paragraph] : breakLines(paragraph, setting.width),
    );
  const pages: string[][] = [];
  for (let i = 0; i < lines.length; i += setting.linesPerPage) pages.push(lines.slice(i, i + setting.linesPerPage));
  const between = setting.spaced ? '\n\n' : '\n';
  return pages.map((page, n) => [setting.head, ...page, setting.foot(n + 1)].join(between)).join('\n\n\n');
}

/** How a text whose lines are broken at a width tells where a paragraph begins. */
export type Apart = 'empty-line' | 'set-in';

/** The text with lines broken at a width, its paragraphs set apart by an empty line or by a first line that is set in. */
export const setApart = (text: string, width: number, apart: Apart): string =>
  text
    .split('\n')
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => paragraph.trim())
    .flatMap((paragraph) => [
      ...(paragraph.includes('\t')
        ? [paragraph]
        : breakLines(apart === 'set-in' ? `　　${paragraph}` : paragraph, width)),
      ...(apart === 'empty-line' ? [''] : []),
    ])
    .join('\n');
