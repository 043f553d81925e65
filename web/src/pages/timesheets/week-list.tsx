import { memo } from 'react';
import { useTexts } from '../../i18n/messages';
import { DayCell } from './day-cell';
import type { Group } from './groups';
import { StateTag } from './state-tag';
import styles from './timesheets.module.css';

interface WeekListProps {
  readonly groups: readonly Group[];
  readonly week: readonly string[];
  readonly onOpen: (userId: string, date: string) => void;
}

/** The week on a phone: a bar for each day of a person. */
export const WeekList = memo(function WeekList({ groups, week, onOpen }: WeekListProps) {
  const { m, f } = useTexts();
  return groups.map((group) => (
    <section key={group.name} className={styles.list}>
      <h2>{m.timesheets[group.name]}</h2>
      <ul className={styles.panel}>
        {group.people.map((person) => (
          <li key={person.user_id}>
            <div className={styles.top}>
              <b>{person.name}</b>
              <b>{f.duration(person.totals.worked_seconds)}</b>
            </div>
            <div className={styles.bars}>
              {week.map((date) => (
                <DayCell key={date} person={person} date={date} onOpen={onOpen} asBar />
              ))}
            </div>
            <StateTag person={person} />
          </li>
        ))}
      </ul>
    </section>
  ));
});
