/** 平原地区, 山区, 西部: kinds of place that thresholds are told by. Source of a regular expression. */
export const KIND_OF_PLACE =
  '(?:(?:[一-龥]{2,8}、)?[一-龥]{1,8}(?:地区|山区|丘陵区?|牧区|库区|老区|县域|片区)|山区县?|贫困县|脱贫县|欠发达县|平原|丘陵|东部|中部|西部|沿海|城区|郊区)';
