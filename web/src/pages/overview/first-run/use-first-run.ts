import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { firstStepsQuery } from '../../../api/queries/first-run';
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
  const { data: taken } = useQuery({ ...firstStepsQuery(), enabled });
  const isComplete = taken !== undefined && STEPS.every((step) => taken[step]);
  useEffect(() => {
    if (isComplete) localStorage.setItem(key, 'done');
  }, [isComplete, key]);
  if (!enabled || taken === undefined || isComplete) return null;
  return {
    isDone: (step) => taken[step],
    dismiss: () => {
      localStorage.setItem(key, 'dismissed');
      setOver(true);
    },
  };
}
