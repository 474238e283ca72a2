import { z } from 'zod';
import { command } from './command.ts';
import { missingPlaceSchema, templateLayoutSchema, templateRowSchema, templateViewSchema } from './template-views.ts';
import { isoDate } from './views.ts';
import { sentenceSchema } from './sentence-schema.ts';

/** Column name → fact; null leaves the column unmapped. What `template.inspect` answers, corrected by a person. */
export const templateMappingSchema = z.record(z.string().max(200), z.string().max(60).nullable());

const id = z.number().int();
const sheet = z.string().exactOptional();

/** A bureau's own .docx or .xlsx: what goes where, keeping it with a program, and filling it. */
export const templateCommands = {
  /** Keeps a file with a program, for every track of its notice unless told otherwise. What cannot be filled is refused. */
  'template.add': command(
    z.object({ program: z.string(), file: z.string(), sheet, allTracks: z.boolean().default(true) }),
    templateViewSchema,
  ),
  'template.list': command(z.object({ program: z.string() }), z.object({ templates: z.array(templateRowSchema) })),
  'template.read': command(z.object({ id }), templateViewSchema),
  'template.remove': command(z.object({ id }), z.object({})),
  /** What columns take, here and in every template that has columns of these names; by `key` of the layout. */
  'template.setMapping': command(z.object({ id, mapping: templateMappingSchema }), templateViewSchema),
  /** Reads a file; `columns` are those of its table, the labels of its form, or its tags, with what is proposed. */
  'template.inspect': command(
    z.object({ file: z.string(), sheet, mapping: templateMappingSchema.default({}) }),
    templateLayoutSchema,
  ),
  /** Fills a file for a program's clients: a table or loop once for all of them, a form once for each. */
  'template.fill': command(
    z.object({
      file: z.string(),
      sheet,
      program: z.string(),
      clients: z.array(z.string()).min(1),
      on: isoDate,
      mapping: templateMappingSchema.default({}),
      folder: z.string(),
    }),
    z.object({
      files: z.array(z.object({ path: z.string(), client: z.string().nullable() })),
      missing: z.array(missingPlaceSchema),
      warnings: z.array(sentenceSchema),
    }),
    { job: true },
  ),
} as const;
