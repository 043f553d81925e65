import { Button, Skeleton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { alertPagesQuery } from '../../api/queries/problems';
import type { AlertsSearch } from '../../app/search/hours';
import { useTexts } from '../../i18n/messages';
import { bySeverity, LOOKS } from '../../parts/alerts/alert-looks';
import { Missing } from '../../parts/panel/missing';
import { useMe, zoneOf } from '../../parts/shell/me';
import { AlertRow } from './alert-row';
import styles from './alerts.module.css';

interface AlertListProps {
  readonly state: NonNullable<AlertsSearch['state']>;
  readonly rule: AlertsSearch['rule'];
  readonly shop: string | undefined;
}

function Empty({ state, at }: { state: AlertListProps['state']; at: number }) {
  const { m, f } = useTexts();
  const me = useMe();
  if (state !== 'OPEN') return <p className={styles.empty}>{m.alertsPage.none[state]}</p>;
  return (
    <p className={styles.clear}>
      <IconCircleCheck size={20} aria-hidden="true" />
      {m.overview.clear(f.time(at, zoneOf(me, me.shops[0]?.id)))}
    </p>
  );
}

/** The alerts in one state; the worst first while they last, the latest first once they have ended. */
export function AlertList({ state, rule, shop }: AlertListProps) {
  const { m } = useTexts();
  const query = useInfiniteQuery(alertPagesQuery({ state, rule, shop }));
  if (query.data === undefined)
    return (
      <div className={styles.missing}>
        <Missing query={query} skeleton={<Skeleton height={320} m="md" />} />
      </div>
    );
  const alerts = query.data.pages.flatMap(({ data }) => data);
  const sorted =
    state === 'RESOLVED'
      ? alerts
      : alerts.toSorted((a, b) => bySeverity(LOOKS[a.rule], LOOKS[b.rule]));
  if (sorted.length === 0) return <Empty state={state} at={query.dataUpdatedAt} />;
  return (
    <>
      <ul className={styles.list} aria-label={m.alertsPage.states[state]}>
        {sorted.map((alert) => (
          <AlertRow key={alert.id} alert={alert} />
        ))}
      </ul>
      {query.hasNextPage && (
        <div className={styles.more}>
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {m.alertsPage.more}
          </Button>
        </div>
      )}
    </>
  );
}
