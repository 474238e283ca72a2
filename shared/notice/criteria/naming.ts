import type { CriterionField } from '../criterion.ts';
import { wordsSource } from '../lexicon/define.ts';
import { INDUSTRIES } from '../lexicon/industries.ts';
import { figuresOf } from './naming-figures.ts';
import { inheritedFigures } from './naming-inherited.ts';
import type { Carried } from './naming-inherited.ts';
import { openLabel } from './naming-labels.ts';
import { periodOf } from './periods.ts';
import type { Period } from './periods.ts';
import { figureAtPlace } from './place-tiers.ts';
import type { Bounded } from './quantities.ts';
import type { Sentence } from './segments.ts';
import { subjectOf } from './subjects.ts';
import type { Subject } from './subjects.ts';

/** What is granted or charged, or how long an office takes: no figure of the applicant. */
const GRANTED =
  /(?:奖励|(?:补助|补贴)(?!年度|期)|奖补|贴息|奖金|资助|扶持资金|支持资金|给予|罚款|收费|工作日|公示期|贴补|补偿|返还)/;

const GRANTED_BEHIND = /^的?(?:比例|标准|额度)?[^，。；]{0,4}(?:给[予与]|进行)?(?:奖励|补助|补贴|资助|贴息|奖补|返还)/;

/** 45岁以下人员占比: the age of others than the applicant. */
const OF_OTHERS =
  /^(?:的)?(?:人员|青年|科研人员|职工|成员|骨干|研究人员|人才|教师|专家)[^，。；]{0,6}(?:占|不少于|不低于|比例|达|\d)/;

/** 研发人员不少于30人，占职工总数…: whose share is meant. */
const STAFF =
  /^(?:拥有|具有|配备)?(?:[^，。；]{2,20}的)?(?:(?:常驻|专职|全职|固定|从事)?(?:研发|科技|科研|研究开发|研究与试验发展)|从事(?:研发|科研|研究开发)(?:活动|工作)?的(?:科技|专职|技术)?)人员(?:数量?|总数)?$/;

/** 营业收入连续增长，且年均复合增长率…: whose growth is meant. */
const RISEN = /(?:营业收入|销售收入|主营业务收入|营业总收入|营收)[^，。；]{0,6}增长/;

/** What a figure measures and when; `inherited` where its own words name nothing. */
export interface Named {
  readonly carried: Carried;
  readonly period: Period;
  readonly inherited: boolean;
}

/** How many characters of the words before a figure only join or number it: 2.且, 其中, 优先支持. */
export const leading = (words: string): number =>
  /^(?:.*、(?=位列|位居|排名|名列))?(?:\ue003|\d{1,2}(?:[、．）)]|\.(?!\d)|\.(?=20\d\d年))|[①-⑳])?(?:且|并且|并|其中：?|同时|以及|及|和|或者?|但|而且|、|优先支持|重点支持|优先|对于?(?=[一-龥]))*/.exec(
    words,
  )?.[0].length ?? 0;

/** What the figure measures, from the words before it or, where these name nothing, from what the clause spoke of last (`spoken`, by kind of figure); null for no figure of the applicant. */
export function nameOf(
  printed: string,
  b: Bounded,
  role: Subject['role'],
  sentence: Sentence,
  spoken: ReadonlyMap<string, Carried>,
): Named | null {
  const numbered = printed.replace(/^\d{1,2}[.、．]|^\ue003/, '');
  const words = numbered.slice(leading(numbered));
  const before = sentence.text.slice(0, Math.max(0, b.from - sentence.start));
  if (measuresNothing(words, b, before, sentence.text.slice(b.to - sentence.start))) return null;
  const stated = periodOf(words);
  // 2020年度研发费用…，且占当年销售收入的比例…: the year that was told before.
  const told = /当年|同年/.test(words) ? spoken.get('yuan')?.period : undefined;
  const own = told?.year !== undefined && stated.year === undefined ? told : stated;
  const period = own.stated ? own : periodOf(before);
  const located = figureAtPlace(words);
  const figures = located
    ? atPlace(
        located.place,
        figuresOf(located.figure, b, role, period, spokenField(b, before, spoken)) ?? openFigure(located.figure),
      )
    : figuresOf(words, b, role, period, spokenField(b, before, spoken));
  if (figures) return { carried: { ...figures, period }, period, inherited: false };
  const carried = spoken.get(b.kind);
  // 从业人员15人以上，其中具有执业资格的不少于3人; 服务企业5家，其中甲市企业不少于2家: a part of them is another figure.
  const counted = b.kind === 'person' || (b.kind === 'count' && !['美元', '欧元'].includes(b.unit));
  const partOf = counted && numbered.startsWith('其中') && (b.kind === 'count' || words.includes('的'));
  const inherited = carried ? inheritedFigures(words, partOf, b, carried) : null;
  if (carried && inherited)
    return {
      carried: { ...carried, figures: inherited },
      period: own.stated ? own : carried.period,
      inherited: true,
    };
  const label = openLabel(words, b, sentence);
  if (label === '') return null;
  return { carried: { ...openFigure(label), period }, period, inherited: false };
}

