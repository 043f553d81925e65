import { IconCheck, IconLock } from '@tabler/icons-react';
import { useTexts } from '../../i18n/messages';
import { Tag } from '../../parts/tag/tag';
import { approvalOf, type PersonHours } from './groups';
import styles from './timesheets.module.css';

export function StateTag({ person }: { person: PersonHours }) {
  const { m } = useTexts();
  const approval = approvalOf(person);
  if (approval === 'LOCKED')
    return <Tag tone="grey" icon={IconLock} text={m.timesheets.states.LOCKED} />;
  if (approval === 'APPROVED')
    return <Tag tone="clock" icon={IconCheck} text={m.timesheets.states.APPROVED} />;
  if (person.totals.corrections_pending > 0)
    return <Tag tone="amber" text={m.timesheets.states.review} />;
  return <span className={styles.ready}>{m.timesheets.states.OPEN}</span>;
}
