import { wordsSource } from '../lexicon/define.ts';
import { INDUSTRIES } from '../lexicon/industries.ts';
import type { Figure } from './figures.ts';
import { STANDS_AT, TIERS_OF_PLACE } from './kinds-of-place.ts';
import type { Period } from './periods.ts';
import type { Bounded } from './quantities.ts';
import { subjectOf } from './subjects.ts';
import type { Subject } from './subjects.ts';

/** What a clause spoke of last, for the figures behind it that name nothing themselves. */
export interface Carried {
  figures: readonly Figure[];
  joined: 'any' | 'all';
  period: Period;
}

/** Words before a figure that do not name what it measures: it measures what the clause spoke of last. */
const NAMELESS =
  /^(?:且|并|其中|的?比例|占比|其?比重|比率|金额|数量|总额|人数|规模|合计|累计|应当?|须|需|必须|原则上|一般|在|为|的|均|都|要|已|分别|可|能|达到?|放宽|放宽至|调整|仍|执行|到|至|降低|降至|即可|可放宽|提高|也|则|适当|上一?年度?|最近一年|年|各|每年|、|同时|连续[两三二]年|按)*$/;

/** 制造业〔不低于3%〕: only an industry stands before the comparator. */
const INDUSTRY_ALONE = new RegExp(
  `^(${wordsSource([...INDUSTRIES])}|(?:[一-龥]{1,7}(?<![企作就专创事毕行产主])业、)*[一-龥]{1,7}(?<![企作就专创事毕行产主])业|[一-龥]{2,8}(?:、[一-龥]{2,8})+行业)(?:类|行业|领域)?(?:应|须|需|为|的|比例|占比|达到?)*$`,
);

/** 餐饮类〔不低于200万元〕: a class by its name alone. */
const CLASS_ALONE = /^((?:[一-龥]{2,6}、)*[一-龥]{2,6}(?<!业务|产品)类)(?:应当?|须|需|为|的|在|达到?)*$/;

const PLACE_ALONE = new RegExp(
  `^(?:${STANDS_AT})?(${TIERS_OF_PLACE})(?:所属|境内|辖区内)?(?:的?(?:企业|项目|单位|主体|基地))?(?:应当?|须|需|为|的|达到?|可以?)*$`,
);

/**
 * The figures that the clause spoke of last, where the words before another bound name none of their own and at most say
 * whose they are (〔研发费用占比：制造业不低于3%，〕服务业不低于5%); null where those figures cannot be meant.
 */
export function inheritedFigures(
  words: string,
  partOf: boolean,
  b: Bounded,
  carried: Carried,
): readonly Figure[] | null {
  const fits = kindFits(carried.figures, b);
  const other = carried.figures[0]?.field === 'other';
  const ofSubject = (subject: Subject): Figure[] => carried.figures.map((figure) => ({ ...figure, subject }));
  const place = PLACE_ALONE.exec(words)?.[1];
  if (place !== undefined && !partOf && (other || fits))
    return ofSubject({ role: 'applicant', modifier: place, word: '', rest: '' });
  const industry = INDUSTRY_ALONE.exec(words)?.[1];
  if (industry !== undefined && fits)
    return ofSubject({ role: 'applicant', modifier: industry, word: '企业', rest: '' });
  const named = CLASS_ALONE.exec(words)?.[1];
  if (named !== undefined && fits)
    return ofSubject({
      role: 'applicant',
      modifier: named,
      word: carried.figures[0]?.field.startsWith('project') ? '项目' : '企业',
      rest: '',
    });
  if (!partOf && fits && NAMELESS.test(stripClass(words)))
    return ofSubject(
      subjectOf(words.replace(/(?:应当?|须|需|比例|占比|达到?|为|在|可放宽至?|放宽至?|可以?|的)+$/, '')),
    );
  // 数字化水平达到二级，〔专精特新中小企业〕达到三级: the grade of before, told for a class.
  if (b.unit === '级' && OF_GRADE.test(carried.figures[0]?.label ?? '') && CLASS_OF_GRADE.test(words))
    return ofSubject(subjectOf(words.replace(/(?:应当?|须|需|达到?|为)+$/, '')));
  // 其中甲、乙产业的企业可放宽至10件: the figure of before, eased for a class.
  const eased = EASED.exec(words);
  if (other && eased && carried.figures[0]?.label !== undefined) {
    const named = NAMED_AGAIN.exec(eased[1] ?? '');
    const again = named?.[2] !== undefined && carried.figures[0].label.includes(named[2]);
    const whose = again ? (named?.[1] ?? '') : (eased[1] ?? '');
    if (TIER_ALONE.test(whose)) return ofSubject({ role: 'applicant', modifier: whose, word: '', rest: '' });
    if (again || /(?:企业|单位|机构|项目|的)$/.test(whose)) return ofSubject(subjectOf(whose.replace(/的$/, '')));
  }
  return other && /^(?:且|并|、|，|但)*$/.test(words) ? carried.figures : null;
}

const OF_GRADE = /水平|等级|级别|成熟度|评级/;
const CLASS_OF_GRADE = /^[^，。；\d]{2,24}(?:企业|单位|机构|项目)(?:应当?|须|需|达到?|为)*$/;

const EASED =
  /^(?:其中)?([^，。；\d]{2,40}?)(?:，)?(?:可|适当|均|应)*(?:以)?(?:放宽|降低|降|调整)(?:至|到|为)(?:不低于|不少于)?$/;
/** 〔元江县、新平县的〕产值可放宽到…: the figure of before by its own name. */
const NAMED_AGAIN = /^(.+)的([一-龥]{2,10})$/;
const TIER_ALONE = new RegExp(`^${TIERS_OF_PLACE}$`);

/** 制造业企业（不低于）: only a class of subjects stands before the comparator. */
function stripClass(words: string): string {
  return words.replace(
    /^.*(?:企业|单位|项目|机构|的)(?=(?:应当?|须|需|原则上|比例|占比|达到?|为|在|可|放宽|降低|降|调整|至|到|即可|分别|均)*$)/s,
    '',
  );
}

function kindFits(figures: readonly Figure[], b: Bounded): boolean {
  const field = figures[0]?.field;
  if (field === undefined || field === 'other') return false;
  const ratio = /Ratio$|Growth$/.test(field);
  return ratio
    ? b.kind === 'ratio'
    : field === 'employees'
      ? b.kind === 'person'
      : field === 'registeredDuration'
        ? b.kind === 'duration'
        : b.kind === 'yuan';
}
