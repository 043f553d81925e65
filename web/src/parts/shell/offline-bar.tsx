import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { onlineManager } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { serverNow } from '../../api/server-clock';
import { queryClient } from '../../app/query-client';
import { useTexts } from '../../i18n/messages';
import { useMe, zoneOf } from './me';
import styles from './offline-bar.module.css';

/** Appears while the browser has no network, and says how old the data on the page are. */
export function OfflineBar() {
  const { m, f } = useTexts();
  const me = useMe();
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => onlineManager.subscribe((online) => setSince(online ? null : serverNow())), []);
  if (since === null) return null;
  return (
    <div className={styles.bar} role="status">
      <IconCloudOff size={18} aria-hidden="true" />
      <span className={styles.text}>
        <b>{m.offline.title}</b> {m.offline.page(f.time(since, zoneOf(me, me.shops[0]?.id)))}
      </span>
      <Button variant="default" size="xs" onClick={() => void queryClient.refetchQueries()}>
        {m.app.tryAgain}
      </Button>
    </div>
  );
}
