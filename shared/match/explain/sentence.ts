import type { CriterionField } from '../../notice/criterion.ts';
import { joined, listed, quoted, say, type Sentence } from '../../base/sentence.ts';
import type { Decision } from '../decision.ts';
import type { Facts } from '../facts.ts';
import type { CriterionTrace, Marks } from '../trace.ts';
import { askedOf, counted, type Asked } from './asked.ts';
import { distanceText } from './distance.ts';
import { moneyText, percentText, yearsText } from './quantities.ts';

/** One criterion in words, and its parts for tables. */
export interface Explained {
  /** 「2018年营业收入 980 万元，要求不低于 1000 万元，差 20 万元」 */
  readonly sentence: Sentence;
  /** 2018年营业收入 980 万元; null where the client's side is not known. */
  readonly figure: Sentence | null;
  /** 要求不低于 1000 万元 */
  readonly requirement: Sentence;
  /** 差 20 万元; only where it fails. */
  readonly distance: Sentence | null;
  /** The sheet and years it was read from: 财务 2018年; null where nothing was read. */
  readonly source: Sentence | null;
}

export function explainCriterion(trace: CriterionTrace, facts: Facts): Explained {
  const asked = askedOf(trace.criterion);
  const figure = figureText(trace, asked);
  const distance = distanceText(trace, facts.on);
  const source = sourceText(trace);
  // Where no figure names it before, the requirement says what it is about.
  const requirement = say`要求${asked.wanted}`;
  const named =
    figure === null && NAMED_IN_REQUIREMENT.has(asked.measure === 'text' ? trace.criterion.field : asked.measure);
  const isQuestion = figure === null && asksWhether(trace);
  const said = [
    figure ?? notKnown(trace, asked, facts),
    isQuestion && trace.criterion.value === true
      ? null
      : named
        ? say`要求${asked.subject}${asked.wanted}`
        : requirement,
    distance ?? cannotTell(trace, figure),
  ];
  const parts = joined(
    said.filter((part) => part !== null),
    say`，`,
  );
  return { sentence: withDecision(parts ?? requirement, trace.marks), figure, requirement, distance, source };
}

const CERTIFICATES: ReadonlySet<CriterionField> = new Set(['qualification', 'intellectualProperty']);

const NAMED_IN_REQUIREMENT: ReadonlySet<string> = new Set([
  'money',
  'ratio',
  'count',
  'registeredRegion',
  'projectLocation',
  'projectStage',
  'projectApproval',
]);

function figureText(trace: CriterionTrace, asked: Asked): Sentence | null {
  const { finding, criterion } = trace;
  const { actual } = finding;
  if (actual === null) return trace.own === 'unknown' ? null : absenceText(trace, asked);
  if (criterion.field === 'legalPerson') return actual === '是' ? say`是独立法人` : say`不是独立法人`;
  const years = figureYears(trace);
  const subject = years === null ? asked.subject : say`${years}${asked.subject}`;
  if (typeof actual === 'string') {
    const seen = actual === '无' ? say`“无”` : actual;
    return CERTIFICATES.has(criterion.field) ? say`${subject}：${seen}` : say`${subject}为${seen}`;
  }
  switch (asked.measure) {
    case 'money':
      return say`${subject} ${moneyText(Math.round(actual * 100))}`;
    case 'ratio':
      return say`${subject} ${percentText(finding.exact ?? actual, trace.result === 'fail' && typeof criterion.value === 'number' ? criterion.value : undefined)}`;
    case 'count':
    case 'text':
      return criterion.field === 'registeredDuration'
        ? say`注册满 ${counted(actual, asked.counter)}`
        : say`${subject} ${counted(actual, asked.counter)}`;
    default:
      return asked.measure satisfies never;
  }
}

/** What is known not to be there. */
function absenceText({ criterion, finding }: CriterionTrace, asked: Asked): Sentence {
  if (CERTIFICATES.has(criterion.field)) return say`登记中没有所列${asked.subject}`;
  return finding.used.length === 0 ? say`没有项目` : say`${asked.subject}未知`;
}

function figureYears(trace: CriterionTrace): Sentence | null {
  return yearsText(
    trace.finding.used.flatMap((fact) => (fact.sheet === '财务' ? [Number(fact.label.slice(0, 4))] : [])),
  );
}

function notKnown(trace: CriterionTrace, asked: Asked, facts: Facts): Sentence {
  if (asksWhether(trace)) return say`是否${asked.subject}须人工核实`;
  if (trace.criterion.field === 'other') return say`${asked.subject}须人工核实`;
  const { missing } = trace.finding;
  const contradiction = contradictionText(trace, facts);
  if (contradiction !== null) return contradiction;
  if (missing.includes('项目')) return say`项目表未登记完整，没有可用的项目`;
  if (missing.includes('资质') || missing.includes('知识产权'))
    return say`${listed(missing)}表未登记完整，没有见到所列${asked.subject}`;
  return missing.length > 0 ? say`缺${listed(missing)}` : say`${asked.subject}未知`;
}

/** A condition in the notice's own words that holds or does not, without a figure. */
const asksWhether = ({ criterion: { field, value } }: CriterionTrace): boolean =>
  field === 'other' && typeof value === 'boolean';

/** Why facts that are filled in are not used. */
function contradictionText(trace: CriterionTrace, facts: Facts): Sentence | null {
  if (facts.contradicted.size === 0) return null;
  const names = trace.finding.missing.flatMap((word) =>
    [...facts.contradicted].filter(([fact]) => fact === word || fact.endsWith(`·${word}`)).map(([, why]) => why),
  );
  const why = joined([...new Set(names)], say`；`);
  return why && say`资料有矛盾，暂不采用（${why}）`;
}

/** A figure was seen and still it cannot be told. */
function cannotTell(trace: CriterionTrace, figure: Sentence | null): Sentence | null {
  if (trace.result !== 'unknown') return null;
  if (figure !== null && (trace.finding.missing.includes('资质') || trace.finding.missing.includes('知识产权')))
    return say`所见的不符合，但该表未登记完整`;
  if (trace.own !== 'unknown') return trace.guard?.result === 'unknown' ? say`是否适用尚不能确定` : null;
  return figure === null ? null : say`据此不能判断，须核实`;
}

function sourceText(trace: CriterionTrace): Sentence | null {
  const sheets = [...new Set(trace.finding.used.map((fact) => fact.sheet))];
  const years = figureYears(trace);
  return joined(
    sheets.map((sheet) => (sheet === '财务' && years !== null ? say`财务 ${years}` : quoted(sheet))),
    say`、`,
  );
}

/** With what a person has decided, or had decided before, behind it. */
export function withDecision(sentence: Sentence, { decision, lapsed }: Marks): Sentence {
  if (decision) return say`${sentence}；${decidedText(decision)}`;
  return lapsed ? say`${sentence}；${lapsedText(lapsed)}` : sentence;
}

function decidedText({ result, by, on, reason }: Decision): Sentence {
  const decided = result === 'pass' ? say`人工判定符合（${by}，${on}）` : say`人工判定不符合（${by}，${on}）`;
  return reason ? say`${decided}：${reason}` : decided;
}

const lapsedText = ({ result, by, on }: Decision): Sentence =>
  say`${by} ${on} 的人工判定（${result === 'pass' ? say`符合` : say`不符合`}）已失效：其依据的条款或资料已变，请重新判定`;
