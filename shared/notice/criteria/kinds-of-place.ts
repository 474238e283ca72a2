/** 平原地区, 山区, 西部: kinds of place that thresholds are told by. Source of a regular expression. */
export const KIND_OF_PLACE =
  '(?:(?:[一-龥]{2,8}、)?[一-龥]{1,8}(?:地区|山区|丘陵区?|牧区|库区|老区|县域|片区)|(?:国家级?|省级?)?(?:陆地)?(?:坝区|边境|边疆|贫困|脱贫|山区|民族|少数民族|欠发达|革命老区|重点帮扶|乡村振兴重点帮扶)县区?|山区|平原|丘陵|东部|中部|西部|沿海|城区|郊区|民族自治[州县]|[A-Z一二三四]类(?:地区|县区|县|区|市))';

const DIVISION = '(?:团场|师市|市州|州市|市县|县市|县区|区县|市区|地市|市|县|区|州|旗|盟)';
/** 其余市、区: the places that were not named. */
const REST_OF_PLACES = `(?:其他|其它|其余|剩余)(?:各)?(?:地区|地方|区域|片区|团场|${DIVISION}(?:、${DIVISION})*)`;
/** Words that end like a division and are none. */
const NO_DIVISION = '(?<!(?:[上城超门夜菜]市|[本我全该各在两][省市县区州旗]|[园厂场社小景校灌矿展街库公产作宅务护]区))';
/** 昆山市、张家港市; 台山、开平、鹤山、恩平四市. */
const NAMED_PLACES = `(?:(?:[一-龥]{1,6}${DIVISION}${NO_DIVISION}(?:、|和|及|以及|与))*[一-龥]{1,6}${DIVISION}${NO_DIVISION}|[一-龥]{2,5}(?:、[一-龥]{2,5})*(?:(?:、|和|及|与)[一-龥]{2,5})(?:等)?[两二三四五六七八九十\\d]{1,2}个?${DIVISION})`;

/** 山区县和边境县: kinds of place side by side. */
export const KINDS_OF_PLACE = `${KIND_OF_PLACE}(?:(?:、|和|及|以及|或)${KIND_OF_PLACE})*`;

/** 县, 市辖区: a kind of division by itself. */
const BARE = '(?:各?县|县城|各?乡镇|农村|市辖区|县级市|市本级|主城区)';

/** Places by kind or by name, as thresholds are told by them: 山区县, 昆山市、张家港市, 其他市州. Source of a regular expression. */
export const TIERS_OF_PLACE = `(?:${BARE}|${REST_OF_PLACES}|${KINDS_OF_PLACE}|${NAMED_PLACES})`;
