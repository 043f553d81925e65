import type { ReactNode } from 'react';
import { useTitle } from '../page/title';
import styles from './page-head.module.css';

interface PageHeadProps {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly live?: ReactNode;
  /** Pickers in the order shop, period, comparison, and then actions. */
  readonly tools?: ReactNode;
}

export function PageHead({ title, sub, live, tools }: PageHeadProps) {
  useTitle(title);
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>{title}</h1>
        {sub !== undefined && <p className={styles.sub}>{sub}</p>}
      </div>
      {live}
      {tools !== undefined && <div className={styles.tools}>{tools}</div>}
    </header>
  );
}
