import { inChinese, listed, say, type Sentence } from '../base/sentence.ts';
import type { Fen } from '../base/money.ts';
import { wanText } from '../base/money.ts';
import type { LocalDate } from '../base/local-date.ts';
import type { Client, Contradiction, FinancialYear } from './client.ts';
import { sheetOf } from './fields.ts';

const FIGURES = sheetOf('financials').fields.filter((f) => f.kind === 'wan');
/** What may well be below zero. */
const SIGNED = new Set(['netProfit']);

/**
 * Facts of one client that cannot both be right, or that cannot be at all. `years` are the 财务 rows as entered, two
 * of one year included. Facts are named as matching names what is missing: `职工总数`, `2018年研发费用`,
 * `<certificate>·有效期至`, `<project>·总投资`.
 */
export function contradictoryFacts(
  client: Client,
  years: readonly FinancialYear[],
  today: LocalDate,
): readonly Contradiction[] {
  const all = [
    ...staff(client),
    ...registration(client, today),
    ...years.flatMap((row) => [...figures(row)]),
    ...sameYear(years),
    ...certificates(client),
    ...projects(client, today),
  ];
  return [...new Map(all.map((contradiction) => [inChinese(contradiction.message), contradiction])).values()];
}

const found = (message: Sentence, ...facts: string[]): Contradiction => ({ facts, message });

function* staff({ employees, rdStaff }: Client): Generator<Contradiction> {
  if (employees !== null && employees < 0) yield found(say`职工总数为负数（${employees}）。`, '职工总数');
  if (rdStaff !== null && rdStaff < 0) yield found(say`研发人员数为负数（${rdStaff}）。`, '研发人员数');
  if (employees !== null && rdStaff !== null && rdStaff > employees) {
    yield found(say`研发人员数（${rdStaff}）大于职工总数（${employees}）。`, '研发人员数', '职工总数');
  }
}

function* registration({ registeredOn }: Client, today: LocalDate): Generator<Contradiction> {
  if (registeredOn !== null && registeredOn > today)
    yield found(say`注册日期（${registeredOn}）在今天以后。`, '注册日期');
}

function* figures(row: FinancialYear): Generator<Contradiction> {
  const name = (label: string): string => `${row.year}年${label}`;
  const figure = (id: string): Fen | null => (row as unknown as Readonly<Record<string, Fen | null>>)[id] ?? null;
  for (const { id, label } of FIGURES) {
    const value = figure(id);
    if (value !== null && value < 0 && !SIGNED.has(id))
      yield found(say`${name(label)}为负数（${wanText(value)} 万元）。`, name(label));
  }
  const atMost: readonly (readonly [string, string])[] = [
    ['rdExpenseDomestic', 'rdExpense'],
    ['hightechRevenue', 'revenue'],
    ['mainRevenue', 'revenue'],
  ];
  for (const [part, whole] of atMost) {
    const [a, b] = [figure(part), figure(whole)];
    const [aName, bName] = [part, whole].map((id) => FIGURES.find((f) => f.id === id)?.label ?? id);
    if (a === null || b === null || a <= b || aName === undefined || bName === undefined) continue;
    yield found(
      say`${name(aName)}（${wanText(a)} 万元）大于${bName}（${wanText(b)} 万元）。`,
      name(aName),
      name(bName),
    );
  }
}

function* sameYear(rows: readonly FinancialYear[]): Generator<Contradiction> {
  for (const year of new Set(rows.map((row) => row.year))) {
    const own = rows.filter((row) => row.year === year);
    if (own.length < 2) continue;
    const differing = FIGURES.filter(({ id }) => {
      const values = own
        .map((row) => (row as unknown as Readonly<Record<string, Fen | null>>)[id] ?? null)
        .filter((v) => v !== null);
      return new Set(values).size > 1;
    });
    if (differing.length === 0) continue;
    yield found(
      say`${year}年有 ${own.length} 行财务数据，${listed(differing.map((f) => f.label))}不一致。`,
      ...differing.map((f) => `${year}年${f.label}`),
    );
  }
}

function* certificates({ qualifications }: Client): Generator<Contradiction> {
  for (const { name, grantedOn, validUntil } of qualifications) {
    if (grantedOn !== null && validUntil !== null && validUntil < grantedOn) {
      yield found(
        say`${name}的有效期至（${validUntil}）早于认定日期（${grantedOn}）。`,
        `${name}·认定日期`,
        `${name}·有效期至`,
      );
    }
  }
}

function* projects({ projects: rows }: Client, today: LocalDate): Generator<Contradiction> {
  for (const { name, investment, fixedInvestment, leaderBornOn } of rows) {
    if (investment !== null && investment < 0) yield found(say`项目「${name}」的总投资为负数。`, `${name}·总投资`);
    if (fixedInvestment !== null && fixedInvestment < 0)
      yield found(say`项目「${name}」的固定资产投资为负数。`, `${name}·固定资产投资`);
    if (investment !== null && fixedInvestment !== null && fixedInvestment > investment) {
      yield found(
        say`项目「${name}」的固定资产投资（${wanText(fixedInvestment)} 万元）大于总投资（${wanText(investment)} 万元）。`,
        `${name}·固定资产投资`,
        `${name}·总投资`,
      );
    }
    if (leaderBornOn !== null && leaderBornOn > today)
      yield found(say`项目「${name}」的负责人出生日期（${leaderBornOn}）在今天以后。`, `${name}·负责人出生日期`);
  }
}
