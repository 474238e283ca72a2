import { say, type Sentence } from '../../../../shared/base/sentence.ts';
import type { PageSetup } from '../../../../shared/packet/document.ts';
import { areaOf, type Area, type Sheet } from '../template-sheet.ts';
import { partText, type Parts } from '../template-parts.ts';
import { attributeOf, plainXml } from '../template-xml.ts';
import { nearestPaper, otherPaper } from './filled-page.ts';

/** How a worksheet is printed. */
export interface SheetSetup {
  readonly page: PageSetup;
  /** A share of the true size, or so many pages wide and high (0: as many as it takes). */
  readonly scale: number | { readonly wide: number; readonly high: number };
  /** Null: all that is used. */
  readonly areas: readonly Area[] | null;
  /** Rows that are repeated on every page. */
  readonly titles: { readonly from: number; readonly to: number } | null;
  /** Rows after which a page ends. */
  readonly breaks: ReadonlySet<number>;
  readonly centred: boolean;
  /** The pages bear 第 n 页 共 N 页, as our own papers do. */
  readonly pageNumbers: boolean;
  readonly unshown: readonly Sentence[];
}

/** By Excel's numbers: short and long side in millimetres. Letter is what a file without a size was made for abroad; here A4 is meant. */
const PAPERS: Readonly<Record<string, readonly [number, number]>> = {
  '8': [297, 420],
  '9': [210, 297],
  '11': [148, 210],
  '12': [250, 354],
  '13': [176, 250],
};
const A4 = [210, 297] as const;
/** A foot that numbers the pages, in the middle (where one that says nothing of its side stands), in any type. */
const NUMBERS = /^(?:&C)?(?:&"[^"]*"|&\d+)*\s*第\s*&P\s*页[，,、]?\s*[（(]?共\s*&N\s*页[）)]?\s*$/;
const MM_PER_INCH = 25.4;

/** Reads the page setup of a worksheet, with its print area and titles from the workbook's names. */
export function sheetSetup(parts: Parts, sheet: Sheet): SheetSetup {
  const element = (name: string): string =>
    new RegExp(`<${name}\\b([^>]*)>`).exec(`${sheet.head}${sheet.tail}`)?.[1] ?? '';
  const setup = element('pageSetup');
  const code = attributeOf(setup, 'paperSize');
  const sides = code === null ? A4 : (PAPERS[code] ?? null);
  const paper = nearestPaper(...(sides ?? A4));
  const margin = (name: string, standard: number): number =>
    Math.round(
      Math.min(4, Math.max(0, Number(attributeOf(element('pageMargins'), name) ?? standard) || 0)) * MM_PER_INCH * 10,
    ) / 10;
  const fits = ['1', 'true'].includes(attributeOf(element('pageSetUpPr'), 'fitToPage') ?? '');
  const pages = (name: string): number => Number(attributeOf(setup, name) ?? 1);
  const names = namesOf(parts, sheet.name);
  const rows = /\$(\d+):\$(\d+)/.exec(names.get('_xlnm.Print_Titles') ?? '');
  const areas = [...(names.get('_xlnm.Print_Area') ?? '').matchAll(/!([$A-Z0-9:]+)(?=,|$)/g)].flatMap(
    ([, ref = '']) => areaOf(ref) ?? [],
  );
  const running = [...sheet.tail.matchAll(/<((?:odd|even|first)(?:Header|Footer))\b[^>]*>([^<]+)/g)];
  const foot = running.length === 1 && running[0]?.[1] === 'oddFooter' ? plainXml(running[0][2] ?? '') : '';
  const pageNumbers = NUMBERS.test(foot) && !/\bdifferent(?:OddEven|First)="(?:1|true)"/.test(sheet.tail);
  return {
    page: {
      size: paper.size,
      orientation: attributeOf(setup, 'orientation') === 'landscape' ? 'landscape' : 'portrait',
      margins: {
        left: margin('left', 0.7),
        right: margin('right', 0.7),
        top: margin('top', 0.75),
        bottom: margin('bottom', 0.75),
      },
    },
    scale: fits
      ? { wide: pages('fitToWidth'), high: pages('fitToHeight') }
      : Math.min(4, Math.max(0.1, Number(attributeOf(setup, 'scale') ?? 100) / 100 || 1)),
    areas: areas.length > 0 ? areas : null,
    titles: rows ? { from: Number(rows[1]), to: Number(rows[2]) } : null,
    breaks: breaksIn(sheet.tail, 'rowBreaks'),
    centred: ['1', 'true'].includes(attributeOf(element('printOptions'), 'horizontalCentered') ?? ''),
    pageNumbers,
    unshown: [
      ...(paper.exact && sides !== null ? [] : [otherPaper()]),
      ...(!pageNumbers && running.length > 0 ? [say`“${sheet.name}”的页眉、页脚`] : []),
      ...(breaksIn(sheet.tail, 'colBreaks').size > 0 ? [say`“${sheet.name}”按列分页`] : []),
      ...(/\$[A-Z]+:\$[A-Z]+/.test(names.get('_xlnm.Print_Titles') ?? '') ? [say`“${sheet.name}”每页重复的列`] : []),
      ...(['1', 'true'].includes(attributeOf(element('printOptions'), 'gridLines') ?? '')
        ? [say`“${sheet.name}”打印的网格线`]
        : []),
    ],
  };
}

function breaksIn(tail: string, name: string): ReadonlySet<number> {
  const block = new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`).exec(tail)?.[1] ?? '';
  return new Set([...block.matchAll(/<brk\b([^>]*)>/g)].map(([, own = '']) => Number(attributeOf(own, 'id'))));
}

/** The workbook's own names for a sheet: print area and titles. */
function namesOf(parts: Parts, sheet: string): ReadonlyMap<string, string> {
  const workbook = partText(parts, 'xl/workbook.xml') ?? '';
  const order = [...workbook.matchAll(/<sheet\b([^>]*)>/g)].map(([, own = '']) => attributeOf(own, 'name'));
  return new Map(
    [...workbook.matchAll(/<definedName\b([^>]*)>([^<]*)<\/definedName>/g)].flatMap(([, own = '', ref = '']) =>
      order[Number(attributeOf(own, 'localSheetId') ?? -1)] === sheet
        ? [[attributeOf(own, 'name') ?? '', plainXml(ref)] as const]
        : [],
    ),
  );
}
