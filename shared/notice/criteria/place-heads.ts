import { guarded, hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { KIND_OF_PLACE } from './kinds-of-place.ts';
import type { Sentence } from './segments.ts';

const PLACE_HEAD = new RegExp(`^(?:\\ue003|\\d{1,2}[.、．）)])?([^，。；：\\d]{0,16}${KIND_OF_PLACE})$`);

/** 〔平原地区〕：总资产2000万元以上，年销售收入…: all that the sentence asks behind a kind of place is asked there only. */
export function underPlaceHead(reading: Reading, sentence: Sentence, hits: readonly Hit[]): Hit[] {
  const head = sentence.segments.find((s) => PLACE_HEAD.test(s.text));
  const place = head && PLACE_HEAD.exec(head.text)?.[1];
  if (!head || place === undefined || !/^[：:]/.test(sentence.text.slice(head.end - sentence.start))) return [...hits];
  const at = { start: head.end - place.length, end: head.end };
  const guard = hitOf(
    reading,
    head.sentence,
    { field: 'other', op: 'in', value: [reading.flat.wordsOf(at.start, at.end)], label: '地区类别' },
    at.start,
    at.end,
    at,
  );
  return hits.map((hit) => (hit.from >= head.end ? guarded(hit, [guard]) : hit));
}
