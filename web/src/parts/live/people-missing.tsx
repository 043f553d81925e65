import type { ReactNode } from 'react';
import { FailedPanel } from '../panel/failed-panel';
import { useLive } from './live-provider';

/** Stands in place of the people while the stream has not brought them. */
export function PeopleMissing({ skeleton }: { skeleton: ReactNode }) {
  const { isStale, retry } = useLive();
  return isStale ? <FailedPanel error={undefined} retry={retry} /> : <>{skeleton}</>;
}
