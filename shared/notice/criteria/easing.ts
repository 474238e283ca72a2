import { group } from './hit.ts';
import type { Hit } from './hit.ts';
import { unguarded } from './remarks.ts';

/**
 * 年龄不超过40周岁，女性可放宽至45周岁: a laxer bound of the same figure for one class is an alternative to the bound
 * for all, for else the class would be held to both.
 */
export function withEasing(hits: readonly Hit[]): Hit[] {
  const done: Hit[] = [];
  for (const hit of hits) {
    const at = done.findIndex((before) => isEasing(before, hit));
    const before = done[at];
    if (before) done[at] = group('any', [before, group('all', unguarded(hit))]);
    else done.push(hit);
  }
  return done;
}

function isEasing(before: Hit, hit: Hit): boolean {
  const general = 'any' in before.node ? before.node.any[0] : before.node;
  const own = hit.node;
  if (!general || !('field' in general) || !('field' in own) || general.when || !own.when) return false;
  if (general.field !== own.field || general.op !== own.op || general.unit !== own.unit || general.field === 'other')
    return false;
  if (typeof general.value !== 'number' || typeof own.value !== 'number' || general.year !== own.year) return false;
  return general.op.startsWith('<') ? own.value > general.value : own.value < general.value;
}
