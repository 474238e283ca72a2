import { load } from 'cheerio';

/** The cells of each table row of a page of HTML, with their spans; a cell that a merge covers is none. */
export function htmlCells(html: string): { readonly words: string; readonly wide: string; readonly high: string }[][] {
  const page = load(html.replaceAll('<br>', '\n'));
  return page('tr')
    .toArray()
    .map((row) =>
      page(row)
        .children()
        .toArray()
        .map((cell) => ({
          words: page(cell).text(),
          wide: page(cell).attr('colspan') ?? '1',
          high: page(cell).attr('rowspan') ?? '1',
        })),
    );
}
