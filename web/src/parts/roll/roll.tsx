import type { ReactNode } from 'react';
import styles from './roll.module.css';

export interface RollLine {
  readonly quantity: string;
  readonly name: string;
  readonly amount: string;
  /** What stands below the name, such as the price of one. */
  readonly notes?: ReactNode;
}

export interface RollSum {
  readonly name: string;
  readonly amount: string;
  readonly isTotal?: boolean;
}

interface RollProps {
  readonly heading: string;
  readonly shop: string;
  /** Number and time. */
  readonly meta: readonly string[];
  readonly lines: readonly RollLine[];
  readonly sums: readonly RollSum[];
  readonly thanks?: string;
}

/** The only paper in the product: what is printed, of a stored receipt and of a sale that was just made. */
export function Roll({ heading, shop, meta, lines, sums, thanks }: RollProps) {
  return (
    <div className={styles.roll}>
      <div className={styles.paper}>
        <div className={styles.shop}>
          <b>{heading}</b>
          <span>{shop}</span>
        </div>
        <p className={styles.meta}>
          {meta.map((word) => (
            <span key={word}>{word}</span>
          ))}
        </p>
        <ul className={styles.lines}>
          {lines.map(({ quantity, name, amount, notes }, index) => (
            <li key={index}>
              <b>{quantity}</b>
              <span className={styles.what}>
                {name}
                {notes}
              </span>
              <span>{amount}</span>
            </li>
          ))}
        </ul>
        <dl className={styles.sums}>
          {sums.map(({ name, amount, isTotal = false }, index) => (
            <div key={index} className={isTotal ? styles.total : undefined}>
              <dt>{name}</dt>
              <dd>{amount}</dd>
            </div>
          ))}
        </dl>
        {thanks !== undefined && <p className={styles.thanks}>{thanks}</p>}
      </div>
    </div>
  );
}
