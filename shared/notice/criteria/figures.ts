import type { Criterion, CriterionField } from '../criterion.ts';
import { wordsSource } from '../lexicon/define.ts';
import { GROWTH_WORDS, METRICS, SHARES } from '../lexicon/metrics.ts';
import type { Period } from './periods.ts';
import { subjectOf } from './subjects.ts';
import type { Subject } from './subjects.ts';

/** What a figure measures: a field of the closed table, or `other` with a label. */
export interface Figure {
  readonly field: CriterionField;
  readonly label?: string;
  readonly subject: Subject;
  /** The words that take the figure over several years together: 近两年平均营业收入. */
  readonly overYears?: string;
}

/** 平均, 累计: several years' figures as one. */
export const OVER_YEARS = /合计|累计|总计|之和|总和|年均|平均|均值/;
const YEARLY: ReadonlySet<CriterionField> = new Set<CriterionField>(['revenue', 'rdExpense', 'rdDeduction']);

/** Words between a figure's name and its comparator that say nothing more. */
const TAIL =
  '(?:总额|额度?|金额|规模|总量|数量|总数|数额?|人数|水平|应当|应|须|需|均|都|要|必须|原则上|一般|仍|为|在|的|合计|累计|共计|总计|达到?|实现|已|可|能|单独|分别|及其|之和|支出|情况|保持|连续|每年|有|期末数|不|总体|且|比上年|同比|并|均值|平均值|平均|年均|(?:可以?|适当)*(?:放宽|降低|降)(?:至|到|为))*';
const METRIC = new RegExp(`(${wordsSource(METRICS.flatMap((m) => m.words))})(${TAIL})$`);
const metricOf = new Map(METRICS.flatMap((m) => m.words.map((word) => [word, m] as const)));
const SHARE_NAME = new RegExp(`(${wordsSource(SHARES.flatMap((s) => s.names))})(${TAIL})$`);
const shareNamed = new Map(SHARES.flatMap((s) => s.names.map((name) => [name, s] as const)));
const GROWTH = new RegExp(
  `^(.*?)(?:的)?(?:平均|年平均|年均|年|同比|(?:较|比)(?:上一?年度?|去年|20\\d\\d年度?)(?:同期)?|复合|连续[一二三两\\d]年|每年|均|实现|保持|算术|几何|幅度|、|持续)*(${wordsSource(GROWTH_WORDS)})(?:的?(?:幅度|率|比例|速度))?(${TAIL})$`,
);
/** 研发人员占…: modifiers that leave the class whole. */
const RESEARCH = /(?:直接)?从事(?:研发|研究开发|研究与开发|科技|研究与试验发展)[^，；。]{0,16}的$/;

/** The label of a figure without a field of its own, from the words before it. */
export function labelOf(words: string): string {
  const label = words
    .replace(/^.*、(?=位列|位居|排名|名列)/, '')
    .replace(/^.{4,}或者?(?=拥有|具有|获得|取得|建有)/, '')
    .replace(/^(?:且|并且|并|其中|同时|以及|及|和|或者?|但|而且|、|另外|此外|要求)+/, '')
    .replace(/^(?:申报|申请|参评)?(?:单位|企业|主体|项目单位)(?:应当|应|须|需|必须|的)+/, '')
    .replace(/(?:应当|应|须|需|必须|原则上|一般|年均|均|在|为|的|要|已|达|达到|能|可|具有|拥有|有)+$/, '');
  return label.length > 40 ? label.slice(-40) : label;
}

const other = (label: string, subject: Subject): Figure => ({ field: 'other', label, subject });

/** Whether figures of this subject are the applicant's own. */
const ownFigure = (subject: Subject, sentence: Subject['role']): boolean =>
  subject.rest === '' && (subject.role === 'none' ? sentence !== 'other' : subject.role !== 'other');

/** 企业的主营业务收入: a sum of money or a number of people. `words` stand directly before the comparator. */
export function plainFigure(
  words: string,
  unit: 'yuan' | 'person',
  sentence: Subject['role'],
  period: Period,
): Figure | null {
  const m = METRIC.exec(words);
  const metric = m ? metricOf.get(m[1] ?? '') : undefined;
  if (!m || !metric) return null;
  const subject = subjectOf(words.slice(0, m.index));
  if (metric.unit !== unit) return null;
  const together = (period.years ?? 1) > 1 && OVER_YEARS.test(words);
  const manyYears = together || /合计|累计|之和/.test(words);
  const project = metric.field === 'projectInvestment' || metric.field === 'projectFixedInvestment';
  // 2023年完成投资, 已投入: what has been spent so far is not what the project comes to.
  const spent = project && /(?:完成|已|到位|新增)(?:实际|的|固定资产)*$/.test(words.slice(0, m.index));
  // 设备投资, 信息化投资: what stands before names a part of the investment.
  if (together && YEARLY.has(metric.field) && ownFigure(subject, sentence))
    return { field: metric.field, subject, overYears: words };
  if (manyYears || spent || !ownFigure(subject, project ? 'project' : sentence)) return other(labelOf(words), subject);
  return { field: metric.field, subject };
}

