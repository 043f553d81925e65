import { useTexts } from '../../i18n/messages';
import type { PersonHours } from './groups';
import styles from './timesheets.module.css';

/** The week in four figures. */
export function Sums({ people }: { people: readonly PersonHours[] }) {
  const { m, f } = useTexts();
  const sum = (name: 'worked_seconds' | 'overtime_seconds' | 'corrections_pending') =>
    people.reduce((total, { totals }) => total + totals[name], 0);
  const pending = sum('corrections_pending');
  return (
    <dl className={styles.sums}>
      <div>
        <dt>{m.timesheets.worked}</dt>
        <dd>{f.duration(sum('worked_seconds'))}</dd>
      </div>
      <div>
        <dt>{m.timesheets.overtime}</dt>
        <dd>{f.duration(sum('overtime_seconds'))}</dd>
      </div>
      <div className={pending > 0 ? styles.warn : undefined}>
        <dt>{m.timesheets.toReview}</dt>
        <dd>{f.number(pending)}</dd>
      </div>
      <div>
        <dt>{m.timesheets.people}</dt>
        <dd>{f.number(people.length)}</dd>
      </div>
    </dl>
  );
}
