import { classCriterion } from './guards.ts';
import { guarded, hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import type { Sentence } from './segments.ts';

/** 软件和集成电路企业拥有…: a class of enterprises whose own threshold the sentence tells. */
const OF_CLASS =
  /^(?:\ue003|\d{1,2}[.、．])?(?:其中，?|对于?)?((?:[一-龥]{2,8}(?:、|和|或|及|与)){0,4}[一-龥]{2,8})企业(?=拥有|具有|应|须|需|近|最近|上一?年|20\d\d|年|研发|主营|营业|销售|有效|累计)/;
const FIELDS = new Set(['industry', 'enterpriseScale']);

/** 〔加工企业〕固定资产500万元以上，年销售收入…；〔流通企业〕…: sentences side by side, each for its own class. */
const OPENS_BY_CLASS =
  /^(?:\ue003|\d{1,2}[.、．）)])?((?:[一-龥]{2,6}(?:、|和|或|及))*[一-龥]{2,6})(?:类)?企业(?=(?:固定资产|总资产|资产|注册|年|上年|近|营业|销售|主营|20\d\d)[^，。；]{0,16}[\d一二三四五六七八九十百千])/;
/** 〔农产品加工企业〕：固定资产…，销售收入…: a label in front of what is asked of it. */
const LABELLED =
  /^(?:\ue003|\d{1,2}[.、．）)])?((?:[一-龥]{2,8}(?:、|和|或|及))*[一-龥]{2,8})(?:类)?企业[：:](?=[^。；]{0,24}[\d一二三四五六七八九十百千]+[万亿元人家个])/;
const ELSEWHERE = /^(?:其他|其它|其余)地区/;
const NO_CLASS = /申报|申请|中小|小微|项目|参评|规模|法人|本|的/;

/** Whether the sentence opens with a class of enterprises of whom it asks something. */
export const tellsClass = (sentence: Sentence): boolean => OF_CLASS.test(sentence.text);

/** What a sentence asks of one class of enterprises, under that class, where a sentence before it asks the same of all. */
export function ofSentenceClass(reading: Reading, sentence: Sentence, index: number, hits: readonly Hit[]): Hit[] {
  const labelled = headOf(reading, sentence, index);
  if (labelled)
    return hits
      .filter((hit) => !('field' in hit.node && hit.node.field === 'entityType') || hit.to > labelled.to)
      .map((hit) => (isFigure(hit) && hit.to > labelled.to ? guarded(hit, [labelled]) : hit));
  const m = index > 0 ? OF_CLASS.exec(sentence.text) : null;
  const criterion = m?.[1] === undefined ? null : classCriterion(m[1], '企业');
  if (!m?.[1] || !criterion || !FIELDS.has(criterion.field)) return [...hits];
  const start = sentence.start + m[0].indexOf(m[1]);
  const end = start + m[1].length + 2;
  const guard = hitOf(reading, sentence.index, criterion, start, end);
  return hits
    .filter((hit) => hit.from >= end || hit.to > end)
    .map((hit) => ('field' in hit.node && hit.node.when ? hit : guarded(hit, [guard])));
}

/** The class that a sentence is headed by, as a guard; null where it has none. */
function headOf(reading: Reading, sentence: Sentence, index: number): Hit | null {
  // 〔加工企业〕：甲地区总资产…；其他地区总资产…: the label is of both.
  const before = reading.sentences[index - 1];
  if (before?.mark === '；' && ELSEWHERE.test(sentence.text)) return headOf(reading, before, index - 1);
  const m =
    LABELLED.exec(sentence.text) ??
    (reading.sentences.filter((s) => OPENS_BY_CLASS.test(s.text)).length > 1
      ? OPENS_BY_CLASS.exec(sentence.text)
      : null);
  if (!m?.[1] || NO_CLASS.test(m[1])) return null;
  const criterion = classCriterion(m[1], '企业');
  const start = sentence.start + m[0].indexOf(m[1]);
  return criterion && hitOf(reading, sentence.index, criterion, start, start + m[1].length + 2);
}

const isFigure = ({ node }: Hit): boolean =>
  'field' in node &&
  typeof node.value === 'number' &&
  // 加工企业：山区县总资产…: a place beside the class.
  (node.when ?? []).every((guard) => 'field' in guard && guard.field === 'registeredRegion');
