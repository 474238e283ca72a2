import type { Criterion, CriterionField } from '../criterion.ts';
import { countsApplications, limitsApplications } from './application-limits.ts';
import { barred } from './barred.ts';
import { OVER_YEARS, figureKeys, labelOf, namedShare, plainFigure, shareFigure, shareParts } from './figures.ts';
import type { Figure } from './figures.ts';
import { isGrant } from './grants.ts';
import { guardsOf } from './guards.ts';
import { group, guarded, hitOf, segmentAt } from './hit.ts';
import type { Hit, Reading } from './hit.ts';
import { STANDS_AT, TIERS_OF_PLACE } from './kinds-of-place.ts';
import { leading, nameOf } from './naming.ts';
import type { Carried } from './naming-inherited.ts';
import { periodKeys, periodOf } from './periods.ts';
import type { Period } from './periods.ts';
import { boundedOf, quantitiesOf } from './quantities.ts';
import type { Bound, Bounded } from './quantities.ts';
import { respective } from './respectively.ts';
import type { Sentence } from './segments.ts';
import { sentenceRole, subjectOf } from './subjects.ts';
import type { Subject } from './subjects.ts';

const OF_COUNTED =
  /^[^，。；]{0,10}?(?:经验|经历|年限)?的(?:专职|管理|技术|专业|科研|工作)?(?:人员|职工|员工|人数|专家|教师|从业人员)[^，。；]{0,10}(?:占|比例|比重|不少于|不低于|达)/;
/** 单笔800万元以下的担保业务占担保总额70%以上: the first figure says of what the share is. */
const OF_SHARE = /^的(?!企业|单位|项目|机构|申[报请])[^，。；\d]{2,14}?(?:占(?!地|用|据)|(?:的)?(?:比例|比重|占比))/;
const FLIPPED: Readonly<Record<Bound, Bound>> = { '>=': '<', '>': '<=', '<=': '>', '<': '>=' };

/** 其中销售收入超过5亿元的企业不低于2%: the first figure says whom the second is asked of. */
const GUARDS_NEXT =
  /^的[一-龥]{0,6}(?:企业|单位|项目|机构|园区|平台|基地)?(?:的|比例|占比|应当?|须|需|可|为|在|即可|，)*(?:(?:不低于|不少于|不超过|不高于|达到|超过|低于)|(?:放宽|降低|降|调整)(?:至|到|为)(?:不低于|不少于)?)\d/;
/** 综合能源消费量1万吨以上的企业须已开展能源审计: what the class of this figure has to do. */
const GUARDS_REST = /^的[一-龥]{0,6}(?:企业|单位|项目|机构|园区|平台|基地)，?(?:应当|应(?!为)|须(?!为)|需|必须)/;

const FORMER = /由(?:原来?的?)?$/;
const CHANGED_TO = /^(?:的标准)?(?:统一)?(?:调整|修改|变更|修订)(?:为|至|到)/;

/** Figures of a single year: 近两年均不低于… binds the latest one as well. */
const ONE_YEAR: ReadonlySet<CriterionField> = new Set<CriterionField>([
  'revenue',
  'rdExpense',
  'rdDeduction',
  'employees',
  'rdStaffRatio',
  'projectInvestment',
  'projectFixedInvestment',
]);

/** Figures of the day of the application, whatever year the clause speaks of. */
const OF_TODAY: ReadonlySet<CriterionField> = new Set<CriterionField>(['applicantAge', 'registeredDuration']);

/** The thresholds of a clause, each sentence in turn. `before`: what the text before the clause spoke of, by kind of figure; `bound`: what binds a figure without a word of its own that does. */
export function numericHits(
  reading: Reading,
  before: ReadonlyMap<string, Carried> = new Map(),
  bound: Bound | null = null,
): Hit[] {
  const bounded = boundedOf(reading.flat.text, bound);
  const figures = reading.flat.text.includes('分别')
    ? quantitiesOf(reading.flat.text).map((q) => bounded.find((b) => b.start === q.start) ?? q)
    : [];
  const hits: Hit[] = [];
  const spoken = new Map(before);
  for (const sentence of reading.sentences) {
    if (isGrant(sentence.text)) continue;
    const role = sentenceRole(sentence.text);
    spokenShare(sentence, bounded, role, spoken);
    const told = respective(reading, sentence, figures, hits, periodOf(sentence.text));
    if (told) hits.push(...told.hits);
    const from = told?.to ?? sentence.start;
    const bounds = bounded.filter((b) => b.start >= from && b.start < sentence.end);
    hits.push(...boundHits(reading, sentence, bounds, from, role, spoken));
    // 〔研发费用总额占销售收入的比例〕符合如下要求：… — the figures that follow are of this share.
    const share = shareParts(sentence.text.replace(/(?:符合|满足|达到|应|不低于|不少于)(?:如下|以下|下列).*$/s, ''));
    if (share && !bounded.some((b) => b.start >= sentence.start && b.start < sentence.end)) {
      const figure = shareFigure(share.part, share.whole, role);
      if (figure) spoken.set('ratio', { figures: [figure], joined: 'all', period: periodOf(share.part) });
    }
  }
  return hits;
}

