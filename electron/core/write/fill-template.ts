import type { SummaryRow } from '../../../shared/packet/summary-row.ts';
import { fillExcel } from './fill-excel.ts';
import type { FilledTemplate } from './filled-template.ts';
import { fillWord } from './fill-word.ts';
import type { UsableTemplate } from './template-places.ts';

/** The template filled with these rows, in its own format. Fails with `template`. */
export const fillOne = ({ parts, template, mapping }: UsableTemplate, rows: readonly SummaryRow[]): FilledTemplate =>
  (template.format === 'xlsx' ? fillExcel : fillWord)(parts, template, rows, mapping);
