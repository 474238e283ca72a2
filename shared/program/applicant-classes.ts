import { isCriterion } from '../notice/criterion.ts';
import type { Condition } from '../notice/notice.ts';

/**
 * The conditions that are alternatives because each names another class of applicant (申领对象：（一）中小微企业；
 * （二）创客): two or more mandatory conditions with an unguarded top-level `entityType`, of which no two share a
 * value. Their indexes in the list given; [] where there are none.
 */
export function applicantClasses(conditions: readonly Condition[]): readonly number[] {
  const classes = conditions.flatMap((condition, index) => {
    const values = condition.mandatory ? classValues(condition) : [];
    return values.length > 0 ? [{ index, values }] : [];
  });
  if (classes.length < 2) return [];
  const all = classes.flatMap((c) => [...new Set(c.values)]);
  return new Set(all).size === all.length ? classes.map((c) => c.index) : [];
}

function classValues(condition: Condition): readonly string[] {
  return condition.criteria.flatMap((node) => {
    if (!isCriterion(node) || node.field !== 'entityType' || (node.when && node.when.length > 0)) return [];
    return Array.isArray(node.value) ? node.value : [String(node.value)];
  });
}
