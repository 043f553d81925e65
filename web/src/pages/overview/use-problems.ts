import { useQuery } from '@tanstack/react-query';
import { alertsQuery, openExceptionsQuery, openRequestsQuery } from '../../api/queries/problems';
import { useTexts } from '../../i18n/messages';
import { useSince } from '../../parts/alerts/since';
import { useMe } from '../../parts/shell/me';
import { problemsOf, type Problem } from './problem-list';

/** Undefined until all lists have arrived; `missing` stands for all lists that failed or wait for a network. */
export function useProblems(shopId: string | undefined) {
  const { m, f } = useTexts();
  const me = useMe();
  const since = useSince();
  const alerts = useQuery(alertsQuery('OPEN', shopId));
  const exceptions = useQuery(openExceptionsQuery(shopId));
  const requests = useQuery(openRequestsQuery('WORKER', shopId));
  const lists = [alerts, exceptions, requests] as const;
  const isWaiting = lists.some(
    ({ data, fetchStatus }) => data === undefined && fetchStatus === 'fetching',
  );
  const problems: readonly Problem[] = problemsOf(
    {
      alerts: alerts.data?.data ?? [],
      exceptions: exceptions.data?.data ?? [],
      requests: (requests.data?.data ?? []).filter(({ user_id }) => user_id !== me.id),
    },
    { m, f, me, since },
  );
  const missing = lists.filter(
    ({ isError, data, fetchStatus }) => data === undefined && (isError || fetchStatus === 'paused'),
  );
  const [first] = missing;
  return {
    problems: isWaiting ? undefined : problems,
    missing: first && {
      ...first,
      refetch: () => Promise.all(missing.map((list) => list.refetch())),
    },
    checkedAt: Math.min(...lists.map(({ dataUpdatedAt }) => dataUpdatedAt)),
  };
}