/** The bounds of one sentence in turn, read on from `from`; what each of them measures is kept in `spoken`. */
function boundHits(
  reading: Reading,
  sentence: Sentence,
  bounds: readonly Bounded[],
  from: number,
  role: Subject['role'],
  spoken: Map<string, Carried>,
): Hit[] {
  const { text } = reading.flat;
  const hits: Hit[] = [];
  /** Figures that say whom the next one is asked of. */
  let guards: Hit[] = [];
  let last = from;
  let words = '';
  for (const b of bounds) {
    const segment = segmentAt(sentence, b.start) ?? sentence;
    // Both ends of a range are named by the words before it.
    const upperEnd = last > b.from;
    const begin = upperEnd ? segment.start : Math.max(segment.start, last);
    if (!upperEnd) words = text.slice(begin, b.from);
    const behind = text.slice(b.to, segment.end);
    // The words up to the share go on to name it.
    if (b.kind !== 'ratio' && OF_SHARE.test(behind)) {
      last = begin;
      continue;
    }
    last = b.to;
    const upTo = text.slice(sentence.start, b.start);
    if (describesAnother(words, b, behind) || limitsApplications(upTo, b)) continue;
    // 由不低于1000万元调整为不低于500万元: what held before names the figure that holds now.
    const former = FORMER.test(words) && CHANGED_TO.test(text.slice(b.to, sentence.end));
    const named = nameOf(former ? words.replace(FORMER, '') : words, b, role, sentence, spoken);
    if (!named) continue;
    spoken.set(b.kind, named.carried);
    if (former) continue;
    const quoteFrom = /或者?$/.test(words)
      ? b.from
      : named.inherited
        ? inheritedFrom(guards, begin)
        : begin + leading(words);
    const op = barred(reading, sentence) && !countsApplications(upTo, b) ? FLIPPED[b.op] : b.op;
    const nodes = named.carried.figures.map((told) => {
      const figure = statedTogether(told, words);
      const time = timeOf(figure, words, named.period, reading.context.year);
      const criterion = {
        ...figureKeys(figure),
        op,
        value: b.value,
        ...(b.unit === '' ? {} : { unit: b.unit }),
        ...time,
      };
      const hit = hitOf(reading, sentence.index, criterion, quoteFrom, b.to, b);
      return guarded(hit, guardsOf(reading, figure, begin, words, sentence.index));
    });
    if (nodes.length === 0) continue;
    const hit = group(named.carried.joined, nodes);
    if (GUARDS_NEXT.test(behind)) guards = [...guards, hit];
    else if (!GUARDS_REST.test(behind)) {
      hits.push(guarded(hit, guards));
      guards = [];
    }
  }
  return hits;
}

/** Whether a bound only describes something else that the clause speaks of. `words` stand before it, `behind` to its segment's end. */
function describesAnother(words: string, b: Bounded, behind: string): boolean {
  // 从事设计满3年的人员合计比例不低于65%: what describes the persons counted is no figure of its own.
  if (b.kind === 'duration' && OF_COUNTED.test(behind)) return true;
  // 未受到10万元以上行政处罚: how bad a record is.
  return (
    /(?:未|无|没有)[^，。；]{0,40}$/.test(words) &&
    /^的?[^，。；\d]{0,10}(?:处罚|罚款|事故|损失|违法|未结题|未验收)/.test(behind)
  );
}

/** The keys that say of which time a figure is. */
function timeOf(
  figure: Figure,
  words: string,
  period: Period,
  noticeYear: number | null,
): Pick<Criterion, 'year' | 'years'> {
  if (OF_TODAY.has(figure.field)) return {};
  if (figure.field === 'employees') return yearEnd(words, periodOf(words).year, noticeYear);
  // 2020年研发费用…，研发人员占比…: the staff is that of today, whatever year the sum before it is of.
  if (figure.field === 'rdStaffRatio') return periodKeys({ year: periodOf(words).year });
  return ONE_YEAR.has(figure.field) && !figure.overYears
    ? periodKeys({ ...period, years: undefined })
    : periodKeys(period, noticeYear);
}

