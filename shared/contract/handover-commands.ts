import { z } from 'zod';
import { command } from './command.ts';
import { failureSchema } from './views.ts';
import { sentenceSchema } from './sentence-schema.ts';

const line = z.object({ label: sentenceSchema, before: sentenceSchema.nullable(), after: sentenceSchema.nullable() });

export const handoverItemSchema = z.object({
  area: z.enum(['notice', 'correction', 'template', 'client', 'row', 'paper', 'decision', 'application']),
  change: z.enum(['added', 'changed', 'removed', 'unchanged']),
  name: z.string(),
  lines: z.array(line),
});

const previewSchema = z.object({
  file: z.string(),
  kind: z.enum(['client', 'program']),
  title: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  items: z.array(handoverItemSchema),
  /** Why it cannot be read in; none where it can. */
  failures: z.array(failureSchema),
});

/** A client or a program as one file for somebody else's workspace (`.sbwb`), and reading such a file in. */
export const handoverCommands = {
  /** `client` by name or `notice` by id, exactly one of them. */
  'handover.export': command(
    z.union([
      z.strictObject({ client: z.string(), file: z.string() }),
      z.strictObject({ notice: z.string(), file: z.string() }),
    ]),
    z.object({ path: z.string(), clients: z.number().int(), notices: z.number().int() }),
    { job: true },
  ),
  /** What reading the file in would change, row by row; changes nothing. */
  'handover.preview': command(z.object({ file: z.string() }), previewSchema, { job: true }),
  /** Reads it in as one act that can be undone; `entry` null where nothing was new. */
  'handover.import': command(
    z.object({ file: z.string() }),
    z.object({ title: z.string(), changed: z.number().int(), entry: z.number().int().nullable() }),
    { job: true },
  ),
} as const;

export type HandoverPreview = z.infer<typeof previewSchema>;
export type HandoverItemView = z.infer<typeof handoverItemSchema>;
