import type { PreviewPaper } from '../../../shared/contract/packet-commands.ts';

const WIDTH_MM = { A4: { portrait: 210, landscape: 297 }, A3: { portrait: 297, landscape: 420 } } as const;
const PIXELS_PER_MM = 96 / 25.4;
/** The grey ground at both sides, and a scroll bar. */
const AROUND_PX = 64;

/** How wide a page is on the screen at full size, in pixels. */
export const shownWidth = ({ size, orientation }: PreviewPaper['page']): number =>
  WIDTH_MM[size][orientation] * PIXELS_PER_MM + AROUND_PX;
