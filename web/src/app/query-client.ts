import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from '../api/client';

/** A refusal stays a refusal; only what did not arrive is asked again. */
function isWorthRepeating(failures: number, error: unknown): boolean {
  const status = problemOf(error)?.status;
  return failures < 2 && (status === undefined || status === 503);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache(),
  mutationCache: new MutationCache(),
  defaultOptions: {
    queries: { staleTime: 30_000, retry: isWorthRepeating, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
