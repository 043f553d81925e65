import { IconCloudOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/messages';
import { FailedPanel } from './failed-panel';
import styles from './failed-panel.module.css';

/** The part of a query that says why it has no data. */
export interface Unanswered {
  readonly isError: boolean;
  readonly error: unknown;
  readonly fetchStatus: 'fetching' | 'paused' | 'idle';
  readonly refetch: () => Promise<unknown>;
}

export interface Answered<Data> extends Unanswered {
  readonly data: Data | undefined;
  readonly isPlaceholderData: boolean;
}

/**
 * What may be shown of a query. The answer to an earlier question fills the time until the next one arrives; without a
 * network that is no time but a wrong answer.
 */
export const shownOf = <Data,>(query: Answered<Data>): Data | undefined =>
  query.isPlaceholderData && query.fetchStatus === 'paused' ? undefined : query.data;

interface MissingProps {
  readonly query: Unanswered;
  readonly skeleton: ReactNode;
}

/** Stands in place of data that are not there: on their way, failed, or waiting for a network. */
export function Missing({ query, skeleton }: MissingProps) {
  const { m } = useTexts();
  if (query.isError) return <FailedPanel error={query.error} retry={() => void query.refetch()} />;
  if (query.fetchStatus !== 'paused')
    return (
      <div className={styles.pending} aria-busy="true">
        {skeleton}
      </div>
    );
  return (
    <div className={`${styles.box ?? ''} ${styles.waiting ?? ''}`} role="status">
      <IconCloudOff size={22} aria-hidden="true" />
      <div className={styles.words}>
        <b>{m.offline.title}</b>
        <p>{m.offline.panel}</p>
      </div>
    </div>
  );
}
