import type { Cell } from './document.ts';
import { numberText } from './number-format.ts';

export const CHECKED = '☑';
export const UNCHECKED = '□';

/** A cell as it is read on paper. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'sum':
      return cell.value === null ? '' : numberText(cell.value, cell.format);
    case 'number':
      return numberText(cell.value, cell.format);
    case 'date':
      return cell.format === 'day' ? cell.date : `${cell.date.slice(0, 4)}.${cell.date.slice(5, 7)}`;
    case 'check':
      return `${cell.checked ? CHECKED : UNCHECKED}${cell.label}`;
  }
}
