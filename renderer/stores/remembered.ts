import { create } from 'zustand';
import { ask } from '../bridge.ts';

/** What the window remembers between starts: a small JSON value a key, kept by the main process. */

interface RememberedState {
  readonly values: Readonly<Record<string, unknown>>;
}

export const useRemembered = create<RememberedState>(() => ({ values: {} }));

const WRITE_DELAY_MS = 300;
const pending = new Map<string, ReturnType<typeof setTimeout>>();

/** Reads everything once, before the first screen is shown. A value that is no JSON is left out. */
export async function loadRemembered(): Promise<void> {
  const stored = await ask('settings.read', {});
  const values: Record<string, unknown> = {};
  for (const [key, json] of Object.entries(stored)) {
    try {
      values[key] = JSON.parse(json);
    } catch {
      continue;
    }
  }
  useRemembered.setState({ values });
}

/** The remembered value where `check` accepts it, else the fallback. */
export function remembered<T>(key: string, check: (value: unknown) => value is T, fallback: T): T {
  const value = useRemembered.getState().values[key];
  return check(value) ? value : fallback;
}

/** Remembers at once for this window, and on disk shortly after the last change. */
export function remember(key: string, value: unknown): void {
  useRemembered.setState(({ values }) => ({ values: { ...values, [key]: value } }));
  clearTimeout(pending.get(key));
  pending.set(
    key,
    setTimeout(() => {
      pending.delete(key);
      // Losing a pane width is not worth a message.
      void ask('settings.write', { key, value: JSON.stringify(value) }).catch(() => undefined);
    }, WRITE_DELAY_MS),
  );
}

export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The texts of a remembered list that are still possible values. */
export const oneOfEach = <T extends string>(value: unknown, possible: readonly T[]): T[] =>
  Array.isArray(value) ? possible.filter((item) => value.includes(item)) : [];
