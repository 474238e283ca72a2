import { z } from 'zod';
import { command } from './command.ts';

const workDays = z.number().int().min(0).max(60);

/** What a workspace is told about the people who work with it. */
export const preferencesSchema = z.object({
  /** The name under which changes and decisions are kept; null where the computer's user name is taken. */
  person: z.string().nullable(),
  /** The computer's user name. */
  systemUser: z.string(),
  /** Working days before the date that binds at which one wants to be ready. */
  workDays,
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const settingsCommands = {
  /** Sets what is given, answers all; an empty `person` goes back to the computer's user name. */
  'workspace.preferences': command(
    z.object({ person: z.string().max(60).exactOptional(), workDays: workDays.exactOptional() }),
    preferencesSchema,
  ),
} as const;
