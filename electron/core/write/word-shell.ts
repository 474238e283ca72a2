import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';
import PizZip from 'pizzip';
import type { PageSetup } from '../../../shared/packet/document.ts';
import type { Typefaces } from '../../../shared/packet/typefaces.ts';
import { PAPER_MM, twips } from './page-measures.ts';
import { fontTable } from './word-fonts.ts';
import { wordStyles } from './word-style.ts';
import { zipEntry, type ZipEntry } from './zip.ts';

/** What of a paper shapes the file around its text. */
export interface WordSection {
  readonly page: PageSetup;
  readonly pageHead: boolean;
  readonly pageFoot: boolean;
  /** Points of table text. */
  readonly tableSize: number;
}

/**
 * A Word file without its text: styles, fonts, sections, page heads and feet as the library makes them. Making one
 * takes longer than writing a paper, and all papers of a kind share it.
 */
export interface WordShell {
  /** Parts that no paper changes, compressed. */
  readonly fixed: readonly ZipEntry[];
  /** Parts with slots. */
  readonly open: readonly { readonly name: string; readonly xml: string }[];
}

/** Where a section's text, its page head's text and the file's title go. */
const slots = {
  body: (section: number): string => `SLOT-BODY-${section}-END`,
  head: (section: number): string => `SLOT-HEAD-${section}-END`,
  title: 'SLOT-TITLE-END',
} as const;

export const SLOT_PARAGRAPH =
  /<w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?<w:r><w:t[^>]*>SLOT-BODY-(\d+)-END<\/w:t><\/w:r><\/w:p>/g;

export const SLOT_HEAD = /SLOT-HEAD-(\d+)-END/g;

const shells = new Map<string, Promise<WordShell>>();

/** The shell for such sections; made once. */
export function wordShell(sections: readonly WordSection[], typefaces: Typefaces): Promise<WordShell> {
  const key = JSON.stringify([sections, typefaces]);
  const known = shells.get(key);
  if (known) return known;
  const made = makeShell(sections, typefaces);
  shells.set(key, made);
  made.catch(() => shells.delete(key));
  return made;
}

async function makeShell(sections: readonly WordSection[], typefaces: Typefaces): Promise<WordShell> {
  const document = new Document({
    creator: '申报工作台',
    lastModifiedBy: '申报工作台',
    title: slots.title,
    styles: wordStyles(
      sections.map(({ tableSize }) => tableSize),
      typefaces,
    ),
    sections: sections.map((section, index) => sectionOptions(section, index, index === sections.length - 1)),
  });
  const zip = new PizZip(
    await Packer.toBuffer(document, false, [{ path: 'word/fontTable.xml', data: fontTable(typefaces) }]),
  );
  const parts = Object.values(zip.files)
    .filter(({ dir }) => !dir)
    .map(({ name }) => ({ name, xml: zip.file(name)?.asText() ?? '' }));
  const open = parts.filter(({ xml }) => xml.includes('SLOT-'));
  if (open.flatMap(({ xml }) => xml.match(SLOT_PARAGRAPH) ?? []).length !== sections.length)
    throw new Error('the Word library writes paragraphs in another way than expected');
  return {
    fixed: await Promise.all(parts.filter((part) => !open.includes(part)).map(({ name, xml }) => zipEntry(name, xml))),
    open,
  };
}

const HEAD_MM = 8;

function sectionOptions({ page, pageHead, pageFoot }: WordSection, index: number, last: boolean): ISectionOptions {
  const { top, bottom, left, right } = page.margins;
  return {
    properties: {
      page: {
        // docx turns width and height round itself for landscape.
        size: {
          width: twips(PAPER_MM[page.size][0]),
          height: twips(PAPER_MM[page.size][1]),
          orientation: PageOrientation[page.orientation === 'landscape' ? 'LANDSCAPE' : 'PORTRAIT'],
        },
        margin: {
          top: twips(top),
          bottom: twips(bottom),
          left: twips(left),
          right: twips(right),
          header: twips(HEAD_MM),
          footer: twips(HEAD_MM),
        },
      },
    },
    // Empty ones, so that a section does not take over those of the one before it.
    headers: {
      default: new Header({
        children: pageHead ? [pageMark([slots.head(index)], AlignmentType.RIGHT)] : [new Paragraph('')],
      }),
    },
    footers: {
      default: new Footer({
        children: pageFoot
          ? [pageMark(['第 ', PageNumber.CURRENT, ' 页 共 ', PageNumber.TOTAL_PAGES, ' 页'], AlignmentType.CENTER)]
          : [new Paragraph('')],
      }),
    },
    // The library puts a section's set-up into its last paragraph: one that takes no room, so that the slot can go.
    children: [
      new Paragraph(slots.body(index)),
      ...(last ? [] : [new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } })]),
    ],
  };
}

const pageMark = (children: readonly string[], alignment: 'right' | 'center'): Paragraph =>
  new Paragraph({ style: 'PaperPageMark', alignment, children: [new TextRun({ children: [...children] })] });
