import type { ReactNode, Ref } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  /** One question each. */
  readonly title?: ReactNode;
  readonly hint?: ReactNode;
  readonly right?: ReactNode;
  readonly children: ReactNode;
  /** Rows reach the edges of the panel. */
  readonly flush?: boolean;
  /** The content grows with a taller panel beside it. */
  readonly grows?: boolean;
  readonly className?: string;
  readonly ref?: Ref<HTMLElement>;
}

export function Panel({ title, hint, right, children, className, ref, ...is }: PanelProps) {
  const { flush = false, grows = false } = is;
  const names = [styles.panel, grows ? styles.grows : '', className ?? ''].filter(Boolean);
  return (
    <section ref={ref} className={names.join(' ')}>
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
