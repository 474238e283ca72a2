import { guarded, hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { KIND_OF_PLACE, TIERS_OF_PLACE } from './kinds-of-place.ts';
import { placeCriterion } from './place-tiers.ts';
import type { Sentence } from './segments.ts';

const PLACE_HEAD = new RegExp(
  `^(?:\\ue003|\\d{1,2}[.、．）)])?([^，。；：\\d]{0,16}${KIND_OF_PLACE}|${TIERS_OF_PLACE})$`,
);

/** 坝区县企业总资产…，年销售收入…；山区县和边境县企业…: sentences that open by the kind of place they are for. */
const PLACE_OPENS = new RegExp(
  `^(?:\\ue003|\\d{1,2}[.、．）)])?(?:[^，。；：\\d]{2,12}：)?(${TIERS_OF_PLACE})(?:(?<=地区|山区|老区|(?:贫困|脱贫|山区|边境|坝区|民族)县)|(?:的)?(?:企业|单位|项目|园区|基地))(?=[^，。；：\\d]{2,12}(?:不低于|不少于|达到?|在)?\\d)`,
);

function openingPlace(reading: Reading, sentence: Sentence): Hit | null {
  const m = PLACE_OPENS.exec(sentence.text);
  if (!m?.[1] || !reading.sentences.some((other) => other !== sentence && PLACE_OPENS.test(other.text))) return null;
  const start = sentence.start + m[0].lastIndexOf(m[1]);
  return placeGuard(reading, sentence.index, start, start + m[1].length);
}

const placeGuard = (reading: Reading, sentence: number, start: number, end: number): Hit =>
  hitOf(
    reading,
    sentence,
    placeCriterion(reading.flat.wordsOf(start, end).replace(/[（(][^）)]*[）)]/g, '')),
    start,
    end,
    { start, end },
  );

/** Whether a figure names the kind of place that it is for itself. */
const toldByPlace = ({ node }: Hit): boolean =>
  'field' in node &&
  (node.when ?? []).some((guard) => 'field' in guard && ['registeredRegion', 'projectLocation'].includes(guard.field));

/** 〔平原地区〕：总资产2000万元以上，年销售收入…: all that the sentence asks behind a kind of place is asked there only. */
export function underPlaceHead(reading: Reading, sentence: Sentence, hits: readonly Hit[]): Hit[] {
  if (hits.length === 0) return [];
  const opening = openingPlace(reading, sentence);
  if (opening) return hits.map((hit) => (toldByPlace(hit) ? hit : guarded(hit, [opening])));
  if (!/[：:]/.test(sentence.text)) return [...hits];
  const head = sentence.segments.find((s) => PLACE_HEAD.test(s.text));
  const place = head && PLACE_HEAD.exec(head.text)?.[1];
  if (!head || place === undefined || !/^[：:]/.test(sentence.text.slice(head.end - sentence.start))) return [...hits];
  const at = { start: head.end - place.length, end: head.end };
  const guard = placeGuard(reading, head.sentence, at.start, at.end);
  return hits.map((hit) => (hit.from >= head.end ? guarded(hit, [guard]) : hit));
}
