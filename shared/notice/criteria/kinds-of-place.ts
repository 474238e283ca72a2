/** 平原地区, 山区, 西部: kinds of place that thresholds are told by. Source of a regular expression. */
export const KIND_OF_PLACE =
  '(?:(?:[一-龥]{2,8}、)?[一-龥]{1,8}(?:地区|山区|丘陵区?|牧区|库区|老区(?:[县市]|市县)?|苏区(?:[县市]|市县)?|县域|片区)|(?:国家级?|省级?)?(?:陆地)?(?:坝区|边境|边疆|贫困|脱贫|山区|民族|少数民族|欠发达|革命老区|重点帮扶|乡村振兴重点帮扶)县区?|山区|平原|丘陵|东部|中部|西部|沿海|城区|郊区|民族自治[州县]|[A-Z一二三四]类(?:地区|县区|县|区|市))';

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

/** 〔注册地在〕伊川县, 〔位于〕山区县: the words that say what stands at a place that a threshold is told for. Source of a regular expression. */
export const STANDS_AT =
  '(?:对于?)?(?:(?:企业|单位|公司|项目)?(?:的)?(?:工商)?(?:(?:注册|登记|所在|建设|实施|经营|生产|落户)(?:地点|地址|地)|住所地?|选址)(?:位于|在|于|为|是|属于?)|(?:企业|项目)?(?:工商)?(?:登记注册|注册登记|注册|登记|设立|设|落户|坐落|位|建设|建|实施)(?:在|于)|在)';

const NAMED_KIND =
  /.(?:地区|片区|区域)$|自治地方|山区|老区|苏区|库区|牧区|坝区|丘陵|平原|沿海|[东中西北]部|^[城郊]区$|县域|试验区$|经济带$|城市群$|(?:贫困|脱贫|边境|边疆|民族|苏区|老区|欠发达|帮扶|山区|自治|示范|试点|重点)[一-龥]{0,3}(?:县|市|旗|州|乡|镇|县域|县市|县区|旗县|旗市|市区)$|级.{0,10}(?:园区|开发区|高新区|经开区|试验区|示范区|先行区)$|^(?:其他|其它|其余|剩余)|[两二三四五六七八九十][市县区州]$|[A-Z一二三四]类.{0,3}$|^(?:市区|各?县|县城|各?乡镇|农村|市辖区|县级市|市本级|主城区|.{0,6}团场)$/;

/** Whether a name is that of a kind of place or of an area which is no division (省级贫困县, 某某山区, 其他地区): no division of a client tells. The caller knows the divisions. */
export const isKindOfPlace = (name: string): boolean => NAMED_KIND.test(name);
