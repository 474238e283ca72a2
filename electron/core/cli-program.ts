import { fail } from '../../shared/base/failure.ts';
import { say } from '../../shared/base/sentence.ts';
import { programId } from '../../shared/program/programs-of.ts';
import { type Arguments, optionOf, required } from './cli-arguments.ts';
import { workspace } from './cli-command.ts';
import { findNotice } from './commands/find-notice.ts';
import { compiledPrograms, programOfTrack } from './commands/programs.ts';
import type { Core } from './dispatch.ts';

/** How a command names a program, in its usage line and as options. */
export const PROGRAM = '--workspace DIR --notice NOTICE [--track NAME]';
export const program = { ...workspace, notice: 'value', track: 'value', json: 'flag' } as const;

/** The id of the program that `--notice` and `--track` name; fails with `notice-unknown`, `notice-ambiguous` or `track-unknown`. */
export async function programNamed(core: Core, args: Arguments): Promise<string> {
  const compiled = await compiledPrograms(core.session);
  const notice = await findNotice(core.session, required(args, 'notice'));
  const found = compiled.programs[programOfTrack(compiled, notice, optionOf(args, 'track'))];
  if (!found) throw new RangeError(`no program of ${notice}`);
  return programId(found);
}

/** The clients that `--client` names, one or more; fails with `usage` where it names none. */
export function clientsNamed(args: Arguments): string[] {
  const clients = [...(args.options.get('client') ?? [])];
  return clients.length > 0 ? clients : fail('usage', say`缺少选项 --client。`);
}
