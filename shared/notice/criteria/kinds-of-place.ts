/** 平原地区, 山区, 西部: kinds of place that thresholds are told by. Source of a regular expression. */
export const KIND_OF_PLACE =
  '(?:(?:[一-龥]{2,8}、)?[一-龥]{1,8}(?:地区|山区|丘陵区?|牧区|库区|老区|县域|片区)|(?:国家级?|省级?)?(?:陆地)?(?:坝区|边境|边疆|贫困|脱贫|山区|民族|少数民族|欠发达|革命老区|重点帮扶|乡村振兴重点帮扶)县区?|山区|平原|丘陵|东部|中部|西部|沿海|城区|郊区)';

/** 山区县和边境县: kinds of place side by side. */
export const KINDS_OF_PLACE = `${KIND_OF_PLACE}(?:(?:、|和|及|以及|或)${KIND_OF_PLACE})*`;
