import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { useMe } from '../../parts/shell/me';
import styles from './my-shift.module.css';

type Day = Schemas['TimelineView'];

/** What the person sold today, by currency; refunds take their part away. */
function salesOf(receipts: Day['receipts']) {
  const byCurrency = new Map<string, { total: number; sales: number }>();
  for (const { currency, total, type } of receipts) {
    const known = byCurrency.get(currency) ?? { total: 0, sales: 0 };
    byCurrency.set(currency, {
      total: known.total + (type === 'SALE' ? total : -total),
      sales: known.sales + (type === 'SALE' ? 1 : 0),
    });
  }
  return [...byCurrency];
}

export function MySales({ query }: { query: UseQueryResult<Day, unknown> }) {
  const { m, f } = useTexts();
  const me = useMe();
  return (
    <Panel title={m.shift.sales}>
      <Asked query={query} skeleton={<Skeleton height={52} />}>
        {({ receipts }) => {
          const sales = salesOf(receipts);
          const rows =
            sales.length > 0
              ? sales
              : [[me.organization.currency, { total: 0, sales: 0 }] as const];
          return rows.map(([currency, { total, sales: count }]) => (
            <p key={currency} className={styles.pair}>
              <span>
                <b>{f.money(total, currency)}</b>
                <small>{m.shift.receipts(count)}</small>
              </span>
              <span>
                <b>{count === 0 ? '—' : f.money(total / count, currency)}</b>
                <small>{m.shift.average}</small>
              </span>
            </p>
          ));
        }}
      </Asked>
    </Panel>
  );
}
