import { notifyManager, onlineManager, type QueryCache } from '@tanstack/react-query';
import { serverNow } from './server-clock';

/** Answers that say how old they are by themselves: who is signed in, and what the till keeps. */
const AGELESS: readonly unknown[] = ['/auth/me', 'sales', 'products'];

/**
 * How old the oldest answer on the page is that cannot be asked for again now.
 * @returns  its instant in milliseconds; null while everything could be refreshed
 */
export function oldestStuck(cache: QueryCache): number | null {
  const isOnline = onlineManager.isOnline();
  const stuck = cache
    .findAll({ type: 'active' })
    .filter(({ queryKey, state: { data } }) => data !== undefined && !AGELESS.includes(queryKey[1]))
    .filter(({ state }) => !isOnline || state.status === 'error')
    .map(({ state }) => state.dataUpdatedAt);
  return stuck.length === 0 ? null : Math.min(...stuck) + serverNow() - Date.now();
}

/** Calls back when answers have come or failed, after the page has been drawn. */
export function onAnswers(cache: QueryCache, changed: () => void): () => void {
  return cache.subscribe(notifyManager.batchCalls(changed));
}
