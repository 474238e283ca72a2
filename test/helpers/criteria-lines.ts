import { readCriteria } from '../../shared/notice/criteria/read-criteria.ts';
import type { Polarity } from '../../shared/notice/criteria/hit.ts';
import type { CriterionNode } from '../../shared/notice/criterion.ts';

/** A criterion as one line, without label and quote. */
export function criterionLine(node: CriterionNode): string {
  if ('any' in node) return `any(${node.any.map(criterionLine).join(' | ')})`;
  if ('all' in node) return `all(${node.all.map(criterionLine).join(' & ')})`;
  const period = [node.year, node.years === undefined ? undefined : `${node.years}y`, node.since].filter(
    (p) => p !== undefined,
  );
  const when = node.when?.length ? ` when ${node.when.map(criterionLine).join(' & ')}` : '';
  return `${[node.field, node.op, Array.isArray(node.value) ? node.value.join('、') : String(node.value), node.unit ?? '', ...period].filter((part) => part !== '').join(' ')}${when}`;
}

/** What is read from a clause of a notice of Hangzhou of 2023, a line a criterion. */
export const criteriaLines = (clause: string, polarity: Polarity = 'require'): string[] =>
  readCriteria(clause, {
    region: { province: '浙江省', city: '杭州市', district: null },
    year: 2023,
    polarity,
  }).criteria.map(criterionLine);
