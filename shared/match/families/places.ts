import {
  MUNICIPALITIES,
  OUTSIDE_MAINLAND,
  provinceNamed,
  regionsIn,
  regionsNamed,
  sameRegionName,
  shortRegionName,
  type RegionLevel,
} from '../../base/regions.ts';
import { any, type Truth } from '../../base/truth.ts';
import type { Client } from '../../client/client.ts';
import type { Criterion } from '../../notice/criterion.ts';
import { isKindOfPlace } from '../../notice/criteria/kinds-of-place.ts';
import type { NoticeRegion } from '../../notice/notice.ts';
import type { Check, UsedFact } from '../check.ts';
import { listedNames } from '../compare.ts';
import { fromCell, missingCell, seenCheck, withoutRow, type Seen } from './seen-check.ts';

/**
 * A kind of place instead of a place (省级及以上贫困县, 新型工业化产业示范基地), an area that is no division (某某山区), a zone
 * (转型综改示范区, a bare 高新区) whose companies give the district around it as theirs, or a region of many places (粤港澳大湾区).
 */
const KIND_OF_PLACE =
  /级|重点|示范|贫困|大湾区|长三角|珠三角|京津冀|经济[圈带]|都市圈|城市群|流域|片区|兵团|辖区|^(?:国家)?(?:高新区|经开区|开发区|保税区|自贸区|自贸试验区|合作区|园区)$/;
const tellsNoDivision = (name: string): boolean =>
  KIND_OF_PLACE.test(name) || (isKindOfPlace(name) && (regionsNamed(name).length === 0 || /^[城郊]区$/.test(name)));

const MAINLAND: readonly string[] = ['境内', '中国境内', '中华人民共和国境内', '国内', '中国大陆', '全国'];

/** What one listed place says: the answer and, where it is unknown, the heading that is empty or cannot tell. */
interface Placed {
  readonly result: Truth;
  readonly missing: string | null;
}
const PASS: Placed = { result: 'pass', missing: null };
const FAIL: Placed = { result: 'fail', missing: null };
const lacks = (heading: string): Placed => ({ result: 'unknown', missing: heading });

/** 省, 市 and 区县 of the client against listed places, name by name. */
export function registeredRegionCheck(criterion: Criterion, notice: NoticeRegion): Check {
  const names = listedNames(criterion);
  const places = names.map((name) => ({ name, level: levelOf(name) }));
  const key = `注册地 ${names.join('、')} ${notice.province ?? ''}/${notice.city ?? ''}`;
  return seenCheck(key, false, ({ client }): Seen => {
    const placed = places.map(({ name, level }) => registeredIn(client, name, level, notice));
    const result = any(placed.map((p) => p.result));
    const used = cellsOf(client);
    return {
      result,
      actual: [...new Set(used.map((cell) => cell.value))].join('') || null,
      missing: result === 'unknown' ? [...new Set(placed.flatMap((p) => p.missing ?? []))] : [],
      used,
    };
  });
}

function cellsOf(client: Client): readonly UsedFact[] {
  const cells = [
    { label: '省', value: client.province },
    { label: '市', value: client.city },
    { label: '区县', value: client.district },
  ];
  return cells.flatMap(({ label, value }) =>
    value === null ? [] : [{ label, sheet: '企业', value, unit: 'text' as const }],
  );
}

function registeredIn(client: Client, name: string, level: RegionLevel, notice: NoticeRegion): Placed {
  const { province, city, district } = client;
  const known = [province, city, district].filter((cell) => cell !== null);
  if (MAINLAND.includes(name)) {
    if (known.some((cell) => OUTSIDE_MAINLAND.some((outside) => sameRegionName(outside, cell)))) return FAIL;
    return known.length > 0 ? PASS : lacks('省');
  }
  if (known.some((cell) => sameRegionName(cell, name))) return PASS;
  if (tellsNoDivision(name)) return lacks('区县');
  if (level === 'province') return province === null ? lacks('省') : FAIL;
  if (province !== null && notice.province !== null && !sameRegionName(province, notice.province)) return FAIL;
  if (level === 'city') return city === null && !inMunicipality(province) ? lacks('市') : FAIL;
  if (city !== null && notice.city !== null && !sameRegionName(city, notice.city)) return FAIL;
  return district === null ? lacks('区县') : FAIL;
}

const inMunicipality = (province: string | null): boolean =>
  province !== null && MUNICIPALITIES.some((name) => sameRegionName(name, province));

/** By the divisions of that name, else by its ending. A county-level city (市 within a 市) is a district. */
function levelOf(name: string): RegionLevel {
  if (provinceNamed(name)) return 'province';
  const named = regionsNamed(name);
  if (named.some((region) => region.level === 'city')) return 'city';
  if (named.length > 0) return 'district';
  if (/(?:省|自治区|特别行政区)$/.test(name)) return 'province';
  return /(?:市|自治州|盟|地区)$/.test(name) ? 'city' : 'district';
}

/** 建设地点 of the project against listed places. A location that names no province can only confirm. */
export function projectLocationCheck(criterion: Criterion): Check {
  const names = listedNames(criterion);
  return seenCheck(`建设地点 ${names.join('、')}`, true, (_facts, row): Seen => {
    if (row.kind !== 'row') return withoutRow(row);
    const { location } = row.project;
    if (location === null) return missingCell('建设地点');
    return fromCell(any(names.map((name) => locatedIn(location, name))), '项目', '建设地点', location);
  });
}

function locatedIn(location: string, name: string): Truth {
  const province = provinceOf(location);
  if (MAINLAND.includes(name))
    return province === null ? 'unknown' : OUTSIDE_MAINLAND.includes(province) ? 'fail' : 'pass';
  if (location.includes(name) || province === name) return 'pass';
  // 东湖高新区 and 东湖新技术开发区: two names of one zone.
  if (regionsIn(location).some((mention) => sameRegionName(mention.words, name))) return 'pass';
  if (tellsNoDivision(name)) return 'unknown';
  return province === null ? 'unknown' : 'fail';
}

/** The province that a location names in full anywhere or in short at its start, else null. */
function provinceOf(location: string): string | null {
  for (const mention of regionsIn(location)) {
    const province = mention.regions.find((region) => region.level === 'province');
    if (province) return province.name;
  }
  const named = provinceNamed(location.slice(0, 3)) ?? provinceNamed(location.slice(0, 2));
  return named && location.startsWith(shortRegionName(named.name)) ? named.name : null;
}
