import { type Fen, wanText } from '../base/money.ts';
import type { CellValue } from './cell-value.ts';
import type { Field } from './fields.ts';

/** A stored value as the workbook shows it; null where it is not known. */
export function shownCell(field: Field, value: CellValue): string | number | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return field.kind === 'wan' ? wanText(value as Fen) : value;
  if (typeof value === 'string') return value;
  return value.length === 0 ? '无' : value.join('、');
}
