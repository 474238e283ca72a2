import type { Criterion } from '../criterion.ts';
import { group } from './hit.ts';
import type { Hit } from './hit.ts';
import { unguarded } from './remarks.ts';

/**
 * 年龄不超过40周岁，女性可放宽至45周岁: a laxer bound of the same figure for one class is an alternative to the bound
 * for all, for else the class would be held to both. Where a class that has a bound is eased again (甲项目2000万元以上，
 * 贫困县的甲项目1000万元以上即可), all that is told by classes is one set of alternatives.
 */
export function withEasing(hits: readonly Hit[]): Hit[] {
  const told = byClasses(hits);
  const done: Hit[] = [];
  for (const hit of told) {
    const at = done.findIndex((before) => isEasing(before, hit));
    const before = done[at];
    if (before) done[at] = group('any', [before, group('all', unguarded(hit))]);
    else done.push(hit);
  }
  return done;
}

function byClasses(hits: readonly Hit[]): readonly Hit[] {
  const classed = hits.filter(
    (h) => 'field' in h.node && h.node.when !== undefined && typeof h.node.value === 'number',
  );
  const eased = classed.some((a) => classed.some((b) => narrows(a, b)));
  const [first] = classed;
  if (!eased || !first) return hits;
  const all = group(
    'any',
    classed.map((h) => group('all', unguarded(h))),
  );
  return hits.flatMap((h) => (h === first ? [all] : classed.includes(h) ? [] : [h]));
}

/** Whether `b` bounds a part of the class of `a` more laxly. */
function narrows(a: Hit, b: Hit): boolean {
  if (!('field' in a.node) || !('field' in b.node)) return false;
  const outer = (a.node.when ?? []).map(shown);
  const inner = (b.node.when ?? []).map(shown);
  return inner.length > outer.length && outer.every((guard) => inner.includes(guard)) && isLaxer(a.node, b.node);
}

const shown = (node: unknown): string =>
  JSON.stringify(node, (key, value: unknown) => (key === 'quote' ? undefined : value));

function isEasing(before: Hit, hit: Hit): boolean {
  const general = 'any' in before.node ? before.node.any[0] : before.node;
  const own = hit.node;
  if (!general || !('field' in general) || !('field' in own) || general.when || !own.when) return false;
  return general.field !== 'other' && isLaxer(general, own);
}

function isLaxer(general: Criterion, own: Criterion): boolean {
  if (general.field !== own.field || general.op !== own.op || general.unit !== own.unit) return false;
  if (typeof general.value !== 'number' || typeof own.value !== 'number' || general.year !== own.year) return false;
  return general.op.startsWith('<') ? own.value > general.value : own.value < general.value;
}
