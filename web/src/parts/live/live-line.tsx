import { IconCloudOff } from '@tabler/icons-react';
import { useTexts } from '../../i18n/messages';
import { useLive } from './live-provider';
import styles from './live-line.module.css';

/** Says when the page last heard from the server. */
export function LiveLine({ zone }: { zone: string }) {
  const { m, f } = useTexts();
  const { seenAt, isStale } = useLive();
  if (isStale)
    return (
      <p className={`${styles.line} ${styles.stale}`} role="status">
        <IconCloudOff size={15} aria-hidden="true" />
        {seenAt === null ? m.live.none : m.live.stale(f.time(seenAt, zone))}
      </p>
    );
  if (seenAt === null) return <p className={styles.line}>{m.live.waiting}</p>;
  const time = f.time(seenAt, zone);
  return (
    <p className={styles.line}>
      <i aria-hidden="true" className={styles.dot} />
      {m.live.on(time)}
    </p>
  );
}
