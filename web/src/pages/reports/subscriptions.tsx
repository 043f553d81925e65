import { Checkbox, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_SUBSCRIPTION, subscriptionsQuery } from '../../api/queries/reports';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Refused } from '../../parts/form/refused';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { useMe, type Shop } from '../../parts/shell/me';
import { toast } from '../../parts/toast/toast';
import styles from './reports.module.css';

type Subscription = Schemas['ReportSubscriptionView'];

const KINDS = ['day', 'week', 'month'] as const;

function ShopSubscription({ shop, known }: { shop: Shop; known: Subscription | undefined }) {
  const { m } = useTexts();
  const subscription = known ?? { shop_id: shop.id, day: false, week: false, month: false };
  const put = useSend({
    ask: (body: Schemas['PutReportSubscriptionBody']) =>
      client.PUT('/reports/subscriptions', { body }),
    changes: CHANGED_BY_SUBSCRIPTION,
    onDone: () => toast(m.reports.subscribed),
  });
  return (
    <fieldset className={styles.subscription}>
      <legend>{shop.name}</legend>
      {KINDS.map((kind) => (
        <Checkbox
          key={kind}
          label={m.reports.every[kind]}
          checked={subscription[kind]}
          disabled={put.isPending}
          onChange={(event) => put.mutate({ ...subscription, [kind]: event.currentTarget.checked })}
        />
      ))}
      <Refused error={put.error} withFaults />
    </fieldset>
  );
}

/** Which reports the signed-in person gets by mail. */
export function Subscriptions() {
  const { m } = useTexts();
  const me = useMe();
  const query = useQuery(subscriptionsQuery());
  return (
    <Panel title={m.reports.mail} hint={m.reports.mailHint(me.email)}>
      <Asked query={query} skeleton={<Skeleton height={180} />}>
        {({ data }) =>
          me.shops.map((shop) => (
            <ShopSubscription
              key={shop.id}
              shop={shop}
              known={data.find(({ shop_id }) => shop_id === shop.id)}
            />
          ))
        }
      </Asked>
    </Panel>
  );
}
