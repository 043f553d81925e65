import { useQuery } from '@tanstack/react-query';
import { evidenceQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import type { Alert } from '../../parts/alerts/alert-looks';
import { SIGNS } from '../../parts/evidence/signs';
import { useSeen } from '../../parts/page/seen';
import styles from './alerts.module.css';

/** The signs of life decide about these; the others say all they know in their title. */
const ABOUT_SIGNS: readonly Alert['rule'][] = [
  ...(['FORGOTTEN_CLOCK_OUT', 'SILENT', 'NO_DEVICE_SESSION', 'BREAK_OVERRUN'] as const),
];

/** When the person of an alert was last seen, by what, and when their shift should have ended. */
export function AlertEvidence({ alert, zone }: { alert: Alert; zone: string }) {
  const { m, f } = useTexts();
  const { ref, seen } = useSeen<HTMLDivElement>();
  const shiftId = alert.state === 'RESOLVED' ? null : alert.shift_id;
  const isShown = shiftId !== null && ABOUT_SIGNS.includes(alert.rule);
  const { data } = useQuery({ ...evidenceQuery(shiftId ?? ''), enabled: isShown && seen });
  if (!isShown) return null;
  return (
    <div ref={ref}>
      {data !== undefined && (
        <ul className={styles.evidence} aria-label={m.alertsPage.evidence}>
          {SIGNS.map(([sign, SignIcon]) => {
            const at = data[sign]?.at;
            if (at === undefined) return null;
            return (
              <li key={sign}>
                <SignIcon size={14} stroke={1.8} aria-hidden="true" />
                {m.timesheets.evidence[sign]} <b>{f.time(at, zone)}</b>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
