import { regionsIn } from '../base/regions.ts';
import type { Region, RegionMention } from '../base/regions.ts';
import type { NoticeRegion } from './notice.ts';

const NATIONWIDE: NoticeRegion = { province: null, city: null, district: null };

/** Provinces by the one character that begins their offices' document numbers (晋科函, 沪科规). */
const NUMBER_PREFIX: Readonly<Record<string, string>> = {
  京: '北京市', 津: '天津市', 冀: '河北省', 晋: '山西省', 辽: '辽宁省', 吉: '吉林省', 黑: '黑龙江省', 沪: '上海市', 苏: '江苏省', 浙: '浙江省', 皖: '安徽省', 闽: '福建省', 赣: '江西省', 鲁: '山东省', 豫: '河南省', 鄂: '湖北省', 湘: '湖南省', 粤: '广东省', 桂: '广西壮族自治区', 琼: '海南省', 渝: '重庆市', 川: '四川省', 黔: '贵州省', 滇: '云南省', 陕: '陕西省', 甘: '甘肃省',
};

/** The central authorities by the names they sign with; what they issue applies nationwide. */
const CENTRAL = /^(?:中共中央|国务院|国家|全国|中国|工业和信息化部|科学?技术?部|财政部|商务部|教育部|农业农村部|人力资源|生态环境部|发展改革委|住房和?城乡|交通运输部|海关总署|税务总局|市场监管总局|文化和旅游部|自然资源部|水利部|最高)/;

const byPlace = (region: Region): NoticeRegion => ({ province: region.province, city: region.city, district: region.district });

/** The innermost division that a name states, told apart by the outer ones that it states too. */
function innermost(mentions: readonly RegionMention[]): Region | null {
  let best: Region | null = null;
  for (const mention of mentions) {
    const [only] = mention.regions;
    const inside = mention.regions.find((r) => best !== null && (r.province === best.name || r.city === best.name || r.name === best.name));
    const region: Region | undefined = inside ?? (best === null && mention.regions.length === 1 ? only : best === null ? mention.regions.find((r) => r.level !== 'district') : undefined);
    if (region && (best === null || region.level !== best.level)) best = region;
  }
  return best;
}

const regionOfName = (name: string): Region | null => innermost(regionsIn(name)) ?? innermost(regionsIn(name, { short: true }).filter((m) => m.start <= 2));

/**
 * Where the notice applies: the place of the authority that signs it; where that names none, the title's, the
 * number's, or the place that the text calls 我省, 我市. A central authority's notice applies nationwide.
 */
export function readRegion(facts: { readonly title: string; readonly docNumber: string | null; readonly issuers: readonly string[]; readonly body: string }): NoticeRegion {
  for (const issuer of facts.issuers) {
    const region = regionOfName(issuer);
    if (region) return byPlace(region);
  }
  if (facts.issuers.some((issuer) => CENTRAL.test(issuer))) return NATIONWIDE;
  const outside = facts.title.replace(/国家[^，。]{0,6}/g, '');
  const titled = innermost(regionsIn(outside)) ?? innermost(regionsIn(outside, { short: true }).filter((m) => m.start === 0));
  if (titled) return byPlace(titled);
  if (/^中关村/.test(facts.title) || facts.issuers.some((issuer) => /^中关村/.test(issuer))) return { province: '北京市', city: null, district: null };
  const prefix = facts.docNumber ? NUMBER_PREFIX[facts.docNumber[0] ?? ''] : undefined;
  const own = /我(省|市|区|县)/.exec(facts.body)?.[1];
  if (own) {
    const mentions = regionsIn(facts.body.slice(0, 3000).replace(/《[^》]*》/g, ''));
    const level = own === '省' ? 'province' : own === '市' ? 'city' : 'district';
    const found = mentions.flatMap((m) => m.regions.filter((r) => r.level === level || (level === 'city' && r.level === 'province' && /市$/.test(r.name))));
    if (found[0] && (prefix === undefined || found[0].province === prefix)) return byPlace(found[0]);
  }
  return prefix ? { province: prefix, city: null, district: null } : NATIONWIDE;
}
