import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { oldestStuck, onAnswers } from '../../api/age';
import { useTexts } from '../../i18n/messages';
import { useMe, zoneOf } from './me';
import styles from './offline-bar.module.css';

const useIsOnline = () =>
  useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );

/** The instant of the oldest data that cannot be refreshed, to the minute; null while there are none. */
function useStuckSince(): number | null {
  const cache = useQueryClient().getQueryCache();
  return useSyncExternalStore(
    useCallback((changed) => onAnswers(cache, changed), [cache]),
    () => {
      const oldest = oldestStuck(cache);
      return oldest === null ? null : Math.floor(oldest / 60_000) * 60_000;
    },
  );
}

/** Appears while the browser has no network, or an answer fails to be renewed, and says how old the page is. */
export function OfflineBar() {
  const { m, f } = useTexts();
  const me = useMe();
  const queries = useQueryClient();
  const isOnline = useIsOnline();
  const since = useStuckSince();
  if (isOnline && since === null) return null;
  const time = since === null ? null : f.time(since, zoneOf(me, me.shops[0]?.id));
  return (
    <div className={styles.bar} role="status">
      <IconCloudOff size={18} aria-hidden="true" />
      <span className={styles.text}>
        {!isOnline && <b>{m.offline.title} </b>}
        {time === null
          ? m.offline.nothing
          : isOnline
            ? m.offline.stale(time)
            : m.offline.page(time)}
      </span>
      <Button
        variant="default"
        size="xs"
        onClick={() => void queries.refetchQueries({ type: 'active' })}
      >
        {m.app.tryAgain}
      </Button>
    </div>
  );
}
