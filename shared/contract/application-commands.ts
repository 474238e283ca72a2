import { z } from 'zod';
import { applicationRowSchema, applicationViewSchema, factFormSchema, stageSchema } from './application-views.ts';
import { command } from './command.ts';
import { isoDate } from './views.ts';

const id = z.number().int();
const words = z.string().max(2000).nullable();
const name = z.string().max(60).nullable();

/** Applications: a client filing for a program, from 拟申报 to 验收. Every change by a person can be undone. */
export const applicationCommands = {
  /** Opens applications of these clients; those that are open already are answered as they are. */
  'application.open': command(
    z.object({ on: isoDate, program: z.string(), clients: z.array(z.string()).min(1).max(2000) }),
    z.object({ rows: z.array(applicationRowSchema) }),
  ),
  'application.list': command(
    z.object({
      on: isoDate,
      program: z.string().exactOptional(),
      client: z.string().exactOptional(),
      /** Archived ones too. */
      archived: z.boolean().default(false),
    }),
    z.object({ rows: z.array(applicationRowSchema) }),
  ),
  'application.read': command(z.object({ on: isoDate, id }), applicationViewSchema),
  /** Only what is given changes; null empties it. `stageOn` is the day of the new stage, `on` if not given. */
  'application.update': command(
    z.object({
      on: isoDate,
      id,
      stage: stageSchema.exactOptional(),
      stageOn: isoDate.exactOptional(),
      stageNote: words.exactOptional(),
      owner: name.exactOptional(),
      note: words.exactOptional(),
      ownDate: isoDate.nullable().exactOptional(),
      copies: z.number().int().min(0).max(200).nullable().exactOptional(),
      archived: z.boolean().exactOptional(),
      /** Kept as the fact 推荐单位. */
      recommender: z.string().max(120).nullable().exactOptional(),
    }),
    applicationViewSchema,
  ),
  /** Ticks papers off, or notes who brings them; only what is given changes. */
  'application.tick': command(
    z.object({
      on: isoDate,
      id,
      papers: z
        .array(
          z.object({
            material: z.string().max(2000),
            done: z.boolean().exactOptional(),
            responsible: name.exactOptional(),
            note: words.exactOptional(),
          }),
        )
        .min(1)
        .max(500),
    }),
    applicationViewSchema,
  ),
  'application.addTask': command(
    z.object({
      on: isoDate,
      id,
      title: z.string().min(1).max(300),
      due: isoDate.nullable().default(null),
      who: name.default(null),
    }),
    applicationViewSchema,
  ),
  /** Changes a task, or takes it away. */
  'application.updateTask': command(
    z.object({
      on: isoDate,
      task: id,
      title: z.string().min(1).max(300).exactOptional(),
      due: isoDate.nullable().exactOptional(),
      who: name.exactOptional(),
      done: z.boolean().exactOptional(),
      removed: z.boolean().exactOptional(),
    }),
    applicationViewSchema,
  ),
  /** Adds the tasks that every application takes and that are not there yet, dated back from the day to be ready on, as one act. */
  'application.planTasks': command(
    z.object({ on: isoDate, id }),
    z.object({ added: z.number().int(), view: applicationViewSchema }),
  ),
  /** Hangs files on an application; the same file again is left out. */
  'application.attach': command(
    z.object({ on: isoDate, id, files: z.array(z.string()).min(1).max(50) }),
    applicationViewSchema,
  ),
  /** Takes a file off; undo brings it back. */
  'application.detach': command(z.object({ on: isoDate, attached: id }), applicationViewSchema),
  /** Puts a copy of a file into the folder of exports, for `file.open`. */
  'application.file': command(z.object({ attached: id }), z.object({ path: z.string() })),
  /** Writes own dates, deadlines and open tasks of the applications in work (of these, if given) as iCalendar. */
  'application.calendar': command(
    z.object({ on: isoDate, ids: z.array(id).max(5000).exactOptional(), file: z.string() }),
    z.object({ path: z.string(), events: z.number().int() }),
  ),
  /** What the program's papers and templates still lack for these clients: one form. */
  'application.facts': command(
    z.object({ on: isoDate, program: z.string(), clients: z.array(z.string()).min(1) }),
    factFormSchema,
  ),
  /** Keeps facts in 申报事项, as one act; an empty value takes one back. `changed` counts those that were others before. */
  'application.setFacts': command(
    z.object({
      program: z.string(),
      facts: z
        .array(
          z.object({
            client: z.string(),
            item: z.string().min(1).max(120),
            value: z.string().max(5000),
            note: words.exactOptional(),
          }),
        )
        .min(1)
        .max(5000),
    }),
    z.object({ changed: z.number().int() }),
  ),
} as const;
