import { regionsCalled, regionsNamed } from '../../base/regions.ts';
import type { Criterion } from '../criterion.ts';
import { STANDS_AT, TIERS_OF_PLACE } from './kinds-of-place.ts';

const TIER = new RegExp(`^${TIERS_OF_PLACE}$`);
/** The words of a figure and the places that it is told for: 〔年销售收入〕蓬江、江海、新会三区. */
const FIGURE_AT_PLACE = new RegExp(
  `^(.{2,}?(?:收入|额|投资|投入|规模|产值|数量|人数|总数|面积|资产|资本|资本金|费用|利润|税收|比例|比重|比率|占比)(?!投资|投入|规模|总|额|数|量|比|占|的|中(?!心))(?:，|：)?)(?:${STANDS_AT})?(${TIERS_OF_PLACE})(?:所属|境内|辖区内)?(?:的?(?:企业|项目|单位|主体|基地))?(?:应当?|须|需|为|的|达到?|可以?|均)*$`,
);
/** What any name or kind of place has: most figures have none of it before them. */
const MAY_NAME_PLACE = /[县乡村市区场州旗盟陵原部海方]/;
/** 新会三区, 恩平等四市: how many places a list names. */
const COUNTED = /(?:等)?[两二三四五六七八九十\d]{1,2}个?(?:师市|市州|州市|市县|县市|县区|区县|市区|市|县|区|州)$/;

/** Whether words name places alone, by kind or by name. */
export const isTierOfPlaces = (words: string): boolean => TIER.test(words);

/** The name of a figure and the places behind it; null where the words do not end with places. */
export function figureAtPlace(words: string): { readonly figure: string; readonly place: string } | null {
  const m = MAY_NAME_PLACE.test(words) ? FIGURE_AT_PLACE.exec(words) : null;
  return m?.[1] === undefined || m[2] === undefined ? null : { figure: m[1].replace(/[，：]$/, ''), place: m[2] };
}

const isDivision = (name: string): boolean => regionsNamed(name).length > 0 || regionsCalled(name).length > 0;

/** Where the applicant (or its project) stands whom a figure is told for: divisions by name, kinds of place (山区县, 其他地区) as printed. */
export function placeCriterion(words: string, ofProject = false): Criterion {
  const rest = /^(?:其他|其它|其余|剩余)/.test(words);
  const items = rest ? [words] : words.split(/、|和|或者?|以及|及|与/).filter((item) => item !== '');
  const names = items.length > 1 ? items.map((item) => (isDivision(item) ? item : item.replace(COUNTED, ''))) : items;
  return { field: ofProject ? 'projectLocation' : 'registeredRegion', op: 'in', value: names };
}
