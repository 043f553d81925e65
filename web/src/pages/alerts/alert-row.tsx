import { Button } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../i18n/messages';
import { useAcknowledge } from '../../parts/alerts/acknowledge';
import { LOOKS, type Alert } from '../../parts/alerts/alert-looks';
import { LookIcon } from '../../parts/alerts/look-icon';
import { useSince } from '../../parts/alerts/since';
import { WayOut, wayOf } from '../../parts/alerts/way-out';
import { Refused } from '../../parts/form/refused';
import { useMe, zoneOf } from '../../parts/shell/me';
import { useOtherClock } from '../../parts/shell/other-clock';
import { wallDateOf } from '../../parts/time/wall-clock';
import { AlertEvidence } from './alert-evidence';
import { AlertHistory } from './alert-history';
import styles from './alerts.module.css';

/** Who takes care of it, or why it has ended. */
function Outcome({ alert }: { alert: Alert }) {
  const { m, f } = useTexts();
  const me = useMe();
  const zone = zoneOf(me, alert.shop_id);
  const at = (instant: string) =>
    `${f.day(wallDateOf(Date.parse(instant), zone))}, ${f.time(instant, zone)}`;
  if (alert.resolved_at !== null && alert.resolved_reason !== null)
    return (
      <span>
        {m.alertsPage.resolved(m.alertsPage.reasons[alert.resolved_reason], at(alert.resolved_at))}
      </span>
    );
  if (alert.acknowledged_at === null) return null;
  return (
    <span>
      {m.alertsPage.taken(alert.acknowledger?.name ?? m.alerts.someone, at(alert.acknowledged_at))}
    </span>
  );
}

function Actions({ alert, title }: { alert: Alert; title: string }) {
  const { m } = useTexts();
  const me = useMe();
  const acknowledge = useAcknowledge();
  const way = wayOf(alert, me);
  return (
    <div className={styles.actions}>
      {alert.state === 'OPEN' && me.role !== 'EMPLOYEE' && (
        <Button
          variant="default"
          size="xs"
          loading={acknowledge.isPending}
          aria-label={`${m.alerts.acknowledge}: ${title}`}
          onClick={() => acknowledge.mutate({ params: { path: { alert_id: alert.id } } })}
        >
          {m.alerts.acknowledge}
        </Button>
      )}
      {way !== undefined && alert.state !== 'RESOLVED' && <WayOut way={way} about={title} />}
      <Refused error={acknowledge.error} />
    </div>
  );
}

export function AlertRow({ alert }: { alert: Alert }) {
  const { m, f } = useTexts();
  const me = useMe();
  const since = useSince();
  const otherClock = useOtherClock()(alert.shop_id);
  const [opened, setOpened] = useState(false);
  const title = m.alerts[alert.rule](alert.user?.name ?? m.alerts.someone);
  const zone = zoneOf(me, alert.shop_id);
  const ended = alert.state === 'RESOLVED';
  const opening = `${f.day(wallDateOf(Date.parse(alert.since), zone))}, ${f.time(alert.since, zone)}`;
  return (
    <li className={styles.alert}>
      {ended ? (
        <span className={styles.done}>
          <IconCheck size={18} stroke={2} aria-hidden="true" />
        </span>
      ) : (
        <LookIcon look={LOOKS[alert.rule]} />
      )}
      <div className={styles.words}>
        <b>{title}</b>
        <Outcome alert={alert} />
        <small>
          {alert.shop !== null && `${alert.shop.name} · `}
          {ended ? opening : since(alert.since, zone)}
          {otherClock !== undefined && ` · ${otherClock}`}
        </small>
        <AlertEvidence alert={alert} zone={zone} />
        <button
          type="button"
          className={styles.historyButton}
          aria-expanded={opened}
          aria-label={`${m.alertsPage.history}: ${title}`}
          onClick={() => setOpened(!opened)}
        >
          {m.alertsPage.history}
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
        {opened && <AlertHistory alertId={alert.id} zone={zone} />}
      </div>
      <Actions alert={alert} title={title} />
    </li>
  );
}
