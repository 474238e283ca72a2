import type { CriterionField } from '../criterion.ts';
import { wordsSource } from '../lexicon/define.ts';
import { INDUSTRIES } from '../lexicon/industries.ts';
import { isRegistration } from './durations.ts';
import { growthFigures, labelOf, namedShare, plainFigure, shareFigure, shareParts } from './figures.ts';
import type { Figure } from './figures.ts';
import { KINDS_OF_PLACE } from './kinds-of-place.ts';
import { periodOf } from './periods.ts';
import type { Period } from './periods.ts';
import type { Bounded } from './quantities.ts';
import type { Sentence } from './segments.ts';
import { subjectOf } from './subjects.ts';
import type { Subject } from './subjects.ts';

/** Words before a figure that do not name what it measures: it measures what the clause spoke of last. */
const NAMELESS =
  /^(?:且|并|其中|的?比例|占比|其?比重|比率|金额|数量|总额|人数|规模|合计|累计|应当?|须|需|必须|原则上|一般|在|为|的|均|都|要|已|分别|可|能|达到?|放宽|放宽至|调整|仍|执行|到|至|降低|降至|即可|可放宽|提高|也|则|适当|上一?年度?|最近一年|年|各|每年|、|同时|连续[两三二]年|按)*$/;

/** What is granted or charged, or how long an office takes: no figure of the applicant. */
const GRANTED =
  /(?:奖励|(?:补助|补贴)(?!年度|期)|奖补|贴息|奖金|资助|扶持资金|支持资金|给予|罚款|收费|工作日|公示期|贴补|补偿)/;

const GRANTED_BEHIND = /^的?(?:比例|标准|额度)?[^，。；]{0,4}(?:给[予与]|进行)?(?:奖励|补助|补贴|资助|贴息|奖补)/;

/** 每年, 年度: a frequency alone says nothing of what is counted. */
const FREQUENCY = /^(?:且|并|每年|年|年度|每月|每季度|累计|合计|均|不|应|须|共|总计|达到?|在|其中|各)*$/;

const FREQUENCY_END = /(?:每年|年|年度|每月|累计|合计|均|共|总计|达到?|在|各)*$/;

/** 45岁以下人员占比: the age of others than the applicant. */
const OF_OTHERS =
  /^(?:的)?(?:人员|青年|科研人员|职工|成员|骨干|研究人员|人才|教师|专家)[^，。；]{0,6}(?:占|不少于|不低于|比例|达|\d)/;

/** 研发人员不少于30人，占职工总数…: whose share is meant. */
const STAFF =
  /^(?:拥有|具有|配备)?(?:[^，。；]{2,20}的)?(?:常驻|专职|全职|固定|从事)?(?:研发|科技|科研|研究开发|研究与试验发展)人员(?:数量?|总数)?$/;

/** 营业收入连续增长，且年均复合增长率…: whose growth is meant. */
const RISEN = /(?:营业收入|销售收入|主营业务收入|营业总收入|营收)[^，。；]{0,6}增长/;

/** 提供不少于30个创业工位: what is counted stands behind the figure. */
const COUNTED_BEHIND =
  /(?:提供|拥有|具有|具备|设有|配备|配有|建有|有|服务|组织|开展|引进|形成|参与|承担|完成|入驻|带动|培育|举办|取得|获得)$/;

/** 制造业〔不低于3%〕: only an industry stands before the comparator. */
const INDUSTRY_ALONE = new RegExp(
  `^(${wordsSource([...INDUSTRIES])}|(?:[一-龥]{1,7}(?<![企作就专创事毕行产主])业、)*[一-龥]{1,7}(?<![企作就专创事毕行产主])业|[一-龥]{2,8}(?:、[一-龥]{2,8})+行业)(?:类|行业|领域)?(?:应|须|需|为|的|比例|占比|达到?)*$`,
);

