import type { Criterion, CriterionField } from '../criterion.ts';
import { ENTITIES } from '../lexicon/entities.ts';
import { INDUSTRIES } from '../lexicon/industries.ts';
import { QUALIFICATIONS } from '../lexicon/qualifications.ts';
import { hitOf } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { TIERS_OF_PLACE } from './kinds-of-place.ts';
import { isTierOfPlaces, placeCriterion } from './place-tiers.ts';
import type { Subject } from './subjects.ts';

const industries = new Set(INDUSTRIES);
const entities = new Map(ENTITIES.map((row) => [row.word, row.values] as const));
const qualifications = [...QUALIFICATIONS].sort((a, b) => b.length - a.length);

/** The class that narrows the subject of a figure, as guards of its criterion: 制造类〔企业〕, 女性. */
export function guardsOf(
  reading: Reading,
  { field, subject }: { readonly field: CriterionField; readonly subject: Subject },
  begin: number,
  words: string,
  sentence: number,
): Hit[] {
  if (subject.modifier === '') return [];
  const ofProject = OF_PROJECT.has(field);
  const at = words.indexOf(subject.modifier);
  const from = at < 0 ? begin : begin + at;
  const guardOf = (criterion: Criterion | null, start: number, end: number): Hit[] =>
    criterion ? [hitOf(reading, sentence, criterion, start, Math.min(end, reading.flat.text.length))] : [];
  const to = from + subject.modifier.length + subject.word.length;
  // 贫困县的加工型企业: a class within places.
  const place = PLACE_OF_CLASS.exec(subject.modifier)?.[1];
  if (place !== undefined && subject.word !== '') {
    const within = subject.modifier.slice(place.length + 1);
    return [
      ...guardOf(placeCriterion(place, ofProject || subject.word === '项目'), from, from + place.length),
      ...guardOf(classCriterion(within, subject.word, ofProject), from + place.length + 1, to),
    ];
  }
  return guardOf(classCriterion(subject.modifier, subject.word, ofProject), from, to);
}

const PLACE_OF_CLASS = new RegExp(`^(${TIERS_OF_PLACE})的(?=[一-龥]{2,})`);

const OF_PROJECT: ReadonlySet<CriterionField> = new Set(['projectInvestment', 'projectFixedInvestment']);

/** The class of applicants or projects that words name, as a criterion; places are those of the project where the figure is (`ofProject`). */
export function classCriterion(modifier: string, word: string, ofProject = false): Criterion | null {
  const list = modifier.replace(/^(?:对于|对|其中|属于|从事|的|申请|申报|或|和)+/, '').replace(/(?:的)$/, '');
  if (list === '') return null;
  if (list === '男性' || list === '女性') return { field: 'other', op: 'in', value: [list], label: '性别' };
  if (['', '企业', '项目', '单位'].includes(word) && isTierOfPlaces(list))
    return placeCriterion(list, ofProject || word === '项目');
  if (/(?:博士|硕士|本科|专科|大专|高级?|中级|初级)(?:及?以上)?$/.test(list) && word === '')
    return { field: 'other', op: 'in', value: list.split('、'), label: '学历职称' };
  const one = list.replace(/(?:企业|类)$/, '');
  const items = industries.has(one) ? [one] : list.split(/、|或者?|和|及/).filter((item) => item !== '');
  const bare = items.map((item) =>
    item.replace(/(?:类|型|行业|领域|产业)?(?:企业)?$/, (end) => (end.startsWith('类') ? end.replace('企业', '') : '')),
  );
  if (word.endsWith('企业') || word === '单位') {
    if (bare.every((item) => industries.has(item.replace(/类$/, ''))))
      return {
        field: 'industry',
        op: 'in',
        value: items.length > 1 ? bare.map((item) => item.replace(/类$/, '')) : bare,
      };
    // 食品、纺织、鞋服行业, 文化制造业: industries in words of the notice's own.
    if (
      /(?:行业|产业|领域)$/.test(list) ||
      items.every((item) => /.业$/.test(item) && !/企业$|以上|规上|限上/.test(item))
    )
      return { field: 'industry', op: 'in', value: list.replace(/(?:行业|产业|领域)$/, '').split(/、|和|或者?|及/) };
    // 演艺、娱乐、艺术培训类企业: a list that its last word calls a class.
    if (items.length > 1 && /类$/.test(list) && items.some((item) => INDUSTRIES.some((word) => item.includes(word))))
      return { field: 'industry', op: 'in', value: items.map((item) => item.replace(/类$/, '')) };
    // 农业种植养殖类企业: industries in words of the notice's own.
    if (items.every((item) => /类$/.test(item) && INDUSTRIES.some((word) => item.includes(word))))
      return { field: 'industry', op: 'in', value: items };
    const named = items.map((item) => (item.endsWith(word) ? item : `${item}${word}`));
    if (named.every((name) => qualifications.some((q) => name.endsWith(q))))
      return { field: 'qualification', op: 'has', value: named };
    const sizes = items.flatMap((item) => (/^(?:大|中|小|微)型$/.test(item) ? [item] : []));
    if (sizes.length === items.length) return { field: 'enterpriseScale', op: 'in', value: sizes };
  }
  const kinds = items.flatMap((item) => entities.get(item.replace(/(?:牵头|承担)$/, '')) ?? []);
  if (kinds.length > 0 && items.every((item) => entities.has(item.replace(/(?:牵头|承担)$/, ''))))
    return { field: 'entityType', op: 'in', value: kinds };
  const label = word.endsWith('项目')
    ? '项目类别'
    : /基地$/.test(word)
      ? '基地类型'
      : word.endsWith('企业')
        ? '企业类别'
        : '类别';
  return {
    field: 'other',
    op: 'in',
    value: items.map((item) => (word.endsWith('项目') ? `${item}项目` : item)),
    label,
  };
}
