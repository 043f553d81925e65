import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { evidenceQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { SIGNS } from '../../parts/evidence/signs';
import { wallTimeOf } from '../../parts/time/wall-clock';
import styles from './timesheets.module.css';

interface EvidenceProps {
  readonly shift: Schemas['ShiftView'];
  /** The end that the field has. */
  readonly inUse: string;
  readonly onUse: (time: string) => void;
}

/** What says when the shift really ended; each sign can be taken over. */
export function Evidence({ shift, inUse, onUse }: EvidenceProps) {
  const { m, f } = useTexts();
  const { data } = useQuery(evidenceQuery(shift.id));
  const zone = shift.shop.time_zone;
  if (data === undefined) return null;
  return (
    <ul className={styles.evidence}>
      {SIGNS.map(([sign, SignIcon]) => {
        const at = data[sign]?.at;
        if (at === undefined) return null;
        const time = wallTimeOf(Date.parse(at), zone);
        const what = m.timesheets.evidence[sign];
        return (
          <li key={sign}>
            <SignIcon size={18} stroke={1.7} aria-hidden="true" />
            <span>{what}</span>
            <b>{f.time(at, zone)}</b>
            {time === inUse ? (
              <small className={styles.inUse}>{m.timesheets.inUse}</small>
            ) : (
              <Button
                variant="default"
                size="xs"
                aria-label={m.timesheets.useOf(what, f.time(at, zone))}
                onClick={() => onUse(time)}
              >
                {m.timesheets.use}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
