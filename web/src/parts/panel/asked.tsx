import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailedPanel } from './failed-panel';

interface AskedProps<Data> {
  readonly query: UseQueryResult<Data, unknown>;
  /** Of the same height as the content, so that nothing moves. */
  readonly skeleton: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** Shows what a query brought; old data stay while they are asked again. */
export function Asked<Data>({ query, skeleton, children }: AskedProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <FailedPanel error={query.error} retry={() => void query.refetch()} />;
  return <>{skeleton}</>;
}
