import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { problemOf, type Schemas } from '../../api/client';
import { beginSession } from '../../api/session';

const route = getRouteApi('/sign-in');

export type Tokens = Schemas['TokenView'];

/** Why nobody came in. */
export type Refusal =
  { readonly problem: Schemas['Problem']; readonly waitSeconds: number } | 'unreachable';

interface Answer {
  readonly data?: Tokens;
  readonly error?: Schemas['Problem'];
  readonly response: Response;
}

/** Sends a form that ends in tokens, and opens the page that was wanted. */
export function useEntry() {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const navigate = useNavigate();
  const router = useRouter();
  const { then } = route.useSearch();

  async function enter(tokens: Tokens): Promise<void> {
    beginSession(tokens);
    if (then === undefined) await navigate({ to: '/' });
    else router.history.push(router.basepath + then.replace(router.basepath, ''));
  }

  /** @returns  the tokens, or null after a refusal, which is then shown */
  async function send(ask: () => Promise<Answer>): Promise<Tokens | null> {
    setBusy(true);
    try {
      const { data, error, response } = await ask();
      if (data !== undefined) return data;
      const waitSeconds = Number(response.headers.get('retry-after') ?? 0);
      const problem = problemOf(error);
      setRefusal(problem === undefined ? 'unreachable' : { problem, waitSeconds });
      return null;
    } catch {
      setRefusal('unreachable');
      return null;
    } finally {
      setBusy(false);
    }
  }

  return { refusal, busy, send, enter };
}
