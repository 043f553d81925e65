import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useAttempt } from '../../api/attempt';
import { api, type Schemas } from '../../api/client';
import { CHANGED_BY_RECEIPTS } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import form from '../../parts/form/form.module.css';
import { Refused } from '../../parts/form/refused';
import { useMe } from '../../parts/shell/me';
import { toast } from '../../parts/toast/toast';
import { RefundLines } from './refund-lines';
import { refundTotal, type Picked } from './refund-sum';
import styles from './receipt.module.css';

type Receipt = Schemas['ReceiptView'];
type Method = Schemas['PaymentView']['method'];
const METHODS: readonly Method[] = ['CARD', 'CASH', 'TRANSFER', 'OTHER'];

/** Sends a refund; a second press after a lost answer creates no second one. */
function useRefund(receipt: Receipt, onDone: () => void) {
  const { m, f } = useTexts();
  const cache = useQueryClient();
  const attempt = useAttempt();
  const refund = api.useMutation('post', '/shops/{shop_id}/receipts/{receipt_id}/refunds', {
    onSuccess: async ({ total, currency }) => {
      attempt.settle(null);
      toast(m.receipts.done(f.money(total, currency), receipt.receipt_number));
      await cache.invalidateQueries({
        predicate: ({ queryKey }) => CHANGED_BY_RECEIPTS.includes(String(queryKey[1])),
      });
      onDone();
    },
    onError: (error) => attempt.settle(error),
  });
  return {
    refund,
    send: (body: Schemas['CreateRefundBody']) =>
      refund.mutate({
        params: {
          path: { shop_id: receipt.shop_id, receipt_id: receipt.id },
          header: attempt.header(body),
        },
        body,
      }),
  };
}

function Effect({ receipt, total }: { receipt: Receipt; total: number }) {
  const { m, f } = useTexts();
  const money = (amount: number) => f.money(amount, receipt.currency);
  const decimals = useDecimals(receipt);
  const earlier = new Map(receipt.lines.map((line) => [line.line_number, line.refunded_qty]));
  const fresh = receipt.lines.map((line) => ({ ...line, refunded_qty: 0 }));
  return (
    <dl className={styles.effect}>
      <div>
        <dt>{m.receipts.paid}</dt>
        <dd>{money(receipt.total)}</dd>
      </div>
      <div>
        <dt>{m.receipts.already}</dt>
        <dd>{money(refundTotal(fresh, earlier, decimals))}</dd>
      </div>
      <div>
        <dt>{m.receipts.now}</dt>
        <dd>
          <b>{money(total)}</b>
        </dd>
      </div>
    </dl>
  );
}

function useDecimals({ shop_id }: Receipt): number {
  const me = useMe();
  return me.shops.find(({ id }) => id === shop_id)?.currency_decimals ?? 2;
}

/** A refund in parts: what comes back, why, and the way the money goes. */
export function RefundForm({ receipt, onDone }: { receipt: Receipt; onDone: () => void }) {
  const { m, f } = useTexts();
  const [picked, setPicked] = useState<Picked>(new Map());
  const [reason, setReason] = useState('');
  const [method, setMethod] = useState<Method>(receipt.payments[0]?.method ?? 'CASH');
  const [isShort, setShort] = useState(false);
  const { refund, send } = useRefund(receipt, onDone);
  const total = refundTotal(receipt.lines, picked, useDecimals(receipt));
  const lines = [...picked].filter(([, qty]) => qty > 0);
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setShort(lines.length === 0);
    if (lines.length === 0) return;
    send({
      lines: lines.map(([line_number, qty]) => ({ line_number, qty })),
      payments: [{ method, amount: total }],
      total,
      note: reason,
    });
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.body}>
        <p className={styles.hint}>{m.receipts.refundInfo}</p>
        <RefundLines receipt={receipt} picked={picked} onPick={setPicked} />
        <div className={styles.fields}>
          <TextInput
            label={m.receipts.reason}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            list="refund-reasons"
          />
          <datalist id="refund-reasons">
            {m.receipts.reasons.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
          <NativeSelect
            label={m.receipts.refundTo}
            value={method}
            onChange={(event) => setMethod(event.currentTarget.value as Method)}
            data={METHODS.map((value) => ({ value, label: m.methods[value] }))}
          />
        </div>
        <Effect receipt={receipt} total={total} />
        {isShort && lines.length === 0 && (
          <p role="alert" className={form.refused}>
            {m.receipts.chooseSomething}
          </p>
        )}
        <Refused error={refund.error} withFaults lost={m.receipts.lost} />
      </div>
      <div className={styles.foot}>
        <Button variant="default" onClick={onDone}>
          {m.app.cancel}
        </Button>
        <Button
          type="submit"
          color="red"
          loading={refund.isPending}
          leftSection={<IconArrowBackUp size={17} aria-hidden="true" />}
        >
          {m.receipts.refundNow(f.money(total, receipt.currency))}
        </Button>
      </div>
    </form>
  );
}