const PLACE_ALONE = new RegExp(`^(${KINDS_OF_PLACE})(?:的?(?:企业|项目|单位))?(?:应|须|需|为|的|达到?|可以?)*$`);

/** 〔一个企业本批次〕只能申报1个: what is counted stands among the words of the bound. */
const APPLIED = /(申报|申请)$/;

/** What a clause spoke of last, for the figures behind it that name nothing themselves. */
export interface Carried {
  figures: readonly Figure[];
  joined: 'any' | 'all';
  period: Period;
}

/** What a figure measures and when; `inherited` where its own words name nothing. */
export interface Named {
  readonly carried: Carried;
  readonly period: Period;
  readonly inherited: boolean;
}

/** How many characters of the words before a figure only join or number it: 2.且, 其中, 优先支持. */
export const leading = (words: string): number =>
  /^(?:.*、(?=位列|位居|排名|名列))?(?:\ue003|\d{1,2}(?:[、．）)]|\.(?!\d)|\.(?=20\d\d年))|[①-⑳])?(?:且|并且|并|其中|同时|以及|及|和|或者?|但|而且|、|优先支持|重点支持|优先|对于?(?=[一-龥]))*/.exec(
    words,
  )?.[0].length ?? 0;

/** What the figure measures, from the words before it or, where these name nothing, from what the clause spoke of last. */
export function nameOf(
  printed: string,
  b: Bounded,
  role: Subject['role'],
  sentence: Sentence,
  spoken: ReadonlyMap<string, Carried>,
): Named | null {
  const numbered = printed.replace(/^\d{1,2}[.、．]|^\ue003/, '');
  const words = numbered.slice(leading(numbered));
  const carried = spoken.get(b.kind) ?? null;
  if (
    /[页字MG]$/.test(b.unit) ||
    /工作日/.test(b.unit) ||
    (b.kind === 'yuan' && (GRANTED.test(words) || /可(?:以)?(?:申请|获得|享受|获)[^，；]{0,16}$/.test(words))) ||
    /逾期[^，]{0,4}$/.test(words) ||
    (b.between !== '' && b.kind === 'count' && b.value === 1) ||
    /(?:推荐|上报|报送)[^，]{0,8}$/.test(words)
  )
    return null;
  // 按投资额不超过1%的比例给予奖励: what is granted.
  if (
    b.kind === 'ratio' &&
    (/^(?:再)?按/.test(words) || GRANTED_BEHIND.test(sentence.text.slice(b.to - sentence.start)))
  )
    return null;
  if (b.kind === 'age' && OF_OTHERS.test(sentence.text.slice(b.to - sentence.start))) return null;
  const stated = periodOf(words);
  // 2020年度研发费用…，且占当年销售收入的比例…: the year that was told before.
  const told = /当年|同年/.test(words) ? spoken.get('yuan')?.period : undefined;
  const own = told?.year !== undefined && stated.year === undefined ? told : stated;
  const period = own.stated ? own : periodOf(sentence.text.slice(0, Math.max(0, b.from - sentence.start)));
  const figures = figuresOf(
    words,
    b,
    role,
    period,
    spoken.get('yuan')?.figures[0]?.field ??
      (b.kind === 'ratio' && STAFF.test(spoken.get('person')?.figures[0]?.label ?? '') ? 'rdStaffRatio' : null) ??
      (RISEN.test(sentence.text.slice(0, Math.max(0, b.from - sentence.start))) ? 'revenue' : null),
  );
  if (figures) return { carried: { ...figures, period }, period, inherited: false };
  const place = PLACE_ALONE.exec(words)?.[1];
  if (carried && place !== undefined && (carried.figures[0]?.field === 'other' || kindFits(carried.figures, b))) {
    const subject = { role: 'applicant' as const, modifier: place, word: '', rest: '' };
    return {
      carried: { ...carried, figures: carried.figures.map((f) => ({ ...f, subject })) },
      period: own.stated ? own : carried.period,
      inherited: true,
    };
  }
  const bare = stripClass(words);
  const industry = INDUSTRY_ALONE.exec(words)?.[1];
  if (carried && industry !== undefined && kindFits(carried.figures, b)) {
    const subject = { role: 'applicant' as const, modifier: industry, word: '企业', rest: '' };
    return {
      carried: { ...carried, figures: carried.figures.map((f) => ({ ...f, subject })) },
      period: own.stated ? own : carried.period,
      inherited: true,
    };
  }
  // 从业人员15人以上，其中具有执业资格的不少于3人: a part of them is another figure.
  const part = b.kind === 'person' && numbered.startsWith('其中') && words.includes('的');
  if (carried && !part && NAMELESS.test(bare) && kindFits(carried.figures, b)) {
    return {
      carried: {
        ...carried,
        figures: carried.figures.map((f) => ({
          ...f,
          subject: subjectOf(words.replace(/(?:应当?|须|需|比例|占比|达到?|为|在|可放宽至?|放宽至?|可以?|的)+$/, '')),
        })),
      },
      period: own.stated ? own : carried.period,
      inherited: true,
    };
  }
  if (carried && /^(?:且|并|、|，|但)*$/.test(words) && carried.figures[0]?.field === 'other')
    return { carried, period: carried.period, inherited: true };
  const ownLabel = FREQUENCY.test(words) ? '' : labelOf(words);
  const counted =
    b.kind === 'yuan' || b.kind === 'ratio'
      ? null
      : /^(?:以上)?的?((?!的|以)(?:(?!或)[一-龥]){2,16})/.exec(sentence.text.slice(b.to - sentence.start));
  const behind =
    counted?.[1] !== undefined &&
    (COUNTED_BEHIND.test(
      // 至少拥有1项发明专利: the verb stands between comparator and figure.
      /[^或]$/.test(words) || words === ''
        ? `${words}${sentence.text.slice(b.from - sentence.start, b.start - sentence.start)}`
        : '有',
    ) ||
      COUNTED_BEHIND.test(words.replace(/^.*[^或]或者?$/, '有').replace(/(?:应|须|需|的|至少|累计|年)+$/, '')))
      ? counted[1]
      : '';
  const label =
    behind ||
    ownLabel ||
    labelOf(
      sentence.text
        .slice(0, Math.max(0, b.from - sentence.start))
        .replace(FREQUENCY_END, '')
        .replace(/[，：:]+$/, '')
        .replace(/^.*[，：:]/s, ''),
    ) ||
    labelOf(words);
  const named =
    label ||
    (/^(?:与[^，。；]{2,20}(?:的|关的))?([^，。；]{2,24})/.exec(
      sentence.text.slice(b.to - sentence.start).replace(/^的/, ''),
    )?.[0] ??
      '');
  if (named === '') return null;
  const applied =
    b.kind === 'count' ? APPLIED.exec(sentence.text.slice(b.from - sentence.start, b.start - sentence.start)) : null;
  return {
    carried: {
      figures: [{ field: 'other', label: applied ? `${named}${applied[1] ?? ''}数` : named, subject: subjectOf('') }],
      joined: 'all',
      period,
    },
    period,
    inherited: false,
  };
}

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

