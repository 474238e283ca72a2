import { type Failure, fail } from '../../shared/base/failure.ts';
import { type Arguments, type OptionKinds, required } from './cli-arguments.ts';
import { openInSession } from './commands/workspace.ts';
import type { Core } from './dispatch.ts';

/** What a command prints, and what went wrong for parts of it while the rest was done. */
export interface Printed {
  readonly lines: readonly string[];
  readonly failures?: readonly Failure[];
}

export interface CliCommand {
  readonly usage: string;
  readonly options: OptionKinds;
  readonly run: (core: Core, args: Arguments) => Promise<Printed>;
}

const NO_CALL = { progress: () => undefined, signal: new AbortController().signal };
export const json = (value: unknown): Printed => ({ lines: [JSON.stringify(value, null, 2)] });

/** The words of a command that takes from `least` to `most`; fails with `usage` and its usage line. */
export function words(args: Arguments, least: number, most: number, usage: string): readonly string[] {
  if (args.words.length < least || args.words.length > most) fail('usage', `用法：${usage}`);
  return args.words;
}

/** Opens the workspace that the command names. */
export const open = (core: Core, args: Arguments, create = false): Promise<unknown> =>
  openInSession(core.session, required(args, 'workspace'), { sample: false, create }, NO_CALL);

/** The option of every command that works in a workspace. */
export const workspace = { workspace: 'value' } as const;
