import { barred } from './barred.ts';
import { hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { prefers } from './preference.ts';
import type { Sentence } from './segments.ts';

const PLACE =
  '(?:境内外|境内|境外|国内外|国内|海外|沪深|主板|创业板|科创板|中小板|新三板|北交所|证券交易所|港交所|交易所|股权交易中心|全国中小企业股份转让系统|[、或和及]|等)';
/** 已在境内外上市的企业, 境内外上市公司. */
const LISTED = new RegExp(
  `(?:^|[，：]|\\ue003|[.、．）]|对|支持)(未|没有|尚未)?(?:曾|已经?)?(?:在|于)?(${PLACE}*(?:成功|首发|公开)*(?:上市|挂牌)(?:的?(?:企业|公司))?)(?=$|[，。；的及且不予优]|原则上|一律|均)`,
);

/** Companies listed on an exchange, where the sentence refuses, denies or prefers them. `found` are recognitions already read. */
export function exchangeHits(reading: Reading, sentence: Sentence, found: readonly Hit[]): Hit[] {
  const m = /上市|挂牌/.test(sentence.text) ? LISTED.exec(sentence.text) : null;
  const name = m?.[2];
  if (!m || name === undefined || /^(?:上市|挂牌)(?:的)?$/.test(name)) return [];
  const start = sentence.start + m.index + m[0].lastIndexOf(name);
  const at = { start, end: start + name.length };
  if (found.some((h) => h.from < at.end && at.start < h.to)) return [];
  const refused = barred(reading, sentence);
  const preferred = reading.context.polarity === 'prefer' && prefers(sentence.text);
  // 未上市的企业，不予支持: who is not listed is refused.
  if (m[1] !== undefined ? refused || preferred : !refused && !preferred) return [];
  const op = preferred ? 'has' : 'not-has';
  return [
    hitOf(
      reading,
      sentence.index,
      { field: 'qualification', op, value: [reading.flat.wordsOf(at.start, at.end)] },
      sentence.start + m.index + m[0].search(/[^，：、.．）\ue003]/),
      at.end,
      at,
    ),
  ];
}
