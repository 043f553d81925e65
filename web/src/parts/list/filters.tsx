import type { ReactNode } from 'react';
import styles from './list.module.css';

/** The search and the chips above a list. */
export function Filters({ children }: { children: ReactNode }) {
  return <div className={styles.filters}>{children}</div>;
}
