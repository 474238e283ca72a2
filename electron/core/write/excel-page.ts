import type { HeaderFooter, PageSetup } from 'exceljs';
import type { Paper } from '../../../shared/packet/document.ts';

/** OOXML ST_PaperSize. */
const PAPER_SIZES = { A3: 8, A4: 9 } as const;
const INCH = 25.4;
const HEAD_MM = 8;

/** One page wide, as many pages long as it takes. */
export function excelPageSetup({ page }: Paper): Partial<PageSetup> {
  const { top, bottom, left, right } = page.margins;
  return {
    paperSize: PAPER_SIZES[page.size] as PageSetup['paperSize'],
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: top / INCH,
      bottom: bottom / INCH,
      left: left / INCH,
      right: right / INCH,
      header: HEAD_MM / INCH,
      footer: HEAD_MM / INCH,
    },
  };
}

/** `head` is the page head's text, with its `&` doubled. The space after the size keeps a name that begins with a digit from being read as part of the size. */
export function pageFootAndHead({ pageHead, pageFoot }: Paper, head: string): Partial<HeaderFooter> {
  return {
    ...(pageFoot ? { oddFooter: '&C&"宋体,常规"&9 第 &P 页 共 &N 页' } : {}),
    ...(pageHead === null ? {} : { oddHeader: `&R&"宋体,常规"&9 ${head}` }),
  };
}
