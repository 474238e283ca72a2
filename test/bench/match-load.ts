import type { LocalDate } from '../../shared/base/local-date.ts';
import { completedYears } from '../../shared/base/local-date.ts';
import type { Client } from '../../shared/client/client.ts';
import type { Criterion } from '../../shared/notice/criterion.ts';
import type { Program } from '../../shared/program/program.ts';
import { clientWith, day, qualification, wan, yearOf } from '../helpers/clients.ts';
import { programAsking } from '../helpers/programs.ts';

/** Clients and programs of the size a large consultancy has, the same at every run. */

export const ON: LocalDate = day('2026-05-20');
export const CRITERIA_EACH = 6;

/** A small generator (mulberry32), so that every run measures the same load. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(random: () => number, list: readonly T[]): T => {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('empty list');
  return found;
};

const SIZES = ['大型', '中型', '小型', '微型'] as const;
const CERTIFICATES = [
  '高新技术企业',
  '科技型中小企业',
  '专精特新中小企业',
  '创新型中小企业',
  '省级企业技术中心',
  '绿色工厂',
] as const;

/** Clients of whom every fact that the programs ask is known, since the other engines have no third value. */
export function clients(count: number): readonly Client[] {
  const random = seeded(1);
  return Array.from({ length: count }, (_, i) => {
    const employees = 10 + Math.floor(random() * 900);
    const revenue = 100 + Math.floor(random() * 60_000);
    return clientWith({
      name: `示例企业${i}`,
      registeredOn: day(
        `${2005 + Math.floor(random() * 18)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`,
      ),
      legalPerson: random() > 0.05,
      scale: pick(random, SIZES),
      employees,
      rdStaff: Math.floor(employees * random() * 0.6),
      adverseRecord: random() > 0.05 ? '无' : '2025年行政处罚一次',
      completeSheets: ['财务', '资质', '知识产权', '项目'],
      financials: [2023, 2024, 2025].map((year) =>
        yearOf(year, { revenue: wan(revenue), rdExpense: wan(Math.floor(revenue * random() * 0.12)) }),
      ),
      qualifications: CERTIFICATES.filter(() => random() > 0.6).map((name) =>
        qualification(name, '2024-12-01', '2027-11-30'),
      ),
    });
  });
}

/** One criterion, and the same check in the other engines' data: a flat record made by `flatFacts`. */
export interface SameCheck {
  readonly criterion: Criterion;
  readonly fact: keyof FlatFacts;
  readonly op: '>=' | '==' | 'in' | 'contains';
  readonly value: number | boolean | string | readonly string[];
}

export interface FlatFacts {
  readonly years: number;
  readonly legalPerson: boolean;
  readonly scale: string;
  readonly employees: number;
  readonly rdStaffRatio: number;
  readonly revenue: number;
  readonly rdExpenseRatio: number;
  readonly clean: boolean;
  readonly certificates: readonly string[];
}

/** What the other engines are given ready-made: durations, ratios and valid certificates worked out before. */
export function flatFacts(client: Client): FlatFacts {
  const sum = (key: 'revenue' | 'rdExpense'): number =>
    client.financials.reduce((total, row) => total + (row[key] ?? 0), 0);
  return {
    years: client.registeredOn === null ? 0 : completedYears(client.registeredOn, ON),
    legalPerson: client.legalPerson === true,
    scale: client.scale ?? '',
    employees: client.employees ?? 0,
    rdStaffRatio: (client.rdStaff ?? 0) / (client.employees ?? 1),
    revenue: (client.financials.at(-1)?.revenue ?? 0) / 100,
    rdExpenseRatio: sum('rdExpense') / sum('revenue'),
    clean: client.adverseRecord === '无',
    certificates: client.qualifications.map((q) => q.name),
  };
}

/** Thresholds as notices state them: each kind with many different ones. */
export function programs(
  count: number,
): readonly { readonly program: Program; readonly checks: readonly SameCheck[] }[] {
  const random = seeded(2);
  return Array.from({ length: count }, () => {
    const checks = shuffled(random, makers)
      .slice(0, CRITERIA_EACH)
      .map((make) => make(random));
    return { program: programAsking(...checks.map((check) => check.criterion)), checks };
  });
}

function shuffled<T>(random: () => number, list: readonly T[]): readonly T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const makers: readonly ((random: () => number) => SameCheck)[] = [
  (random) => atLeast({ field: 'registeredDuration', unit: 'year' }, 'years', 1 + Math.floor(random() * 5)),
  () => ({ criterion: { field: 'legalPerson', op: '=', value: true }, fact: 'legalPerson', op: '==', value: true }),
  (random) => {
    const value = SIZES.filter((size) => size === '小型' || random() > 0.4);
    return { criterion: { field: 'enterpriseScale', op: 'in', value }, fact: 'scale', op: 'in', value };
  },
  (random) => atLeast({ field: 'employees', unit: 'person' }, 'employees', 10 * Math.floor(1 + random() * 60)),
  (random) => atLeast({ field: 'rdStaffRatio', unit: 'ratio' }, 'rdStaffRatio', Math.floor(5 + random() * 30) / 100),
  (random) => atLeast({ field: 'revenue', unit: 'yuan' }, 'revenue', 500_000 * Math.floor(1 + random() * 200)),
  (random) =>
    atLeast(
      { field: 'rdExpenseRatio', unit: 'ratio', years: 3 },
      'rdExpenseRatio',
      Math.floor(10 + random() * 60) / 1000,
    ),
  () => ({
    criterion: { field: 'adverseRecord', op: 'not-has', value: ['失信'] },
    fact: 'clean',
    op: '==',
    value: true,
  }),
  (random) => {
    const value = pick(random, CERTIFICATES);
    return {
      criterion: { field: 'qualification', op: 'has', value: [value] },
      fact: 'certificates',
      op: 'contains',
      value,
    };
  },
];

const atLeast = (
  criterion: Pick<Criterion, 'field' | 'unit' | 'years'>,
  fact: keyof FlatFacts,
  value: number,
): SameCheck => ({
  criterion: { ...criterion, op: '>=', value } as Criterion,
  fact,
  op: '>=',
  value,
});
