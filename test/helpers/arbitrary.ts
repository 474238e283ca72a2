import fc from 'fast-check';
import type { LocalDate } from '../../shared/base/local-date.ts';
import type { Client, FinancialYear, Project, RowSheet } from '../../shared/client/client.ts';
import type { Criterion, CriterionNode } from '../../shared/notice/criterion.ts';
import type { Notice } from '../../shared/notice/notice.ts';
import type { Program } from '../../shared/program/program.ts';
import { clientWith, day, projectWith, property, qualification, wan, yearOf } from './clients.ts';
import { conditionWith, programWith } from './programs.ts';

/** Random clients of whom everything is known and fits together, programs that ask about them, and ways to know less. */

export const ON: LocalDate = day('2026-05-20');

const PLACES = [
  ['浙江省', '宁波市', '北仑区'],
  ['浙江省', '宁波市', '慈溪市'],
  ['浙江省', '杭州市', '西湖区'],
  ['江苏省', '南京市', '玄武区'],
  ['上海市', null, '徐汇区'],
] as const;
const CERTIFICATES = ['高新技术企业', '国家高新技术企业', '科技型中小企业', '绿色工厂'];
const PROPERTIES = ['发明专利', '软件著作权', '实用新型专利'];
const STAGES = ['在建', '续建', '前期', '新开工'];
const FUNDINGS = ['无', '2024年省级技改资金', '2025年市级专项资金', '国家科技计划'];

const iso = fc
  .date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const someOf = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...list], { minLength: 1 });
const amount = fc.integer({ min: 0, max: 400 }).map((n) => n * 10);

const figures = (year: number): fc.Arbitrary<FinancialYear> =>
  fc.tuple(amount, amount, amount, amount).map(([revenue, rd, deduction, tech]) =>
    yearOf(year, {
      revenue: wan(revenue),
      mainRevenue: wan(revenue),
      rdExpense: wan(rd),
      rdExpenseDomestic: wan(Math.floor(rd / 2)),
      rdDeduction: wan(deduction),
      hightechRevenue: wan(tech),
    }),
  );

const project: fc.Arbitrary<Project> = fc
  .record({
    stage: fc.constantFrom(...STAGES),
    investment: amount,
    fixed: amount,
    funding: fc.constantFrom(...FUNDINGS),
    born: iso,
    approvals: fc.subarray(['备案', '环评', '土地']),
    place: fc.constantFrom(...PLACES),
  })
  .map((p) =>
    projectWith({
      stage: p.stage,
      investment: wan(p.investment),
      fixedInvestment: wan(p.fixed),
      funding: p.funding,
      leaderBornOn: day(p.born),
      approvals: p.approvals,
      location: p.place.filter((part) => part !== null).join(''),
    }),
  );

/** Everything is known, and nothing contradicts anything else: no figures before the year of registration. */
export const knownClient: fc.Arbitrary<Client> = fc
  .record({
    place: fc.constantFrom(...PLACES),
    registered: fc.integer({ min: 2015, max: 2025 }),
    entityType: fc.constantFrom('有限责任公司', '股份有限公司', '科研院所', '企业'),
    legalPerson: fc.boolean(),
    scale: fc.constantFrom('大型', '中型', '小型', '微型'),
    industry: fc.constantFrom('通用设备制造业', '软件和信息技术服务业', '制造业', '研究和试验发展', '自编行业'),
    employees: fc.integer({ min: 0, max: 300 }),
    rdStaff: fc.integer({ min: 0, max: 300 }),
    adverseRecord: fc.constantFrom('无', '2025年行政处罚'),
    financials: fc.tuple(figures(2022), figures(2023), figures(2024), figures(2025)),
    qualifications: fc.array(fc.tuple(fc.constantFrom(...CERTIFICATES), iso, iso), { maxLength: 3 }),
    properties: fc.array(fc.tuple(fc.constantFrom(...PROPERTIES), iso), { maxLength: 3 }),
    projects: fc.array(project, { maxLength: 3 }),
  })
  .map((c) =>
    clientWith({
      province: c.place[0],
      city: c.place[1],
      district: c.place[2],
      registeredOn: day(`${c.registered}-07-01`),
      entityType: c.entityType,
      legalPerson: c.legalPerson,
      scale: c.scale,
      industry: c.industry,
      employees: c.employees,
      rdStaff: Math.min(c.rdStaff, c.employees),
      adverseRecord: c.adverseRecord,
      completeSheets: ['财务', '资质', '知识产权', '项目'],
      financials: c.financials.filter((row) => row.year >= c.registered),
      qualifications: c.qualifications.map(([name, from, to]) => qualification(name, from, to)),
      properties: c.properties.map(([type, on]) => property(type, on)),
      projects: c.projects.map((row, i) => ({ ...row, name: `项目${i + 1}` })),
    }),
  );

