import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAttempt } from './attempt';
import { problemOf } from './client';
import { answerOf } from './paged';

interface SendOptions<Body, Answer> {
  readonly ask: (
    body: Body,
    header: { 'Idempotency-Key': string },
  ) => Promise<{ readonly data?: Answer; readonly error?: unknown }>;
  /** Paths whose answers are asked for again. */
  readonly changes: readonly string[];
  readonly onDone: (answer: Answer) => void;
}

/** Asks again for everything that a change may have changed. */
export function useAskAgain(): (paths: readonly string[]) => Promise<void> {
  const cache = useQueryClient();
  return (paths) =>
    cache.invalidateQueries({ predicate: ({ queryKey }) => paths.includes(String(queryKey[1])) });
}

/**
 * Sends a change once, however often the button is pressed after a lost answer, and asks again for what it changed.
 * After a conflict the present state is asked for, too, and what was typed stays.
 */
export function useSend<Body, Answer>({ ask, changes, onDone }: SendOptions<Body, Answer>) {
  const attempt = useAttempt();
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: (body: Body) => answerOf(ask(body, attempt.header(body))),
    onError: (error: unknown) => {
      attempt.settle(error);
      if (problemOf(error)?.status === 409) void askAgain(changes);
    },
    onSuccess: async (answer) => {
      attempt.settle(null);
      await askAgain(changes);
      onDone(answer);
    },
  });
}
