import { useSyncExternalStore } from 'react';

const QUERIES = { phone: '(max-width: 39.99em)', narrow: '(max-width: 71.99em)' } as const;

/** Whether the window is as wide as a phone's, or too narrow for two columns; tables become lists there. */
export function useIsWindow(kind: keyof typeof QUERIES): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(QUERIES[kind]);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(QUERIES[kind]).matches,
  );
}
