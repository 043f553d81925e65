import { RequestCard, type Request } from './request-card';
import styles from './corrections.module.css';

export function RequestList({ requests, label }: { requests: readonly Request[]; label: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {requests.map((request) => (
        <RequestCard key={request.id} request={request} />
      ))}
    </ul>
  );
}