function figuresOf(
  words: string,
  b: Bounded,
  role: Subject['role'],
  period: Period,
  spokenOf: CriterionField | null,
): { figures: readonly Figure[]; joined: 'any' | 'all' } | null {
  const one = (figure: Figure | null): { figures: readonly Figure[]; joined: 'all' } | null =>
    figure ? { figures: [figure], joined: 'all' } : null;
  const subject = subjectOf('');
  switch (b.kind) {
    case 'yuan':
    case 'person':
      return eitherFigure(words, b.kind, role, period) ?? one(plainFigure(words, b.kind, role, period));
    case 'points':
      return one({ field: 'other', label: labelOf(words), subject });
    case 'ratio': {
      const growth = growthFigures(words, role, spokenOf);
      if (growth) return growth;
      const byName = b.between === '' ? namedShare(words, role) : null;
      if (byName) return one(byName);
      const parts = b.between === '' ? shareParts(words) : { part: words, whole: b.between.replace(/的$/, '') };
      // 研发费用不低于100万元，且占营业收入总额比重不低于3%: the part is what was spoken of.
      if (parts && spokenOf === 'rdExpense' && /^(?:且|并|其)?$/.test(parts.part))
        return one(shareFigure('研发费用', parts.whole, role));
      if (parts && spokenOf === 'rdStaffRatio' && /^(?:且|并|其)?$/.test(parts.part)) {
        const share = one(shareFigure('研发人员', parts.whole, role));
        if (share) return share;
      }
      if (parts)
        return (
          one(shareFigure(parts.part, parts.whole, role)) ??
          one({ field: 'other', label: labelOf(b.between === '' ? words : `${words}占${parts.whole}比例`), subject })
        );
      return null;
    }
    case 'duration':
      return isRegistration(words, role) ? one({ field: 'registeredDuration', subject }) : null;
    case 'age':
      return /(?:专家|导师|团队成员|学员|职工|员工|农民|劳动者|在校|工龄|平均年?龄?|(?<!科|士|生)毕业生)[^，]{0,8}$/.test(
        words,
      ) && !DEGREE.test(words)
        ? null
        : one({ field: 'applicantAge', subject: personSubject(words) });
    case 'count':
      return null;
  }
}

