import { useSyncExternalStore } from 'react';
import { useSession } from '../stores/session.ts';

const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/** Whether the window is dark: as the person chose, else as the system is. */
export function useDark(): boolean {
  const theme = useSession((state) => state.theme);
  const systemDark = useSyncExternalStore(
    (changed) => {
      darkSystem.addEventListener('change', changed);
      return () => darkSystem.removeEventListener('change', changed);
    },
    () => darkSystem.matches,
  );
  return theme === 'dark' || (theme === 'system' && systemDark);
}
