import type { Span } from '../../base/span.ts';
import { textAt } from '../../base/span.ts';
import type { Criterion, CriterionNode } from '../criterion.ts';
import { thresholdTables } from '../threshold-tables.ts';
import type { TableFigure, ThresholdTable } from '../threshold-tables.ts';
import { flatten } from './flat.ts';
import { classCriterion } from './guards.ts';
import type { ClauseContext, Reading } from './hit.ts';
import { numericHits } from './numeric.ts';
import type { Bound } from './quantities.ts';
import { sentencesOf } from './segments.ts';

/** What a table of thresholds in a clause asks, each figure of its class. */
export interface TableCriteria {
  /** Where the table begins in the clause, its announcement left out: what stands before is read as words. */
  readonly start: number;
  readonly criteria: readonly CriterionNode[];
  /** The spans of each criterion, by JSON pointer within it. */
  readonly spans: readonly Readonly<Record<string, Span>>[];
}

/** Reads the table of thresholds that a clause ends with; null where it has none. */
export function tableCriteria(clause: string, context: ClauseContext): TableCriteria | null {
  if (!clause.includes('\t') || !clause.includes('\n')) return null;
  const table = thresholdTables(clause, linesOf(clause), true).at(-1);
  const first = table?.figures[0];
  if (!table || !first || table.span.end < clause.trimEnd().length) return null;
  const start = Math.max(table.lead?.end ?? 0, table.span.start);
  const read = table.figures.flatMap((figure) => criterionOf(clause, table, figure, context));
  return {
    start,
    criteria: read.map(({ criterion }) => criterion),
    spans: read.map(({ spans }) => spans),
  };
}

function linesOf(clause: string): Span[] {
  let start = 0;
  return clause.split('\n').flatMap((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return line.trim() === '' ? [] : [span];
  });
}

const UNIT = /(?:[万亿]?[美欧]?元|[%％]|人|户|家|件|项|个|亩|万?吨|㎡|平方米|年)/;
const BRACKET = new RegExp(`[（(](?:单位[：:])?(${UNIT.source})?[，,、]?(以上|以下|不含税)?[）)]`);
const NAME_END = /(?:标准|要求|指标|下限|上限|门槛|达到|不低于|不少于|不高于|不超过|[≥≤＞＜>< ])+$/;
/** What is the worse the more there is of it. */
const WORSE_HIGH = /负债|能耗|排放|不良|亏损|事故|投诉/;
const UPPER = /不超过|不高于|以下|上限|最高|不大于|≤|＜/;

/** One figure of the table by the rules for figures in sentences: its name and bound as one statement. */
function criterionOf(
  clause: string,
  table: ThresholdTable,
  { name, cell, classes, row, unit: told }: TableFigure,
  context: ClauseContext,
): { criterion: Criterion; spans: Record<string, Span> }[] {
  const heading = textAt(clause, name).trim();
  const lead = table.lead ? textAt(clause, table.lead) : '';
  const [bracket = '', headed, side] = BRACKET.exec(heading) ?? [];
  const bare = heading.replace(bracket, '').replace(NAME_END, '').replace(/\s/g, '');
  const column = told ? textAt(clause, told).trim() : undefined;
  const unit =
    headed ??
    column ??
    (/(?:[率比]|占比|比例|比重|强度)$/.test(bare) ? '' : /单位[：:]\s*([万亿]?元)/.exec(lead)?.[1]) ??
    '';
  const printed = textAt(clause, cell).trim().replace(/\s/g, '');
  const stated =
    printed.replace(/(\d[\d.,]*)(?![\d.,]|\s*(?:[%％]|[一-龥]))/, `$1${unit}`) + (side?.startsWith('以') ? side : '');
  const upper =
    UPPER.test(heading) || WORSE_HIGH.test(bare) || (UPPER.test(lead) && !/不低于|不少于|达到|以上/.test(lead));
  const otherwise: Bound = upper ? '<=' : '>=';
  const flat = flatten(`${bare}${stated}`);
  const reading: Reading = { flat, sentences: sentencesOf(flat), context };
  const hits = numericHits(reading, new Map(), otherwise);
  const node = hits.length === 1 ? hits[0]?.node : undefined;
  if (!node || !('field' in node)) return [];
  const guards = classes.flatMap((of) => guardOf(clause, of, node, context) ?? [null]);
  if (!guards.every((guard) => guard !== null)) return [];
  const { when, quote: _, ...keys } = node;
  const spans: Record<string, Span> = { '': row, '/quote': row, '/value': cell };
  guards.forEach(({ quote }, i) => {
    const named = classes.find((of) => textAt(clause, of.name).trim() === quote);
    const at = trimmed(clause, named?.name ?? row);
    for (const key of ['', '/quote', '/value']) spans[`/when/${i}${key}`] = at;
  });
  return [
    {
      criterion: {
        ...keys,
        ...(guards.length > 0 ? { when: guards } : when ? { when } : {}),
        quote: textAt(clause, row).trim().replace(/\s+/g, ' '),
      },
      spans,
    },
  ];
}

const trimmed = (clause: string, { start, end }: Span): Span => {
  const words = clause.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: from + words.trim().length };
};

/** The class that a figure is asked of; [] for all of them, null where its words cannot be read. */
function guardOf(
  clause: string,
  of: TableFigure['classes'][number],
  figure: Criterion,
  context: ClauseContext,
): Criterion[] | null {
  const quote = textAt(clause, of.name).trim();
  const heading = of.heading ? textAt(clause, of.heading).trim() : '';
  if (/^(?:所有|全部|各类)/.test(quote)) return [];
  // 年营业收入5000万元以下的企业: a class told by another figure.
  if (/\d/.test(quote)) {
    const flat = flatten(/^[\d≥≤＞＜]/.test(quote) ? `${heading}${quote}` : quote);
    const bounds = numericHits({ flat, sentences: sentencesOf(flat), context });
    const nodes = bounds.flatMap(({ node }) => ('field' in node ? [{ ...node, quote }] : []));
    return nodes.length > 0 && nodes.length === bounds.length ? nodes : null;
  }
  const m = /^(.+?)(企业|项目|单位)?$/.exec(quote);
  const ofProject = figure.field === 'projectInvestment' || figure.field === 'projectFixedInvestment';
  const named = classCriterion(m?.[1] ?? quote, m?.[2] ?? (/行业|产业|领域/.test(heading) ? '企业' : ''), ofProject);
  if (named && !(named.field === 'other' && /^(?:企业)?类别$/.test(named.label ?? ''))) return [{ ...named, quote }];
  if (/^(?:所属)?(?:行业|产业|领域)/.test(heading))
    return [{ field: 'industry', op: 'in', value: quote.split('、'), quote }];
  return [
    {
      field: 'other',
      op: 'in',
      value: [quote],
      label: heading === '' || /指标/.test(heading) ? '类别' : heading,
      quote,
    },
  ];
}
