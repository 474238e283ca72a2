import { isMunicipality, regionsIn, regionsNamed } from '../../base/regions.ts';
import type { NoticeRegion } from '../notice.ts';
import { matchesIn } from '../../base/matches.ts';

/** A place that a clause names, with the names it means in Notice JSON. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
}

const RELATIVE =
  /(?:本|我|全)(?:市|省|区|县|自治区|州|旗|盟)|(?<![省市区县国创发验范税园片城社景山库老苏厂校])(?:市|省|区|县)(?=(?:域|行政区域)?(?:范围)?内)|(?<![一-龥])新区(?=(?:范围|行政|辖区|区域|内|注册|依法|登记|本级))|(?<=[在为于我本指向对凡属])新区|(?<![省市区县州])(?:中国)?(?:境内|大陆)|(?<![一-龥])自治区(?=境内|范围|行政|内)|(?<=[在于])自治区(?=境内|范围|行政|内)|全国|(?<![一-龥])园区(?=内|范围)|(?<=[在为于我本])园区|(?:中华人民共和国)(?:境内)?/g;
const FUNCTIONAL =
  /(?:国家级?)?[一-龥]{2,10}?(?:高新技术产业开发区|高新技术开发区|经济技术开发区|经济开发区|高新区|经开区|开发区|自主创新示范区|示范区|自贸试验区|自贸区|保税区|科技城|科学城|新城|合作区|试验区|管委会辖区)/g;

const OWN_NAME =
  /(?:在|于|位于|注册地为)([一-龥]{2,6}(?:省|市|自治区|自治州|新区|区|县|旗|镇))(?=(?:行政区域|行政辖区|行政区划|辖区|区域|境|范围)?内|行政|依法|注册|登记|工商|市场监管)/;
const NO_NAME = /[的本我全该各其]|所在|当地|城市|县市|设区|地级|县级|市级|省级|国家|[省市县区][省市县]$/;

/** The name that 本市, 我省, 新区 mean in a notice of this region; null where the notice names none at that level. */
function relativeName(words: string, region: NoticeRegion): string | null {
  if (/境内|大陆|全国|中华人民共和国/.test(words)) return '境内';
  if (words.includes('园区'))
    return region.district !== null && /(?:园区|开发区|高新区|示范区)$/.test(region.district) ? region.district : null;
  if (words.includes('新区')) return [region.district, region.city].find((name) => name?.endsWith('新区')) ?? null;
  if (/省|自治区/.test(words)) return region.province;
  if (/州|盟/.test(words)) return region.city;
  if (/市/.test(words)) {
    if (region.city !== null) return region.city;
    if (region.province !== null && isMunicipality(region.province)) return region.province;
    return region.district !== null && region.district.endsWith('市') ? region.district : null;
  }
  return region.district;
}

/** Short names of zones and how the full names that they stand for end. */
const ZONES: Readonly<Record<string, RegExp>> = {
  高新区: /(?:高新技术产业开发区|高新技术开发区|高新区)$/,
  经开区: /(?:经济技术开发区|经济开发区|经开区)$/,
  开发区: /开发区$/,
  示范区: /示范区$/,
  自贸区: /(?:自由贸易试验区|自贸试验区|自贸区)$/,
  保税区: /保税区$/,
};

/** 经开区 in a notice of 郑州经济技术开发区: the zone that the notice is of; null for any other. */
function ownZone(name: string, region: NoticeRegion): string | null {
  const full = ZONES[name];
  return full ? ([region.district, region.city].find((own) => own !== null && full.test(own)) ?? null) : null;
}

