import { isCriterion, type Criterion, type CriterionNode } from '../notice/criterion.ts';

/** All criteria of these nodes in order, groups flattened; guards are not among them. */
export function criteriaOf(nodes: readonly CriterionNode[]): readonly Criterion[] {
  return nodes.flatMap((node) => (isCriterion(node) ? [node] : criteriaOf('any' in node ? node.any : node.all)));
}

/** The criteria that always apply: at top level or in `all`, and without guards. */
export function unconditionalCriteria(nodes: readonly CriterionNode[]): readonly Criterion[] {
  return nodes.flatMap((node) => {
    if (isCriterion(node)) return node.when && node.when.length > 0 ? [] : [node];
    return 'all' in node ? unconditionalCriteria(node.all) : [];
  });
}
