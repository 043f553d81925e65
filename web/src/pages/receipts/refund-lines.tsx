import { ActionIcon, Button } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { leftOf, stepped, type Picked } from './refund-sum';
import styles from './receipt.module.css';

interface RefundLinesProps {
  readonly receipt: Schemas['ReceiptView'];
  readonly picked: Picked;
  readonly onPick: (picked: Picked) => void;
}

/** A stepper for each line, limited to what is left of it. */
export function RefundLines({ receipt, picked, onPick }: RefundLinesProps) {
  const { m, f } = useTexts();
  const leftWords = (left: number, qty: number) => {
    if (left === 0) return m.receipts.nothingLeft;
    return left === qty
      ? m.receipts.of(f.quantity(qty))
      : m.receipts.leftOf(f.quantity(left), f.quantity(qty));
  };
  return (
    <>
      <ul className={styles.returns}>
        {receipt.lines.map((line) => {
          const left = leftOf(line);
          const now = picked.get(line.line_number) ?? 0;
          const step = (by: 1 | -1) =>
            onPick(new Map(picked).set(line.line_number, stepped(now, by, left)));
          return (
            <li key={line.line_number} data-picked={now > 0}>
              <span className={styles.what}>
                <b>{line.name}</b>
                <small>
                  {f.money(line.unit_price, receipt.currency)} · {leftWords(left, line.qty)}
                </small>
              </span>
              <span className={styles.stepper}>
                <ActionIcon
                  variant="default"
                  size="var(--tc-h-sm)"
                  disabled={now === 0}
                  aria-label={m.receipts.fewer(line.name)}
                  onClick={() => step(-1)}
                >
                  <IconMinus size={16} />
                </ActionIcon>
                <output aria-label={line.name}>{f.quantity(now)}</output>
                <ActionIcon
                  variant="default"
                  size="var(--tc-h-sm)"
                  disabled={now >= left}
                  aria-label={m.receipts.oneMore(line.name)}
                  onClick={() => step(1)}
                >
                  <IconPlus size={16} />
                </ActionIcon>
              </span>
            </li>
          );
        })}
      </ul>
      <Button
        variant="subtle"
        size="xs"
        onClick={() =>
          onPick(new Map(receipt.lines.map((line) => [line.line_number, leftOf(line)])))
        }
      >
        {m.receipts.everything}
      </Button>
    </>
  );
}
