import { useQueryClient } from '@tanstack/react-query';
import { useAttempt } from '../../api/attempt';
import { toast } from '../toast/toast';

/** What follows a change: lists that it changes are asked again, and one line says the result. */
export function useSaving(changed: readonly string[], onDone?: () => void) {
  const cache = useQueryClient();
  const attempt = useAttempt();
  const askAgain = () =>
    cache.invalidateQueries({
      predicate: ({ queryKey }) => changed.includes(String(queryKey[1])),
    });
  return {
    /** The header that makes a second press of the same body do nothing twice. */
    header: attempt.header,
    /** The options of a mutation. @param text  the result in one line */
    saved: (text?: string) => ({
      onError: (error: unknown) => attempt.settle(error),
      onSuccess: async () => {
        attempt.settle(null);
        await askAgain();
        if (text !== undefined) toast(text);
        onDone?.();
      },
    }),
    askAgain,
  };
}
