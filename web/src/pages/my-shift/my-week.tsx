import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { timesheetQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { useMe } from '../../parts/shell/me';
import { weekOf } from '../../parts/time/calendar';
import styles from './my-week.module.css';

/** A full day of the bars, in seconds. */
const FULL = 10 * 3600;

/** The hours of the week, a bar for each day. */
export function MyWeek({ date }: { date: string }) {
  const { m, f } = useTexts();
  const me = useMe();
  const week = weekOf(date, me.organization.week_start);
  const query = useQuery(timesheetQuery(me.id, week[0] ?? date, week[6] ?? date));
  return (
    <Panel title={m.shift.week}>
      <Asked query={query} skeleton={<Skeleton height={100} />}>
        {({ data }) => {
          const worked = (day: string) =>
            data[0]?.days.find((each) => each.date === day)?.worked_seconds ?? 0;
          const sum = data[0]?.totals.worked_seconds ?? 0;
          return (
            <>
              <p className={styles.sum}>{f.durationText(sum)}</p>
              <ol className={styles.week}>
                {week.map((day) => (
                  <li key={day} aria-current={day === date ? 'date' : undefined}>
                    <span className={styles.bar} aria-hidden="true">
                      <i
                        style={{ height: `${String(Math.min(100, (worked(day) / FULL) * 100))}%` }}
                      />
                    </span>
                    <small
                      aria-label={m.shift.weekBar(f.weekday(day), f.durationText(worked(day)))}
                      role="img"
                    >
                      {f.weekdayLetter(day)}
                    </small>
                  </li>
                ))}
              </ol>
            </>
          );
        }}
      </Asked>
    </Panel>
  );
}
