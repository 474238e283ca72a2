import type { Sentence } from '../base/sentence.ts';
import type { Fen } from '../base/money.ts';
import type { LocalDate } from '../base/local-date.ts';

/** What is known of a client company. Null is *not known*, never zero and never no. Money is in fen. */
export interface Client {
  readonly name: string;
  readonly creditCode: string | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly district: string | null;
  readonly registeredOn: LocalDate | null;
  readonly entityType: string | null;
  readonly legalPerson: boolean | null;
  readonly scale: string | null;
  readonly industry: string | null;
  readonly products: string | null;
  readonly employees: number | null;
  readonly rdStaff: number | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  /** 失信或违法记录: `无`, or the record's words. */
  readonly adverseRecord: string | null;
  /** Sheets whose rows for this client are all there (已登记完整): only there is absence known. */
  readonly completeSheets: readonly RowSheet[];
  readonly note: string | null;
  readonly financials: readonly FinancialYear[];
  readonly qualifications: readonly Qualification[];
  readonly properties: readonly IntellectualProperty[];
  readonly projects: readonly Project[];
  readonly applicationFacts: readonly ApplicationFact[];
  /** Facts that contradict each other: the criteria that use them are unknown, with this reason. */
  readonly contradictions: readonly Contradiction[];
}

/** Sheets with any number of rows a client, which 已登记完整 may name. */
export type RowSheet = '财务' | '资质' | '知识产权' | '项目';

/** 财务, one row a year. */
export interface FinancialYear {
  readonly year: number;
  readonly revenue: Fen | null;
  readonly mainRevenue: Fen | null;
  readonly netProfit: Fen | null;
  readonly rdExpense: Fen | null;
  readonly rdExpenseDomestic: Fen | null;
  readonly hightechRevenue: Fen | null;
  readonly rdDeduction: Fen | null;
  readonly totalAssets: Fen | null;
  readonly taxPaid: Fen | null;
}

/** 资质 */
export interface Qualification {
  readonly name: string;
  readonly certificateNo: string | null;
  readonly grantedOn: LocalDate | null;
  readonly validUntil: LocalDate | null;
}

/** 知识产权 */
export interface IntellectualProperty {
  readonly type: string;
  readonly name: string;
  readonly number: string | null;
  readonly grantedOn: LocalDate | null;
}

/** 项目 */
export interface Project {
  readonly name: string;
  readonly location: string | null;
  readonly stage: string | null;
  readonly investment: Fen | null;
  readonly fixedInvestment: Fen | null;
  /** 已获审批; null unknown, [] for 无. */
  readonly approvals: readonly string[] | null;
  /** 已获资金: `无`, or what was had. */
  readonly funding: string | null;
  readonly leader: string | null;
  readonly leaderBornOn: LocalDate | null;
  readonly note: string | null;
}

/** 申报事项: what a program's forms ask that no other sheet holds. */
export interface ApplicationFact {
  readonly notice: string;
  readonly item: string;
  readonly content: string | null;
  readonly note: string | null;
}

/** Two facts of a client that cannot both be right. */
export interface Contradiction {
  /**
   * The workbook headings concerned, the year first where there is one (`2018年研发费用`, `职工总数`); in 资质, 知识产权
   * and 项目 after the row's name and `·`: `高新技术企业·有效期至`. Matching leaves exactly these cells unused.
   */
  readonly facts: readonly string[];
  /** One sentence for a person. */
  readonly message: Sentence;
}
