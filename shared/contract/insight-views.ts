import { z } from 'zod';
import { sentenceSchema } from './sentence-schema.ts';

/** What people decide, what is missing, what nearly fits, as the window and the CLI show it. */

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = z.number().int().min(0);
const verdict = z.enum(['eligible', 'needs-data', 'ineligible']);

/** A notice by its id. */
export const noticeRefSchema = z.object({ id: z.string(), title: z.string() });

/** A person's decision. */
export const decisionViewSchema = z.object({
  result: z.enum(['pass', 'fail']),
  reason: z.string(),
  by: z.string(),
  on: isoDate,
});

/** A cell of the portfolio by the workbook's words. `row`: the year on 财务, the name on 资质, 知识产权, 项目; null on 企业. */
export const factPlaceSchema = z.object({
  sheet: z.string().max(20),
  row: z.string().max(400).nullable(),
  field: z.string().max(40),
});

/** A fact as a person types it: the workbook's own forms, money in 万元, empty for not known. */
export const factInputSchema = factPlaceSchema.extend({ value: z.string().max(4000) });

/** Where the answer to a question is entered. */
export const answerPlaceSchema = factPlaceSchema.extend({
  /** What a form of it looks like: 万元, 年-月-日, 是 或 否 …; null for plain words. */
  hint: sentenceSchema.nullable(),
  /** What the field holds now where the answer goes on with it (已登记完整); else empty. */
  before: z.string(),
});

export const questionViewSchema = z.object({
  fact: z.string(),
  /** 「补填 2018年研发费用 → 定 6 个项目」 */
  sentence: sentenceSchema,
  decides: count,
  narrows: count,
  /** Of all clients it is missing of; `clients` are those first where it settles most. */
  clientTotal: count,
  clients: z.array(
    z.object({
      client: z.string(),
      /** Programs whose verdict it settles whatever its value is. */
      decides: z.array(z.string()),
      narrows: z.array(z.string()),
      /** The cells that it may be; [] for what no sheet holds and a person has to judge. */
      places: z.array(answerPlaceSchema),
    }),
  ),
});

export const insightsSchema = z.object({
  questions: z.array(questionViewSchema),
  nearMissTotal: count,
  /** Those first where what the client has falls short; last those where it would have to be another (its place, its kind). */
  nearMisses: z.array(
    z.object({
      client: z.string(),
      program: z.string(),
      /** What would have to change; several where one of them is enough. */
      sentences: z.array(sentenceSchema),
      then: z.enum(['eligible', 'needs-data']),
    }),
  ),
  conflicts: z.array(
    z.object({
      sentence: sentenceSchema,
      clause: z.string(),
      noticeId: z.string(),
      pairs: z.array(z.object({ client: z.string(), program: z.string() })),
    }),
  ),
});

/** A program whose verdict a fact turns. */
export const turnedSchema = z.object({ program: z.string(), title: z.string(), before: verdict, after: verdict });

export const factOutcomeSchema = z.object({
  turned: z.array(turnedSchema),
  /** What contradicts itself with the fact in place. */
  contradictions: z.array(sentenceSchema),
});

/** What could be had at most by one clause; never a promise. */
export const supportViewSchema = z.object({
  clause: z.string(),
  span: z.object({ start: count, end: count }).nullable(),
  /** 万元 as exact text; null where clause or figures do not tell. */
  atMost: z.string().nullable(),
  missing: z.string().nullable(),
  sentence: sentenceSchema,
});

/** The date that binds, and the day to be ready on. */
export const ownDateViewSchema = z.object({
  label: z.string(),
  date: isoDate,
  time: z.string().nullable(),
  daysLeft: z.number().int(),
  /** It is the recommending unit's date: the unit needs the papers before it. */
  fromRecommender: z.boolean(),
  /** 以地方通知为准 */
  localNotice: z.boolean(),
  /** The words that state it, and the later notice (延期、更正) that they stand in; absent where it is the notice's own. */
  quote: z.string(),
  setBy: noticeRefSchema.exactOptional(),
  workDays: count,
  ready: isoDate,
  /** Years whose holidays are not known; null where all are. */
  caution: sentenceSchema.nullable(),
});

export const deadlineLayerSchema = z.object({
  label: z.string(),
  to: isoDate,
  time: z.string().nullable(),
  layer: z.enum(['entry', 'follow-up', 'recommender', 'authority']),
  passed: z.boolean(),
  daysLeft: z.number().int(),
  own: z.boolean(),
  setBy: noticeRefSchema.exactOptional(),
});

export type DecisionView = z.infer<typeof decisionViewSchema>;
export type FactPlace = z.infer<typeof factPlaceSchema>;
export type FactInput = z.infer<typeof factInputSchema>;
export type AnswerPlace = z.infer<typeof answerPlaceSchema>;
export type QuestionView = z.infer<typeof questionViewSchema>;
export type InsightsView = z.infer<typeof insightsSchema>;
export type FactOutcome = z.infer<typeof factOutcomeSchema>;
export type SupportView = z.infer<typeof supportViewSchema>;
export type OwnDateView = z.infer<typeof ownDateViewSchema>;
export type DeadlineLayerView = z.infer<typeof deadlineLayerSchema>;
