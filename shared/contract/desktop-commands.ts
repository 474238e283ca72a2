import { z } from 'zod';
import { coreCommands } from './core-commands.ts';
import { paperCommands } from './paper-commands.ts';
import { LANGUAGES } from './language.ts';
import { failureSchema, workspaceViewSchema } from './views.ts';

/**
 * What the window may ask of the main process. Everything that concerns files goes through handles: a dialog or a
 * drop makes one, and only the main process knows the path behind it.
 */
const command = <A extends z.ZodType, R extends z.ZodType>(args: A, result: R) => ({ args, result });

export const fileHandleSchema = z.object({ handle: z.string(), name: z.string() });
export type FileHandle = z.infer<typeof fileHandleSchema>;

export const desktopCommands = {
  'desktop.state': command(
    z.object({}),
    z.object({
      /** The runtime that tests and development use where the shipped one is out of reach: the window says 开发运行时. */
      developmentRuntime: z.boolean(),
      /** Workspaces of one's own may be opened: not in the development runtime, except by tests. */
      mayOpenOwn: z.boolean(),
      version: z.string(),
      today: z.string(),
      /** While it is not `ready`, no workspace is open yet; a `core-state` event says when. */
      core: z.enum(['starting', 'ready', 'gone']),
      workspace: workspaceViewSchema.nullable(),
      /** Why a core that is ready has no workspace open; else null. */
      problem: failureSchema.nullable(),
    }),
  ),
  /** Opens the file dialog; an empty list where it was cancelled. */
  'dialog.chooseFiles': command(
    z.object({ purpose: z.enum(['notices', 'clients', 'paper', 'attachments', 'backup', 'handover', 'templates']) }),
    z.object({ files: z.array(fileHandleSchema) }),
  ),
  'dialog.chooseFolder': command(
    z.object({ purpose: z.enum(['packets', 'workspace', 'restore']) }),
    z.object({ folder: fileHandleSchema.nullable() }),
  ),
  'dialog.saveFile': command(
    z.object({
      purpose: z.enum(['template', 'backup', 'calendar', 'handover', 'diagnostics']),
      suggestedName: z.string(),
    }),
    z.object({ file: fileHandleSchema.nullable() }),
  ),
  /** What may be sent to support, whole and as text: versions, counts of the workspace, the end of the log. */
  'diagnostics.read': command(z.object({}), z.object({ text: z.string() })),
  /** Saves the text that was read last, to the byte. */
  'diagnostics.save': command(z.object({ file: z.string() }), z.object({ path: z.string() })),
  /** The file that the system opened the application with, once; null where there is none. */
  'desktop.openedWith': command(z.object({}), z.object({ file: fileHandleSchema.nullable() })),
  /**
   * Restores the damaged workspace that could not be opened from its newest good backup (`problem.details.backup`), and
   * opens it. The damaged database is kept in the folder `damaged`.
   */
  'workspace.recover': command(
    z.object({}),
    z.object({ workspace: workspaceViewSchema, damaged: z.string().nullable() }),
  ),
  ...paperCommands,
  /** The default folder for packets (`exports/` of the workspace). */
  'packet.defaultFolder': command(z.object({}), fileHandleSchema),
  /** Opens a file that a command of this session wrote, in the program that the system has for it. */
  'file.open': command(z.object({ path: z.string() }), z.object({})),
  'file.showInFolder': command(z.object({ path: z.string() }), z.object({})),
  /** Asks with the address shown, then opens it in the browser; http, https and mailto only. */
  'link.open': command(z.object({ url: z.string() }), z.object({ opened: z.boolean() })),
  /** Chooses the language of window, menu and dialogs; the page is loaded again in it. */
  'desktop.setLanguage': command(z.object({ language: z.enum(LANGUAGES) }), z.object({})),
  /** What the window remembers between starts (pane widths, filters, as-of date), a small JSON text a key. */
  'settings.read': command(z.object({}), z.record(z.string(), z.string())),
  'settings.write': command(z.object({ key: z.string().max(80), value: z.string().max(100_000) }), z.object({})),
} as const;

/**
 * What the window may call: the core's commands too, except that every argument `files`, `folder` or `file` is a handle
 * (`FileHandle.handle`) instead of a path. Paths in results are for showing, and for `file.open`/`file.showInFolder`.
 */
export const windowCommands = { ...coreCommands, ...desktopCommands } as const;

export type DesktopCommandName = keyof typeof desktopCommands;
export type DesktopArgs<N extends DesktopCommandName> = z.output<(typeof desktopCommands)[N]['args']>;
export type DesktopResult<N extends DesktopCommandName> = z.input<(typeof desktopCommands)[N]['result']>;

export type WindowCommandName = keyof typeof windowCommands;
export type WindowArgs<N extends WindowCommandName> = z.input<(typeof windowCommands)[N]['args']>;
export type WindowResult<N extends WindowCommandName> = z.output<(typeof windowCommands)[N]['result']>;
