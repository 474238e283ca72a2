import { dateOf } from '../../base/local-date.ts';
import { wordsSource } from '../lexicon/define.ts';
import { PROPERTIES } from '../lexicon/projects.ts';
import { hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { barred } from './barred.ts';
import type { Sentence } from './segments.ts';
import { matchesIn } from '../../base/matches.ts';

/** Kinds of intellectual property by the words for them. */
export const KIND_BY_WORD = new Map(PROPERTIES.flatMap((row) => row.words.map((word) => [word, row.value] as const)));
/** Source of a pattern for any word for such a kind. */
export const PROPERTY_WORD = wordsSource([...KIND_BY_WORD.keys()]);
const OWNED = new RegExp(
  `(?:拥有|获得|具有|取得|享有|持有|有(?![效关])|具备|申请(?!量|数)|授权|掌握|获)([^，。；]{0,50}?)(${PROPERTY_WORD})((?:（[^）]*）)?(?:(?:、|或者?|和|及|以及)(?:(?![项件个])[一-龥]){0,4}${PROPERTY_WORD})*)`,
  'g',
);
const FAMOUS_MARK = /(?:驰|著|知)名?(?:注册)?商标/g;
const KINDS = new RegExp(PROPERTY_WORD, 'g');
/** Words after the name that make the sentence speak of something else. */
const NOT_OWNED =
  /^(?:奖|质押|权质押|的(?:在孵|入驻)?企业|的数量|纠纷|保护|管理|制度|能力|服务|战略|贯标|部门|工作|示范|优势|试点|意识|体系|运营|代理|争议|归属|专员|示范企业|优势企业|质押|投入|主管|局|信息|培训|转化|法律|相关|侵权|风险|布局|导航|事项|人才|申请费|注册地址|运用|创造|的?(?:保护|管理|归属|纠纷|协议))/;
const GRANTING =
  /(?:以|采取|采用|通过)[^，。；]{2,16}(?:方式|形式)(?:予以|给予|重点|优先)?(?:支持|资助|扶持|补助|奖励)$/;
const DENIED = /(?:无|没有?|不存在|未|不)[^，。；]{0,6}$/;
const SINCE = /(?:于|在|自)?(20\d\d)年(\d{1,2})月(\d{1,2})日(?:（含）)?(?:起|以后|之后|以来|及以后)/;

/** Intellectual property that the applicant is to own. */
export function propertyHits(reading: Reading, sentence: Sentence): Hit[] {
  if (barred(reading, sentence)) return [];
  const hits: Hit[] = [];
  const text = sentence.text;
  for (const m of matchesIn(text, OWNED)) {
    const at = m.index + m[0].length;
    // 拥有与服务内容相关的软件著作权: what it is about says nothing of whose it is.
    const gap = (m[1] ?? '').replace(/^与[^，。；]{2,16}相关的/, '');
    if (
      NOT_OWNED.test(text.slice(at)) ||
      DENIED.test(text.slice(Math.max(0, m.index - 6), m.index)) ||
      /无|服务|提供|培训|诊断|纠纷|承担|项目支持|位列|等级/.test(gap)
    )
      continue;
    // 以无偿资助方式支持具有自主知识产权的项目: how it is supported, not what is asked.
    if (GRANTING.test(text.slice(0, m.index))) continue;
    // 具有自主知识产权的核心技术 praises the technology; what is owned stays open.
    if (/知识产权$/.test(m[2] ?? '') && /^的?(?:核心|关键|专有|先进|主导)*(?:技术|成果|品牌)/.test(text.slice(at)))
      continue;
    if (/\d.{0,3}%|比例|占|每/.test(gap) || /每[万百千]?[名人个][^，。；]{0,6}$/.test(text.slice(0, m.index))) continue;
    // 驰名商标 is a recognition, among others of its list: no trade mark by itself is asked.
    if (m[0].replace(FAMOUS_MARK, '').search(PROPERTY_WORD) < 0) continue;
    const words = [m[2] ?? '', ...matchesIn(m[3] ?? '', KINDS).map((w) => w[0])];
    const values = [...new Set(words.map((word) => KIND_BY_WORD.get(word) ?? word))];
    const since = SINCE.exec(text);
    const date = since ? dateOf(Number(since[1]), Number(since[2]), Number(since[3])) : null;
    const start = sentence.start + m.index + m[0].length - (m[2] ?? '').length - (m[3] ?? '').length;
    const criterion = {
      field: 'intellectualProperty',
      op: 'has',
      value: values,
      ...(date === null ? {} : { since: date }),
    } as const;
    hits.push(
      hitOf(reading, sentence.index, criterion, sentence.start + m.index, sentence.start + at, {
        start,
        end: sentence.start + at,
      }),
    );
  }
  return hits;
}
