import type { Region } from './regions.ts';

/** Zones that are called by the place they lie in and their kind: 合肥高新区, 南昌市经济技术开发区. */

/** Kinds that no other thing is called by. */
const KIND =
  '(?:国家级?)?(?:(?:高新技术产业|高技术产业|高新技术|新技术产业|新技术|经济技术|经济)开发区|高新(?:产业)?(?:园)?区|经开区|(?:综合|特殊综合)保税(?:港)?区|保税(?:港|物流园)?区|综保区|出口加工区|台商投资区|临空经济(?:示范)?区|航空港(?:经济(?:综合实验)?)?区|农业高新技术产业示范区|农高区|自主创新示范区|边境经济合作区|循环(?:化工|经济)(?:园|产业)区|化工园区|化学工业(?:园)?区|国家旅游度假区)';
/** Kinds that behind a place's full name may only say what lies there (苏州市工业园区). */
const LOOSE_KIND = '(?:新区|工业园区|工业集中区|产业园区|工业园|开发区|旅游度假区|示范区|合作区|产业集聚区)';
const KIND_AT = new RegExp(KIND, 'y');
const ANY_KIND_AT = new RegExp(`${KIND}|${LOOSE_KIND}`, 'y');

/** The words of a zone's kind at this place of a text; null where there are none. `behindShort`: behind a place's short name. */
export function zoneKindAt(text: string, at: number, behindShort: boolean): string | null {
  const pattern = behindShort ? ANY_KIND_AT : KIND_AT;
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** One class of kinds: 高新区 and 高新技术产业开发区 are two ways to say the same. */
function classOf(kind: string): string {
  if (/高新|高技术产业|新技术/.test(kind)) return 'high-tech';
  return /经开区|经济(?:技术)?开发区/.test(kind) ? 'economic' : kind;
}

const NAMED = new RegExp(`^(?<place>.{2,8}?)[市区县]?(?<kind>${KIND})$`);

/** Whether two names mean one zone: 合肥高新区 and 合肥高新技术产业开发区. */
export function sameZoneName(a: string, b: string): boolean {
  const [one, other] = [NAMED.exec(a)?.groups, NAMED.exec(b)?.groups];
  return (
    one !== undefined &&
    other !== undefined &&
    one['place'] === other['place'] &&
    classOf(one['kind'] ?? '') === classOf(other['kind'] ?? '')
  );
}

/** The zone `name` in the place that is meant; null where several places may be, or a province that is no city. */
export function zoneIn(places: readonly Region[], name: string): Region | null {
  const inner = places.filter((place) => place.level === 'district');
  const outer = places.filter((place) => place.level === 'city' || (place.level === 'province' && inner.length === 0));
  const [place, other] = outer.length > 0 ? outer : inner;
  return !place || other
    ? null
    : { code: '', level: 'district', name, province: place.province, city: place.city, district: name };
}
