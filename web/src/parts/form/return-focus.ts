import { useEffect, useState } from 'react';

/**
 * Gives the focus back to what opened a dialog. Mantine does so when a dialog closes, but not when it disappears
 * together with the address that opened it.
 */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
}
