import { classCriterion } from './guards.ts';
import { guarded, hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import type { Sentence } from './segments.ts';

/** 软件和集成电路企业拥有…: a class of enterprises whose own threshold the sentence tells. */
const OF_CLASS =
  /^(?:\ue003|\d{1,2}[.、．])?(?:其中，?|对于?)?((?:[一-龥]{2,8}(?:、|和|或|及|与)){0,4}[一-龥]{2,8})企业(?=拥有|具有|应|须|需|近|上年|20\d\d|年|研发|主营|营业|销售|有效|累计)/;
const FIELDS = new Set(['industry', 'enterpriseScale']);

/** Whether the sentence opens with a class of enterprises of whom it asks something. */
export const tellsClass = (sentence: Sentence): boolean => OF_CLASS.test(sentence.text);

/** What a sentence asks of one class of enterprises, under that class, where a sentence before it asks the same of all. */
export function ofSentenceClass(reading: Reading, sentence: Sentence, index: number, hits: readonly Hit[]): Hit[] {
  const m = index > 0 ? OF_CLASS.exec(sentence.text) : null;
  const criterion = m?.[1] === undefined ? null : classCriterion(m[1], '企业');
  if (!m?.[1] || !criterion || !FIELDS.has(criterion.field)) return [...hits];
  const start = sentence.start + m[0].indexOf(m[1]);
  const end = start + m[1].length + 2;
  const guard = hitOf(reading, sentence.segments[0]?.sentence ?? 0, criterion, start, end);
  return hits
    .filter((hit) => hit.from >= end || hit.to > end)
    .map((hit) => ('field' in hit.node && hit.node.when ? hit : guarded(hit, [guard])));
}
