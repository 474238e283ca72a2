import { z } from 'zod';
import type { Sentence } from '../base/sentence.ts';
import { NOTICE_KINDS, noticeSchema, regionSchema } from '../notice/notice.ts';
import { MARKED_AS } from '../notice/marked-as.ts';
import { FAILURE_CODES } from '../base/failure.ts';
import {
  deadlineLayerSchema,
  decisionViewSchema,
  type DecisionView,
  ownDateViewSchema,
  supportViewSchema,
} from './insight-views.ts';
import { sentenceSchema } from './sentence-schema.ts';
import { deadlineInForceSchema, relatedNoticeSchema, standingSchema } from './notice-relation-views.ts';

/** What the core answers, as the window and the CLI show it. Every message is checked against these schemas on arrival. */

export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = z.number().int().min(0);

export const failureSchema = z.object({
  code: z.enum(FAILURE_CODES),
  message: z.string(),
  said: sentenceSchema,
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).exactOptional(),
});

export const windowSchema = z.enum(['open', 'upcoming', 'closed', 'undated']);
export const verdictSchema = z.enum(['eligible', 'needs-data', 'ineligible']);
export const truthSchema = z.enum(['pass', 'fail', 'unknown']);

export const workspaceViewSchema = z.object({
  path: z.string(),
  name: z.string(),
  /** The workspace with the fictional samples that is opened on first use. */
  sample: z.boolean(),
  /** The as-of date of the samples; null in a workspace of one's own. */
  sampleOn: isoDate.nullable(),
  notices: count,
  clients: count,
  /** Applications that are planned or being prepared. */
  inWork: count,
  lastBackup: z.string().nullable(),
  /** What a person should know of where the workspace lies (a sync folder …), or null. */
  warning: sentenceSchema.nullable(),
});

/** One notice in the list. `window`, `nextDeadline` and `daysLeft` are as of the date asked for. */
export const noticeRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(NOTICE_KINDS),
  section: z.string().nullable(),
  docNumber: z.string().nullable(),
  issuers: z.array(z.string()),
  region: regionSchema,
  publishedOn: isoDate.nullable(),
  bodyMissing: z.boolean(),
  tracks: z.array(z.string()),
  window: windowSchema,
  nextDeadline: deadlineInForceSchema.nullable(),
  daysLeft: z.number().int().nullable(),
  conditions: count,
  materials: count,
  /** Extracted values that nobody has confirmed yet. */
  unconfirmed: count,
  /** Notices that this one extends, corrects or re-issues, or that do so to it. */
  related: count,
  standing: standingSchema.nullable(),
  source: z.string(),
  importedAt: z.string(),
});

export const spanSchema = z.object({ start: count, end: count });

/** One change by a person to an extracted value. */
export const correctionSchema = z.object({
  /** JSON pointer in the Notice. */
  pointer: z.string(),
  action: z.enum(['change', 'add', 'remove', 'confirm']),
  before: z.unknown(),
  after: z.unknown(),
  by: z.string(),
  at: z.string(),
});

export const noticeViewSchema = z.object({
  id: z.string(),
  /** With corrections laid over the extraction. */
  notice: noticeSchema,
  text: z.string(),
  spans: z.record(z.string(), spanSchema),
  origin: z.object({ file: z.string(), format: z.string(), sha256: z.string(), importedAt: z.string() }),
  corrections: z.array(correctionSchema),
  related: z.array(relatedNoticeSchema),
  standing: standingSchema.nullable(),
  /** The dates that bind where later notices have changed them; null where the notice's own do. */
  inForce: z.array(deadlineInForceSchema).nullable(),
});

/** What one file of an import gave. */
export const importedFileSchema = z.object({
  file: z.string(),
  status: z.enum(['imported', 'unchanged', 'failed']),
  added: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Notices that were there already. */
  unchanged: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Rows of a workbook, by what became of them. */
  rows: z.object({ added: count, changed: count, unchanged: count, failed: count }).nullable(),
  /** What could not be read, each with file, sheet, row, column. */
  failures: z.array(failureSchema),
  /** Things a person should look at (contradictory facts, a scanned page …). */
  warnings: z.array(sentenceSchema),
});
export const importReportSchema = z.object({
  files: z.array(importedFileSchema),
  journalEntry: z.number().int().nullable(),
});

/** A fact that marked words may be; `whole` where they state all that it needs. */
export const proposedFactSchema = z.object({
  as: z.enum(MARKED_AS),
  pointer: z.string(),
  action: z.enum(['add', 'change']),
  value: z.unknown(),
  whole: z.boolean(),
});

/** One act in the journal: what, when, who. */
export const journalEntrySchema = z.object({
  id: z.number().int(),
  kind: z.string(),
  label: sentenceSchema,
  by: z.string(),
  at: z.string(),
  undone: z.boolean(),
});

