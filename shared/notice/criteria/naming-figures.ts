import type { CriterionField } from '../criterion.ts';
import { isRegistration } from './durations.ts';
import { growthFigures, labelOf, namedShare, plainFigure, shareFigure, shareParts } from './figures.ts';
import type { Figure } from './figures.ts';
import type { Period } from './periods.ts';
import type { Bounded } from './quantities.ts';
import { subjectOf } from './subjects.ts';
import type { Subject } from './subjects.ts';

/** 每年用于新产品研究开发的经费: research expense in the words of what it is spent on. */
const SPENT_ON_RESEARCH =
  /(?:每年|年度?)?用于[^，。；]{0,16}?(?:研究开发|研究与开发|研发|技术创新|技术开发|(?:新)?产品开发|科技创新)(?:活动|工作)?(?:方面)?的(?:各项)?(?:费用|经费|投入|支出)(?:总额)?/;

/** The figures that the words before a bound name themselves; null where they name none. `spokenOf`: the field that the clause spoke of before, for a share or growth of it. */
export function figuresOf(
  printed: string,
  b: Bounded,
  sentence: Subject['role'],
  period: Period,
  spokenOf: CriterionField | null,
): { figures: readonly Figure[]; joined: 'any' | 'all' } | null {
  const one = (figure: Figure | null): { figures: readonly Figure[]; joined: 'all' } | null =>
    figure ? { figures: [figure], joined: 'all' } : null;
  const subject = subjectOf('');
  const words = printed.includes('用于') ? printed.replace(SPENT_ON_RESEARCH, '研发费用') : printed;
  // 用于新产品开发的经费: what it is spent on is not whose it is.
  const role = words.startsWith('研发费用') && words !== printed ? 'applicant' : sentence;
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

/** 人文社科领域〔申报人年龄〕: the field that an age is told for. */
const FIELD =
  /(?:^|，|：)(?:其中)?((?:[一-龥]{2,8}、)*[一-龥]{2,10}(?:领域|学科|行业))(?:的)?(?:申报人|申请人|候选人|负责人|人才|人选|人员|者)?(?:年龄)?(?:男性?|女性?)?(?:一般|原则上|应|须|为|在|可以?|可放宽至|放宽至|均|不)*$/;

/** Whose age: a gender or a degree that narrows the persons; nobody in particular else. */
function personSubject(words: string): Figure['subject'] {
  const gender = GENDER.exec(words)?.[1];
  const told = gender === undefined ? DEGREE.exec(words)?.[1] : gender.startsWith('男') ? '男性' : '女性';
  const field = FIELD.exec(words)?.[1];
  const narrowed = field === undefined ? told : `${field}${told ?? ''}`;
  return narrowed === undefined ? subjectOf('') : { role: 'applicant', modifier: narrowed, word: '', rest: '' };
}
