import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import styles from './timesheets.module.css';

type Shift = Schemas['ShiftView'];

/** The breaks of a shift, to read. */
export function Breaks({ shift }: { shift: Shift }) {
  const { m, f } = useTexts();
  const time = (instant: string) => f.time(instant, shift.shop.time_zone);
  if (shift.breaks.length === 0) return null;
  return (
    <ul className={styles.breaks}>
      {shift.breaks.map((rest) => (
        <li key={rest.id}>
          <b>
            {m.timesheets.rest(
              rest.name,
              time(rest.start_at),
              rest.end_at === null ? '…' : time(rest.end_at),
            )}
          </b>
          <small>{rest.is_paid ? m.timesheets.paid : m.timesheets.unpaid}</small>
        </li>
      ))}
    </ul>
  );
}
