import { fail } from '../../shared/base/failure.ts';
import { say } from '../../shared/base/sentence.ts';

/** The words of a command line, sorted: what it names, and its options. */
export interface Arguments {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** Options that a command takes: `value` once, `values` any number of times, `flag` without a value. */
export type OptionKinds = Readonly<Record<string, 'value' | 'values' | 'flag'>>;

/** Sorts the words of a command line; fails with `usage` on an option that the command does not have or that lacks its value. */
export function readArguments(argv: readonly string[], kinds: OptionKinds): Arguments {
  const words: string[] = [];
  const options = new Map<string, string[]>();
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (!word.startsWith('--') || word === '--') {
      if (word !== '--') words.push(word);
      continue;
    }
    const [name = '', inline] = split(word.slice(2));
    const kind = kinds[name];
    if (kind === undefined) fail('usage', say`没有选项 --${name}。`);
    if (kind === 'flag') {
      options.set(name, ['']);
      continue;
    }
    const value = inline ?? argv[(i += 1)];
    if (value === undefined || (inline === undefined && value.startsWith('--')))
      fail('usage', say`选项 --${name} 缺少值。`);
    if (kind === 'value' && options.has(name)) fail('usage', say`选项 --${name} 只能给一次。`);
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return { words, options };
}

function split(word: string): readonly [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

/** The value of an option; null where it was not given. */
export const optionOf = (args: Arguments, name: string): string | null => args.options.get(name)?.[0] ?? null;

/** The value of an option that the command cannot do without. */
export const required = (args: Arguments, name: string): string =>
  optionOf(args, name) ?? fail('usage', say`缺少选项 --${name}。`);

export const hasFlag = (args: Arguments, name: string): boolean => args.options.has(name);
