import { regionsIn, regionsNamed } from '../base/regions.ts';
import type { Region, RegionMention } from '../base/regions.ts';
import type { NoticeRegion } from './notice.ts';

const NATIONWIDE: NoticeRegion = { province: null, city: null, district: null };

/** Provinces by the one character that begins their offices' document numbers (晋科函, 沪科规). */
const NUMBER_PREFIX: Readonly<Record<string, string>> = {
  京: '北京市',
  津: '天津市',
  冀: '河北省',
  晋: '山西省',
  辽: '辽宁省',
  吉: '吉林省',
  黑: '黑龙江省',
  沪: '上海市',
  苏: '江苏省',
  浙: '浙江省',
  皖: '安徽省',
  闽: '福建省',
  赣: '江西省',
  鲁: '山东省',
  豫: '河南省',
  鄂: '湖北省',
  湘: '湖南省',
  粤: '广东省',
  桂: '广西壮族自治区',
  琼: '海南省',
  渝: '重庆市',
  川: '四川省',
  黔: '贵州省',
  滇: '云南省',
  陕: '陕西省',
  甘: '甘肃省',
};

/** The central authorities by the names they sign with; what they issue applies nationwide. */
const CENTRAL =
  /^(?:中共中央|国务院|国家|全国|中国|工业和信息化部|科学?技术?部|财政部|商务部|教育部|农业农村部|人力资源|生态环境部|发展改革委|住房和?城乡|交通运输部|海关总署|税务总局|市场监管总局|文化和旅游部|自然资源部|水利部|最高)/;

const byPlace = (region: Region): NoticeRegion => ({
  province: region.province,
  city: region.city,
  district: region.district,
});

/** The innermost division that a name states, told apart by the outer ones that it states too. */
function innermost(mentions: readonly RegionMention[]): Region | null {
  let best: Region | null = null;
  for (const mention of mentions) {
    const [only] = mention.regions;
    const inside = mention.regions.find(
      (r) => best !== null && (r.province === best.name || r.city === best.name || r.name === best.name),
    );
    const region: Region | undefined =
      inside ??
      (best === null && mention.regions.length === 1
        ? only
        : best === null
          ? mention.regions.find((r) => r.level !== 'district')
          : undefined);
    if (region && (best === null || region.level !== best.level)) best = region;
  }
  return best;
}

function regionOfName(name: string): Region | null {
  const stated = innermost(regionsIn(name));
  return stated
    ? (districtBehind(name, stated) ?? stated)
    : innermost(regionsIn(name, { short: true }).filter((m) => m.start <= 2));
}

/** 盐城市大丰…局: the district by its short name right behind its city; null where none stands there. */
function districtBehind(name: string, city: Region): Region | null {
  const mentions = regionsIn(name, { short: true });
  const at = mentions.findIndex((mention) => mention.regions.includes(city));
  const [own, next] = [mentions[at], mentions[at + 1]];
  if (city.level === 'district' || !own || next?.start !== own.end) return null;
  return (
    next.regions.find((r) => r.level === 'district' && r.province === city.province && r.city === city.city) ?? null
  );
}

/**
 * Where the notice applies: the place of the authority that signs it; where that names none, the title's, the
 * number's, or the place that the text calls 我省, 我市. A central authority's notice applies nationwide.
 */
export function readRegion(facts: {
  readonly title: string;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly body: string;
}): NoticeRegion {
  for (const issuer of facts.issuers) {
    const region = regionOfName(issuer);
    if (region) return byPlace(region);
  }
  if (facts.issuers.some((issuer) => CENTRAL.test(issuer))) return NATIONWIDE;
  const outside = facts.title.replace(/国家[^，。]{0,6}/g, '');
  const titled =
    innermost(regionsIn(outside)) ?? innermost(regionsIn(outside, { short: true }).filter((m) => m.start === 0));
  if (titled) return byPlace(titled);
  if (/^中关村/.test(facts.title) || facts.issuers.some((issuer) => /^中关村/.test(issuer)))
    return { province: '北京市', city: null, district: null };
  const prefix = facts.docNumber ? NUMBER_PREFIX[facts.docNumber[0] ?? ''] : undefined;
  const spoken = regionOfText(facts.body, prefix);
  if (spoken) return byPlace(spoken);
  return prefix ? { province: prefix, city: null, district: null } : NATIONWIDE;
}

/** Lines that name a place only to be found there. */
const ADDRESS_LINE = /^.*(?:地 ?址|地点|邮寄|送达|开户)[^\n]*$/gm;
const SPOKEN = /我(?:省|市|区|县|州)|全(?:省|市|区|县|州)|本(?:省|市|区|县|州)|新区|各(?:区|县|市|州|旗)/;

/**
 * The place that the text speaks of as its own (我市, 各县): the innermost division that covers most of the mentions
 * outside titles and addresses. Nothing where the text speaks of no place as its own.
 */
function regionOfText(body: string, province: string | undefined): Region | null {
  const text = body
    .slice(0, 4000)
    .replace(/《[^》]*》/g, '')
    .replace(ADDRESS_LINE, '');
  if (!SPOKEN.test(text)) return null;
  const mentions = regionsIn(text).flatMap((m) =>
    m.regions.length === 1 ? m.regions : m.regions.filter((r) => r.level !== 'district').slice(0, 1),
  );
  const inside = mentions.filter((r) => province === undefined || r.province === province);
  const covers = (outer: Region, inner: Region): boolean =>
    outer.province === inner.province &&
    (outer.city === null || outer.city === inner.city) &&
    (outer.district === null || outer.district === inner.district);
  const depth = (r: Region): number => (r.district ? 2 : r.city ? 1 : 0);
  const outers = inside.flatMap((r) => [
    r,
    ...regionsNamed(r.city ?? '').filter((c) => c.level === 'city' && c.province === r.province),
    ...regionsNamed(r.province),
  ]);
  const zone = /新区/.test(text) ? inside.find((r) => r.code === '' && r.name.endsWith('新区')) : undefined;
  if (zone) return zone;
  let best: Region | null = null;
  for (const outer of new Set(outers)) {
    const count = inside.filter((inner) => covers(outer, inner)).length;
    if (count * 10 >= inside.length * 6 && (best === null || depth(outer) > depth(best))) best = outer;
  }
  return best;
}
