import { z } from 'zod';
import { failureSchema } from './views.ts';
import type { FileHandle } from './desktop-commands.ts';
import type { Failure } from '../base/failure.ts';

/**
 * The one bridge between the sandboxed window and the main process (`window.shenbao`).
 *
 * The window numbers the calls that it may want to cancel or whose progress it wants to show: a positive integer,
 * never used twice by one page. `cancel` is a command like any other: `call('cancel', { call: 12 })`.
 */
export interface ShenbaoBridge {
  /** Never rejects for a failure of the command: the reply says what became of it. */
  call(command: string, args: unknown, call?: number): Promise<WindowReply>;
  /** Events from main, to be checked with `windowEventSchema`; returns the function that ends the subscription. */
  onEvent(listener: (event: unknown) => void): () => void;
  /** Handles for files that were dropped on the window (or pasted); the paths go to main only. */
  registerDrop(files: readonly File[]): Promise<FileHandle[]>;
}

export type WindowReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: Failure };

/** Arrives in the window: the answer to one call; `value` is then checked with the result schema of its command. */
export const windowReplySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: failureSchema }),
]);

/** Arrives in main: one call of the window. `args` is then checked with the argument schema of its command. */
export const windowCallSchema = z.strictObject({
  command: z.string().max(60),
  args: z.unknown(),
  call: z.number().int().positive().optional(),
});

/** Arrives in main: the paths behind dropped files, taken from the File objects by the preload script. */
export const dropSchema = z.array(z.string().min(1).max(4096)).max(2000);

export const MENU_COMMANDS = [
  'import-notices',
  'import-clients',
  'backup',
  'restore',
  'read-handover',
  'diagnostics',
  'undo',
  'redo',
  'find',
  'search',
  'print',
  'shortcuts',
  'screen-1',
  'screen-2',
  'screen-3',
  'screen-4',
  'screen-5',
  'screen-6',
  'screen-7',
  'screen-8',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** Main → window. */
export const windowEventSchema = z.discriminatedUnion('type', [
  /** Of a numbered call of this page. */
  z.object({
    type: z.literal('progress'),
    call: z.number().int(),
    done: z.number(),
    total: z.number(),
    label: z.string(),
  }),
  /** Something stored has changed: what shows it asks again. */
  z.object({
    type: z.literal('changed'),
    what: z.enum(['notices', 'clients', 'matches', 'applications', 'workspace']),
  }),
  /** `gone`: the core has ended, pending calls were rejected with `core-gone`, a new one is being started. */
  z.object({ type: z.literal('core-state'), state: z.enum(['starting', 'ready', 'gone']) }),
  /** The system gave a file to the application: `desktop.openedWith` says which. */
  z.object({ type: z.literal('opened-with') }),
  /** A menu entry or its shortcut. */
  z.object({ type: z.literal('menu'), command: z.enum(MENU_COMMANDS) }),
]);
export type WindowEvent = z.infer<typeof windowEventSchema>;

declare global {
  interface Window {
    readonly shenbao: ShenbaoBridge;
  }
}
