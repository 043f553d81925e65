import { useDeferredValue, type ReactNode } from 'react';
import { Missing, shownOf, type Answered } from './missing';

interface AskedProps<Data> {
  readonly query: Answered<Data>;
  /** Of the same height as the content, so that nothing moves. */
  readonly skeleton: ReactNode;
  /** What stands far below is drawn once it comes near the window (`useSeen`). */
  readonly seen?: boolean;
  readonly children: (data: Data) => ReactNode;
}

/**
 * Shows what a query brought; old data stay while they are asked again. The first data are drawn in pieces, between
 * which the page answers its user: many answers come at once.
 */
export function Asked<Data>({ query, skeleton, seen = true, children }: AskedProps<Data>) {
  const data = shownOf(query);
  const isDrawn = useDeferredValue(seen && data !== undefined);
  if (data === undefined || !isDrawn) return <Missing query={query} skeleton={skeleton} />;
  return <>{children(data)}</>;
}
