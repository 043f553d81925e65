import { VisuallyHidden } from '@mantine/core';
import {
  IconBuildingBank,
  IconCash,
  IconCreditCard,
  IconDots,
  type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Table, type Column } from '../../parts/panel/table';
import { useMe, zoneOf } from '../../parts/shell/me';
import { useOtherClock } from '../../parts/shell/other-clock';
import { Tag } from '../../parts/tag/tag';
import { itemsOf, marksOf, signedTotalOf, type Listed } from './receipt-words';
import styles from './receipts.module.css';

interface RowsProps {
  readonly receipts: readonly Listed[];
  readonly openId: string | undefined;
  /** With more than one day, each row has its date. */
  readonly ofOneDay: boolean;
}

export const METHOD_ICONS: Record<Schemas['PaymentView']['method'], Icon> = {
  CARD: IconCreditCard,
  CASH: IconCash,
  TRANSFER: IconBuildingBank,
  OTHER: IconDots,
};

function ReceiptLink({ receipt, children }: { receipt: Listed; children: React.ReactNode }) {
  return (
    <Link
      to="/receipts/$shopId/$receiptId"
      params={{ shopId: receipt.shop_id, receiptId: receipt.id }}
      search={(before) => before}
    >
      {children}
    </Link>
  );
}

/** The time on the shop's clock. */
function useWhen(ofOneDay: boolean): (receipt: Listed) => { time: string; more: string[] } {
  const { f } = useTexts();
  const me = useMe();
  const otherClock = useOtherClock();
  return ({ occurred_at, shop_id, business_date }) => ({
    time: f.time(occurred_at, zoneOf(me, shop_id)),
    more: [ofOneDay ? undefined : f.day(business_date), otherClock(shop_id)].filter(
      (each) => each !== undefined,
    ),
  });
}

function Marks({ receipt }: { receipt: Listed }) {
  const { m } = useTexts();
  return marksOf(receipt).map(({ mark, tone }) => (
    <Tag key={mark} tone={tone} text={m.receipts.marks[mark]} />
  ));
}

function Methods({ receipt }: { receipt: Listed }) {
  const { m } = useTexts();
  const methods = [...new Set((receipt.payments ?? []).map(({ method }) => method))];
  if (methods.length === 0) return <VisuallyHidden>{m.receipts.unpaid}</VisuallyHidden>;
  return methods.map((method) => {
    const MethodIcon = METHOD_ICONS[method];
    return (
      <span key={method} title={m.methods[method]}>
        <MethodIcon size={17} stroke={1.7} aria-hidden="true" />
        <VisuallyHidden>{m.methods[method]}</VisuallyHidden>
      </span>
    );
  });
}

function useColumns(ofOneDay: boolean): readonly Column<Listed>[] {
  const { m, f } = useTexts();
  const whenOf = useWhen(ofOneDay);
  const { columns } = m.receipts;
  return [
    {
      key: 'number',
      title: columns.number,
      cell: (receipt) => (
        <ReceiptLink receipt={receipt}>
          <VisuallyHidden>{m.receipts.number(receipt.receipt_number)}</VisuallyHidden>
          <span aria-hidden="true">{receipt.receipt_number}</span>
        </ReceiptLink>
      ),
    },
    {
      key: 'time',
      title: columns.time,
      cell: (receipt) => {
        const { time, more } = whenOf(receipt);
        return (
          <span className={styles.when}>
            {time}
            {more.length > 0 && <small>{more.join(' · ')}</small>}
          </span>
        );
      },
    },
    {
      key: 'seller',
      title: columns.seller,
      cell: ({ seller, shop }) => (
        <span className={styles.seller}>
          {seller.name}
          <small>{shop.name}</small>
        </span>
      ),
    },
    {
      key: 'items',
      title: columns.items,
      cell: (receipt) => (
        <span className={styles.items}>
          {itemsOf(receipt, { m, f })}
          <Marks receipt={receipt} />
        </span>
      ),
    },
    {
      key: 'paid',
      title: columns.paid,
      cell: (receipt) => (
        <span className={styles.methods}>
          <Methods receipt={receipt} />
        </span>
      ),
    },
    {
      ...{ key: 'total', title: columns.total, isNumber: true },
      cell: (receipt) => <b>{f.money(signedTotalOf(receipt), receipt.currency)}</b>,
    },
  ];
}

export function ReceiptTable({ receipts, openId, ofOneDay }: RowsProps) {
  return (
    <Table
      columns={useColumns(ofOneDay)}
      rows={receipts}
      keyOf={({ id }) => id}
      opens={{ isOpen: ({ id }) => id === openId }}
    />
  );
}

export function ReceiptLinks({ receipts, ofOneDay }: RowsProps) {
  const { m, f } = useTexts();
  const whenOf = useWhen(ofOneDay);
  return (
    <ul className={styles.links}>
      {receipts.map((receipt) => {
        const { time, more } = whenOf(receipt);
        const [payment] = receipt.payments ?? [];
        const paid = payment === undefined ? m.receipts.unpaid : m.methods[payment.method];
        return (
          <li key={receipt.id}>
            <ReceiptLink receipt={receipt}>
              <span className={styles.words}>
                <b>{itemsOf(receipt, { m, f })}</b>
                <small>
                  {receipt.receipt_number} · {receipt.seller.name} · {receipt.shop.name}
                </small>
                <Marks receipt={receipt} />
              </span>
              <span className={styles.figures}>
                <b>{f.money(signedTotalOf(receipt), receipt.currency)}</b>
                <small>
                  {[time, ...more].join(' ')} · {paid}
                </small>
              </span>
            </ReceiptLink>
          </li>
        );
      })}
    </ul>
  );
}
