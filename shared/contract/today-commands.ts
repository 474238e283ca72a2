import { z } from 'zod';
import { command } from './command.ts';
import { todaySchema } from './today-views.ts';
import { isoDate } from './views.ts';

export const todayCommands = {
  /** `since`: the moment from which on changes and new programs count as new. */
  'today.view': command(z.object({ on: isoDate, since: z.string() }), todaySchema, { job: true }),
} as const;
