import { Skeleton } from '@mantine/core';
import styles from './problems.module.css';

const SHOWN = 'tillclock.problems_shown';

/** Kept on this device, so that the next visit begins with the room that they will probably need. */
export function rememberShown(rows: number): void {
  localStorage.setItem(SHOWN, String(rows));
}

/** As high as the problems that were shown last, so that what is below them does not move. */
export function ProblemsSkeleton({ most }: { most: number }) {
  const shown = localStorage.getItem(SHOWN);
  const rows = shown === null ? most : Math.min(Number(shown), most);
  if (rows === 0) return <Skeleton height={56} className={styles.clear} />;
  return (
    <ul className={styles.list} aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <li key={row} className={`${styles.problem ?? ''} ${styles.waiting ?? ''}`}>
          <Skeleton width={36} height={36} radius="md" />
          <div className={styles.words}>
            <Skeleton width="60%" height={14} mb={8} />
            <Skeleton width="40%" height={12} />
          </div>
        </li>
      ))}
    </ul>
  );
}