type Figures = Pick<Carried, 'figures' | 'joined'>;

/** 建筑业企业〔上年度产值〕: the class that opens the name of a figure. */
const CLASS_FIRST = new RegExp(
  `^(${wordsSource([...INDUSTRIES])}|[一-龥]{1,7}(?<![企作就专创事毕行产主])业)(?:类|行业)?企业(?:的|应|须)*(?=[一-龥]{2,})`,
);

/** 〔山区县〕注册资本: the kind of place that opens the name of a figure. */
const PLACE_FIRST =
  /^((?:国家级?|省级?)?(?:原)?(?:贫困|脱贫|山区|民族|边境|少数民族|革命老区|苏区|老区|欠发达)(?:地区|县|市|县市)|山区|革命老区)(?![县市和、及或])(?:的|企业|项目|单位)*(?!农|人口|群众|劳动|居民|学生|帮扶|就业|消费|产品|村|户)(?=[一-龥]{2,})/;

/** A figure in the notice's own words, told for a class where its name opens with one. */
function openFigure(label: string): Figures {
  const place = PLACE_FIRST.exec(label);
  if (place?.[1]) {
    const subject: Subject = { role: 'applicant', modifier: place[1], word: '', rest: '' };
    return { figures: [{ field: 'other', label: label.slice(place[0].length), subject }], joined: 'all' };
  }
  const m = CLASS_FIRST.exec(label);
  const subject: Subject = m?.[1] ? { role: 'applicant', modifier: m[1], word: '企业', rest: '' } : subjectOf('');
  return { figures: [{ field: 'other', label: label.slice(m?.[0].length ?? 0), subject }], joined: 'all' };
}

/** 年销售收入蓬江、江海、新会三区〔不低于〕…: figures that are told for places. */
const atPlace = (place: string, { figures, joined }: Figures): Figures => ({
  figures: figures.map((figure) => ({
    ...figure,
    subject: { role: 'applicant', modifier: place, word: '', rest: '' },
  })),
  joined,
});

/** 按…的30%给予返还，最高不超过60万元: the cap of what the words before grant. */
const CAP =
  /(?:给[予与]|按[^，。；]{2,40}(?:标准|比例)?)[^。；]{0,24}(?:返还|补贴|补助|奖励|资助|贴息|奖补|支持)[^。；]{0,6}，(?:单个?(?:企业|项目|单位)|每[家个](?:企业|项目|单位)|年度|总额|累计|合计|同一(?:企业|项目))*$/;

const OF_GRADE = /^(?:及?以上)?的?[^，。；]{0,10}?(?:资质|资格|职称|医院|技工|技师|工程师|建造师|设计师|教师|学校)/;

/** Whether a figure is none of the applicant: pages, working days, a sum that is granted, the age of others. */
function measuresNothing(words: string, b: Bounded, before: string, behind: string): boolean {
  if (
    /[页字MG]$/.test(b.unit) ||
    (b.kind === 'yuan' && b.op.startsWith('<') && CAP.test(before)) ||
    // 总承包一级及以上资质: a grade, no number.
    (b.unit === '级' && OF_GRADE.test(behind)) ||
    /工作日/.test(b.unit) ||
    (b.kind === 'yuan' && (GRANTED.test(words) || /可(?:以)?(?:申请|获得|享受|获)[^，；]{0,16}$/.test(words))) ||
    /逾期[^，]{0,4}$/.test(words) ||
    (b.between !== '' && b.kind === 'count' && b.value === 1 && b.unit !== '倍') ||
    /(?:推荐|上报|报送)[^，]{0,8}$/.test(words)
  )
    return true;
  // 按投资额不超过1%的比例给予奖励: what is granted.
  if (b.kind === 'ratio' && (/^(?:再)?按/.test(words) || GRANTED_BEHIND.test(behind))) return true;
  return b.kind === 'age' && OF_OTHERS.test(behind);
}

/** The field whose share or growth is meant where a ratio does not say of what; null where nothing before it tells. */
function spokenField(b: Bounded, before: string, spoken: ReadonlyMap<string, Carried>): CriterionField | null {
  const sum = spoken.get('yuan')?.figures[0]?.field;
  if (sum !== undefined) return sum;
  if (b.kind === 'ratio' && STAFF.test(spoken.get('person')?.figures[0]?.label ?? '')) return 'rdStaffRatio';
  return RISEN.test(before) ? 'revenue' : null;
}
