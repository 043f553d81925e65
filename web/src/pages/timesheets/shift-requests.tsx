import { useQuery } from '@tanstack/react-query';
import { requestsOfShiftQuery } from '../../api/queries/corrections';
import { useTexts } from '../../i18n/messages';
import { RequestList } from '../../parts/corrections/request-list';
import styles from './timesheets.module.css';

/** What one side asked about this shift, and the other answered; nothing without a request. */
export function ShiftRequests({ shiftId }: { shiftId: string }) {
  const { m } = useTexts();
  const { data } = useQuery(requestsOfShiftQuery(shiftId));
  if (data === undefined || data.data.length === 0) return null;
  return (
    <>
      <h3 className={styles.history}>{m.corrections.title}</h3>
      <RequestList requests={data.data} label={m.corrections.title} />
    </>
  );
}
