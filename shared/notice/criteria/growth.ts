import { hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { periodKeys, periodOf } from './periods.ts';
import type { Sentence } from './segments.ts';
import { barred } from './barred.ts';

/** 营业收入不低于500万元且同比不下降: growth that is told in words, without a figure. */
const NOT_FALLEN =
  /(?:营业收入|销售收入|主营业务收入|营业总收入|营收)(?:(?!利润|税|产值|投入)[^。；]){0,24}?(?:同比|较上年|比上年|与上年相比|保持|实现|均)*(不下降|未下降|不降低|不低于上年|未出现下降|正增长)(?=$|[，。；、且的])/;

/** Revenue that must not have fallen, or must have grown. */
export function growthHits(reading: Reading, sentence: Sentence): Hit[] {
  const m = barred(reading, sentence) ? null : NOT_FALLEN.exec(sentence.text);
  if (!m?.[1]) return [];
  const from = sentence.start + m.index;
  const to = from + m[0].length;
  const { year, years } = periodOf(sentence.text.slice(0, m.index + m[0].length));
  return [
    hitOf(
      reading,
      sentence.index,
      {
        field: 'revenueGrowth',
        op: m[1] === '正增长' ? '>' : '>=',
        value: 0,
        unit: 'ratio',
        ...periodKeys({ year, years }, reading.context.year),
      },
      from,
      to,
      { start: to - m[1].length, end: to },
    ),
  ];
}
