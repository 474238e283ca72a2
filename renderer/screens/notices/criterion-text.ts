import { isCriterion } from '../../../shared/notice/criterion.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { moneyText, percentText } from '../../widgets/format.ts';
import type { Criterion, CriterionNode } from '../../../shared/notice/criterion.ts';

/** What a machine checks of a condition, in a few words: 「2025年营业收入 ≥ 2,000万元」. Pure. */
export function criterionText(node: CriterionNode): string {
  if ('any' in node)
    return text.labelled(text.criterion.anyOf, node.any.map(criterionText).join(` ${text.criterion.or} `));
  if ('all' in node) return node.all.map(criterionText).join(` ${text.criterion.and} `);
  const guard =
    node.when && node.when.length > 0
      ? text.brackets(`${text.criterion.when} ${node.when.map(criterionText).join(` ${text.criterion.and} `)}`)
      : '';
  return `${statement(node)}${guard}`;
}

function statement(criterion: Criterion): string {
  const { year, years, since } = criterion;
  const time = year !== undefined ? text.criterion.year(year) : years !== undefined ? text.criterion.years(years) : '';
  const name =
    criterion.field === 'other'
      ? (criterion.label ?? text.criterion.field.other)
      : text.criterion.field[criterion.field];
  // A label in the notice's own words may begin with the year itself.
  const dated = year !== undefined && name.startsWith(String(year)) ? '' : time;
  const value = valueText(criterion);
  const tail = since === undefined ? '' : text.brackets(text.criterion.since(since));
  if (criterion.field === 'legalPerson') return criterion.value === true ? name : text.labelled(name, value);
  return `${dated}${name} ${text.criterion.op[criterion.op]} ${value}${tail}`;
}

const isNamedUnit = (unit: string): unit is keyof typeof text.criterion.unit => unit in text.criterion.unit;

function valueText({ field, value, unit }: Criterion): string {
  if (typeof value === 'boolean') return value ? text.criterion.yes : text.criterion.no;
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return text.listed(value);
  if (unit === 'yuan') return moneyText(value);
  if (unit === 'ratio') return percentText(value);
  if (field === 'applicantAge') return `${value}${text.criterion.ageUnit}`;
  if (unit !== undefined && isNamedUnit(unit)) return `${value}${text.criterion.unit[unit]}`;
  // Any other unit stands in the notice's words; those that have an English are told in it.
  return unit === undefined ? String(value) : text.criterion.counted(value, told({ form: unit, values: [] }));
}

/** The criteria of a condition, flat, one text each. */
export const criteriaTexts = (nodes: readonly CriterionNode[]): string[] =>
  nodes.flatMap((node) => (isCriterion(node) || 'any' in node ? [criterionText(node)] : node.all.map(criterionText)));
