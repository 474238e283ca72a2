import { AlignmentType, Document, Footer, Header, PageNumber, PageOrientation, Packer, Paragraph, TextRun, type ISectionOptions } from 'docx';
import { cleanText } from '../../../shared/packet/clean-text.ts';
import { gridWidth, type PageSetup, type Paper } from '../../../shared/packet/document.ts';
import { wordBlock } from './word-blocks.ts';
import { FONT_TABLE, wordStyles } from './word-style.ts';

/** ISO 216 in millimetres. */
const SIZES = { A4: [210, 297], A3: [297, 420] } as const;
const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Papers as one Word file, each in a section with its own page set-up and page head. */
export async function wordBytes(papers: readonly Paper[], options: { readonly creator?: string } = {}): Promise<Uint8Array> {
  const document = new Document({
    creator: options.creator ?? '申报工作台',
    lastModifiedBy: options.creator ?? '申报工作台',
    title: cleanText(papers[0]?.name ?? ''),
    styles: wordStyles(papers.map(tableSize)),
    sections: papers.map(section),
  });
  return Packer.toBuffer(document, false, [{ path: 'word/fontTable.xml', data: FONT_TABLE }]);
}

function section(paper: Paper): ISectionOptions {
  const { page } = paper;
  const width = contentWidth(page);
  return {
    properties: {
      page: {
        // docx turns width and height round itself for landscape.
        size: { width: mm(SIZES[page.size][0]), height: mm(SIZES[page.size][1]), orientation: PageOrientation[page.orientation === 'landscape' ? 'LANDSCAPE' : 'PORTRAIT'] },
        margin: { top: mm(page.margins.top), bottom: mm(page.margins.bottom), left: mm(page.margins.left), right: mm(page.margins.right), header: mm(8), footer: mm(8) },
      },
    },
    ...(paper.pageHead === null ? {} : { headers: { default: new Header({ children: [pageMark([cleanText(paper.pageHead)], AlignmentType.RIGHT)] }) } }),
    ...(paper.pageFoot ? { footers: { default: new Footer({ children: [pageMark(['第 ', PageNumber.CURRENT, ' 页 共 ', PageNumber.TOTAL_PAGES, ' 页'], AlignmentType.CENTER)] }) } } : {}),
    children: paper.blocks.flatMap((block) => wordBlock(block, { grid: paper.grid, width, tableSize: tableSize(paper) })),
  };
}

const pageMark = (children: readonly string[], alignment: 'right' | 'center'): Paragraph =>
  new Paragraph({ style: 'PaperPageMark', alignment, children: [new TextRun({ children: [...children] })] });

/** Twips between the margins. */
function contentWidth(page: PageSetup): number {
  const [short, long] = SIZES[page.size];
  return mm((page.orientation === 'landscape' ? long : short) - page.margins.left - page.margins.right);
}

/** Points that a half-width character of 10 point type takes, with its share of a cell's sides. */
const POINTS_A_CHARACTER = 5.6;
const SMALLEST = 7;

/**
 * The size of table text, in half points: 10, less where the columns would not fit on the page, as Excel does when it
 * prints one page wide.
 */
function tableSize({ page, grid }: Paper): number {
  const fitting = (contentWidth(page) / 20 / gridWidth({ grid }) / POINTS_A_CHARACTER) * 10;
  return Math.max(SMALLEST, Math.min(10, Math.floor(fitting * 2) / 2));
}
