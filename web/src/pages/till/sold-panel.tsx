import { Button } from '@mantine/core';
import { IconCheck, IconCloudUp, IconPrinter } from '@tabler/icons-react';
import { soldAt } from '../../api/till/kept-sales';
import type { KeptSale } from '../../api/till/till-database';
import { useTexts } from '../../i18n/messages';
import type { Shop } from '../../parts/shell/me';
import type { Show } from './show';
import side from './side.module.css';
import styles from './sold.module.css';

interface SoldPanelProps {
  /** Undefined once this device no longer keeps it. */
  readonly sale: KeptSale | undefined;
  readonly shop: Shop;
  readonly show: Show;
}

/** The receipt on paper, and its change. */
function Roll({ sale, shop }: { sale: KeptSale; shop: Shop }) {
  const { m, f } = useTexts();
  const money = (amount: number) => f.money(amount, sale.currency);
  const tendered = sale.body.payments?.[0]?.tendered;
  return (
    <div className={styles.roll}>
      <p className={styles.shop}>
        <b>{shop.name}</b>
        <small>{f.time(soldAt(sale), shop.time_zone)}</small>
      </p>
      <ul>
        {sale.body.lines.map(({ sku, name, qty, unit_price }, index) => (
          <li key={index}>
            <span>
              {f.number(qty)} × {name ?? sku}
            </span>
            <span>{money(qty * unit_price)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.sum}>
        <b>{m.overview.total}</b>
        <b>{money(sale.amount)}</b>
      </p>
      {tendered !== undefined && (
        <p className={styles.sum}>
          <span>{m.till.received}</span>
          <span>{money(tendered)}</span>
        </p>
      )}
    </div>
  );
}

export function SoldPanel({ sale, shop, show }: SoldPanelProps) {
  const { m, f } = useTexts();
  const change = (sale?.body.payments?.[0]?.tendered ?? 0) - (sale?.amount ?? 0);
  return (
    <>
      <div className={side.head}>
        <IconCheck size={22} aria-hidden="true" className={styles.done} />
        <h2 className={side.grow} role="status">
          {m.till.sold}
        </h2>
      </div>
      {sale !== undefined && (
        <>
          {change > 0 && (
            <p className={styles.change}>
              <span>{m.till.change}</span>
              <b>{f.money(change, sale.currency)}</b>
            </p>
          )}
          <Roll sale={sale} shop={shop} />
          <p className={styles.where} role="status">
            {sale.receipt !== undefined ? (
              m.till.number(f.number(sale.receipt.number))
            ) : (
              <>
                <IconCloudUp size={17} aria-hidden="true" /> {m.till.kept}
              </>
            )}
          </p>
        </>
      )}
      <div className={`${side.foot ?? ''} ${side.pay ?? ''}`}>
        <Button
          size="lg"
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {m.till.print}
        </Button>
        <Button size="lg" onClick={() => show(undefined)} data-autofocus>
          {m.till.next}
        </Button>
      </div>
    </>
  );
}
