import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { CHANGED_BY_ALERTS } from '../../api/queries';

/** Says that the signed-in person takes care of an alert. */
export function useAcknowledge() {
  const cache = useQueryClient();
  return api.useMutation('post', '/alerts/{alert_id}/acknowledge', {
    onSuccess: () =>
      cache.invalidateQueries({
        predicate: ({ queryKey }) => CHANGED_BY_ALERTS.includes(String(queryKey[1])),
      }),
  });
}