/** Which of the ends the words have, 研发投入 of 研发投入总额; the longest one. */
function endsWith(words: string, ends: readonly string[]): string | null {
  const sum = words.replace(/(?:总额|额)$/, '');
  const trimmed = words.replace(/(?:总额|总数|人数|数量|总量|数|额|合计|累计|之和|人员数|总人数|支出|投入)+$/, '');
  return (
    [...ends]
      .sort((a, b) => b.length - a.length)
      .find((end) => words.endsWith(end) || sum.endsWith(end) || trimmed.endsWith(end)) ?? null
  );
}

/** A share by its part and its whole. */
export function shareFigure(part: string, whole: string, sentence: Subject['role']): Figure | null {
  const bare = whole.replace(
    /(?:的|之)?(?:比例|比重|比率|百分比|占比|比)?(?:均值|平均值|平均)?(?:应当|应|须|需|均|要|必须|原则上|一般|为|在|的|达到?|达|已|都)*$/,
    '',
  );
  const wholeBare = bare.replace(
    /^(?:企业|申报企业|申报单位|单位|本单位)?(?:的)?(?:当年|同期|年末|全年月平均|月平均|年平均|平均|上年度?|20\d\d年|(?:近|最近|前)[一二三两\d]年|年|本)?(?:度)?(?:累计|的)?/,
    '',
  );
  for (const share of SHARES) {
    const word = endsWith(part.replace(/(?:均|每年|分别|平均|年均|连续)+$/, ''), share.part);
    if (
      word === null ||
      !share.whole.some((w) => wholeBare === w || wholeBare.replace(/(?:总额|总数|总量|额|数|总人数|人数)$/, '') === w)
    )
      continue;
    const at = part.lastIndexOf(word);
    const before = part
      .slice(0, at)
      .replace(RESEARCH, '')
      .replace(/(?:中国)?境内发生的$/, '');
    const subject = subjectOf(before.replace(/在?(?:中国)?$/, ''));
    if (!ownFigure(subject, sentence)) continue;
    return { field: share.field, subject };
  }
  const domestic =
    /境内/.test(part) && /(?:研究开发|研发)[^，]{0,6}$/.test(part) && /(?:全部|总额|研究开发费用|研发费用)/.test(bare);
  if (domestic) return { field: 'rdExpenseDomesticRatio', subject: subjectOf('') };
  return null;
}

/** 研发投入强度, 研发人员占比: a share by its own name. */
export function namedShare(words: string, sentence: Subject['role']): Figure | null {
  const m = SHARE_NAME.exec(words);
  const share = m ? shareNamed.get(m[1] ?? '') : undefined;
  if (!m || !share) return null;
  const subject = subjectOf(words.slice(0, m.index));
  return ownFigure(subject, sentence) ? { field: share.field, subject } : null;
}

/** The parts of a share: 〔part〕占〔whole〕的比例, 〔part〕与〔whole〕之比; null where the words name none. */
export function shareParts(words: string): { part: string; whole: string } | null {
  const m =
    /^(.*)占(?!地|用|据|有)(?:到|其|了)?(.*)$/s.exec(words) ??
    /^(.*)与(.*?)(?:之比|的比例|的比值|的比重|比例)/s.exec(words);
  return m
    ? { part: (m[1] ?? '').replace(/(?:的|数量|人数)?$/, (end) => (end === '的' ? '' : end)), whole: m[2] ?? '' }
    : null;
}

/** 2021年、2022年两年〔营业收入〕: the years before a figure are none of its names. */
const NAMED_YEARS =
  /(?:20\d\d(?:年度?)?(?:、|和|及|与|至|到|-|—|－|–|~|～)+)+20\d\d(?:年度?)?(?:[两二三四五]年)?|^20\d\d年度?/;

/** Growth of one or more figures: 主营业务收入或净利润的平均增长率. `joined`: how the figures are joined. */
export function growthFigures(
  words: string,
  sentence: Subject['role'],
  spokenOf: CriterionField | null,
): { figures: Figure[]; joined: 'any' | 'all' } | null {
  const m = GROWTH.exec(words);
  if (!m) return null;
  const names = (m[1] ?? '').replace(/^.*[，；：]/s, '').replace(NAMED_YEARS, '');
  const pieces = names.split(/或者?|、|和|及|与/).filter((p) => p !== '');
  const figures = (pieces.length === 0 ? [names] : pieces).map((piece, i): Figure => {
    const metric = METRIC.exec(piece);
    if (
      /^(?:且|并|其|近[一二三两\d]年?|最近[一二三两\d]年?|年均|平均|上年度|企业)*$/.test(piece) &&
      spokenOf === 'revenue'
    )
      return { field: 'revenueGrowth', subject: subjectOf('') };
    const revenue = metric ? metricOf.get(metric[1] ?? '')?.field === 'revenue' : false;
    const subject = subjectOf(metric ? piece.slice(0, metric.index) : piece);
    if (revenue && (i > 0 || ownFigure(subject, sentence))) return { field: 'revenueGrowth', subject };
    return other(
      `${labelOf(piece.replace(/(?:近|最近|前|连续)[一二两三四五\d]年/, ''))}${m[2] === '增长' ? '增长率' : (m[2] ?? '增长率')}`,
      subject,
    );
  });
  return { figures, joined: /或/.test(names) ? 'any' : 'all' };
}

/** The keys that name a figure in a criterion. */
export const figureKeys = (figure: Figure): Pick<Criterion, 'field' | 'label'> =>
  figure.label === undefined ? { field: figure.field } : { field: figure.field, label: figure.label };
