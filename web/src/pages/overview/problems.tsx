import { Button, Skeleton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconClockOff,
  IconClockPause,
  IconCoffee,
  IconDeviceTabletOff,
  IconHourglass,
  IconReceiptOff,
  IconServerOff,
  type Icon,
} from '@tabler/icons-react';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client';
import { alertCountsQuery, alertsQuery, CHANGED_BY_ALERTS } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { useNow } from '../../parts/live/use-now';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { useNames } from '../../parts/people/names';
import { useMe, zoneOf } from '../../parts/shell/me';
import { wallDateOf } from '../../parts/time/wall-clock';
import styles from './problems.module.css';

type Alert = Schemas['AlertView'];
type Rule = Alert['rule'];

/** The shape of the icon says what kind it is; the colour, how much it matters. */
const LOOKS: Record<Rule, { icon: Icon; tone: 'red' | 'amber' | 'grey' }> = {
  SALE_WITHOUT_SHIFT: { icon: IconReceiptOff, tone: 'red' },
  NO_SHOW: { icon: IconAlertTriangle, tone: 'red' },
  LATE_START: { icon: IconAlertTriangle, tone: 'red' },
  FORGOTTEN_CLOCK_OUT: { icon: IconClockPause, tone: 'amber' },
  SILENT: { icon: IconHourglass, tone: 'amber' },
  BREAK_OVERRUN: { icon: IconCoffee, tone: 'amber' },
  BREAK_MISSING: { icon: IconCoffee, tone: 'amber' },
  SHORT_REST: { icon: IconClockOff, tone: 'amber' },
  OVERTIME_NEAR: { icon: IconClockOff, tone: 'amber' },
  CORRECTION_UNANSWERED: { icon: IconClockPause, tone: 'amber' },
  NO_DEVICE_SESSION: { icon: IconDeviceTabletOff, tone: 'grey' },
  JOB_OVERDUE: { icon: IconServerOff, tone: 'red' },
  BACKUP_OVERDUE: { icon: IconServerOff, tone: 'red' },
};
const SEVERITY = ['red', 'amber', 'grey'];
const bySeverity = (a: Alert, b: Alert) =>
  SEVERITY.indexOf(LOOKS[a.rule].tone) - SEVERITY.indexOf(LOOKS[b.rule].tone);

/** Shown on the overview; the rest is behind "all alerts". */
const ROWS = 5;

function Problem({ alert }: { alert: Alert }) {
  const { m, f } = useTexts();
  const me = useMe();
  const now = useNow();
  const nameOf = useNames();
  const cache = useQueryClient();
  const acknowledge = api.useMutation('post', '/alerts/{alert_id}/acknowledge', {
    onSuccess: () =>
      cache.invalidateQueries({
        predicate: ({ queryKey }) => CHANGED_BY_ALERTS.includes(String(queryKey[1])),
      }),
  });
  const { icon: RuleIcon, tone } = LOOKS[alert.rule];
  const sinceMs = Date.parse(alert.since);
  const zone = zoneOf(me, alert.shop_id);
  const [sinceDate, today] = [wallDateOf(sinceMs, zone), wallDateOf(now, zone)];
  const shop = me.shops.find(({ id }) => id === alert.shop_id);
  const title = m.alerts[alert.rule](nameOf(alert.user_id));
  return (
    <li className={styles.problem}>
      <span className={`${styles.icon ?? ''} ${styles[tone] ?? ''}`}>
        <RuleIcon size={18} stroke={1.8} aria-hidden="true" />
      </span>
      <div className={styles.words}>
        <b>{title}</b>
        <span>
          {m.alerts.since(
            sinceDate === today
              ? f.time(sinceMs, zone)
              : `${f.day(sinceDate)}, ${f.time(sinceMs, zone)}`,
            f.durationText(Math.max(0, now - sinceMs) / 1000),
          )}
        </span>
      </div>
      <span className={styles.where}>{shop?.name}</span>
      <Button
        variant="default"
        size="xs"
        className={styles.button}
        loading={acknowledge.isPending}
        aria-label={`${m.alerts.acknowledge}: ${title}`}
        onClick={() => acknowledge.mutate({ params: { path: { alert_id: alert.id } } })}
      >
        {m.alerts.acknowledge}
      </Button>
    </li>
  );
}

/** What waits for somebody, the worst first; the only action is the one that takes it on. */
export function Problems({ shopId, zone }: { shopId: string | undefined; zone: string }) {
  const { m, f } = useTexts();
  const open = useQuery(alertsQuery('OPEN', shopId));
  const counts = useQuery(alertCountsQuery());
  const count = shopId === undefined ? counts.data?.open : open.data?.data.length;
  return (
    <Panel
      flush
      title={
        <>
          {m.overview.problems}{' '}
          {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
        </>
      }
    >
      <Asked query={open} skeleton={<Skeleton height={180} m="md" />}>
        {({ data }) =>
          data.length === 0 ? (
            <p className={styles.clear}>
              <IconCircleCheck size={20} aria-hidden="true" />
              {m.overview.clear(f.time(open.dataUpdatedAt, zone))}
            </p>
          ) : (
            <ul className={styles.list}>
              {data
                .toSorted(bySeverity)
                .slice(0, ROWS)
                .map((alert) => (
                  <Problem key={alert.id} alert={alert} />
                ))}
            </ul>
          )
        }
      </Asked>
    </Panel>
  );
}