export const clientRowSchema = z.object({
  name: z.string(),
  creditCode: z.string().nullable(),
  region: z.string(),
  industry: z.string().nullable(),
  scale: z.string().nullable(),
  registeredOn: isoDate.nullable(),
  employees: z.number().nullable(),
  /** 营业收入 of the newest year with one, 万元 as exact text. */
  latestRevenue: z.object({ year: z.number().int(), wan: z.string() }).nullable(),
  qualifications: z.array(z.string()),
  projects: count,
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
  contradictions: count,
});

/** A sheet of the portfolio workbook for one client: headings and rows as text, null for an empty cell. */
export const clientViewSchema = z.object({
  name: z.string(),
  sheets: z.array(
    z.object({
      sheet: z.string(),
      headings: z.array(z.string()),
      rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
      complete: z.boolean(),
      source: z.string().nullable(),
    }),
  ),
  contradictions: z.array(sentenceSchema),
});

export const programViewSchema = z.object({
  /** `<notice id>` or `<notice id>#<track>`. */
  id: z.string(),
  noticeId: z.string(),
  title: z.string(),
  track: z.string().nullable(),
  window: windowSchema,
  nextDeadline: deadlineInForceSchema.nullable(),
  daysLeft: z.number().int().nullable(),
  region: z.string(),
});

export const matrixSchema = z.object({
  on: isoDate,
  programs: z.array(programViewSchema),
  clients: z.array(z.string()),
  /** One string a client, one character a program: e eligible · d needs-data · i ineligible. */
  cells: z.array(z.string()),
  /** Open manual conditions of each program (the same for every client unless a person decided). */
  manualOpen: z.array(count),
  /** Where persons have decided: client → index of the program → mandatory conditions still open to a person. */
  manualOpenFor: z.record(z.string(), z.record(z.string(), count)).exactOptional(),
  /** Client → indexes of the programs whose result rests on a person's decision: shown with the mark 人工. */
  decided: z.record(z.string(), z.array(count)).exactOptional(),
});

/** A node of the tree of reasons as a person reads it. */
export interface ReasonView {
  result: z.infer<typeof truthSchema> | 'manual';
  /** 「2018 年研发费用占比 4.1 %，要求不低于 5 %，差 0.9 个百分点」 */
  sentence: Sentence;
  /** The clause or words of the notice that ask for it, with their place in its text. */
  quote: string | null;
  span: { start: number; end: number } | null;
  mandatory: boolean;
  missing: string[];
  /** What a person may decide here and now, for `match.decide`; null where the machine has decided. */
  target: string | null;
  /** The person's decision that the result is from. */
  decision: DecisionView | null;
  /** One that no longer counts, because the clause or the facts under it are others now. */
  lapsed: DecisionView | null;
  children: ReasonView[];
}
export const reasonSchema: z.ZodType<ReasonView> = z.lazy(() =>
  z.object({
    result: z.enum(['pass', 'fail', 'unknown', 'manual']),
    sentence: sentenceSchema,
    quote: z.string().nullable(),
    span: spanSchema.nullable(),
    mandatory: z.boolean(),
    missing: z.array(z.string()),
    target: z.string().nullable(),
    decision: decisionViewSchema.nullable(),
    lapsed: decisionViewSchema.nullable(),
    children: z.array(reasonSchema),
  }),
);

export const explanationSchema = z.object({
  client: z.string(),
  program: programViewSchema,
  verdict: verdictSchema,
  manualOpen: count,
  /** 「机检符合 · 2 条待人工」 */
  summary: sentenceSchema,
  reasons: z.array(reasonSchema),
  /** The project row the verdict was read from, where one was. */
  project: z.string().nullable(),
  /** A person's decision stands behind the verdict: shown with the mark 人工. */
  decided: z.boolean(),
  support: z.array(supportViewSchema),
  /** The earliest date that binds; null where none is stated or all have passed. */
  ownDate: ownDateViewSchema.nullable(),
  deadlines: z.array(deadlineLayerSchema),
});

export const packetReportSchema = z.object({
  folder: z.string(),
  files: z.array(
    z.object({
      path: z.string(),
      kind: z.string(),
      client: z.string().nullable(),
      /** The recommending unit whose packet it belongs to; null where packets are not divided. */
      recommender: z.string().nullable(),
    }),
  ),
  /** What a person should know before handing in: missing facts, a closed window … */
  warnings: z.array(sentenceSchema),
  /** Files that could not be written; the others were. */
  failures: z.array(failureSchema),
});

export type WorkspaceView = z.infer<typeof workspaceViewSchema>;
export type NoticeRow = z.infer<typeof noticeRowSchema>;
export type NoticeView = z.infer<typeof noticeViewSchema>;
export type ImportedFile = z.infer<typeof importedFileSchema>;
export type ImportReport = z.infer<typeof importReportSchema>;
export type ProposedFactView = z.infer<typeof proposedFactSchema>;
export type JournalEntryView = z.infer<typeof journalEntrySchema>;
export type ClientRow = z.infer<typeof clientRowSchema>;
export type ClientView = z.infer<typeof clientViewSchema>;
export type ProgramView = z.infer<typeof programViewSchema>;
export type Matrix = z.infer<typeof matrixSchema>;
export type Explanation = z.infer<typeof explanationSchema>;
