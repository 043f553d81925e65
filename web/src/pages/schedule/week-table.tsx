import { IconPlus } from '@tabler/icons-react';
import type { ScheduleSearch } from '../../app/search/hours';
import { useTexts } from '../../i18n/messages';
import type { Shop } from '../../parts/shell/me';
import { PlanChip } from './plan-chip';
import { lengthOf, type Attendance, type PersonPlans } from './week-plan';
import styles from './schedule.module.css';

export interface WeekProps {
  readonly shop: Shop;
  readonly week: readonly string[];
  readonly people: readonly PersonPlans[];
  readonly attendance: readonly Attendance[];
  /** Undefined for people who only read. */
  readonly onOpen: ((opened: Pick<ScheduleSearch, 'plan' | 'person' | 'day'>) => void) | undefined;
}

function Day(props: WeekProps & { person: PersonPlans; date: string }) {
  const { m, f } = useTexts();
  const { person, date, attendance, onOpen } = props;
  const plans = person.plans.filter(({ business_date }) => business_date === date);
  return (
    <td>
      {plans.map((plan) => (
        <PlanChip
          key={plan.id}
          plan={plan}
          attendance={attendance.find(({ schedule_id }) => schedule_id === plan.id)}
          onOpen={onOpen === undefined ? undefined : () => onOpen({ plan: plan.id })}
        />
      ))}
      {onOpen !== undefined && (
        <button
          type="button"
          className={styles.add}
          aria-label={m.schedule.addFor(person.name, f.day(date))}
          onClick={() => onOpen({ person: person.id, day: date })}
        >
          <IconPlus size={15} aria-hidden="true" />
        </button>
      )}
    </td>
  );
}

/** People down, days across. */
export function WeekTable(props: WeekProps) {
  const { m, f } = useTexts();
  const { shop, week, people } = props;
  const all = people.flatMap(({ plans }) => plans);
  return (
    <section className={styles.panel} aria-label={m.schedule.title}>
      <table className={styles.week}>
        <thead>
          <tr>
            <th scope="col">{m.timesheets.columns.person}</th>
            {week.map((date) => (
              <th
                key={date}
                scope="col"
                className={date === shop.business_date ? styles.today : undefined}
              >
                {f.day(date)}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {m.timesheets.columns.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              {week.map((date) => (
                <Day key={date} {...props} person={person} date={date} />
              ))}
              <td className={styles.number}>{f.duration(lengthOf(person.plans))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{m.schedule.planned}</th>
            {week.map((date) => (
              <td key={date} className={styles.sum}>
                {f.duration(lengthOf(all.filter((plan) => plan.business_date === date)))}
              </td>
            ))}
            <td className={styles.number}>
              <b>{f.duration(lengthOf(all))}</b>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
