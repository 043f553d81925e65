import type { ReactNode } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  /** One question each. */
  readonly title?: ReactNode;
  readonly hint?: ReactNode;
  readonly right?: ReactNode;
  readonly children: ReactNode;
  /** Rows reach the edges of the panel. */
  readonly flush?: boolean;
  readonly className?: string;
}

export function Panel({ title, hint, right, children, flush = false, className }: PanelProps) {
  return (
    <section className={`${styles.panel} ${className ?? ''}`}>
      {title !== undefined && (
        <div className={styles.head}>
          <div className={styles.words}>
            <h2>{title}</h2>
            {hint !== undefined && <p className={styles.hint}>{hint}</p>}
          </div>
          {right}
        </div>
      )}
      <div className={flush ? styles.rows : styles.body}>{children}</div>
    </section>
  );
}
