import { Skeleton } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { readersQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import styles from './recorded.module.css';

interface RecordedProps {
  readonly shift: Schemas['ShiftDetailView'] | null;
  readonly query: UseQueryResult<Schemas['TimelineView'], unknown>;
  readonly zone: string;
}

function Amounts({ shift, day }: Pick<RecordedProps, 'shift'> & { day: Schemas['TimelineView'] }) {
  const { m, f } = useTexts();
  const punches = day.shifts.reduce(
    (sum, { end_at, breaks }) =>
      sum +
      (end_at === null ? 1 : 2) +
      breaks.reduce((ends, rest) => ends + (rest.end_at === null ? 1 : 2), 0),
    0,
  );
  const rows: readonly [string, string, string?][] = [
    [m.shift.punches, m.shift.times(punches)],
    [m.shift.device, shift?.sessions[0]?.device_label ?? '—'],
    [m.shift.platforms, f.duration(day.totals.active_seconds - day.totals.off_list_seconds)],
    [m.shift.offList, f.duration(day.totals.off_list_seconds), m.shift.offListHint],
    [m.shift.idle, f.duration(day.totals.idle_seconds)],
  ];
  return (
    <dl className={styles.amounts}>
      {rows.map(([name, value, hint]) => (
        <div key={name}>
          <dt>
            {name}
            {hint !== undefined && <small>{hint}</small>}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Readers({ zone }: { zone: string }) {
  const { m, f } = useTexts();
  const readers = useQuery(readersQuery());
  return (
    <Asked query={readers} skeleton={<Skeleton height={24} />}>
      {({ data }) =>
        data.length === 0 ? (
          <p className={styles.none}>{m.shift.nobodyLooked}</p>
        ) : (
          <ul className={styles.readers}>
            {data.slice(0, 5).map(({ looked_at, reader_id, name }) => (
              <li key={`${reader_id}${looked_at}`}>
                {name} · {f.day(looked_at.slice(0, 10))}, {f.time(looked_at, zone)}
              </li>
            ))}
          </ul>
        )
      }
    </Asked>
  );
}

/** What is recorded about the person, what never is, and who looked. */
export function Recorded({ shift, query, zone }: RecordedProps) {
  const { m } = useTexts();
  return (
    <Panel title={m.shift.recorded} hint={m.shift.recordedHint}>
      <h3 className={styles.title}>
        <IconEye size={16} aria-hidden="true" />
        {m.shift.today}
      </h3>
      <Asked query={query} skeleton={<Skeleton height={220} />}>
        {(day) => <Amounts shift={shift} day={day} />}
      </Asked>
      <h3 className={styles.title}>
        <IconEyeOff size={16} aria-hidden="true" />
        {m.shift.never}
      </h3>
      <ul className={styles.never}>
        {m.shift.neverList.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
      <h3 className={styles.title}>{m.shift.looked}</h3>
      <Readers zone={zone} />
    </Panel>
  );
}
