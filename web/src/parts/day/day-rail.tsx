import { useTexts } from '../../i18n/messages';
import { hoursOf, shareOf, type Span, type DayScale } from './day-scale';
import styles from './day-rail.module.css';

/** A person's day on one axis. Instants in milliseconds; an end of null is not reached yet. */
export interface DayOfPerson {
  readonly plan: Span | null;
  readonly shifts: readonly Span[];
  readonly breaks: readonly Span[];
  readonly idle: readonly Span[];
}

interface DayRailProps {
  readonly day: DayOfPerson;
  readonly scale: DayScale;
  readonly now: number;
  readonly zone: string;
  readonly tall?: boolean;
}

function place({ start, end }: Span, scale: DayScale, now: number) {
  const left = shareOf(start, scale);
  const right = shareOf(end ?? now, scale);
  return { left: `${String(left)}%`, width: `${String(Math.max(0, right - left))}%` };
}

function useSentence({ day, zone }: Pick<DayRailProps, 'day' | 'zone'>): string {
  const { m, f } = useTexts();
  const time = (instant: number) => f.time(instant, zone);
  const shifts = day.shifts.map(({ start, end }) =>
    end === null ? m.team.railOpen(time(start)) : m.team.rail(time(start), time(end)),
  );
  const plan =
    day.plan?.end == null ? [] : [m.team.planned(time(day.plan.start), time(day.plan.end))];
  const parts = [...shifts, ...plan];
  return parts.length === 0 ? m.team.noShift : parts.join(', ');
}

/** Planned is an outline, worked is solid, a break is hatched, idle is amber. */
export function DayRail(props: DayRailProps) {
  const { day, scale, now, tall = false } = props;
  const at = (span: Span) => place(span, scale, now);
  return (
    <div
      className={`${styles.rail ?? ''} ${tall ? (styles.tall ?? '') : ''}`}
      role="img"
      aria-label={useSentence(props)}
    >
      {day.plan !== null && <i className={styles.plan} style={at(day.plan)} />}
      {day.shifts.map((shift) => (
        <i key={shift.start} className={styles.shift} style={at(shift)} />
      ))}
      {day.idle.map((idle) => (
        <i key={idle.start} className={styles.idle} style={at(idle)} />
      ))}
      {day.breaks.map((rest) => (
        <i key={rest.start} className={styles.break} style={at(rest)} />
      ))}
      <i className={styles.now} style={{ left: `${String(shareOf(now, scale))}%` }} />
    </div>
  );
}

/** The hours of the axis, with a tick for each quarter. */
export function Ruler({ scale, zone }: { scale: DayScale; zone: string }) {
  const { f } = useTexts();
  const hours = hoursOf(scale);
  const every = hours.length > 14 ? 2 : 1;
  return (
    <div
      className={styles.ruler}
      aria-hidden="true"
      style={{ backgroundSize: `calc(100% / ${String((hours.length - 1) * 4)}) 4px` }}
    >
      {hours.map((instant, index) =>
        index % every === 0 ? (
          <span key={instant} style={{ left: `${String(shareOf(instant, scale))}%` }}>
            {f.time(instant, zone).split(':')[0]}
          </span>
        ) : null,
      )}
    </div>
  );
}
