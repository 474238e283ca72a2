import { grouped } from '../../widgets/format.ts';

/** Headings of the workbook whose cells are amounts or counts. */
const FIGURE = /收入|利润|费用|扣除额|总额|投资|人数|总数/;

export const isFigure = (heading: string): boolean => FIGURE.test(heading);

/** A cell of the workbook as it is printed; null where nothing is known. Figures are grouped, codes and years are not. */
export function cellText(value: string | number | null, heading: string): string | null {
  if (value === null || value === '') return null;
  const words = String(value);
  return isFigure(heading) && /^-?\d+(\.\d+)?$/.test(words) ? grouped(words) : words;
}
