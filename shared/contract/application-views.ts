import { z } from 'zod';
import { APPLICATION_STAGES } from '../program/application-stage.ts';
import { answerPlaceSchema, deadlineLayerSchema } from './insight-views.ts';
import { isoDate, verdictSchema, windowSchema } from './views.ts';
import { sentenceSchema } from './sentence-schema.ts';

const count = z.number().int().min(0);
const words = z.string().nullable();

export const stageSchema = z.enum(APPLICATION_STAGES);

/** One application in a list or on the board. Dates and verdict are as of the day asked for. */
export const applicationRowSchema = z.object({
  id: z.number().int(),
  /** As in `match.programs`. */
  program: z.string(),
  noticeId: z.string(),
  title: z.string(),
  track: words,
  client: z.string(),
  stage: stageSchema,
  stageOn: isoDate,
  owner: words,
  note: words,
  /** Paper copies that a person set; null: as many as the notice asks for. */
  copies: count.nullable(),
  archived: z.boolean(),
  /** 推荐单位, as noted in 申报事项. */
  recommender: words,
  /** The notice is no longer a program, or has no such track any more: nothing below is known of it. */
  gone: z.boolean(),
  window: windowSchema.nullable(),
  verdict: verdictSchema.nullable(),
  manualOpen: count,
  /** The verdict rests on a person's decision. */
  decided: z.boolean(),
  /** The earliest date that binds the applicant; null where none is stated or all have passed. */
  deadline: z.object({ label: z.string(), date: isoDate, time: words }).nullable(),
  daysLeft: z.number().int().nullable(),
  /** What one wants to be ready on: a date that a person set, else the working days before the deadline. */
  ownDate: isoDate.nullable(),
  ownDateSet: z.boolean(),
  papers: z.object({ ready: count, total: count }),
  tasks: z.object({ done: count, total: count }),
  /** The open task that is due first. */
  nextTask: z.object({ id: z.number().int(), title: z.string(), due: isoDate.nullable(), who: words }).nullable(),
  /** Facts that the papers of this application still lack. */
  missing: count,
});

/** A paper that the notice asks for, as persons left it. */
export const applicationPaperSchema = z.object({
  /** For `application.tick`. */
  material: z.string(),
  name: z.string(),
  copies: count.nullable(),
  form: z.enum(['original', 'copy', 'electronic']).nullable(),
  sealed: z.boolean(),
  attachment: z.number().int().nullable(),
  done: z.boolean(),
  responsible: words,
  note: words,
  by: words,
  on: isoDate.nullable(),
  /** The client's own paper of that name: a valid one ticks the material off until a person notes otherwise. */
  proof: z.object({ text: sentenceSchema, valid: z.boolean() }).nullable(),
});

export const applicationTaskSchema = z.object({
  id: z.number().int(),
  title: z.string(),
  due: isoDate.nullable(),
  who: words,
  done: z.boolean(),
});

/** A file that a person hung on the application, kept as it came. */
export const applicationFileSchema = z.object({
  /** For `application.detach` and `application.file`. */
  id: z.number().int(),
  name: z.string(),
  /** Bytes. */
  size: count,
  by: z.string(),
  on: isoDate,
});

export const applicationViewSchema = applicationRowSchema.extend({
  paperList: z.array(applicationPaperSchema),
  /** Ticked papers that the notice does not list any more. */
  formerPapers: z.array(z.string()),
  /** 申报事项 of this application. */
  facts: z.array(z.object({ item: z.string(), value: z.string(), note: words })),
  taskList: z.array(applicationTaskSchema),
  /** How it came to its stage, oldest first. */
  events: z.array(z.object({ stage: stageSchema, on: isoDate, by: z.string(), note: words })),
  deadlines: z.array(deadlineLayerSchema),
  files: z.array(applicationFileSchema),
});

/** One fact that papers still lack for some of the clients. */
export const lackingFactSchema = z.object({
  /** The word it is kept under, for `application.setFacts`. */
  item: z.string(),
  /** The unit in which a bare amount is taken; null where it is none. */
  unit: words,
  /** Which papers ask for it: 汇总表“建设内容及规模”栏. */
  askedBy: z.array(sentenceSchema),
  clients: z.array(z.string()),
});

export const factFormSchema = z.object({
  /** Kept for the application, in 申报事项. */
  application: z.array(lackingFactSchema),
  /** Kept with the client, for `client.setFact`; `places` [] where no sheet has a row for it yet. */
  client: z.array(
    z.object({
      fact: z.string(),
      askedBy: z.array(sentenceSchema),
      clients: z.array(z.object({ client: z.string(), places: z.array(answerPlaceSchema) })),
    }),
  ),
});

export type ApplicationRow = z.infer<typeof applicationRowSchema>;
export type ApplicationPaper = z.infer<typeof applicationPaperSchema>;
export type ApplicationTask = z.infer<typeof applicationTaskSchema>;
export type ApplicationView = z.infer<typeof applicationViewSchema>;
export type FactForm = z.infer<typeof factFormSchema>;
