import { z } from 'zod';
import { command } from './command.ts';

const face = z.string().max(60);
const workDays = z.number().int().min(0).max(60);

const standardTask = z.object({
  title: z.string().trim().min(1).max(60),
  /** Working days before the day to be ready on. */
  before: z.number().int().min(0).max(250),
});
/** A list that a person keeps, in their order; no title twice. */
export const standardTasksSchema = z
  .array(standardTask)
  .max(40)
  .refine((tasks) => new Set(tasks.map(({ title }) => title)).size === tasks.length);

/** What a workspace is told about the people who work with it. */
export const preferencesSchema = z.object({
  /** The name under which changes and decisions are kept; null where the computer's user name is taken. */
  person: z.string().nullable(),
  /** The computer's user name. */
  systemUser: z.string(),
  /** Working days before the date that binds at which one wants to be ready. */
  workDays,
  /** Of papers; those of public documents until a person chooses. */
  typefaces: z.object({ title: face, heading: face, text: face, letter: face }),
  /** What every application takes; the usual ones until a person keeps others. */
  standardTasks: standardTasksSchema,
});
/** Names under which Windows and Office have the typefaces that papers are usually set in. */
export const USUAL_TYPEFACES: Readonly<
  Record<keyof z.infer<typeof preferencesSchema>['typefaces'], readonly string[]>
> = {
  title: ['方正小标宋简体', '华文中宋', '宋体'],
  heading: ['黑体', '微软雅黑', '楷体'],
  text: ['宋体', '仿宋', '微软雅黑'],
  letter: ['仿宋_GB2312', '仿宋', '宋体'],
};

export type Preferences = z.infer<typeof preferencesSchema>;

export const settingsCommands = {
  /** Sets what is given, answers all; an empty `person` goes back to the computer's user name. */
  'workspace.preferences': command(
    z.object({
      person: z.string().max(60).exactOptional(),
      workDays: workDays.exactOptional(),
      /** An empty name goes back to that of public documents. */
      typefaces: z
        .object({
          title: face.exactOptional(),
          heading: face.exactOptional(),
          text: face.exactOptional(),
          letter: face.exactOptional(),
        })
        .exactOptional(),
      /** The whole list; an empty one goes back to the usual tasks. */
      standardTasks: standardTasksSchema.exactOptional(),
    }),
    preferencesSchema,
  ),
} as const;
