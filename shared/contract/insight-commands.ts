import { z } from 'zod';
import { command } from './command.ts';
import { factInputSchema, factOutcomeSchema, insightsSchema } from './insight-views.ts';
import { explanationSchema, isoDate, windowSchema } from './views.ts';

const workDays = z.number().int().min(0).max(60);

/** Deciding by hand, answering questions, trying figures, dates for a calendar. */
export const insightCommands = {
  /** A person's decision where the machine cannot tell; `result` null takes it back. `by` is the signed-in name if not given. */
  'match.decide': command(
    z.object({
      on: isoDate,
      program: z.string(),
      client: z.string(),
      target: z.string().max(200),
      result: z.enum(['pass', 'fail']).nullable(),
      reason: z.string().max(2000).default(''),
      by: z.string().max(60).exactOptional(),
    }),
    explanationSchema,
  ),
  /** Questions, near misses and conflicts over the portfolio, or of one client. */
  'match.insights': command(
    z.object({
      on: isoDate,
      client: z.string().exactOptional(),
      windows: z.array(windowSchema).default(['open']),
    }),
    insightsSchema,
    { job: true },
  ),
  /** What these facts would turn; nothing is saved. */
  'match.whatIf': command(
    z.object({ on: isoDate, client: z.string(), facts: z.array(factInputSchema).min(1).max(50) }),
    factOutcomeSchema,
  ),
  /** Enters one fact, by the rules of the workbook's import; says what it turned. */
  'client.setFact': command(z.object({ on: isoDate, client: z.string(), fact: factInputSchema }), factOutcomeSchema),
  /** How many working days before the date that binds one wants to be ready; without `workDays` it is only read. */
  'calendar.settings': command(z.object({ workDays: workDays.exactOptional() }), z.object({ workDays })),
  /** Writes the dates ahead of these programs (of all that are open or upcoming if not given) as iCalendar. */
  'calendar.export': command(
    z.object({ on: isoDate, programs: z.array(z.string()).exactOptional(), file: z.string() }),
    z.object({ path: z.string(), events: z.number().int() }),
  ),
} as const;
