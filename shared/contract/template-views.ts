import { z } from 'zod';
import { sentenceSchema } from './sentence-schema.ts';
import { failureSchema } from './views.ts';

export const namedPlaceSchema = z.object({ name: z.string(), place: sentenceSchema });

const format = z.enum(['xlsx', 'docx']);
const kind = z.enum(['table', 'form', 'tags']);

/** What a template asks for, with what is proposed for it. */
export const templateLayoutSchema = z.object({
  format,
  kind,
  /** Where the heading stands and how many rows it has to fill; null where it is no table. */
  table: z
    .object({ place: sentenceSchema, rows: z.number().int(), unit: z.string().nullable(), bands: z.array(z.string()) })
    .nullable(),
  columns: z.array(
    namedPlaceSchema.extend({
      /** The key under which a mapping remembers it. */
      key: z.string(),
      fact: z.string().nullable(),
      label: z.string().nullable(),
      unit: z.string().nullable(),
    }),
  ),
  /** What a person may choose from; without a label, that a place is left empty on purpose. */
  facts: z.array(z.object({ id: z.string(), label: z.string().nullable() })),
});

const stored = z.object({
  id: z.number().int(),
  /** The file's name. */
  name: z.string(),
  sheet: z.string().nullable(),
  /** Null: for every track of the notice. */
  track: z.string().nullable(),
  by: z.string(),
  at: z.string(),
});

/** A bureau's file that is kept with a program. */
export const templateRowSchema = stored.extend({
  format: format.nullable(),
  kind: kind.nullable(),
  columns: z.number().int(),
  /** Columns for which nothing is known: a person chooses. */
  unmapped: z.number().int(),
  /** Why it cannot be read any more; else null. */
  problem: failureSchema.nullable(),
});

export const templateViewSchema = stored.extend({ layout: templateLayoutSchema });

/** A place of a filled file that is marked 【待补】. */
export const missingPlaceSchema = namedPlaceSchema.extend({ client: z.string() });

export type TemplateLayout = z.infer<typeof templateLayoutSchema>;
export type TemplateRow = z.infer<typeof templateRowSchema>;
export type TemplateView = z.infer<typeof templateViewSchema>;
