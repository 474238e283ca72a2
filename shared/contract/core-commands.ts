import { z } from 'zod';
import { sentenceSchema } from './sentence-schema.ts';
import { noticeFileSchema } from '../notice/notice.ts';
import { clientCommands } from './client-commands.ts';
import { applicationCommands } from './application-commands.ts';
import { command } from './command.ts';
import { knownChangeSchema, relationSchema } from './notice-relation-views.ts';
import { handoverCommands } from './handover-commands.ts';
import { listPartCommands } from './list-part-commands.ts';
import { logEntrySchema } from './log-entry.ts';
import { insightCommands } from './insight-commands.ts';
import { settingsCommands } from './settings-commands.ts';
import { packetCommands } from './packet-commands.ts';
import { todayCommands } from './today-commands.ts';
import { templateCommands } from './template-commands.ts';
import { NOTICE_SORTS } from './notice-order.ts';
import {
  clientRowSchema,
  clientViewSchema,
  explanationSchema,
  failureSchema,
  importReportSchema,
  isoDate,
  journalEntrySchema,
  matrixSchema,
  noticeRowSchema,
  noticeViewSchema,
  programViewSchema,
  proposedFactSchema,
  workspaceViewSchema,
} from './views.ts';

/**
 * What may be asked of the core. `files` and `folder` arguments are paths here; in the window they are handles that
 * a dialog or a drop made, and the main process puts the paths in their place (desktop-commands.ts).
 * A command with `job: true` reports progress under the call's id and can be cancelled.
 */
