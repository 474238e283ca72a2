import { z } from 'zod';
import { command } from './command.ts';
import { isoDate } from './views.ts';

/** Column name → fact; null leaves the column unmapped. What `template.inspect` answers, corrected by a person. */
export const templateMappingSchema = z.record(z.string().max(200), z.string().max(60).nullable());

const place = z.object({ name: z.string(), place: z.string() });

/** A bureau's own .docx or .xlsx: what goes where, and filling it. */
export const templateCommands = {
  /** Reads a template; `columns` are those of its table, the labels of its form, or its tags, with what is proposed. */
  'template.inspect': command(
    z.object({ file: z.string(), sheet: z.string().exactOptional(), mapping: templateMappingSchema.default({}) }),
    z.object({
      format: z.enum(['xlsx', 'docx']),
      kind: z.enum(['table', 'form', 'tags']),
      /** Where the heading stands and how many rows it has to fill; null where it is no table. */
      table: z
        .object({ place: z.string(), rows: z.number().int(), unit: z.string().nullable(), bands: z.array(z.string()) })
        .nullable(),
      columns: z.array(
        place.extend({
          /** The key under which a mapping remembers it. */
          key: z.string(),
          fact: z.string().nullable(),
          label: z.string().nullable(),
          unit: z.string().nullable(),
        }),
      ),
      /** What a person may choose from. */
      facts: z.array(z.object({ id: z.string(), label: z.string() })),
    }),
  ),
  /** Fills a template for a program's clients: a table or loop once for all of them, a form once for each. */
  'template.fill': command(
    z.object({
      file: z.string(),
      sheet: z.string().exactOptional(),
      program: z.string(),
      clients: z.array(z.string()).min(1),
      on: isoDate,
      mapping: templateMappingSchema.default({}),
      folder: z.string(),
    }),
    z.object({
      files: z.array(z.object({ path: z.string(), client: z.string().nullable() })),
      missing: z.array(place.extend({ client: z.string() })),
      warnings: z.array(z.string()),
    }),
    { job: true },
  ),
} as const;
