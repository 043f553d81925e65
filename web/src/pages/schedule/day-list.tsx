import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTexts } from '../../i18n/messages';
import { Panel } from '../../parts/panel/panel';
import { PlanChip } from './plan-chip';
import type { WeekProps } from './week-table';
import styles from './schedule.module.css';

/** The same week on a phone: day after day. */
export function DayList({ week, people, attendance, onOpen }: WeekProps) {
  const { m, f } = useTexts();
  const all = people.flatMap(({ plans }) => plans);
  return (
    <div className={styles.days}>
      {week.map((date) => {
        const plans = all
          .filter(({ business_date }) => business_date === date)
          .toSorted((a, b) => a.start_at.localeCompare(b.start_at));
        return (
          <Panel
            key={date}
            title={f.dayLong(date)}
            right={
              onOpen !== undefined && (
                <Button
                  variant="default"
                  size="xs"
                  aria-label={`${m.schedule.add}, ${f.day(date)}`}
                  leftSection={<IconPlus size={15} aria-hidden="true" />}
                  onClick={() => onOpen({ person: people[0]?.id, day: date })}
                >
                  {m.schedule.add}
                </Button>
              )
            }
          >
            {plans.length === 0 && <p className={styles.hint}>{m.schedule.nobody}</p>}
            {plans.map((plan) => (
              <PlanChip
                key={plan.id}
                plan={plan}
                withName
                attendance={attendance.find(({ schedule_id }) => schedule_id === plan.id)}
                onOpen={onOpen === undefined ? undefined : () => onOpen({ plan: plan.id })}
              />
            ))}
          </Panel>
        );
      })}
    </div>
  );
}
