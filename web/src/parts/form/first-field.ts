import { useEffect, useRef, type RefObject } from 'react';

/** Puts the focus on the first field of a form that appears after its drawer, once what it shows has arrived. */
export function useFirstField(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current
      ?.querySelector<HTMLElement>('input:enabled, select, textarea')
      ?.focus({ preventScroll: true });
  }, []);
  return form;
}
