import type { CriterionNode } from '../criterion.ts';
import { group } from './hit.ts';
import type { Hit, Reading } from './hit.ts';

const fieldOf = (node: CriterionNode): string | null => ('field' in node ? node.field : null);
const CLASSES = ['entityType', 'enterpriseScale'];

/** Hits of one sentence with those that 或 joins as one `any`. */
export function withAlternatives(reading: Reading, hits: readonly Hit[]): Hit[] {
  const done: Hit[] = [];
  for (const hit of hits) {
    const before = done.at(-1);
    if (!before || before.sentence !== hit.sentence || before.to > hit.from) {
      done.push(hit);
      continue;
    }
    const between = reading.flat.text.slice(before.to, hit.from);
    const joined = /^[^，。；]{0,10}，?(?:或者?|或是)[^，。；]{0,24}$/.test(between) && !/且/.test(between);
    if (!joined) {
      done.push(hit);
      continue;
    }
    const field = fieldOf(hit.node);
    // …的独立法人企业，或其他法人单位: the class joins all that was said of the first class.
    if (field !== null && CLASSES.includes(field) && /，或/.test(between)) {
      const sameSentence = done.filter((h) => h.sentence === hit.sentence);
      const others = done.filter((h) => h.sentence !== hit.sentence);
      done.length = 0;
      done.push(...others, group('any', [group('all', sameSentence), hit]));
    } else {
      done.pop();
      const alternatives = 'any' in before.node ? appended(before, hit) : group('any', [before, hit]);
      done.push(alternatives);
    }
  }
  return done;
}

/** `hit` as one more alternative of an `any`. */
function appended(list: Hit, hit: Hit): Hit {
  if (!('any' in list.node)) return group('any', [list, hit]);
  const at = list.node.any.length;
  const spans = { ...list.spans, ...Object.fromEntries(Object.entries(hit.spans).map(([key, value]) => [`/any/${at}${key}`, value])) };
  const whole = list.spans[''];
  const own = hit.spans[''];
  if (whole && own) spans[''] = { start: Math.min(whole.start, own.start), end: Math.max(whole.end, own.end) };
  return { ...list, node: { any: [...list.node.any, hit.node] }, spans, to: Math.max(list.to, hit.to) };
}
