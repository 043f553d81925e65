import { useEffect, useState } from 'react';
import { serverNow } from '../../api/server-clock';

const STEP_MS = 10_000;

/** The server's present instant in milliseconds, which steps; nothing counts up second by second. */
export function useNow(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
