import { type Failure, fail } from '../../shared/base/failure.ts';
import type { LocalDate } from '../../shared/base/local-date.ts';
import { inChinese, isSentence, say } from '../../shared/base/sentence.ts';
import type { ImportReport } from '../../shared/contract/views.ts';
import { type Arguments, optionOf, type OptionKinds, required } from './cli-arguments.ts';
import { importLines } from './cli-text.ts';
import { dateArgument, today } from './commands/session.ts';
import { openInSession } from './commands/workspace.ts';
import type { Core } from './dispatch.ts';

/** What a command prints, and what went wrong for parts of it while the rest was done. */
export interface Printed {
  readonly lines: readonly string[];
  readonly failures?: readonly Failure[];
}

export interface CliCommand {
  readonly usage: string;
  /** How many words it takes at least and at most, options aside. */
  readonly takes: readonly [least: number, most: number];
  readonly options: OptionKinds;
  readonly run: (core: Core, args: Arguments) => Promise<Printed>;
}

const NO_CALL = { progress: () => undefined, signal: new AbortController().signal };
/** What a command answers, as JSON; sentences in Chinese, as everything that the command line says. */
export const json = (value: unknown): Printed => ({
  lines: [JSON.stringify(value, (_key, part: unknown) => (isSentence(part) ? inChinese(part) : part), 2)],
});

/** Opens the workspace that the command names. */
export const open = (core: Core, args: Arguments, create = false): Promise<unknown> =>
  openInSession(core.session, required(args, 'workspace'), { sample: false, create }, NO_CALL);

/** The option of every command that works in a workspace. */
export const workspace = { workspace: 'value' } as const;

/** The date of `--on`, today where it is not given; fails with `usage` on what is no date. */
export function onDate(core: Core, args: Arguments): LocalDate {
  const given = optionOf(args, 'on');
  if (given !== null && !/^\d{4}-\d{2}-\d{2}$/.test(given)) fail('usage', say`日期应为 YYYY-MM-DD：${given}`);
  return given === null ? today(core.session) : dateArgument(given);
}

/** What an import prints: what became of each file, and what went wrong in it. */
export function printedImport(result: ImportReport, asJson: boolean): Printed {
  const failures = result.files.flatMap((file) => file.failures);
  return asJson ? { ...json(result), failures } : { lines: importLines(result), failures };
}
