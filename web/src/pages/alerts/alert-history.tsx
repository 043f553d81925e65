import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { alertQuery } from '../../api/queries/problems';
import { useTexts } from '../../i18n/messages';
import { Asked } from '../../parts/panel/asked';
import { wallDateOf } from '../../parts/time/wall-clock';
import styles from './alerts.module.css';

/** What happened to one alert, step by step. */
export function AlertHistory({ alertId, zone }: { alertId: string; zone: string }) {
  const { m, f } = useTexts();
  const query = useQuery(alertQuery(alertId));
  return (
    <Asked query={query} skeleton={<Skeleton height={60} />}>
      {({ history, acknowledger }) => (
        <ol className={styles.history}>
          {history.map(({ state, at, by, reason }) => (
            <li key={state + at}>
              <time dateTime={at}>
                {f.day(wallDateOf(Date.parse(at), zone))}, {f.time(at, zone)}
              </time>
              <span>
                {m.alertsPage.steps[state]}
                {by !== null && ` · ${acknowledger?.name ?? m.alerts.someone}`}
                {reason !== null && ` · ${m.alertsPage.reasons[reason]}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Asked>
  );
}
