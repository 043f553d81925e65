import { IconClockPause, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useTexts } from '../../i18n/messages';
import { dayOf, flagOf, type PersonHours } from './groups';
import styles from './timesheets.module.css';

interface DayCellProps {
  readonly person: PersonHours;
  readonly date: string;
  readonly onOpen: (userId: string, date: string) => void;
  /** On a phone, a bar stands for the hours. */
  readonly asBar?: boolean;
  readonly tabIndex?: number;
  readonly place?: string;
}

/** Longer days fill the bar as well. */
const FULL = 9 * 3600;
const BAR_PX = 22;

/** The hours of a person on a day; its name says all that its colours say. */
export function DayCell(props: DayCellProps) {
  const { person, date, onOpen, asBar = false, tabIndex, place } = props;
  const { m, f } = useTexts();
  const day = dayOf(person, date);
  const flag = day === undefined ? undefined : flagOf(day);
  const words = { pending: m.timesheets.pending, open: m.timesheets.open, over: m.timesheets.over };
  const what =
    day === undefined
      ? m.timesheets.nothing
      : [f.duration(day.worked_seconds), ...(flag === undefined ? [] : [words[flag]])].join(', ');
  const look = asBar ? styles.bar : styles.cell;
  return (
    <button
      type="button"
      className={`${look ?? ''} ${flag === undefined ? '' : (styles[flag] ?? '')} ${day === undefined ? (styles.off ?? '') : ''}`}
      aria-label={m.timesheets.cell(person.name, f.day(date), what)}
      tabIndex={tabIndex}
      data-place={place}
      onClick={() => onOpen(person.user_id, date)}
    >
      {asBar ? (
        <i style={{ height: Math.min(1, (day?.worked_seconds ?? 0) / FULL) * BAR_PX }} />
      ) : day === undefined ? (
        '·'
      ) : (
        <>
          {f.duration(day.worked_seconds)}
          {flag === 'pending' && <IconClockPause size={15} stroke={1.8} aria-hidden="true" />}
          {flag === 'open' && <IconPlayerPlayFilled size={11} aria-hidden="true" />}
        </>
      )}
    </button>
  );
}
