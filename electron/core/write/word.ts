import type { Paper } from '../../../shared/packet/document.ts';
import { PUBLIC_TYPEFACES, type Typefaces } from '../../../shared/packet/typefaces.ts';
import { contentWidth, tableSize } from './page-measures.ts';
import { wordBlock } from './word-body.ts';
import { SLOT_HEAD, SLOT_PARAGRAPH, wordShell, type WordSection } from './word-shell.ts';
import { xmlText } from './word-xml.ts';
import { zipBytes, zipEntry } from './zip.ts';

/**
 * Papers as one Word file, each in a section with its own page set-up and page head. `now` dates the file; the clock where not
 * given. `typefaces`: those of public documents where not given.
 */
export async function wordBytes(
  papers: readonly Paper[],
  options: { readonly now?: Date; readonly typefaces?: Typefaces } = {},
): Promise<Uint8Array> {
  const { fixed, open } = await wordShell(papers.map(sectionOf), options.typefaces ?? PUBLIC_TYPEFACES);
  const bodies = papers.map((paper) => {
    const page = { grid: paper.grid, width: contentWidth(paper.page), tableSize: tableSize(paper) };
    // A document may not end with a table.
    return (
      paper.blocks.map((block, index) => wordBlock(block, page, paper.blocks[index + 1])).join('') +
      (paper.blocks.at(-1)?.kind === 'table' ? '<w:p/>' : '')
    );
  });
  const now = (options.now ?? new Date()).toISOString();
  // One pass a part, with functions: neither `$&` nor a slot's name in a text from outside means anything.
  const fill = (name: string, xml: string): string => {
    if (name === 'word/document.xml')
      return xml.replace(SLOT_PARAGRAPH, (_, section: string) => bodies[Number(section)] ?? '');
    if (name === 'docProps/core.xml')
      return xml.replace(CORE_SLOTS, (_, tag: string | undefined) =>
        tag === undefined ? xmlText(papers[0]?.name ?? '') : tag + now,
      );
    return xml.replace(SLOT_HEAD, (_, section: string) =>
      xmlText(papers[Number(section)]?.pageHead ?? '').replaceAll('\n', ' '),
    );
  };
  const filled = open.map(({ name, xml }) => zipEntry(name, fill(name, xml)));
  const entries = [...fixed, ...(await Promise.all(filled))];
  // [Content_Types].xml first, as readers of streams expect it.
  return zipBytes(
    entries.toSorted((a, b) => Number(b.name === '[Content_Types].xml') - Number(a.name === '[Content_Types].xml')),
  );
}

const CORE_SLOTS = /SLOT-TITLE-END|(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

const sectionOf = (paper: Paper): WordSection => ({
  page: paper.page,
  pageHead: paper.pageHead !== null,
  pageFoot: paper.pageFoot,
  tableSize: tableSize(paper),
});
