import { create } from 'zustand';
import { Latest } from './latest.ts';

/** Pinyin initials of client names (华中科技 → `hzkj`), so that they are found by typing letters. */

interface InitialsState {
  /** By name; what stood there before stays while new names are being learnt. */
  readonly of: ReadonlyMap<string, string>;
}

export const useInitials = create<InitialsState>(() => ({ of: new Map() }));

const lists = new Latest();

/** Their initials, in the same order. */
type ReadInitials = (names: readonly string[]) => Promise<readonly string[]>;

/**
 * Learns the names that are new; names that are gone are forgotten. Rejects where the thread cannot start or the dictionary
 * cannot be loaded; names are then found by their characters only.
 */
export async function learnNames(names: readonly string[], read: ReadInitials = readAside): Promise<void> {
  const known = useInitials.getState().of;
  const fresh = names.filter((name) => !known.has(name));
  if (fresh.length === 0) return;
  await lists.run(
    read(fresh),
    (initials) => {
      const learnt = new Map(fresh.map((name, i) => [name, initials[i] ?? '']));
      useInitials.setState(({ of }) => ({
        of: new Map(names.map((name) => [name, learnt.get(name) ?? of.get(name) ?? ''])),
      }));
    },
    (error) => {
      throw error;
    },
  );
}

/** In a thread of its own: building the dictionary takes tenths of a second, and what it fills is given back with the thread. */
function readAside(names: readonly string[]): Promise<readonly string[]> {
  return new Promise<readonly string[]>((resolve, reject) => {
    const thread = new Worker(new URL('./initials-worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => thread.terminate();
    thread.onmessage = ({ data }: MessageEvent<readonly string[]>) => {
      end();
      resolve(data);
    };
    thread.onerror = ({ message }) => {
      end();
      reject(new Error(message));
    };
    thread.postMessage(names);
  });
}

const LETTERS = /^[a-z0-9]+$/;

/** Whether a name has the words, or its initials the letters. `words` in lower case. Pure. */
export const nameHas = (name: string, words: string, initials: ReadonlyMap<string, string>): boolean =>
  name.toLowerCase().includes(words) || (LETTERS.test(words) && (initials.get(name)?.includes(words) ?? false));
