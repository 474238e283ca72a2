import { z } from 'zod';
import { defineLexicon } from './define.ts';

/** Figures of an applicant or its project that a threshold may be set on. `words` name the figure as notices print it, brackets left out. */
const metricRow = z.strictObject({
  field: z.enum(['revenue', 'rdExpense', 'rdDeduction', 'projectInvestment', 'projectFixedInvestment', 'employees']),
  unit: z.enum(['yuan', 'person']),
  words: z.array(z.string()).min(1),
});

export const METRICS = defineLexicon(
  'metrics.ts',
  metricRow,
  [
    {
      field: 'revenue',
      unit: 'yuan',
      words: [
        '主营业务收入',
        '主营业务销售收入',
        '主营收入',
        '营业总收入',
        '营业收入',
        '销售收入',
        '销售总收入',
        '产品销售收入',
        '年销售额',
        '销售额',
        '营业额',
        '总营业收入',
        '经营收入',
        '营收',
      ],
    },
    {
      field: 'rdExpense',
      unit: 'yuan',
      words: [
        '研究开发费用',
        '研究开发费',
        '研究开发经费',
        '研究开发投入',
        '研发费用',
        '研发投入',
        '研发经费',
        '研发经费投入',
        '研发经费支出',
        '研发支出',
        '研发费用支出',
        '研发费',
        '研发资金投入',
        '研发费用投入',
        'R&D经费',
        'R&D经费支出',
        'R&D投入',
        'R&D经费投入',
        'R&D经费内部支出',
        '研究与试验发展经费',
        '研究与试验发展经费支出',
        '科技活动经费',
        '科技活动经费支出',
        '科技经费投入',
        '科研经费投入',
        '研究开发经费支出',
        '科技投入',
        '科技研发投入',
        '技术开发经费',
        '研究与试验发展（R&D）经费',
      ],
    },
    {
      field: 'rdDeduction',
      unit: 'yuan',
      words: [
        '加计扣除的研发费用',
        '加计扣除的研究开发费用',
        '加计扣除研发费用',
        '加计扣除金额',
        '加计扣除额',
        '加计扣除数额',
        '研发费用加计扣除',
        '研究开发费用加计扣除',
      ],
    },
    {
      field: 'projectFixedInvestment',
      unit: 'yuan',
      words: ['固定资产投资', '固定资产投资额', '固定资产总投资', '固定资产投入', '固定资产投资总额'],
    },
    {
      field: 'projectInvestment',
      unit: 'yuan',
      words: [
        '总投资',
        '总投资额',
        '投资总额',
        '计划总投资',
        '计划投资',
        '计划投资额',
        '投资规模',
        '投资额',
        '投资总规模',
        '总投入',
        '项目实际投入',
        '投资',
      ],
    },
    {
      field: 'employees',
      unit: 'person',
      words: [
        '职工总数',
        '职工总人数',
        '从业人员',
        '从业人员数',
        '从业人数',
        '员工总数',
        '员工总人数',
        '在职职工',
        '在职职工总数',
        '在职员工',
        '职工人数',
        '员工人数',
        '员工数',
        '职工数',
        '员工',
        '职工',
        '在册职工',
        '在职人员',
        '在岗职工',
        '从业人员总数',
        '企业人数',
      ],
    },
  ],
  (row) => row.words,
);

/** Shares: what stands before 占, what stands after it, and names that say both in one. */
const shareRow = z.strictObject({
  field: z.enum(['rdExpenseRatio', 'rdExpenseDomesticRatio', 'hightechRevenueRatio', 'rdStaffRatio']),
  part: z.array(z.string()),
  whole: z.array(z.string()),
  /** Names of the share itself. */
  names: z.array(z.string()),
});

export type Share = z.infer<typeof shareRow>;

const RD_WORDS = METRICS.find((m) => m.field === 'rdExpense')?.words ?? [];
const REVENUE_WORDS = METRICS.find((m) => m.field === 'revenue')?.words ?? [];
const STAFF_WORDS = METRICS.find((m) => m.field === 'employees')?.words ?? [];

export const SHARES = defineLexicon(
  'metrics.ts shares',
  shareRow,
  [
    {
      field: 'rdExpenseDomesticRatio',
      part: [
        '境内发生的研究开发费用',
        '境内发生的研发费用',
        '境内研究开发费用',
        '境内研发费用',
        '境内发生的研发投入',
        '境内发生的研究开发费',
      ],
      whole: [
        '全部研究开发费用',
        '全部研发费用',
        '研究开发费用总额',
        '研究开发费用',
        '研发费用',
        '全部研发投入',
        '研发费用总额',
      ],
      names: [],
    },
    {
      field: 'rdExpenseRatio',
      part: RD_WORDS,
      whole: [...REVENUE_WORDS, '总收入'],
      names: [
        '研发投入强度',
        '研发强度',
        '研发经费投入强度',
        '研发经费强度',
        '研发投入占比',
        '研发费用占比',
        '研发经费占比',
        '研发投入比例',
        '研发经费支出占比',
        '研发投入比重',
      ],
    },
    {
      field: 'hightechRevenueRatio',
      part: [
        '高新技术产品收入',
        '高新技术产品和服务收入',
        '高新技术产品销售收入',
        '高新产品收入',
        '高新技术产品或服务收入',
        '高新技术产品与服务收入',
      ],
      whole: [...REVENUE_WORDS, '总收入', '同期总收入'],
      names: ['高新技术产品收入占比', '高新技术产品收入比例'],
    },
    {
      field: 'rdStaffRatio',
      part: [
        '科技人员',
        '研发人员',
        '研究开发人员',
        '科研人员',
        '研究与开发人员',
        '研究与试验发展人员',
        'R&D人员',
        '科技活动人员',
        '研发和相关技术人员',
        '研发和技术人员',
        '研究人员',
        '技术研发人员',
        '研发人员和技术人员',
        '研发技术人员',
        '从事研发和技术创新活动人员',
        '从事研发和相关技术创新活动的人员',
        '研发和相关技术创新活动人员',
      ],
      whole: [...STAFF_WORDS, '企业总人数', '总人数', '人员总数', '全体职工', '员工总量', '职工队伍', '企业人员总数'],
      names: ['研发人员占比', '科技人员占比', '研发人员比例', '科技人员比例', '科研人员占比', '研发人员比重'],
    },
  ],
  (row) => [...row.part.map((p) => `${p}/`), ...row.names],
  (row) => row.field,
);

/** Words that make a figure into its growth. */
export const GROWTH_WORDS = [
  '增长率',
  '增长幅度',
  '增长速度',
  '增速',
  '增幅',
  '复合增长率',
  '复合增长',
  '增长',
] as const;
