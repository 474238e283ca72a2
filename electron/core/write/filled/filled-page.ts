import { say, type Sentence } from '../../../../shared/base/sentence.ts';
import type { PageSetup } from '../../../../shared/packet/document.ts';
import { escaped, PAGE_NUMBERS } from '../html.ts';

/** Sheets of paper that a filled file stands on, the first of which tells the printer its size. */
export interface FilledSheet {
  readonly page: PageSetup;
  /** Markup made of escaped text only. */
  readonly html: string;
}

/** What a filled file looks like, as far as a page can show it. */
export interface FilledPage {
  readonly html: string;
  readonly page: PageSetup;
  /** The pages bear 第 n 页 共 N 页. */
  readonly pageNumbers: boolean;
  /** What the file holds and the page does not show as Office does. Where there is anything, the file itself is printed. */
  readonly unshown: readonly Sentence[];
}

/** The page of a filled file: its sheets one below the other. */
export function filledPage(
  file: string,
  sheets: readonly [FilledSheet, ...FilledSheet[]],
  unshown: readonly Sentence[],
  styles: string,
  pageNumbers = false,
): FilledPage {
  const foot = pageNumbers ? PAGE_NUMBERS : '';
  const rules = sheets.map(({ page }, n) => pageRule(page, n, foot)).join('');
  const body = sheets.map(({ html }, n) => `<section class="p${n}">${html}</section>`).join('');
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return {
    html: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${escaped(file)}</title><style>${STYLE}${styles}${rules}</style></head><body>${body}</body></html>`,
    page: sheets[0].page,
    pageNumbers,
    unshown,
  };
}

const PAPER = { A4: { short: 210, long: 297 }, A3: { short: 297, long: 420 } } as const;

/** Millimetres of a page and of what stands between its margins. */
export function pageSize({ size, orientation, margins }: PageSetup): {
  readonly width: number;
  readonly height: number;
  readonly innerWidth: number;
  readonly innerHeight: number;
} {
  const { short, long } = PAPER[size];
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
  const { left, right, top, bottom } = margins;
  return { width, height, innerWidth: width - left - right, innerHeight: height - top - bottom };
}

function pageRule(page: PageSetup, n: number, foot: string): string {
  const { top, right, bottom, left } = page.margins;
  const { width, height } = pageSize(page);
  const sides = `${top}mm ${right}mm ${bottom}mm ${left}mm`;
  return `@page p${n}{size:${page.size} ${page.orientation};margin:${sides};${foot}}.p${n}{page:p${n}}@media screen{.p${n}{width:${width}mm;min-height:${height}mm;padding:${sides}}}`;
}

/** The nearest of the papers that the window prints on, and whether it is that very paper. */
export function nearestPaper(shortMm: number, longMm: number): { readonly size: 'A4' | 'A3'; readonly exact: boolean } {
  const size = shortMm > (PAPER.A4.short + PAPER.A3.short) / 2 ? 'A3' : 'A4';
  const { short, long } = PAPER[size];
  return { size, exact: Math.abs(short - shortMm) < 3 && Math.abs(long - longMm) < 3 };
}

export const otherPaper = (): Sentence => say`纸张不是 A4 或 A3`;

const BLANK: PageSetup = {
  size: 'A4',
  orientation: 'portrait',
  margins: { left: 20, right: 20, top: 20, bottom: 20 },
};

/** The page of a file that prints nothing. */
export const emptyPage = (file: string, unshown: readonly Sentence[] = []): FilledPage =>
  filledPage(file, [{ page: BLANK, html: '' }], unshown, '');

const MARK = /【待补】/g;

/** A text as HTML: never markup; what is missing is marked as in the other papers. */
export const shownText = (text: string): string => escaped(text).replace(MARK, '<b class="missing">$&</b>');

const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#000;font-family:SimSun,宋体,"Noto Serif CJK SC",serif}
section{break-after:page}section:last-child{break-after:auto}
table{border-collapse:collapse;table-layout:fixed}
thead{display:table-header-group}tr{break-inside:avoid}
td{overflow-wrap:anywhere;padding:0 1.5pt}
.missing{color:#c00000}
.break{break-after:page}
@media screen{body{background:#d9d9d9;padding:6mm}section{background:#fff;margin:0 auto 6mm;box-shadow:0 0 2mm #888}
.filled{background-color:#fff7d1 !important}
.break{border-bottom:1px dashed #888}}
`;
