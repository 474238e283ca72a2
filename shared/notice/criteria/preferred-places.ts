import { matchesIn } from '../../base/matches.ts';
import { regionsCalled, regionsNamed } from '../../base/regions.ts';
import { hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { isKindOfPlace } from './kinds-of-place.ts';
import { prefers } from './preference.ts';
import type { Sentence } from './segments.ts';

/** Places whose applicants or projects a sentence prefers: 对某某山区、某某老区的企业优先支持. */

const JOIN = '(?:、|和|以及|及|或者?)';
const ITEM = '(?:(?!、|和|及|或|的|对|向|优先|支持|鼓励|推荐|位于|注册|申报|实施)[一-龥]){2,16}?';
const WHOSE =
  '(?:(?:申报|申请|参评|中小微?|小微|民营|农民|涉农|农业|工业|农牧业|种养业|制造业|服务业|加工|外贸|龙头|科技型?|相关|所有)*(?:企业|单位|机构|主体|合作社|农场|高校|院所|项目))(?=$|[，。；、]|优先|予以|给予|在?同等|适当|可|申报|申请|牵头|实施|以及|和|及)';
const PREFERRED = new RegExp(
  `(?:^|[，：]|\\ue003|[.、．）]|对于?|(?:优先|重点)(?:支持|推荐|考虑|安排|扶持|认定|遴选|受理)|鼓励|支持|倾斜)(?:注册地?(?:在|于|位于)|位于|地处|来自|设在|落户在?|属于)?(${ITEM}(?:${JOIN}${ITEM})*)(?:等(?:地区|地|区域)?)?(?:[内中]|境内|范围内)?(?:申报|实施|注册)?的?(${WHOSE})`,
  'g',
);
/** 向脱贫县倾斜. */
const TOWARDS = new RegExp(
  `(?:^|[，])(?:适当|予以)?向(${ITEM}(?:${JOIN}${ITEM})*)(?:等(?:地区|地)?)?(?:适当)?(?=倾斜)`,
  'g',
);
const BETWEEN = new RegExp(JOIN);
const isPlace = (name: string): boolean =>
  isKindOfPlace(name) ||
  regionsNamed(name).length > 0 ||
  (name.length <= 4 && regionsCalled(name.replace(/[州盟]$/, '')).length > 0);

/** The places that a preference names; [] where it names none. `found` are places already read. */
export function preferredPlaces(reading: Reading, sentence: Sentence, found: readonly Hit[]): Hit[] {
  if (reading.context.polarity !== 'prefer' || !/[区县市旗州带群]/.test(sentence.text) || !prefers(sentence.text))
    return [];
  return [PREFERRED, TOWARDS].flatMap((pattern) =>
    matchesIn(sentence.text, pattern).flatMap((m): Hit[] => {
      const list = m[1] ?? '';
      const items = list.split(BETWEEN).filter((item) => item !== '');
      if (items.length === 0 || !items.every(isPlace) || items.some((item) => /^(?:入驻|在)/.test(item))) return [];
      const start = sentence.start + m.index + m[0].indexOf(list);
      const at = { start, end: start + list.length };
      if (found.some((h) => h.from < at.end && at.start < h.to)) return [];
      const field = (m[2] ?? '').endsWith('项目') ? 'projectLocation' : 'registeredRegion';
      return [
        hitOf(
          reading,
          sentence.index,
          { field, op: 'in', value: items },
          sentence.start + m.index + (/^[，：]/.test(m[0]) ? 1 : 0),
          sentence.start + m.index + m[0].length,
          at,
        ),
      ];
    }),
  );
}
