import { regionsIn } from '../../base/regions.ts';
import { hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { listedPlaces } from './places.ts';
import type { Place } from './places.ts';
import type { Sentence } from './segments.ts';

/** Words between a place and the word of registration. */
const WITHIN =
  '(?:行政区域|行政区划|行政辖区|行政区|行政|辖区|辖域|区域|全域|区划|市域|县域|省域|直管区|核心区|主城区|中心城区|片区|境|地区|范围|市|省|区|县|本级|内|外|的|依法|合法|工商|税务|登记|注册|进行|完成|已|办理|实际|设立|成立|市场监督管理部门|市场监管部门|和|并|及|正常|缴纳税收|纳税|在|独立|民政部门|主体|经营|、|取得|开展|市场|(?:行政管理)?部门|经|或|从事|生产|地|具有|固定|场所|三县|各县|各区)*?';
const REGISTERED_AFTER = new RegExp(
  `^${WITHIN}(?:注册登记|登记注册|注册|登记|设立(?!了?[^，。；]{0,8}(?:分支机构|分公司|子公司|机构|中心|总部|基地|办事处|生产线|工厂|站点|门店)))(?!率|资本|企业数|商标|用户|数量)`,
);
const REGISTERED_BEFORE =
  /(?:注册登记|登记注册|注册|登记|设立|工商登记|住所|市场主体登记地|工商注册地|注册登记地)(?:地址?|所在地|住所|地点)?(?:和|及|、|与)?(?:[^，。；]{0,14}?)(?:均|都|须|应|需)*(?:在|于|位于|为|是|属于|隶属)+$/;
/** 工商登记和税务征管关系在本区, 注册地、统计关系均在园区. */
const RELATION_BEFORE =
  /(?:工商|注册|登记|营业执照)[^，。；]{0,14}?(?:税务|税收|纳税|统计|征管|征收|户管|关系)[^，。；]{0,12}?(?:均|都|须|应|需)*(?:在|于|位于|为|属于|隶属)+$/;
/** 我市从事…的企业: who applies is one of this place. */
const OF_PLACE =
  /^(?:从事|具有|拥有|符合|经营|以)[^，。；]{2,40}的(?:[一-龥]{0,6}?(?:企业|单位|机构|公司|合作社|个体工商户))(?=$|[，。；、和及或均可])/;
/** 须为本市工业企业: who applies is one of this place. */
const OF_KIND = /^[一-龥]{0,10}?(?:企业|单位|机构|公司|高校|院所)(?=$|[，。；、])/;
const OTHERS_BEFORE =
  /(?:入驻|在孵|孵化|毕业|引进|服务|参与|合作|成员|被投|投资|会员)(?:的)?(?:企业|单位|机构|项目)[^，。；]{0,6}$/;
/** 联合1家宁夏境内注册的企业: those that the applicant does something with. */
const WITH_OTHERS =
  /(?:联合|会同|携手|与|和|向|由|引进|引入|并购|收购|吸引|服务|帮助|扶持|投资|孵化|带动)(?:至少|不少于|超过|[\d一二两三四五]+|家|个|以上|的|其他|多|若干|数|及)*在?$/;
const OF_OTHERS =
  /^[^，。；]{0,16}?(?:注册|登记|设立|成立)[^，。；]{0,6}的[^，。；]{0,10}(?:企业|单位|高校|机构|院所|公司|合作社|农户|基地|商户)/;
const WITHIN_CLASS =
  /^(?:(?:行政区域|行政区划|行政辖区|行政区|辖区|区域|境|范围)内?(?:的)?[^，。；]{0,24}?|内(?:的)?[^，。；从]{0,8}?)(?:(?:企业|企事业单位|单位|机构|法人)(?=$|[，。；、及和或以])|企业(?=$|[。；])|单位|机构|法人|组织|个体工商户|合作社)(?![中里])/;

/** Where the applicant is to be registered. */
export function regionHits(reading: Reading, sentence: Sentence): Hit[] {
  const hits: Hit[] = [];
  for (const segment of sentence.segments) {
    for (const place of listedPlaces(segment.text, reading.context.region)) {
      const before = segment.text.slice(0, place.start);
      const after = segment.text.slice(place.end);
      const outside = /^(?:市|省|区|县|行政区域|区域|境|范围)*(?:以外|之外|外)(?!国|资|商|方|籍)/.exec(after);
      if (outside) {
        if (/境内$/.test(segment.text.slice(place.start, place.end))) continue;
        if (/注册/.test(before)) hits.push(outsideHit(reading, segment.start, sentence, place, outside[0].length));
        continue;
      }
      const forward = REGISTERED_AFTER.exec(after);
      if (OTHERS_BEFORE.test(before) || (WITH_OTHERS.test(before) && OF_OTHERS.test(after))) continue;
      const backward = REGISTERED_BEFORE.exec(before) ?? RELATION_BEFORE.exec(before);
      const own = /^(?:的)?注册地/.test(after);
      const ofKind =
        /^(?:我|本)/.test(segment.text.slice(place.start, place.end)) && /(?:^|[为是]|面向|限于|仅限)$/.test(before)
          ? OF_KIND.exec(after)
          : null;
      const inside =
        !forward && !backward && !/在$/.test(before)
          ? (WITHIN_CLASS.exec(after) ??
            (/^(?:我|本)/.test(segment.text.slice(place.start, place.end)) && /(?:^|[为是])$/.test(before)
              ? OF_PLACE.exec(after)
              : null))
          : !forward && !backward
            ? WITHIN_CLASS.exec(after)
            : null;
      if (!forward && !backward && !own && !inside && !ofKind) continue;
      // 尚未在本市注册成立企业的团队: the place where it is not registered.
      if (/(?:尚未|还未|未曾|未|没有|不)(?:在|于)?$/.test(before)) continue;
      if (
        /(?:系统|网站|平台|软件|账号|用户|商标|产品|医疗器械|版权|著作权)[^，]{0,6}$/.test(before) ||
        /(?:账号|用户|商标|系统)/.test(forward?.[0] ?? '') ||
        /账户|账号/.test(backward?.[0] ?? '')
      )
        continue;
      const from = segment.start + (backward ? backward.index : before.length - (/(?:在|于)$/.test(before) ? 1 : 0));
      const to =
        segment.start +
        place.end +
        (forward?.[0].length ?? (own ? (/^(?:的)?注册地/.exec(after)?.[0].length ?? 0) : 0));
      const told = toldInBracket(reading, segment.start + place.end);
      const names = told ?? [...place.names, ...included(reading, segment.start + place.end)];
      hits.push(
        hitOf(reading, segment.sentence, { field: 'registeredRegion', op: 'in', value: names }, from, to, {
          start: segment.start + place.start,
          end: segment.start + place.end,
        }),
      );
    }
  }
  // 面向本市…: one place is said once; 市、县 named together are one list.
  return merged(hits);
}

const DISTRICTS = /^(?!不?含|不?包括|除|即|指)[一-龥]{1,8}(?:区|县|市|旗)(?:(?:、|和|及)[一-龥]{1,8}(?:区|县|市|旗))+$/;

/** 湖州市市区（吴兴区、南浔区）: the districts that a remark behind a place says are meant; null where there is none. */
function toldInBracket(reading: Reading, at: number): string[] | null {
  const remark = reading.flat.remarks.find((r) => r.at >= at && r.at <= at + 4);
  if (
    !remark ||
    !/^(?:的?(?:市区|主城区|中心城区|城区|[两三四五六]区|各区))?$/.test(reading.flat.text.slice(at, remark.at))
  )
    return null;
  const words = reading.flat.source.slice(remark.span.start, remark.span.end).replace(/\s/g, '');
  return DISTRICTS.test(words) ? words.split(/、|和|及/) : null;
}

/** 深圳市（含深汕特别合作区，下同）: what a remark directly behind a place adds to it. */
function included(reading: Reading, at: number): string[] {
  const remark = reading.flat.remarks.find((r) => r.at === at);
  if (!remark) return [];
  const words = reading.flat.source.slice(remark.span.start, remark.span.end);
  if (!/^(?:含|包括|包含)/.test(words)) return [];
  const known = regionsIn(words).map((m) => m.regions[0]?.name ?? m.words);
  const zones = words
    .replace(/^(?:含|包括|包含)|[，,].*$/g, '')
    .split(/、|和|及/)
    .filter((name) => /^[一-龥]{2,12}(?:区|县|市|新城)$/.test(name) && !known.some((k) => k.includes(name)));
  return [...known, ...zones];
}

function outsideHit(reading: Reading, offset: number, sentence: Sentence, place: Place, tail: number): Hit {
  const at = { start: offset + place.start, end: offset + place.end };
  return hitOf(
    reading,
    sentence.index,
    { field: 'other', op: 'not-has', value: [...place.names], label: '注册地' },
    at.start,
    at.end + tail,
    at,
  );
}

function merged(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    const node = hit.node;
    const same = kept.some(
      (k) =>
        'field' in k.node &&
        'field' in node &&
        k.node.field === node.field &&
        JSON.stringify(k.node.value) === JSON.stringify(node.value),
    );
    if (!same) kept.push(hit);
  }
  return kept;
}
