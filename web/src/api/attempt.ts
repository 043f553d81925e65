import { newId } from './plain-http';
import { useRef } from 'react';
import { problemOf } from './client';

interface Attempt {
  readonly key: string;
  readonly body: string;
}

/**
 * Keeps the idempotency key of what is being sent until there is an answer: a second press after a lost answer does
 * nothing twice. Another body is another attempt.
 */
export function useAttempt() {
  const attempt = useRef<Attempt | null>(null);
  return {
    header: (body: unknown) => {
      const text = JSON.stringify(body) ?? '';
      if (attempt.current?.body !== text) attempt.current = { key: newId(), body: text };
      return { 'Idempotency-Key': attempt.current.key };
    },
    /** Call with the outcome; a refusal is an answer, too. */
    settle: (error: unknown) => {
      if (error === null || problemOf(error) !== undefined) attempt.current = null;
    },
  };
}