/** Every place that the words name, by name (太原, 深圳市) or seen from the notice (本市), in order. */
export function placesIn(words: string, region: NoticeRegion): Place[] {
  const found: Place[] = [];
  for (const mention of regionsIn(words, { short: true })) {
    const inside = mention.regions.filter((r) => r.province === region.province);
    const here =
      inside.find((r) => r.name === region.district || r.name === region.city || r.name === region.province) ??
      inside[0] ??
      mention.regions[0];
    if (!here) continue;
    // 红河州: the short name of an autonomous prefecture.
    const prefecture = /^[州盟旗](?!内)/.exec(words.slice(mention.end))
      ? mention.regions.find((r) => /(?:自治州|自治县|自治旗|盟)$/.test(r.name))
      : undefined;
    if (prefecture && mention.words.length < prefecture.name.length) {
      found.push({ start: mention.start, end: mention.end + 1, names: [prefecture.name] });
      continue;
    }
    // 3年以上海内外经历: the end of one word and the start of the next.
    if (/^[上下]/.test(mention.words) && words[mention.start - 1] === '以') continue;
    // 朝阳产业, 和平发展, 新区: a short name that is also a word counts only with its kind behind it.
    const kind = /^(?:市|省|区|县|境|行政|辖区|范围|地区|内)/.test(words.slice(mention.end));
    if (mention.words !== here.name && !kind && !/[在于为]$/.test(words.slice(0, mention.start))) continue;
    const name =
      words.slice(mention.end).startsWith('市') && regionsNamed(`${mention.words}市`).length > 0
        ? `${mention.words}市`
        : here.code === '' && mention.words.length >= 4
          ? mention.words
          : here.name;
    // 清河市 is no 清河县: a place of another kind than the list of regions knows goes by its printed name.
    const printed = /^[市省县](?!级|域)/.exec(words.slice(mention.end))?.[0];
    if (
      printed !== undefined &&
      mention.words !== here.name &&
      mention.words.length < here.name.length &&
      !here.name.startsWith(`${mention.words}${printed}`) &&
      name === here.name
    ) {
      found.push({ start: mention.start, end: mention.end + 1, names: [`${mention.words}${printed}`] });
      continue;
    }
    found.push({
      start: mention.start,
      end:
        mention.end +
        (name.length > mention.words.length && words.startsWith(name, mention.start)
          ? name.length - mention.words.length
          : 0),
      names: [name],
    });
  }
  for (const m of matchesIn(words, RELATIVE)) {
    const name = relativeName(m[0], region);
    // 广西境内 is inside of Guangxi.
    if (name === '境内' && found.some((place) => place.end === m.index)) continue;
    if (name !== null) found.push({ start: m.index, end: m.index + m[0].length, names: [name] });
  }
  for (const m of matchesIn(words, FUNCTIONAL)) {
    const name = m[0].replace(/^.*(?:在|于|为|是|及|和|或|的)/, '');
    const start = m.index + m[0].length - name.length;
    if (name.length >= 3) found.push({ start, end: m.index + m[0].length, names: [ownZone(name, region) ?? name] });
  }
  // A place that no list of regions holds (a new area, a park, a new name), where its own words leave no doubt.
  const own = found.length === 0 ? OWN_NAME.exec(words) : null;
  if (own?.[1] && !NO_NAME.test(own[1])) {
    const start = own.index + own[0].length - own[1].length;
    found.push({ start, end: start + own[1].length, names: [own[1]] });
  }
  const apart = found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((p, i, all) => i === 0 || p.start >= (all[i - 1]?.end ?? 0));
  return narrowest(apart);
}

/** The places of the words, those of one list (甲县、乙县和丙县) as one. */
export function listedPlaces(words: string, region: NoticeRegion): Place[] {
  const lists: Place[] = [];
  for (const place of placesIn(words, region)) {
    const before = lists.at(-1);
    if (before && /^(?:、|和|或者?|及|以及)$/.test(words.slice(before.end, place.start)))
      lists[lists.length - 1] = { start: before.start, end: place.end, names: [...before.names, ...place.names] };
    else lists.push(place);
  }
  return lists;
}

/** 深圳市南山区 is 南山区: of places that follow each other without a mark, each inside the one before, the last counts. */
function narrowest(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    const before = kept.at(-1);
    const within =
      before?.end === place.start &&
      place.names.some((name) =>
        regionsNamed(name).some((r) => before.names.some((b) => b !== name && (r.province === b || r.city === b))),
      );
    if (within && before) kept[kept.length - 1] = { ...place, start: before.start };
    else kept.push(place);
  }
  return kept;
}
