import { hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';

export const isOther = (hit: Hit): boolean => 'field' in hit.node && hit.node.field === 'other';

/** Words that a person has to judge, as a criterion that no fact decides. */
export function statement(reading: Reading, from: number, to: number, sentence: number): Hit {
  const words = reading.flat.text.slice(from, to);
  const label = words
    .replace(/^(?:对于?|其中|若|如|凡)/, '')
    .replace(/的$/, '')
    .slice(0, 60);
  return hitOf(reading, sentence, { field: 'other', op: '=', value: true, label }, from, to);
}