/** Where the quote of a figure starts that names nothing itself: with the class before it (〔收入10亿元以下〕的企业不低于6%). */
const inheritedFrom = (guards: readonly Hit[], begin: number): number =>
  guards.at(-1)?.to === begin ? (guards.at(-1)?.from ?? begin) : begin;

/** 2019年末从业人员: the end of a year that is not the last one before the notice; {} for the staff of today. */
function yearEnd(words: string, told: number | undefined, noticeYear: number | null): { year?: number } {
  const year = Number(/(20\d\d)年(?:末|底)/.exec(words)?.[1] ?? told);
  return Number.isNaN(year) || year === (noticeYear ?? 0) - 1 || year === noticeYear ? {} : { year };
}

/** A mean or sum over years whose own words do not call it one (it was told before) would be taken for a figure of each year. */
const statedTogether = (figure: Figure, words: string): Figure =>
  figure.overYears && !OVER_YEARS.test(words)
    ? { field: 'other', label: labelOf(words) || labelOf(figure.overYears), subject: figure.subject }
    : figure;

/** 总资产规模：〔平原地区〕4000万元以上，山区…: the figure before the colon is told by kinds of place. */
const TIERED = new RegExp(
  `^(?:${STANDS_AT})?${TIERS_OF_PLACE}(?:的?(?:企业|项目|单位)|的)?(?:应|须|需|达到?|为|不低于|不少于)*[\\d一二两三四五六七八九十百千]`,
);

/** …达到行业标准，其中〔演艺、娱乐类企业〕不低于500万元: the figure before the comma is told by classes. */
const CLASSED =
  /^[，：:](?:其中[，：:]?)?(?!本|每|该|各|申报|申请|参评)[^，。；：:\d]{2,30}(?:企业|类)(?:应当?|须|需|要|的|在|达到?|为|不低于|不少于)*[\d一二两三四五六七八九十百千]/;
const TO_STANDARD =
  /(?:应当?|须|需)?(?:达到|符合|满足)?(?:本|所属|所在|相应|相关|规定|一定|以下|如下|下列|各|分|的|类|行业|类别)*(?:标准|要求|条件|指标|规模|限额)$/;

/** 研发费用占比：制造业不低于3%，…: the share that a segment names for those behind it. */
function spokenShare(
  sentence: Sentence,
  bounded: readonly Bounded[],
  role: Subject['role'],
  spoken: Map<string, Carried>,
): void {
  for (const segment of sentence.segments) {
    if (bounded.some((b) => b.start >= segment.start && b.start < segment.end)) continue;
    const words = segment.text.replace(
      /(?:应当?|须|需)?(?:满足|符合|达到|不低于|不少于)?(?:以下|如下|下列)?(?:要求|标准|条件|指标)?$/,
      '',
    );
    const headed = /[：:]/.test(sentence.text[segment.end - sentence.start] ?? '');
    // 研发费用占销售收入的比例，销售收入10亿元以下的企业…: the share is named, its bounds are told by classes.
    const opens = /的?(?:比例|比重|比率)$/.test(words) && /^，/.test(sentence.text.slice(segment.end - sentence.start));
    const parts = headed || opens ? shareParts(words) : null;
    const figure = namedShare(words, role) ?? (parts ? shareFigure(parts.part, parts.whole, role) : null);
    // 年销售收入：种植业150万元以上，养殖业…: the figure that the head names.
    const tiered =
      /^[：:，]/.test(sentence.text.slice(segment.end - sentence.start)) &&
      TIERED.test(sentence.text.slice(segment.end - sentence.start + 1));
    const classed = !tiered && CLASSED.test(sentence.text.slice(segment.end - sentence.start));
    const metric = classed ? segment.text.replace(TO_STANDARD, '') : segment.text;
    const told = headed || tiered || classed;
    const sum = told ? plainFigure(metric, 'yuan', role, periodOf(segment.text)) : null;
    const staff = tiered || classed ? plainFigure(metric, 'person', role, periodOf(segment.text)) : null;
    const kind = staff ? 'person' : 'yuan';
    const named = staff ?? sum;
    if (named && named.field !== 'other')
      spoken.set(kind, { figures: [named], joined: 'all', period: periodOf(segment.text) });
    else if (tiered)
      for (const kind of ['yuan', 'count', 'person', 'ratio'])
        spoken.set(kind, {
          figures: [{ field: 'other', label: labelOf(segment.text), subject: subjectOf('') }],
          joined: 'all',
          period: periodOf(segment.text),
        });
    if (figure && (opens || !spoken.has('ratio')))
      spoken.set('ratio', { figures: [figure], joined: 'all', period: periodOf(segment.text) });
  }
}
