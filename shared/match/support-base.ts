import { fenFromYuan, type Fen } from '../base/money.ts';
import type { Project } from '../client/client.ts';
import { findAmounts } from '../notice/amounts.ts';
import type { Facts } from './facts.ts';

/** The figure of the client that a rate of support is applied to. */
export interface SupportBase {
  /** Words with year: 2018年研发费用. */
  readonly label: string;
  readonly sheet: string;
  readonly value: Fen;
}

/** What a clause takes its rate of, and whether the client's figure is known. */
export type FoundBase =
  | { readonly kind: 'known'; readonly base: SupportBase }
  /** It is a figure of the workbook that is empty. */
  | { readonly kind: 'missing'; readonly label: string }
  /** It is a figure that the workbook does not hold, or the clause does not say. */
  | { readonly kind: 'untold' };

/** A figure of a time or part that no sheet holds: 实施周期内, 新增, 本项目的. */
const OTHER_SCOPE = /周期|实施期|建设期|新增|超出|超额|增量|增加|贷款|利息|房租|租金/;

/** Most telling words first. */
const BASES: readonly {
  readonly words: RegExp;
  readonly find: (facts: Facts, project: Project | null) => FoundBase;
}[] = [
  {
    words: /实际支付|支付费用|合同(?:总?金?额|总?价)|发票金额|实际发生(?:额|费用)|兑付申请|服务费/,
    find: (facts) => paid(facts),
  },
  { words: /固定资产投资/, find: (_, project) => ofProject('固定资产投资', project, (row) => row.fixedInvestment) },
  { words: /总投资/, find: (_, project) => ofProject('总投资', project, (row) => row.investment) },
  { words: /加计扣除/, find: (facts) => ofYear(facts, '研发费用加计扣除额', 'rdDeduction') },
  {
    words: /研发(?:费用|投入|支出|经费)|研究开发(?:费用|经费)/,
    find: (facts) => ofYear(facts, '研发费用', 'rdExpense'),
  },
  { words: /主营业务收入/, find: (facts) => ofYear(facts, '主营业务收入', 'mainRevenue') },
  { words: /(?:营业|销售)收入|销售额|营业额/, find: (facts) => ofYear(facts, '营业收入', 'revenue') },
];

export function supportBase(text: string, facts: Facts, project: Project | null): FoundBase {
  const found = BASES.find(({ words }) => words.test(text));
  if (!found) return { kind: 'untold' };
  const payment = found === BASES[0];
  return !payment && OTHER_SCOPE.test(text) ? { kind: 'untold' } : found.find(facts, project);
}

function ofYear(
  facts: Facts,
  heading: string,
  key: 'rdDeduction' | 'rdExpense' | 'mainRevenue' | 'revenue',
): FoundBase {
  const label = `${facts.lastYear}年${heading}`;
  const value = facts.years.get(facts.lastYear)?.[key] ?? null;
  return value === null ? { kind: 'missing', label } : { kind: 'known', base: { label, sheet: '财务', value } };
}

function ofProject(label: string, project: Project | null, value: (project: Project) => Fen | null): FoundBase {
  const fen = project && value(project);
  return fen === null
    ? { kind: 'missing', label: project ? label : '项目' }
    : { kind: 'known', base: { label, sheet: '项目', value: fen } };
}

/** What was paid stands among the 申报事项, as an amount with its unit in the content or in the item's name. */
function paid(facts: Facts): FoundBase {
  const items = /实际支付|合同(?:总?金?额|价)|发票金额|支付金额/;
  const fact = facts.client.applicationFacts.find((row) => items.test(row.item) && row.content !== null);
  if (!fact?.content) return { kind: 'missing', label: '实际支付金额' };
  const unit = /[（(](万?元)[）)]/.exec(fact.item)?.[1] ?? '';
  const [amount] = findAmounts(/元|万|亿/.test(fact.content) ? fact.content : `${fact.content}${unit}`);
  return amount
    ? { kind: 'known', base: { label: fact.item, sheet: '申报事项', value: fenFromYuan(amount.yuan) } }
    : { kind: 'missing', label: fact.item };
}
