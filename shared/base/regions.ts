import { areaList } from '@vant/area-data';
import { ZONES } from './region-zones.ts';
import { sameZoneName, zoneIn, zoneKindAt } from './zone-names.ts';

/** Administrative divisions of China by name: full official names, the short names people write, and zones. */

export type RegionLevel = 'province' | 'city' | 'district';

/** One division with the names above it. A municipality is a province: its districts have no city. */
export interface Region {
  /** Six-digit code of GB/T 2260; empty for a zone that has none. */
  readonly code: string;
  readonly level: RegionLevel;
  /** Full official name: `太原市`, `雄安新区`. */
  readonly name: string;
  readonly province: string;
  readonly city: string | null;
  readonly district: string | null;
}

/** 北京市, 天津市, 上海市, 重庆市: provinces whose districts stand directly under them. */
export const MUNICIPALITIES: readonly string[] = ['北京市', '天津市', '上海市', '重庆市'];

/** 港澳台: outside 境内 in the sense of such notices. */
export const OUTSIDE_MAINLAND: readonly string[] = ['香港特别行政区', '澳门特别行政区', '台湾省'];

export const isMunicipality = (name: string): boolean => MUNICIPALITIES.includes(name);

/** A row of the data that groups divisions without being one (省直辖县, 重庆的「县」). */
const GROUPING = /^(省直辖县|自治区直辖县级行政区划|县|其它区|市辖区)$/;

/** Names so general that alone they name no place: 城区, 高新区, 开发区. They count only below a named city. */
const GENERIC =
  /^(城区|郊区|矿区|东区|西区|南区|北区|中区|新区|高新区|开发区|经济开发区|经济技术开发区|高新技术开发区|工业园区|其它区)$/;

/** Endings of minorities' names in 自治州, 自治县, 自治区: 延边朝鲜族自治州 is called 延边. */
const PEOPLES =
  /(?:(?:蒙古|维吾尔|壮|回|藏|苗|彝|侗|布依|朝鲜|满|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|裕固|保安|独龙|鄂温克)族?|各族)+$/;

const SHORT_PROVINCES: Readonly<Record<string, string>> = {
  内蒙古自治区: '内蒙古',
  广西壮族自治区: '广西',
  西藏自治区: '西藏',
  宁夏回族自治区: '宁夏',
  新疆维吾尔自治区: '新疆',
  香港特别行政区: '香港',
  澳门特别行政区: '澳门',
};

/** The name as it is said without its kind: 山西省 → 山西, 延边朝鲜族自治州 → 延边; unchanged where less than two characters would be left. */
export function shortRegionName(name: string): string {
  const listed = SHORT_PROVINCES[name];
  if (listed !== undefined) return listed;
  const autonomous = /^(.+)自治[州县旗]$/.exec(name);
  const stem = autonomous
    ? (autonomous[1] ?? '').replace(PEOPLES, '')
    : name.replace(/(?:地区|新区|省|市|区|县|盟|旗)$/, '');
  return stem.length >= 2 ? stem : name;
}

function readDivisions(): Region[] {
  const regions: Region[] = [];
  const provinces = areaList.province_list;
  const cities = areaList.city_list;
  for (const [code, name] of Object.entries(provinces)) {
    regions.push({ code, level: 'province', name, province: name, city: null, district: null });
  }
  for (const [code, name] of Object.entries(cities)) {
    const province = provinces[`${code.slice(0, 2)}0000`] ?? '';
    if (isMunicipality(province) || GROUPING.test(name)) continue;
    regions.push({ code, level: 'city', name, province, city: name, district: null });
  }
  for (const [code, name] of Object.entries(areaList.county_list)) {
    if (GROUPING.test(name)) continue;
    const province = provinces[`${code.slice(0, 2)}0000`] ?? '';
    const above = cities[`${code.slice(0, 4)}00`] ?? '';
    if (isMunicipality(province)) regions.push({ code, level: 'district', name, province, city: null, district: name });
    // Directly under the province (济源市): nothing stands between, so it takes the city's place.
    else if (GROUPING.test(above)) regions.push({ code, level: 'city', name, province, city: name, district: null });
    else regions.push({ code, level: 'district', name, province, city: above, district: name });
  }
  for (const zone of ZONES) {
    const name = zone.names[0] ?? '';
    const own = { code: '', name, province: zone.province };
    regions.push(
      zone.standsAs === 'city'
        ? { ...own, level: 'city', city: name, district: null }
        : { ...own, level: 'district', city: zone.city, district: name },
    );
  }
  return regions;
}

function index(
  regions: readonly Region[],
  namesOf: (region: Region) => readonly string[],
): ReadonlyMap<string, readonly Region[]> {
  const found = new Map<string, Region[]>();
  for (const region of regions) {
    for (const name of namesOf(region)) {
      const list = found.get(name);
      if (!list) found.set(name, [region]);
      // The data lists some zones twice, under two codes.
      else if (!list.some((r) => r.province === region.province && r.city === region.city && r.name === region.name))
        list.push(region);
    }
  }
  return found;
}

const zoneNames = new Map(ZONES.map((zone) => [zone.names[0] ?? '', zone.names]));

/** Every division and zone. */
export const REGIONS: readonly Region[] = readDivisions();

const byName = index(REGIONS, (r) => (r.code === '' ? (zoneNames.get(r.name) ?? [r.name]) : [r.name]));
const byShortName = index(REGIONS, (r) => (r.code === '' || GENERIC.test(r.name) ? [] : [shortRegionName(r.name)]));

