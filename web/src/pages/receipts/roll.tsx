import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Roll, type RollLine, type RollSum } from '../../parts/roll/roll';
import { useMe, zoneOf } from '../../parts/shell/me';
import styles from './receipt.module.css';

type Receipt = Schemas['ReceiptView'];

function useLines({ lines, currency }: Receipt): readonly RollLine[] {
  const { m, f } = useTexts();
  return lines.map((line) => ({
    quantity: f.quantity(line.qty),
    name: line.name,
    amount: f.money(line.gross, currency),
    notes: (
      <>
        <small>{f.money(line.unit_price, currency)}</small>
        {line.refunded_qty > 0 && (
          <small className={styles.returned}>
            {m.receipts.refundedPart(f.quantity(line.refunded_qty))}
          </small>
        )}
      </>
    ),
  }));
}

function useSums(receipt: Receipt): readonly RollSum[] {
  const { m, f } = useTexts();
  const { currency, payments } = receipt;
  const tax = receipt.lines.every(({ tax_included }) => tax_included)
    ? m.receipts.taxIncluded
    : m.receipts.taxAdded;
  const tips = payments.reduce((sum, { tip }) => sum + tip, 0);
  const row = (name: string, amount: number) => ({ name, amount: f.money(amount, currency) });
  const unlessZero = (name: string, amount: number) => (amount === 0 ? [] : [row(name, amount)]);
  return [
    row(m.receipts.gross, receipt.gross),
    ...unlessZero(m.receipts.discount, -receipt.discount),
    ...unlessZero(tax, receipt.tax),
    { ...row(m.receipts.total, receipt.total), isTotal: true },
    ...unlessZero(m.receipts.rounding, receipt.cash_rounding),
    ...payments.map(({ method, amount }) => row(m.methods[method], amount)),
    ...unlessZero(m.receipts.tip, tips),
    ...payments.flatMap(({ change }) => unlessZero(m.receipts.change, change ?? 0)),
  ];
}

/** A stored receipt on paper; it is what is printed. */
export function ReceiptRoll({ receipt }: { receipt: Receipt }) {
  const { m, f } = useTexts();
  const me = useMe();
  const time = f.time(receipt.occurred_at, zoneOf(me, receipt.shop_id));
  return (
    <Roll
      heading={me.organization_name}
      shop={receipt.shop.name}
      meta={[String(receipt.receipt_number), `${f.dayOfYear(receipt.business_date)}, ${time}`]}
      lines={useLines(receipt)}
      sums={useSums(receipt)}
      thanks={m.receipts.servedBy(receipt.seller.name.split(' ')[0] ?? '')}
    />
  );
}
