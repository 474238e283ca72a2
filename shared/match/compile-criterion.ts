import type { Criterion } from '../notice/criterion.ts';
import type { Condition, Notice } from '../notice/notice.ts';
import { criteriaOf } from '../program/criteria-walk.ts';
import type { Check } from './check.ts';
import { amountCheck, revenueHeading } from './families/amounts.ts';
import { intellectualPropertyCheck, qualificationCheck } from './families/certificates.ts';
import { registeredDurationCheck } from './families/durations.ts';
import { adverseRecordCheck, enterpriseScaleCheck, entityTypeCheck, legalPersonCheck } from './families/identity.ts';
import { industryCheck } from './families/industry.ts';
import { projectLocationCheck, registeredRegionCheck } from './families/places.ts';
import {
  applicantAgeCheck,
  investmentCheck,
  priorFundingCheck,
  projectApprovalCheck,
  projectStageCheck,
} from './families/projects.ts';
import { employeesCheck, growthCheck, rdStaffCheck, shareCheck } from './families/ratios.ts';
import { neverDecided } from './families/undecidable.ts';
import { yearsOf, type Years } from './families/yearly.ts';

/** Where a criterion stands: some are read by what is written around them. */
export interface CriterionContext {
  readonly notice: Pick<Notice, 'region'>;
  /** The condition's criteria; none for the criterion that follows from the notice's region. */
  readonly condition: Pick<Condition, 'criteria'> | null;
}

/** The check of a criterion. Its guards are not part of it. */
export function compileCriterion(criterion: Criterion, context: CriterionContext): Check {
  // A list of nothing asks nothing that could be told.
  if (Array.isArray(criterion.value) && criterion.value.length === 0) return neverDecided(criterion, criterion.field);
  switch (criterion.field) {
    case 'registeredRegion':
      return registeredRegionCheck(criterion, context.notice.region);
    case 'registeredDuration':
      return registeredDurationCheck(criterion);
    case 'legalPerson':
      return legalPersonCheck(criterion);
    case 'entityType':
      return entityTypeCheck(criterion);
    case 'enterpriseScale':
      return enterpriseScaleCheck(criterion);
    case 'industry':
      return industryCheck(criterion);
    case 'revenue':
      return amountCheck(criterion, revenueHeading(criterion));
    case 'revenueGrowth':
      return growthCheck(criterion, revenueHeading(criterion));
    case 'rdExpense':
      return amountCheck(criterion, '研发费用');
    case 'rdExpenseRatio':
      return shareCheck(criterion, '研发费用', revenueHeading(criterion), yearsOf(criterion));
    case 'rdExpenseDomesticRatio':
      return shareCheck(criterion, '境内研发费用', '研发费用', domesticYears(criterion, context.condition));
    case 'rdDeduction':
      return amountCheck(criterion, '研发费用加计扣除额');
    case 'hightechRevenueRatio':
      return shareCheck(criterion, '高新技术产品收入', '营业收入', yearsOf(criterion));
    case 'employees':
      return employeesCheck(criterion);
    case 'rdStaffRatio':
      return rdStaffCheck(criterion);
    case 'qualification':
      return qualificationCheck(criterion);
    case 'intellectualProperty':
      return intellectualPropertyCheck(criterion);
    case 'adverseRecord':
      return adverseRecordCheck(criterion);
    case 'priorFunding':
      return priorFundingCheck(criterion);
    case 'projectInvestment':
      return investmentCheck(criterion, '总投资');
    case 'projectFixedInvestment':
      return investmentCheck(criterion, '固定资产投资');
    case 'projectLocation':
      return projectLocationCheck(criterion);
    case 'projectStage':
      return projectStageCheck(criterion);
    case 'projectApproval':
      return projectApprovalCheck(criterion);
    case 'applicantAge':
      return applicantAgeCheck(criterion);
    case 'other':
      return neverDecided(criterion, '其他条件');
    default:
      return criterion.field satisfies never;
  }
}

/** The domestic share is of the same years as the 研发费用占比 of its condition, where it states none. */
function domesticYears(criterion: Criterion, condition: CriterionContext['condition']): Years {
  if (criterion.years !== undefined) return yearsOf(criterion);
  const sibling =
    condition && criteriaOf(condition.criteria).find((c) => c.field === 'rdExpenseRatio' && c.years !== undefined);
  return yearsOf(criterion, sibling?.years ?? 1);
}
