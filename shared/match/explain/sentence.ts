import type { CriterionField } from '../../notice/criterion.ts';
import type { Decision } from '../decision.ts';
import type { Facts } from '../facts.ts';
import type { CriterionTrace } from '../trace.ts';
import { askedOf, type Asked } from './asked.ts';
import { distanceText } from './distance.ts';
import { moneyText, percentText, yearsText } from './quantities.ts';

/** One criterion in words, and its parts for tables. */
export interface Explained {
  /** 「2018年营业收入 980 万元，要求不低于 1000 万元，差 20 万元」 */
  readonly sentence: string;
  /** 2018年营业收入 980 万元; null where the client's side is not known. */
  readonly figure: string | null;
  /** 要求不低于 1000 万元 */
  readonly requirement: string;
  /** 差 20 万元; only where it fails. */
  readonly distance: string | null;
  /** The sheet and years it was read from: 财务 2018年; null where nothing was read. */
  readonly source: string | null;
}

export function explainCriterion(trace: CriterionTrace, facts: Facts): Explained {
  const asked = askedOf(trace.criterion);
  const figure = figureText(trace, asked);
  const distance = distanceText(trace, facts.on);
  const source = sourceText(trace);
  // Where no figure names it before, the requirement says what it is about.
  const requirement =
    figure === null && NAMED_IN_REQUIREMENT.has(asked.measure === 'text' ? trace.criterion.field : asked.measure)
      ? asked.requirement.replace(/^要求/, `要求${asked.subject}`)
      : asked.requirement;
  const isQuestion = figure === null && asksWhether(trace);
  const said = [
    figure ?? notKnown(trace, asked, facts),
    isQuestion && trace.criterion.value === true ? null : requirement,
    distance ?? cannotTell(trace, figure),
  ];
  const parts = said.filter((part) => part !== null).join('，');
  return { sentence: parts + decisionText(trace), figure, requirement: asked.requirement, distance, source };
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

function figureText(trace: CriterionTrace, asked: Asked): string | null {
  const { finding, criterion } = trace;
  const { actual } = finding;
  if (actual === null) return trace.own === 'unknown' ? null : absenceText(trace, asked);
  if (criterion.field === 'legalPerson') return actual === '是' ? '是独立法人' : '不是独立法人';
  const subject = `${figureYears(trace)}${asked.subject}`;
  if (typeof actual === 'string')
    return `${subject}${CERTIFICATES.has(criterion.field) ? '：' : '为'}${actual === '无' ? '“无”' : actual}`;
  switch (asked.measure) {
    case 'money':
      return `${subject} ${moneyText(Math.round(actual * 100))}`;
    case 'ratio':
      return `${subject} ${percentText(finding.exact ?? actual, trace.result === 'fail' && typeof criterion.value === 'number' ? criterion.value : undefined)}`;
    case 'count':
    case 'text':
      return criterion.field === 'registeredDuration'
        ? `注册满 ${actual} ${asked.counter}`
        : `${subject} ${actual} ${asked.counter}`.trim();
    default:
      return asked.measure satisfies never;
  }
}

/** What is known not to be there. */
function absenceText({ criterion, finding }: CriterionTrace, asked: Asked): string {
  if (CERTIFICATES.has(criterion.field)) return `登记中没有所列${asked.subject}`;
  return finding.used.length === 0 ? '没有项目' : `${asked.subject}未知`;
}

function figureYears(trace: CriterionTrace): string {
  return yearsText(
    trace.finding.used.flatMap((fact) => (fact.sheet === '财务' ? [Number(fact.label.slice(0, 4))] : [])),
  );
}

function notKnown(trace: CriterionTrace, asked: Asked, facts: Facts): string {
  if (asksWhether(trace)) return `是否${asked.subject}须人工核实`;
  if (trace.criterion.field === 'other') return `${asked.subject}须人工核实`;
  const { missing } = trace.finding;
  const contradiction = contradictionText(trace, facts);
  if (contradiction !== null) return contradiction;
  if (missing.includes('项目')) return '项目表未登记完整，没有可用的项目';
  if (missing.includes('资质') || missing.includes('知识产权'))
    return `${missing.join('、')}表未登记完整，没有见到所列${asked.subject}`;
  return missing.length > 0 ? `缺${missing.join('、')}` : `${asked.subject}未知`;
}

/** A condition in the notice's own words that holds or does not, without a figure. */
const asksWhether = ({ criterion: { field, value } }: CriterionTrace): boolean =>
  field === 'other' && typeof value === 'boolean';

/** Why facts that are filled in are not used. */
function contradictionText(trace: CriterionTrace, facts: Facts): string | null {
  if (facts.contradicted.size === 0) return null;
  const names = trace.finding.missing.flatMap((word) =>
    [...facts.contradicted].filter(([fact]) => fact === word || fact.endsWith(`·${word}`)).map(([, why]) => why),
  );
  return names.length > 0 ? `资料有矛盾，暂不采用（${[...new Set(names)].join('；')}）` : null;
}

/** A figure was seen and still it cannot be told. */
function cannotTell(trace: CriterionTrace, figure: string | null): string | null {
  if (trace.result !== 'unknown') return null;
  if (figure !== null && (trace.finding.missing.includes('资质') || trace.finding.missing.includes('知识产权')))
    return '所见的不符合，但该表未登记完整';
  if (trace.own !== 'unknown') return trace.guard?.result === 'unknown' ? '是否适用尚不能确定' : null;
  return figure === null ? null : '据此不能判断，须核实';
}

function sourceText({ finding }: CriterionTrace): string | null {
  const sheets = [...new Set(finding.used.map((fact) => fact.sheet))];
  if (sheets.length === 0) return null;
  return sheets
    .map((sheet) =>
      sheet === '财务' ? `财务 ${yearsText(finding.used.map((fact) => Number(fact.label.slice(0, 4))))}` : sheet,
    )
    .join('、');
}

function decisionText({ marks }: CriterionTrace): string {
  if (marks.decision) return `；${decidedText(marks.decision)}`;
  return marks.lapsed ? `；${lapsedText(marks.lapsed)}` : '';
}

export const decidedText = (d: Decision): string =>
  `人工判定${d.result === 'pass' ? '符合' : '不符合'}（${d.by}，${d.on}）${d.reason ? `：${d.reason}` : ''}`;

export const lapsedText = (d: Decision): string =>
  `${d.by} ${d.on} 的人工判定（${d.result === 'pass' ? '符合' : '不符合'}）已失效：其依据的条款或资料已变，请重新判定`;
