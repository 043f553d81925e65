import type { ReactNode } from 'react';
import { Missing, shownOf, type Answered } from './missing';

interface AskedProps<Data> {
  readonly query: Answered<Data>;
  /** Of the same height as the content, so that nothing moves. */
  readonly skeleton: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** Shows what a query brought; old data stay while they are asked again. */
export function Asked<Data>({ query, skeleton, children }: AskedProps<Data>) {
  const data = shownOf(query);
  if (data === undefined) return <Missing query={query} skeleton={skeleton} />;
  return <>{children(data)}</>;
}
