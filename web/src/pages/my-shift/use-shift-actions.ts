import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../api/client';
import { newId } from '../../api/plain-http';
import { CHANGED_BY_MY_SHIFT } from '../../api/queries';

/**
 * The four things a person does with a shift. Each attempt keeps its key until it is answered, so that
 * a repetition after a lost answer does nothing twice.
 */
export function useShiftActions() {
  const cache = useQueryClient();
  const key = useRef<string | null>(null);
  const settled = {
    onSuccess: async () => {
      key.current = null;
      await cache.invalidateQueries({
        predicate: ({ queryKey }) => CHANGED_BY_MY_SHIFT.includes(String(queryKey[1])),
      });
    },
    // A refusal is an answer, too: what is tried next is another attempt.
    onError: (error: unknown) => {
      if (typeof error === 'object' && error !== null && 'status' in error) key.current = null;
    },
  };
  const start = api.useMutation('post', '/shifts/start', settled);
  const end = api.useMutation('post', '/shifts/end', settled);
  const startBreak = api.useMutation('post', '/shifts/breaks/start', settled);
  const endBreak = api.useMutation('post', '/shifts/breaks/end', settled);
  const header = () => ({ header: { 'Idempotency-Key': (key.current ??= newId()) } });
  const all = [start, end, startBreak, endBreak];
  return {
    busy: all.some(({ isPending }) => isPending),
    failed: all.find(({ isError }) => isError)?.error ?? null,
    start: (shopId: string, deviceLabel: string) =>
      start.mutate({ params: header(), body: { shop_id: shopId, device_label: deviceLabel } }),
    end: (shiftId: string) => end.mutate({ params: header(), body: { shift_id: shiftId } }),
    startBreak: (shiftId: string) =>
      startBreak.mutate({ params: header(), body: { shift_id: shiftId } }),
    endBreak: (shiftId: string) =>
      endBreak.mutate({ params: header(), body: { shift_id: shiftId } }),
  };
}
