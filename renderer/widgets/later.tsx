import { useEffect, useSyncExternalStore } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { showFailure } from '../stores/failures.ts';

/** A component whose code is loaded when it is first shown, or when `load` is called before. */
export type Later<P> = ComponentType<P> & { load(): Promise<void> };

/**
 * A part of the window that the first list does not wait for. antd works in it, and nowhere else. Once loaded it is shown at
 * once, unlike React's `lazy`; until then `waiting` stands there.
 */
export function later<P extends object>(code: () => Promise<ComponentType<P>>, waiting: ReactNode = null): Later<P> {
  let part: ComponentType<P> | null = null;
  let loading: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const take = async (): Promise<void> => {
    const [{ withAntd }, loaded] = await Promise.all([import('./with-antd.tsx'), code()]);
    part = withAntd(loaded);
    for (const listener of listeners) listener();
  };
  const load = (): Promise<void> =>
    (loading ??= take().catch((error: unknown) => {
      loading = null;
      throw error;
    }));
  function Part(props: P) {
    const Loaded = useSyncExternalStore(subscribe, () => part);
    useEffect(() => {
      load().catch(showFailure);
    }, []);
    return Loaded ? <Loaded {...props} /> : waiting;
  }
  return Object.assign(Part, { load });
}
