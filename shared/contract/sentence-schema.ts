import { z } from 'zod';
import type { Sentence } from '../base/sentence.ts';

/** A sentence on its way to the window, which shows it in its own language. */
export const sentenceSchema: z.ZodType<Sentence> = z.lazy(() =>
  z.object({
    form: z.string(),
    values: z.array(z.union([z.string(), z.number(), sentenceSchema])),
  }),
);
