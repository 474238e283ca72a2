import { z } from 'zod';
import { command } from './command.ts';
import { clientRowSchema, isoDate, noticeRowSchema } from './views.ts';

/**
 * Long lists in parts, so that they hold nobody up: at most `count` rows that stand after one, `after` null from the
 * beginning. `next` is where the following part begins, null at the end.
 */

const count = z.number().int().min(1).max(1000);

export const listPartCommands = {
  /** In the order of import; `after` and `next` are ids. */
  'notice.listPart': command(
    z.object({ on: isoDate, after: z.string().nullable(), count }),
    z.object({ rows: z.array(noticeRowSchema), next: z.string().nullable() }),
  ),
  /** As `client.list`; `after` and `next` are names. */
  'client.listPart': command(
    z.object({ after: z.string().nullable(), count }),
    z.object({ rows: z.array(clientRowSchema), next: z.string().nullable() }),
  ),
} as const;
