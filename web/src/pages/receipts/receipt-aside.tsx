import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { IconArrowBackUp, IconArrowLeft, IconPrinter, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { receiptQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { useIsWindow } from '../../parts/page/window';
import { Asked } from '../../parts/panel/asked';
import { useMe } from '../../parts/shell/me';
import { Tag } from '../../parts/tag/tag';
import { Facts } from './facts';
import { marksOf } from './receipt-words';
import { RefundForm } from './refund-form';
import { ReceiptRoll } from './roll';
import styles from './receipt.module.css';

const route = getRouteApi('/signed-in/receipts/$shopId/$receiptId');

interface HeadProps {
  readonly receipt: Schemas['ReceiptView'];
  readonly isRefunding: boolean;
  readonly onBack: () => void;
}

function Head({ receipt, isRefunding, onBack }: HeadProps) {
  const { m } = useTexts();
  const isNarrow = useIsWindow('narrow');
  const Title = isNarrow ? 'h1' : 'h2';
  const { receipt_number: number } = receipt;
  return (
    <div className={styles.head}>
      {isNarrow && (
        <ActionIcon size={44} aria-label={m.receipts.back} onClick={onBack}>
          <IconArrowLeft size={20} />
        </ActionIcon>
      )}
      <Title className={styles.title}>
        {isRefunding ? m.receipts.refundFrom(number) : m.receipts.detail(number)}
      </Title>
      {!isRefunding &&
        marksOf(receipt).map(({ mark, tone }) => (
          <Tag key={mark} tone={tone} text={m.receipts.marks[mark]} />
        ))}
      {!isNarrow && (
        <ActionIcon size={36} aria-label={m.app.close} onClick={onBack}>
          <IconX size={18} />
        </ActionIcon>
      )}
    </div>
  );
}

function Shown({ receipt, onRefund }: { receipt: Schemas['ReceiptView']; onRefund: () => void }) {
  const { m } = useTexts();
  const me = useMe();
  const left = receipt.lines.some(({ qty, refunded_qty }) => refunded_qty < qty);
  const canRefund = receipt.type === 'SALE' && left && me.permissions.includes('receipts:write');
  return (
    <>
      <div className={styles.body}>
        <ReceiptRoll receipt={receipt} />
        <Facts receipt={receipt} />
      </div>
      <div className={styles.foot}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={17} stroke={1.8} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {m.receipts.print}
        </Button>
        {canRefund && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={17} aria-hidden="true" />}
            onClick={onRefund}
          >
            {m.receipts.refund}
          </Button>
        )}
      </div>
    </>
  );
}

/** One receipt, beside the list or, where there is no room, instead of it. */
export function ReceiptAside() {
  const { m } = useTexts();
  const { shopId, receiptId } = route.useParams();
  const navigate = route.useNavigate();
  const query = useQuery(receiptQuery(shopId, receiptId));
  const [refunding, setRefunding] = useState<string | null>(null);
  const isRefunding = refunding === receiptId;
  const leave = () => void navigate({ to: '/receipts', search: (before) => before });
  return (
    <aside className={styles.aside} aria-label={m.receipts.one}>
      <Asked query={query} skeleton={<Skeleton height={640} radius="md" />}>
        {(receipt) => (
          <>
            <Head
              receipt={receipt}
              isRefunding={isRefunding}
              onBack={() => (isRefunding ? setRefunding(null) : leave())}
            />
            {isRefunding ? (
              <RefundForm receipt={receipt} onDone={() => setRefunding(null)} />
            ) : (
              <Shown receipt={receipt} onRefund={() => setRefunding(receiptId)} />
            )}
          </>
        )}
      </Asked>
    </aside>
  );
}
