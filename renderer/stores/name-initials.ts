import { create } from 'zustand';
import { inSlices } from './in-slices.ts';
import { Latest } from './latest.ts';

/** Pinyin initials of client names (华中科技 → `hzkj`), so that they are found by typing letters. */

interface InitialsState {
  /** By name; grows while a new list is being learnt. */
  readonly of: ReadonlyMap<string, string>;
}

export const useInitials = create<InitialsState>(() => ({ of: new Map() }));

const lists = new Latest();
/** Names between two looks at the clock. */
const NAMES_A_STEP = 8;

/**
 * Learns the names that are new, in slices of the window's time; the dictionary is loaded at the first of them. Rejects
 * where it cannot be loaded; names are then found by their characters only.
 */
export async function learnNames(names: readonly string[]): Promise<void> {
  const known = useInitials.getState().of;
  if (names.every((name) => known.has(name))) return;
  const { pinyin } = await import('pinyin-pro');
  const initialsOf = (name: string): string =>
    pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
  await lists.run(
    inSlices(initialsSteps(names, known, initialsOf)),
    (of) => useInitials.setState({ of }),
    () => undefined,
  );
}

/** Pure: what was known stays, names that are gone are forgotten. */
export function* initialsSteps(
  names: readonly string[],
  known: ReadonlyMap<string, string>,
  initialsOf: (name: string) => string,
): Generator<undefined, ReadonlyMap<string, string>> {
  const all = new Map<string, string>();
  for (const [position, name] of names.entries()) {
    if (position % NAMES_A_STEP === NAMES_A_STEP - 1) yield;
    all.set(name, known.get(name) ?? initialsOf(name));
  }
  return all;
}

const LETTERS = /^[a-z0-9]+$/;

/** Whether a name has the words, or its initials the letters. `words` in lower case. Pure. */
export const nameHas = (name: string, words: string, initials: ReadonlyMap<string, string>): boolean =>
  name.toLowerCase().includes(words) || (LETTERS.test(words) && (initials.get(name)?.includes(words) ?? false));
