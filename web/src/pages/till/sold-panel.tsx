import { Button } from '@mantine/core';
import { IconCheck, IconCloudUp, IconPrinter } from '@tabler/icons-react';
import { soldAt } from '../../api/till/kept-sales';
import type { KeptSale } from '../../api/till/till-database';
import { useTexts } from '../../i18n/messages';
import { Roll } from '../../parts/roll/roll';
import { useMe, type Shop } from '../../parts/shell/me';
import type { Show } from './show';
import side from './side.module.css';
import styles from './sold.module.css';

interface SoldPanelProps {
  /** Undefined once this device no longer keeps it. */
  readonly sale: KeptSale | undefined;
  readonly shop: Shop;
  readonly show: Show;
}

/** The sale on paper, with what was given for it. */
function SaleRoll({ sale, shop }: { sale: KeptSale; shop: Shop }) {
  const { m, f } = useTexts();
  const me = useMe();
  const money = (amount: number) => f.money(amount, sale.currency);
  const tendered = sale.body.payments?.[0]?.tendered;
  const number = sale.receipt === undefined ? [] : [String(sale.receipt.number)];
  return (
    <Roll
      heading={me.organization_name}
      shop={shop.name}
      meta={[...number, f.time(soldAt(sale), shop.time_zone)]}
      lines={sale.body.lines.map(({ sku, name, qty, unit_price }) => ({
        quantity: f.quantity(qty),
        name: name ?? sku,
        amount: money(qty * unit_price),
      }))}
      sums={[
        { name: m.overview.total, amount: money(sale.amount), isTotal: true },
        ...(tendered === undefined ? [] : [{ name: m.till.received, amount: money(tendered) }]),
      ]}
      thanks={m.receipts.servedBy(sale.userName.split(' ')[0] ?? '')}
    />
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
          <SaleRoll sale={sale} shop={shop} />
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
