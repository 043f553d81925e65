import {
  IconArrowBackUp,
  IconClock,
  IconClockOff,
  IconCloudUp,
  IconNote,
  IconReceipt,
  type Icon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { refundsOfQuery, shiftQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { useMe, zoneOf } from '../../parts/shell/me';
import styles from './receipt.module.css';

type Receipt = Schemas['ReceiptView'];

function Fact({ icon, title, more }: { icon: Icon; title: ReactNode; more?: string }) {
  const FactIcon = icon;
  return (
    <li>
      <FactIcon size={16} stroke={1.8} aria-hidden="true" />
      <span>
        {title}
        {more !== undefined && <small>{more}</small>}
      </span>
    </li>
  );
}

function ShiftFact({ receipt, zone }: { receipt: Receipt; zone: string }) {
  const { m, f } = useTexts();
  const { shift_id: shiftId, seller } = receipt;
  const shift = useQuery({ ...shiftQuery(shiftId ?? ''), enabled: shiftId !== null });
  if (shiftId === null)
    return (
      <Fact
        icon={IconClockOff}
        title={m.receipts.noShift(seller.name)}
        more={m.receipts.noShiftNext}
      />
    );
  const { start_at: start, end_at: end } = shift.data ?? {};
  const times =
    start === undefined
      ? undefined
      : end == null
        ? m.receipts.shiftOpen(f.time(start, zone))
        : m.receipts.shiftSince(f.time(start, zone), f.time(end, zone));
  return <Fact icon={IconClock} title={m.receipts.shiftOf(seller.name)} more={times} />;
}

function RefundFacts({ receipt, zone }: { receipt: Receipt; zone: string }) {
  const { m, f } = useTexts();
  const refunds = useQuery(refundsOfQuery(receipt.shop_id, receipt.id));
  return (refunds.data?.data ?? []).map((refund) => (
    <Fact
      key={refund.id}
      icon={IconArrowBackUp}
      title={
        <Link
          className={styles.link}
          to="/receipts/$shopId/$receiptId"
          params={{ shopId: refund.shop_id, receiptId: refund.id }}
          search={(before) => before}
        >
          {m.receipts.refundOf(f.money(refund.total, refund.currency))}
        </Link>
      }
      more={[
        m.receipts.refundFacts(
          refund.receipt_number,
          `${f.day(refund.business_date)}, ${f.time(refund.occurred_at, zone)}`,
        ),
        ...(refund.payments ?? []).map(({ method }) => m.methods[method]),
        refund.note,
      ]
        .filter(Boolean)
        .join(' · ')}
    />
  ));
}

/** What is known about a receipt besides what is printed on it. */
export function Facts({ receipt }: { receipt: Receipt }) {
  const { m, f } = useTexts();
  const zone = zoneOf(useMe(), receipt.shop_id);
  const delay = (Date.parse(receipt.received_at) - Date.parse(receipt.occurred_at)) / 1000;
  return (
    <ul className={styles.facts}>
      <ShiftFact receipt={receipt} zone={zone} />
      <Fact
        icon={IconCloudUp}
        title={m.receipts.arrived(f.time(receipt.received_at, zone))}
        more={
          delay < 60 ? m.receipts.arrivedAtOnce : m.receipts.arrivedAfter(f.durationText(delay))
        }
      />
      {receipt.note !== null && <Fact icon={IconNote} title={receipt.note} />}
      {receipt.refund_for !== null && (
        <Fact
          icon={IconReceipt}
          title={
            <Link
              className={styles.link}
              to="/receipts/$shopId/$receiptId"
              params={{ shopId: receipt.shop_id, receiptId: receipt.refund_for }}
              search={(before) => before}
            >
              {m.receipts.original}
            </Link>
          }
        />
      )}
      {receipt.type === 'SALE' && <RefundFacts receipt={receipt} zone={zone} />}
    </ul>
  );
}