/** The same client with less known of it: emptied cells, missing years, rows missing from sheets that are no longer complete. */
export function knowingLess(client: Client): fc.Arbitrary<Client> {
  return fc.infiniteStream(fc.boolean()).map((coins) => {
    const keep = (): boolean => coins.next().value === true;
    const masked = <T extends object>(row: T, fixed: readonly (keyof T)[]): T =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, fixed.includes(key as keyof T) || keep() ? value : null]),
      ) as T;
    const dropping = <T>(rows: readonly T[], complete: boolean): readonly T[] => (complete ? rows : rows.filter(keep));
    const complete = (['财务', '资质', '知识产权', '项目'] as const).filter(keep);
    const has = (sheet: RowSheet): boolean => complete.some((name) => name === sheet);
    return {
      ...masked(client, [
        'name',
        'completeSheets',
        'financials',
        'qualifications',
        'properties',
        'projects',
        'applicationFacts',
        'contradictions',
      ]),
      completeSheets: complete,
      financials: client.financials.filter(keep).map((row) => masked(row, ['year'])),
      qualifications: dropping(client.qualifications, has('资质')).map((row) => masked(row, ['name'])),
      properties: dropping(client.properties, has('知识产权')).map((row) => masked(row, ['name', 'type'])),
      projects: dropping(client.projects, has('项目')).map((row) => masked(row, ['name'])),
    };
  });
}

const compare = fc.constantFrom('>=' as const, '<=' as const, '>' as const, '<' as const);
const yuan = amount.map((n) => n * 10_000);
const share = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
const years = fc.constantFrom({}, { years: 2 }, { years: 3 }, { year: 2024 });

const numeric = (
  field: Criterion['field'],
  value: fc.Arbitrary<number>,
  span: fc.Arbitrary<object> = fc.constant({}),
): fc.Arbitrary<Criterion> =>
  fc.tuple(compare, value, span).map(([op, threshold, extra]) => ({ field, op, value: threshold, ...extra }));
const listed = (
  field: Criterion['field'],
  op: 'in' | 'has' | 'not-has',
  names: readonly string[],
  extra: object = {},
): fc.Arbitrary<Criterion> => someOf(names).map((value) => ({ field, op, value, ...extra }));

export const criterion: fc.Arbitrary<Criterion> = fc.oneof(
  listed('registeredRegion', 'in', ['浙江省', '宁波市', '北仑区', '慈溪市', '江苏省', '上海市', '境内', '重点贫困县']),
  fc
    .constantFrom('year', 'month', 'day')
    .chain((unit) => numeric('registeredDuration', fc.integer({ min: 0, max: 12 }), fc.constant({ unit }))),
  fc.constant<Criterion>({ field: 'legalPerson', op: '=', value: true }),
  listed('entityType', 'in', ['企业', '居民企业', '其他法人单位', '股份有限公司', '科研院所', '创客']),
  listed('enterpriseScale', 'in', ['大型', '中型', '小型', '微型']),
  listed('industry', 'in', ['制造业', '软件', '装备', '科技服务业', '国家重点支持的高新技术领域']),
  numeric('revenue', yuan, years),
  numeric('revenueGrowth', share, fc.constantFrom({}, { years: 3 })),
  numeric('rdExpense', yuan, years),
  numeric('rdExpenseRatio', share, years),
  numeric('rdExpenseDomesticRatio', share, years),
  numeric('rdDeduction', yuan),
  numeric('hightechRevenueRatio', share),
  numeric('employees', fc.integer({ min: 0, max: 300 })),
  numeric('rdStaffRatio', share),
  listed('qualification', 'has', ['高新技术企业', '科技型中小企业', '绿色工厂']),
  listed('qualification', 'not-has', ['高新技术企业', '绿色工厂']),
  listed('intellectualProperty', 'has', ['发明专利', '知识产权'], { since: '2020-01-01' }),
  fc.constant<Criterion>({ field: 'adverseRecord', op: 'not-has', value: ['失信'] }),
  listed('priorFunding', 'not-has', ['省级资金', '市级资金', '创新券']),
  numeric('projectInvestment', yuan),
  numeric('projectFixedInvestment', yuan),
  listed('projectLocation', 'in', ['浙江省', '宁波市', '重点贫困县']),
  listed('projectStage', 'in', STAGES),
  listed('projectApproval', 'has', ['备案', '环评', '前期手续']),
  numeric('applicantAge', fc.integer({ min: 0, max: 60 })),
  fc.constant<Criterion>({ field: 'other', op: '=', value: true, label: '某事' }),
);

export const node: fc.Arbitrary<CriterionNode> = fc.letrec<{ node: CriterionNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    criterion,
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
  ),
})).node;

const region: fc.Arbitrary<Notice['region']> = fc.constantFrom(
  { province: null, city: null, district: null },
  { province: '浙江省', city: null, district: null },
  { province: '浙江省', city: '宁波市', district: null },
);

/** Programs with one or more mandatory conditions; the first has a criterion that always applies. */
export const program: fc.Arbitrary<Program> = fc
  .tuple(
    region,
    fc.array(node, { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.array(node, { maxLength: 2 }), fc.boolean()), { maxLength: 3 }),
  )
  .map(([place, first, others]) =>
    programWith({
      region: place,
      conditions: [conditionWith(first), ...others.map(([nodes, mandatory]) => conditionWith(nodes, { mandatory }))],
    }),
  );
