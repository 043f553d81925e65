import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { useMe, zoneOf } from '../../parts/shell/me';
import styles from './receipt.module.css';

type Receipt = Schemas['ReceiptView'];

function Lines({ receipt }: { receipt: Receipt }) {
  const { m, f } = useTexts();
  return (
    <ul className={styles.lines}>
      {receipt.lines.map((line) => (
        <li key={line.line_number}>
          <b>{f.quantity(line.qty)}</b>
          <span className={styles.what}>
            {line.name}
            <small>{f.money(line.unit_price, receipt.currency)}</small>
            {line.refunded_qty > 0 && (
              <small className={styles.returned}>
                {m.receipts.refundedPart(f.quantity(line.refunded_qty))}
              </small>
            )}
          </span>
          <span>{f.money(line.gross, receipt.currency)}</span>
        </li>
      ))}
    </ul>
  );
}

function Row({ name, amount }: { name: string; amount: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{amount}</dd>
    </div>
  );
}

function Sums({ receipt }: { receipt: Receipt }) {
  const { m, f } = useTexts();
  const money = (amount: number) => f.money(amount, receipt.currency);
  const included = receipt.lines.every(({ tax_included }) => tax_included);
  return (
    <dl className={styles.sums}>
      <Row name={m.receipts.gross} amount={money(receipt.gross)} />
      {receipt.discount > 0 && <Row name={m.receipts.discount} amount={money(-receipt.discount)} />}
      {receipt.tax > 0 && (
        <Row
          name={included ? m.receipts.taxIncluded : m.receipts.taxAdded}
          amount={money(receipt.tax)}
        />
      )}
      <div className={styles.total}>
        <dt>{m.receipts.total}</dt>
        <dd>{money(receipt.total)}</dd>
      </div>
      {receipt.cash_rounding !== 0 && (
        <Row name={m.receipts.rounding} amount={money(receipt.cash_rounding)} />
      )}
      {receipt.payments.map((payment, index) => (
        <Row key={index} name={m.methods[payment.method]} amount={money(payment.amount)} />
      ))}
      {receipt.payments.some(({ tip }) => tip > 0) && (
        <Row
          name={m.receipts.tip}
          amount={money(receipt.payments.reduce((sum, { tip }) => sum + tip, 0))}
        />
      )}
      {receipt.payments.map(({ change }, index) =>
        change === null || change === 0 ? null : (
          <Row key={index} name={m.receipts.change} amount={money(change)} />
        ),
      )}
    </dl>
  );
}

/** The only paper in the product; it is what is printed. */
export function Roll({ receipt }: { receipt: Receipt }) {
  const { m, f } = useTexts();
  const me = useMe();
  const zone = zoneOf(me, receipt.shop_id);
  return (
    <div className={styles.roll}>
      <div className={styles.paper}>
        <div className={styles.shop}>
          <b>{me.organization_name}</b>
          <span>{receipt.shop.name}</span>
        </div>
        <p className={styles.meta}>
          <span>{receipt.receipt_number}</span>
          <span>
            {f.dayOfYear(receipt.business_date)}, {f.time(receipt.occurred_at, zone)}
          </span>
        </p>
        <Lines receipt={receipt} />
        <Sums receipt={receipt} />
        <p className={styles.thanks}>
          {m.receipts.servedBy(receipt.seller.name.split(' ')[0] ?? '')}
        </p>
      </div>
    </div>
  );
}