const ANOTHER_SUM = /(?:产值|销售额|利润|税收|纳税额|税额|资产|出口额|交易额|进出口额|合同额)$/;

/** 营业收入或固定资产投资 (达到…): several figures under one bound. */
function eitherFigure(
  words: string,
  unit: 'yuan' | 'person',
  role: Subject['role'],
  period: Period,
): { figures: readonly Figure[]; joined: 'any' } | null {
  const m = /^(.*)或者?([^或，]+)$/s.exec(words);
  if (!m?.[1] || !m[2]) return null;
  const last = plainFigure(m[2], unit, role, period);
  const first = plainFigure(m[1], unit, role, period);
  // 工业总产值或营业收入: one of them is no figure of the table.
  if (!first && last && last.field !== 'other' && ANOTHER_SUM.test(m[1]))
    return { figures: [{ field: 'other', label: labelOf(m[1]), subject: subjectOf('') }, last], joined: 'any' };
  return first
    ? { figures: [first, last ?? { field: 'other', label: labelOf(m[2]), subject: subjectOf('') }], joined: 'any' }
    : null;
}

/** 博士, 硕士研究生, 副高级职称: what narrows the persons that an age is asked of. */
const DEGREE =
  /((?:全日制)?(?:博士后?|硕士|本科|大专|专科|正高级?|副高级?|高级|中级|初级)(?:、(?:博士|硕士|本科|大专|正高级?|副高级?|中级))*(?:及?以上)?)(?:毕业生|研究生|学历|学位|学历学位|职称|专业技术职[务称]|人才|人员|获得者|毕业|的|者)*(?:申报人|申请人)?(?:年龄)?(?:一般|原则上|应|须|为|在|可以?|均)*$/;
const GENDER =
  /(男性?|女性?)(?:申报人|申请人|负责人|同志|科研人员|科技人员|科学家)?(?:年龄)?(?:一般|原则上|应|须|为|在|可以?)*$/;

/** Whose age: a gender or a degree that narrows the persons; nobody in particular else. */
function personSubject(words: string): Figure['subject'] {
  const gender = GENDER.exec(words)?.[1];
  const narrowed = gender === undefined ? DEGREE.exec(words)?.[1] : gender.startsWith('男') ? '男性' : '女性';
  return narrowed === undefined ? subjectOf('') : { role: 'applicant', modifier: narrowed, word: '', rest: '' };
}
