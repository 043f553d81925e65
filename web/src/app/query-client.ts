import { MutationCache, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from '../api/client';

/** A refusal stays a refusal; only what did not arrive is asked again. */
function isWorthRepeating(failures: number, error: unknown): boolean {
  const status = problemOf(error)?.status;
  return failures < 2 && (status === undefined || status === 503);
}

// Assumed to be online until the first event, it would not notice that a page was opened without a network.
onlineManager.setOnline(navigator.onLine);

export const queryClient = new QueryClient({
  queryCache: new QueryCache(),
  mutationCache: new MutationCache(),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: isWorthRepeating,
      refetchOnWindowFocus: true,
      // A server on the same machine answers without a network; only what has failed waits for one.
      networkMode: 'offlineFirst',
    },
    // Without a network what is sent fails at once; a button would wait for as long as the network does.
    mutations: { retry: false, networkMode: 'always' },
  },
});