export const coreCommands = {
  'workspace.open': command(z.object({ folder: z.string(), sample: z.boolean().default(false) }), workspaceViewSchema),
  'workspace.info': command(z.object({}), workspaceViewSchema),
  /** How much the workspace holds, without a word of what. */
  'workspace.statistics': command(
    z.object({}),
    z.object({
      schema: z.number().int(),
      bytes: z.number().int(),
      tables: z.array(z.object({ name: z.string().regex(/^\w+$/), rows: z.number().int() })),
      originals: z.number().int(),
      backups: z.number().int(),
      lastBackup: z.string().nullable(),
    }),
  ),
  'workspace.check': command(z.object({}), z.object({ ok: z.boolean(), problems: z.array(sentenceSchema) })),
  'workspace.backup': command(z.object({ file: z.string() }), z.object({ path: z.string() }), { job: true }),
  ...settingsCommands,
  /**
   * Restores a backup into a folder without a workspace, without opening it; with `over` (never from the window) over a
   * damaged one, whose database is kept in the folder `damaged`.
   */
  'workspace.restore': command(
    z.object({ file: z.string(), folder: z.string(), over: z.boolean().default(false) }),
    z.object({ path: z.string(), damaged: z.string().nullable() }),
    { job: true },
  ),

  /** The notices of files, without a workspace and without importing them; fails with the first file that cannot be read. */
  'notice.parse': command(z.object({ files: z.array(z.string()) }), z.object({ files: z.array(noticeFileSchema) })),
  'notice.import': command(z.object({ files: z.array(z.string()) }), importReportSchema, { job: true }),
  'notice.importText': command(z.object({ name: z.string(), text: z.string() }), importReportSchema, { job: true }),
  /** Reads stored originals again, those that older rules read or all of them; corrections by people stay. */
  'notice.reread': command(z.object({ all: z.boolean().default(false) }), importReportSchema, { job: true }),
  /** All notices in the order of their import; with `first` so many of them in that order. */
  'notice.list': command(
    z.object({
      on: isoDate,
      first: z.object({ sort: z.enum(NOTICE_SORTS), count: z.number().int().positive() }).optional(),
    }),
    z.object({ rows: z.array(noticeRowSchema) }),
  ),
  'notice.search': command(
    z.object({ query: z.string(), limit: z.number().int().default(200) }),
    z.object({ ids: z.array(z.string()) }),
  ),
  'notice.read': command(z.object({ id: z.string() }), noticeViewSchema),
  'notice.correct': command(
    z.object({
      id: z.string(),
      pointer: z.string(),
      action: z.enum(['change', 'add', 'remove', 'confirm']),
      value: z.unknown().optional(),
    }),
    noticeViewSchema,
  ),

  /** What words that a person has marked in a notice's text may be, each as a fact to add or change. */
  'notice.mark': command(
    z.object({ id: z.string(), words: z.string().min(1).max(4000) }),
    z.object({ facts: z.array(proposedFactSchema) }),
  ),
  /** A person says what one notice is to an earlier one; `relation` null that it has nothing to do with it. */
  'notice.relate': command(
    z.object({ later: z.string(), earlier: z.string(), relation: relationSchema.nullable() }),
    z.object({}),
  ),
  /** Re-issues, extensions and corrections that became known since a day or moment, with what they change. */
  'notice.changes': command(z.object({ since: z.string() }), z.object({ changes: z.array(knownChangeSchema) })),

  'client.import': command(z.object({ files: z.array(z.string()) }), importReportSchema, { job: true }),
  'client.list': command(z.object({}), z.object({ rows: z.array(clientRowSchema) })),
  'client.read': command(z.object({ name: z.string() }), clientViewSchema),
  /** The whole portfolio as a workbook, 申报事项 included; importing it again changes nothing. */
  'client.export': command(z.object({ file: z.string() }), z.object({ path: z.string(), clients: z.number().int() })),
  'client.template': command(z.object({ file: z.string() }), z.object({ path: z.string() })),
  ...clientCommands,
  ...listPartCommands,

  'match.programs': command(z.object({ on: isoDate }), z.object({ programs: z.array(programViewSchema) })),
  'match.matrix': command(
    z.object({
      on: isoDate,
      windows: z.array(z.enum(['open', 'upcoming', 'closed', 'undated'])).default(['open', 'upcoming', 'undated']),
    }),
    matrixSchema,
    { job: true },
  ),
  'match.explain': command(z.object({ on: isoDate, program: z.string(), client: z.string() }), explanationSchema),

  ...insightCommands,

  ...applicationCommands,

  ...todayCommands,

  ...packetCommands,

  ...templateCommands,

  ...handoverCommands,

  /** Takes back the newest act. With `entry` (撤销本次导入) only if that is the newest: else a failure says what has to be undone first. */
  'journal.undo': command(
    z.object({ entry: z.number().int().exactOptional() }),
    z.object({ undone: sentenceSchema.nullable() }),
  ),
  /** The newest acts, newest first; those that were undone and can be done again stand among them. */
  'journal.list': command(
    z.object({ limit: z.number().int().min(1).max(1000).default(200) }),
    z.object({ entries: z.array(journalEntrySchema) }),
  ),
  /** Takes back this act and every newer one, newest first; the labels of what was undone. */
  'journal.undoTo': command(z.object({ entry: z.number().int() }), z.object({ undone: z.array(sentenceSchema) })),
  'journal.redo': command(z.object({}), z.object({ redone: sentenceSchema.nullable() })),
  cancel: command(z.object({ call: z.number().int() }), z.object({})),
} as const;

export type CoreCommandName = keyof typeof coreCommands;
export type CoreArgs<N extends CoreCommandName> = z.input<(typeof coreCommands)[N]['args']>;
export type CoreResult<N extends CoreCommandName> = z.output<(typeof coreCommands)[N]['result']>;

/** Keeper → core. */
export const coreRequestSchema = z.object({ call: z.number().int(), command: z.string(), args: z.unknown() });

/** Core → keeper: the answer to one call, or an event. */
export const coreMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('result'), call: z.number().int(), result: z.unknown() }),
  z.object({ type: z.literal('failure'), call: z.number().int(), failure: failureSchema }),
  z.object({
    type: z.literal('progress'),
    call: z.number().int(),
    done: z.number(),
    total: z.number(),
    label: z.string(),
  }),
  /** For the log that main keeps. */
  z.object({ type: z.literal('log'), entry: logEntrySchema }),
  /** Something stored has changed: lists that show it ask again. */
  z.object({
    type: z.literal('changed'),
    what: z.enum(['notices', 'clients', 'matches', 'applications', 'workspace']),
  }),
]);
export type CoreMessage = z.infer<typeof coreMessageSchema>;
