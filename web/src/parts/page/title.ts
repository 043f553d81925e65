import { useEffect } from 'react';

const NAME = 'Tillclock';

/** The title of the tab says which page it is. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${NAME}`;
  }, [title]);
}
