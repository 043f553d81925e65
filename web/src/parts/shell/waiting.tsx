import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { alertCountsQuery } from '../../api/queries/problems';
import { useTexts } from '../../i18n/messages';
import styles from './waiting.module.css';

/** The number of open alerts beside the name of their page. */
export function WaitingAlerts() {
  const { m } = useTexts();
  const { data } = useQuery(alertCountsQuery());
  if (data === undefined || data.open === 0) return null;
  return (
    <span className={styles.badge}>
      {data.open}
      <VisuallyHidden> {m.alertsPage.waiting}</VisuallyHidden>
    </span>
  );
}
