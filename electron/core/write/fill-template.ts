import type { SummaryRow } from '../../../shared/packet/summary-row.ts';
import { fillExcel } from './fill-excel.ts';
import { fillWord } from './fill-word.ts';
import type { FilledTemplate } from './filled-template.ts';
import { mappingWarnings, type UsableTemplate } from './template-places.ts';

/** The template filled with these rows, in its own format. Fails with `template`. */
export function fillOne(usable: UsableTemplate, rows: readonly SummaryRow[]): FilledTemplate {
  const { parts, template, mapping } = usable;
  const filled = (template.format === 'xlsx' ? fillExcel : fillWord)(parts, template, rows, mapping);
  return { ...filled, warnings: [...filled.warnings, ...mappingWarnings(usable, rows)] };
}
