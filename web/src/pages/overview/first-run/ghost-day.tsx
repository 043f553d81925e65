import { useTexts } from '../../../i18n/messages';
import { Panel } from '../../../parts/panel/panel';
import styles from './first-run.module.css';

/** The shape of a day in a shop, in percent of its best hour. */
const DAY = [24, 70, 84, 76, 60, 54, 82, 100, 54, 44, 56, 66, 48, 34, 15];
const FIRST_HOUR = 7;

/** What the page will be for. */
export function WhatWillBeHere() {
  const { m } = useTexts();
  return (
    <Panel title={m.firstRun.promise.title}>
      <dl className={styles.promise}>
        {m.firstRun.promise.rows.map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** Where the first day will stand: an outline, as everything that has not happened. */
export function GhostDay() {
  const { m } = useTexts();
  return (
    <Panel>
      <p className={styles.soon}>{m.firstRun.ghost}</p>
      <div className={styles.ghost} aria-hidden="true">
        {DAY.map((share, index) => (
          <span key={String(index)} className={styles.hour}>
            <i style={{ height: `${String(share)}%` }} />
            <small>{FIRST_HOUR + index}</small>
          </span>
        ))}
      </div>
    </Panel>
  );
}
