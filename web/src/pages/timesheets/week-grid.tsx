import { memo } from 'react';
import { useTexts } from '../../i18n/messages';
import { useGridKeys } from '../../parts/page/grid-keys';
import { DayCell } from './day-cell';
import { dayOf, type Group, type PersonHours } from './groups';
import { StateTag } from './state-tag';
import styles from './timesheets.module.css';

export interface WeekGridProps {
  readonly groups: readonly Group[];
  readonly people: readonly PersonHours[];
  readonly week: readonly string[];
  readonly onOpen: (userId: string, date: string) => void;
}

function Head({ week }: { week: readonly string[] }) {
  const { m, f } = useTexts();
  const { columns } = m.timesheets;
  return (
    <thead>
      <tr>
        <th scope="col">{columns.person}</th>
        {week.map((date) => {
          const [name, day] = f.day(date).split(' ');
          return (
            <th scope="col" key={date} className={styles.day}>
              {name} <b>{day}</b>
            </th>
          );
        })}
        <th scope="col" className={styles.number}>
          {columns.total}
        </th>
        <th scope="col" className={styles.number}>
          {columns.overtime}
        </th>
        <th scope="col">{columns.state}</th>
      </tr>
    </thead>
  );
}

function Totals({ people, week }: Pick<WeekGridProps, 'people' | 'week'>) {
  const { m, f } = useTexts();
  const sum = (of: (person: PersonHours) => number) =>
    f.duration(people.reduce((total, person) => total + of(person), 0));
  return (
    <tfoot>
      <tr>
        <th scope="row">{m.timesheets.dayTotal}</th>
        {week.map((date) => (
          <td key={date} className={styles.day}>
            {sum((person) => dayOf(person, date)?.worked_seconds ?? 0)}
          </td>
        ))}
        <td className={styles.number}>{sum(({ totals }) => totals.worked_seconds)}</td>
        <td className={styles.number}>{sum(({ totals }) => totals.overtime_seconds)}</td>
        <td />
      </tr>
    </tfoot>
  );
}

function Keys() {
  const { m } = useTexts();
  return (
    <div className={styles.keys}>
      {(['pending', 'overtime', 'open'] as const).map((key) => (
        <span key={key}>
          <i className={styles[`key-${key}`]} aria-hidden="true" />
          {m.timesheets.keys[key]}
        </span>
      ))}
      <span className={styles.lockHint}>{m.timesheets.lockHint}</span>
    </div>
  );
}

interface RowProps extends Pick<WeekGridProps, 'week' | 'onOpen'> {
  readonly person: PersonHours;
  readonly row: number;
  /** The column of its cell that the key Tab stops at; null in all other rows. */
  readonly stop: number | null;
}

/** Drawn again only when it changes: a grid of 200 people has 1,400 cells, and each arrow key would draw them all. */
const Row = memo(function Row({ person, row, week, stop, onOpen }: RowProps) {
  const { f } = useTexts();
  const { totals } = person;
  return (
    <tr>
      <th scope="row">{person.name}</th>
      {week.map((date, column) => (
        <td key={date} className={styles.day}>
          <DayCell
            {...{ person, date, onOpen }}
            place={`${String(row)}-${String(column)}`}
            tabIndex={column === stop ? 0 : -1}
          />
        </td>
      ))}
      <td className={styles.number}>
        <b>{f.duration(totals.worked_seconds)}</b>
      </td>
      <td className={styles.number}>
        {totals.overtime_seconds > 0 ? f.duration(totals.overtime_seconds) : '—'}
      </td>
      <td>
        <StateTag person={person} />
      </td>
    </tr>
  );
});

/** People down, days across. */
export const WeekGrid = memo(function WeekGrid({ groups, people, week, onOpen }: WeekGridProps) {
  const { m } = useTexts();
  const { active, onKeyDown } = useGridKeys();
  const [activeRow = 0, activeColumn = 0] = active.split('-').map(Number);
  const rowOf = new Map(
    groups.flatMap((group) => group.people).map(({ user_id }, row) => [user_id, row]),
  );
  return (
    <section className={styles.panel} aria-label={m.timesheets.title}>
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions -- the keys move between its buttons */}
      <table className={styles.grid} onKeyDown={onKeyDown}>
        <Head week={week} />
        {groups.map((group) => (
          <tbody key={group.name}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={week.length + 4}>
                {m.timesheets[group.name]}
              </th>
            </tr>
            {group.people.map((person) => {
              const row = rowOf.get(person.user_id) ?? 0;
              return (
                <Row
                  key={person.user_id}
                  stop={row === activeRow ? activeColumn : null}
                  {...{ person, row, week, onOpen }}
                />
              );
            })}
          </tbody>
        ))}
        <Totals people={people} week={week} />
      </table>
      <Keys />
    </section>
  );
});
