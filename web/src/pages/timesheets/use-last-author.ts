import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { historyQuery } from '../../api/queries';

/** Who changed a shift last, as its history on the same page says; undefined for the service itself. */
export function useLastAuthor(shift: Schemas['ShiftView']): string | undefined {
  const { data } = useQuery(historyQuery(shift.id));
  return data?.data[0]?.actor?.name;
}
