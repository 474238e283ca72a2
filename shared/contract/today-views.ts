import { z } from 'zod';
import { stageSchema } from './application-views.ts';
import { noticeRefSchema } from './insight-views.ts';
import { knownChangeSchema } from './notice-relation-views.ts';
import { isoDate, windowSchema } from './views.ts';

/** What a consultant looks at first in the morning, as of a date. */

const count = z.number().int().min(0);
const words = z.string().nullable();

/** A date of an application that has to be kept. */
export const dueSchema = z.object({
  /** Of the application. */
  id: z.number().int(),
  client: z.string(),
  title: z.string(),
  track: words,
  stage: stageSchema,
  /** `ready`: one's own date; `deadline`: the one that binds; `task`: of an open task; `passed`: it can no longer come in. */
  kind: z.enum(['ready', 'deadline', 'task', 'passed']),
  /** The task, or the deadline's name; empty for the own date. */
  words: z.string(),
  date: isoDate,
  /** From the as-of date; negative where it has passed. */
  daysLeft: z.number().int(),
  who: words,
});

export const newProgramSchema = z.object({
  program: z.string(),
  noticeId: z.string(),
  title: z.string(),
  track: words,
  window: windowSchema,
  daysLeft: z.number().int().nullable(),
  /** Clients that the machine finds eligible and that have no application for it yet. */
  clients: z.array(z.string()),
  needsData: count,
});

export const lackSchema = z.object({
  id: z.number().int(),
  client: z.string(),
  title: z.string(),
  track: words,
  /** One's own date; null where there is none. */
  date: isoDate.nullable(),
  daysLeft: z.number().int().nullable(),
  missing: count,
  papersOpen: count,
});

export const todaySchema = z.object({
  on: isoDate,
  notices: count,
  clients: count,
  /** Overdue ones and those of the next sixty days, the earliest first. */
  due: z.array(dueSchema),
  changes: z.array(knownChangeSchema),
  changesTotal: count,
  /** Open and upcoming programs that came in since then, those with most eligible clients first. */
  newPrograms: z.array(newProgramSchema),
  newProgramsTotal: count,
  lacks: z.array(lackSchema),
  lacksTotal: count,
  /** Applications that are not archived, by stage. */
  stages: z.record(stageSchema, count),
  /** Open and upcoming programs by the month in which they close, and the region that calls for them. */
  months: z.array(
    z.object({
      /** `2026-04` */
      month: z.string(),
      /** `region`: province and city, each with a stroke behind; empty for the whole country. */
      regions: z.array(z.object({ region: z.string(), programs: z.array(noticeRefSchema) })),
    }),
  ),
  /** Clients by what they could apply for now, those that can most first. */
  readiness: z.array(z.object({ client: z.string(), eligible: count, needsData: count, inWork: count })),
});

export type Due = z.infer<typeof dueSchema>;
export type NewProgram = z.infer<typeof newProgramSchema>;
export type Lack = z.infer<typeof lackSchema>;
export type Today = z.infer<typeof todaySchema>;
