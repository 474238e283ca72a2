import { z } from 'zod';

/** The closed grammar of what a machine can check: Notice JSON, "Condition". */
export const CRITERION_FIELDS = [
  'registeredRegion',
  'registeredDuration',
  'legalPerson',
  'entityType',
  'enterpriseScale',
  'industry',
  'revenue',
  'revenueGrowth',
  'rdExpense',
  'rdExpenseRatio',
  'rdExpenseDomesticRatio',
  'rdDeduction',
  'hightechRevenueRatio',
  'employees',
  'rdStaffRatio',
  'qualification',
  'intellectualProperty',
  'adverseRecord',
  'priorFunding',
  'projectInvestment',
  'projectFixedInvestment',
  'projectLocation',
  'projectStage',
  'projectApproval',
  'applicantAge',
  'other',
] as const;
export type CriterionField = (typeof CRITERION_FIELDS)[number];

export const OPERATORS = ['=', '>=', '>', '<=', '<', 'in', 'has', 'not-has'] as const;
export type Operator = (typeof OPERATORS)[number];

export const UNITS = ['yuan', 'ratio', 'year', 'month', 'day', 'person'] as const;
export type Unit = (typeof UNITS)[number];

export type CriterionValue = number | boolean | string | readonly string[];

/** One checkable statement. Keys that do not apply are absent. */
export interface Criterion {
  readonly field: CriterionField;
  readonly op: Operator;
  readonly value: CriterionValue;
  readonly unit?: Unit | string;
  /** What an `other` criterion measures. */
  readonly label?: string;
  /** The calendar year a figure is of; absent for the latest finished year. */
  readonly year?: number;
  /** The last N years. */
  readonly years?: number;
  /** Earliest certificate date (intellectualProperty). */
  readonly since?: string;
  /** Guards that must hold for the criterion to apply. */
  readonly when?: readonly CriterionNode[];
  /** The words of the clause that state it. */
  readonly quote?: string;
}

export type CriterionNode =
  | Criterion
  | { readonly any: readonly CriterionNode[] }
  | { readonly all: readonly CriterionNode[] };

export const criterionNodeSchema: z.ZodType<CriterionNode> = z.lazy(() =>
  z.union([
    z.strictObject({ any: z.array(criterionNodeSchema) }),
    z.strictObject({ all: z.array(criterionNodeSchema) }),
    criterionSchema,
  ]),
);

/** Unknown keys are refused: a misspelt key would silently widen a condition. */
export const criterionSchema: z.ZodType<Criterion> = z.lazy(() =>
  z.strictObject({
    field: z.enum(CRITERION_FIELDS),
    op: z.enum(OPERATORS),
    value: z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]),
    unit: z.string().exactOptional(),
    label: z.string().exactOptional(),
    year: z.number().int().exactOptional(),
    years: z.number().int().exactOptional(),
    since: z.string().exactOptional(),
    when: z.array(criterionNodeSchema).exactOptional(),
    quote: z.string().exactOptional(),
  }),
);

export const isCriterion = (node: CriterionNode): node is Criterion => 'field' in node;
