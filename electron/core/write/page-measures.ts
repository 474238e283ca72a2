import { gridWidth, type PageSetup, type Paper } from '../../../shared/packet/document.ts';

/** ISO 216 in millimetres: the short side, the long one. */
export const PAPER_MM = { A4: [210, 297], A3: [297, 420] } as const;

/** Twips in so many millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Twips between the side margins. */
export function contentWidth(page: PageSetup): number {
  const [short, long] = PAPER_MM[page.size];
  return twips((page.orientation === 'landscape' ? long : short) - page.margins.left - page.margins.right);
}

/** Twips between the upper and the lower margin. */
export function contentHeight(page: PageSetup): number {
  const [short, long] = PAPER_MM[page.size];
  return twips((page.orientation === 'landscape' ? short : long) - page.margins.top - page.margins.bottom);
}

/** Points that a half-width character of 10 point type takes, with its share of a cell's sides. */
const POINTS_A_CHARACTER = 5.6;
const SMALLEST = 6;

/**
 * The size of table text in points: 10, less where the columns would not fit on the page, as Excel does when it prints
 * one page wide.
 */
export function tableSize(paper: Paper): number {
  const fitting = (contentWidth(paper.page) / 20 / gridWidth(paper) / POINTS_A_CHARACTER) * 10;
  return Math.max(SMALLEST, Math.min(10, Math.floor(fitting * 2) / 2));
}
