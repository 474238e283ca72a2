import { type Failure, fail, toFailure } from '../../shared/base/failure.ts';
import { say } from '../../shared/base/sentence.ts';
import { type Arguments, readArguments } from './cli-arguments.ts';
import type { CliCommand } from './cli-command.ts';
import { CLI_COMMANDS } from './cli-commands.ts';
import { createCore } from './dispatch.ts';
import { namedFailure } from './named-failure.ts';

function commandOf(argv: readonly string[]): { name: string; command: CliCommand; rest: readonly string[] } {
  for (const length of [2, 1]) {
    const name = argv.slice(0, length).join(' ');
    const command = Object.hasOwn(CLI_COMMANDS, name) ? CLI_COMMANDS[name] : undefined;
    if (command) return { name, command, rest: argv.slice(length) };
  }
  const list = Object.values(CLI_COMMANDS)
    .map((command) => command.usage)
    .join(' ｜ ');
  if (argv.length === 0) return fail('usage', say`缺少命令。可用的命令：${list}`);
  return fail('usage', say`没有命令「${argv.slice(0, 2).join(' ')}」。可用的命令：${list}`);
}

/** The words and options of a command; fails with `usage` and its usage line where it takes fewer or more words. */
function argumentsOf({ usage, options, takes: [least, most] }: CliCommand, rest: readonly string[]): Arguments {
  const args = readArguments(rest, options);
  if (args.words.length < least || args.words.length > most) fail('usage', say`用法：${usage}`);
  return args;
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
const complain = (failures: readonly Failure[]): void => {
  for (const failure of failures) process.stderr.write(`${oneLine(failure.message)}\n`);
};

/** Waits until all of it is in the pipe: a reader may be slower than the writer. */
const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));

/** Runs one command line. Exit codes: 0 done, 2 wrong usage, 1 anything else, with a line on stderr for each failure. */
export async function main(argv: readonly string[]): Promise<number> {
  const core = createCore({ holder: 'cli' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (core.close(), process.exit(1)));
  try {
    const { command, rest } = commandOf(argv);
    const { lines, failures = [] } = await command.run(core, argumentsOf(command, rest));
    if (lines.length > 0) await print(`${lines.join('\n')}\n`);
    complain(failures);
    return failures.length > 0 ? 1 : 0;
  } catch (error) {
    const failure = toFailure(namedFailure(error, core.session.workspace?.folder ?? null));
    complain([failure]);
    if (failure.code === 'internal' && process.env['SHENBAO_DEBUG']) console.error(error);
    return failure.code === 'usage' ? 2 : 1;
  } finally {
    core.close();
  }
}
