import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { followLive, type LivePerson } from '../../api/live-stream';
import { CHANGED_BY_ALERTS, CHANGED_BY_MY_SHIFT, CHANGED_BY_PEOPLE } from '../../api/queries';
import { serverNow } from '../../api/server-clock';
import { useMe } from '../shell/me';

export interface Live {
  /** Undefined until the first snapshot. */
  readonly people: readonly LivePerson[] | undefined;
  /** When the stream last showed a sign of life, in milliseconds; null before the first. */
  readonly seenAt: number | null;
  readonly isStale: boolean;
  /** Connects at once, instead of after the next pause. */
  readonly retry: () => void;
}

const LiveContext = createContext<Live>({
  people: undefined,
  seenAt: null,
  isStale: false,
  retry: () => undefined,
});

export function useLive(): Live {
  return use(LiveContext);
}

function withPerson(people: readonly LivePerson[] | undefined, changed: LivePerson) {
  const others = (people ?? []).filter(({ user_id }) => user_id !== changed.user_id);
  return [...others, changed].sort((a, b) => a.name.localeCompare(b.name));
}

/** One stream for the whole page: people for those who look, and a sign to ask again for the rest. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const cache = useQueryClient();
  const { id: myId } = useMe();
  const [people, setPeople] = useState<readonly LivePerson[]>();
  const [seenAt, setSeenAt] = useState<number | null>(null);
  const [isStale, setStale] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const end = new AbortController();
    const askAgain = (paths: readonly string[]) =>
      void cache.invalidateQueries({
        predicate: ({ queryKey }) => paths.includes(String(queryKey[1])),
      });
    void followLive(
      {
        snapshot: setPeople,
        person: (person) => {
          setPeople((known) => withPerson(known, person));
          askAgain(CHANGED_BY_PEOPLE);
          if (person.user_id === myId) askAgain(CHANGED_BY_MY_SHIFT);
        },
        alert: () => askAgain(CHANGED_BY_ALERTS),
        question: () => askAgain(['/activity/questions']),
        alive: () => {
          setSeenAt(serverNow());
          setStale(false);
        },
        lost: () => setStale(true),
      },
      end.signal,
    );
    return () => end.abort();
  }, [cache, myId, attempt]);
  const live = useMemo(
    () => ({
      ...{ people, seenAt, isStale },
      retry: () => {
        setStale(false);
        setAttempt((count) => count + 1);
      },
    }),
    [people, seenAt, isStale],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}