export const PROVINCES: readonly Region[] = REGIONS.filter((r) => r.level === 'province');

/** The divisions of this full name (`鼓楼区` has four); [] where there is none. Zones also answer to their other names. */
export const regionsNamed = (name: string): readonly Region[] => byName.get(name) ?? [];

/** The divisions that are called so without their kind (`吉林`: the province and the city), the higher first; [] where there is none. */
export const regionsCalled = (shortName: string): readonly Region[] => byShortName.get(shortName) ?? [];

/** The province of this full or short name, else null. */
export function provinceNamed(name: string): Region | null {
  return [...regionsNamed(name), ...regionsCalled(name)].find((r) => r.level === 'province') ?? null;
}

/** Whether two names mean the same division: equal, or one the other's short form where that is unmistakable. */
export function sameRegionName(a: string, b: string): boolean {
  if (a === b || sameZoneName(a, b)) return true;
  // Two names of one zone.
  if (regionsNamed(a).some((zone) => zone.code === '' && zoneNames.get(zone.name)?.includes(b))) return true;
  const [short, full] = a.length < b.length ? [a, b] : [b, a];
  if (regionsNamed(short).length > 0 || GENERIC.test(full)) return false;
  return regionsNamed(full).some((region) => region.code !== '' && shortRegionName(region.name) === short);
}

export interface RegionMention {
  readonly start: number;
  readonly end: number;
  /** The words of the text. */
  readonly words: string;
  /** All divisions that they may mean; none for a zone that several places may have. */
  readonly regions: readonly Region[];
}

/** The length of the longest name by its first two characters: most places in a text begin none. */
const longestByHead = new Map<number, Map<number, number>>();
for (const name of [...byName.keys(), ...byShortName.keys()]) {
  const [first, second] = [name.charCodeAt(0), name.charCodeAt(1)];
  const bySecond = longestByHead.get(first) ?? new Map<number, number>();
  bySecond.set(second, Math.max(bySecond.get(second) ?? 0, name.length));
  longestByHead.set(first, bySecond);
}

/** By code unit, 1 where a name begins with it; looked up for every character of a text. */
const BEGINS_NAME = new Uint8Array(0x10000);
for (const code of longestByHead.keys()) BEGINS_NAME[code] = 1;

/**
 * The divisions that a text names by their full name (with `short`, also by their short one), longest match first,
 * without overlaps, in order. Of several divisions of one name those inside the one named directly before are meant.
 * General names (高新区, 开发区) are left out unless their city stands directly before them. A short name with a zone's kind behind it (合肥高新区) is
 * that zone, never the division.
 */
export function regionsIn(text: string, options: { readonly short?: boolean } = {}): readonly RegionMention[] {
  const found: RegionMention[] = [];
  let at = 0;
  while (at < text.length) {
    if (BEGINS_NAME[text.charCodeAt(at)] === 0 && found.at(-1)?.end !== at) {
      at += 1;
      continue;
    }
    const mention = mentionAt(text, at, options.short ?? false, found.at(-1));
    if (mention) found.push(mention);
    at = mention ? mention.end : at + 1;
  }
  return found;
}

function mentionAt(
  text: string,
  start: number,
  short: boolean,
  before: RegionMention | undefined,
): RegionMention | null {
  const longest = longestByHead.get(text.charCodeAt(start))?.get(text.charCodeAt(start + 1)) ?? 0;
  for (let length = Math.min(longest, text.length - start); length >= 2; length--) {
    const words = text.slice(start, start + length);
    const regions = byName.get(words) ?? (short ? byShortName.get(words) : undefined);
    if (!regions) continue;
    const inside =
      before?.end === start
        ? regions.filter((r) => before.regions.some((a) => a.name === r.province || a.name === r.city))
        : [];
    if (inside.length === 0 && GENERIC.test(words)) continue;
    const meant = inside.length > 0 ? inside : regions;
    const kind = byName.has(words) ? null : zoneKindAt(text, start + length, true);
    return kind === null || meant.every((r) => r.level === 'province' && !isMunicipality(r.name))
      ? { start, end: start + length, words, regions: meant }
      : zoneMention(text, start, start + length + kind.length, zoneCalled(meant, kind));
  }
  return before?.end === start ? zoneBehind(text, start, before) : null;
}

/** The zone of this kind in one of the places that a name may mean; of provinces only municipalities have their own. */
const zoneCalled = (places: readonly Region[], kind: string): Region | null => {
  const cities = places.filter((place) => place.level !== 'province' || isMunicipality(place.name));
  return zoneIn(cities, `${shortRegionName(cities[0]?.name ?? '')}${kind}`);
};

/** 南昌市高新区: the zone of the place whose full name stands directly before. */
function zoneBehind(text: string, start: number, before: RegionMention): RegionMention | null {
  const kind = byName.has(before.words) ? zoneKindAt(text, start, false) : null;
  const zone = kind === null ? null : zoneCalled(before.regions, kind);
  return kind === null || !zone ? null : zoneMention(text, start, start + kind.length, zone);
}

/** A zone that stands in a text; without regions where its name does not say which one it is. */
const zoneMention = (text: string, start: number, end: number, zone: Region | null): RegionMention => ({
  start,
  end,
  words: text.slice(start, end),
  regions: zone ? [zone] : [],
});
