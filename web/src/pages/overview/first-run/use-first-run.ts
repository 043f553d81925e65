import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { peopleQuery } from '../../../api/queries';
import { anyProductQuery, anyReceiptQuery, anyShiftQuery } from '../../../api/queries/first-run';
import { useMe } from '../../../parts/shell/me';

export const STEPS = ['shop', 'people', 'products', 'sale', 'shift'] as const;
export type StepName = (typeof STEPS)[number];

export interface FirstRunState {
  readonly isDone: (step: StepName) => boolean;
  readonly dismiss: () => void;
}

/** Of this person on this device; their id belongs to one organization. */
const keyOf = (userId: string) => `tillclock.first_run_over.${userId}`;

/**
 * What a new organization has done so far, as its data say. Null for those who cannot do it, while it is not known, and
 * once all is done or the list was dismissed: from then on nothing is asked on this device.
 */
export function useFirstRun(): FirstRunState | null {
  const me = useMe();
  const key = keyOf(me.id);
  const [isOver, setOver] = useState(() => localStorage.getItem(key) !== null);
  const enabled = me.role === 'ADMIN' && !isOver;
  const people = useQuery({ ...peopleQuery(), enabled });
  const products = useQuery({ ...anyProductQuery(), enabled });
  const shifts = useQuery({ ...anyShiftQuery(), enabled });
  const rows = (query: { readonly data?: { readonly data: readonly unknown[] } | undefined }) =>
    query.data?.data.length ?? 0;
  // A sale creates its products: without any there is no sale to ask for.
  const maySell = rows(products) > 0;
  const receipts = useQuery({ ...anyReceiptQuery(), enabled: enabled && maySell });
  const asked = [people, products, shifts, ...(maySell ? [receipts] : [])];
  const isKnown = asked.every(({ data }) => data !== undefined);
  const done: Record<StepName, boolean> = {
    shop: me.shops.length > 0,
    people: rows(people) > 1,
    products: rows(products) > 0,
    sale: rows(receipts) > 0,
    shift: rows(shifts) > 0,
  };
  const isComplete = isKnown && STEPS.every((step) => done[step]);
  useEffect(() => {
    if (isComplete) localStorage.setItem(key, 'done');
  }, [isComplete, key]);
  if (!enabled || !isKnown || isComplete) return null;
  return {
    isDone: (step) => done[step],
    dismiss: () => {
      localStorage.setItem(key, 'dismissed');
      setOver(true);
    },
  };
}
