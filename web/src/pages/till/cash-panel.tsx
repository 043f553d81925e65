import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconBackspace, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../i18n/messages';
import type { Shop } from '../../parts/shell/me';
import { toMajor, type Payment } from './basket';
import { notesAbove } from './notes-above';
import type { Show } from './show';
import styles from './cash.module.css';
import side from './side.module.css';

interface CashPanelProps {
  /** In the currency's smallest unit. */
  readonly total: number;
  readonly shop: Shop;
  readonly failed: boolean;
  readonly show: Show;
  readonly take: (payment: Payment) => Promise<void>;
}

const DIGITS = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '00', '0'];
const LONGEST = 9;

/** Cash: what is handed over and the change. The digits fill the amount from its last decimal on. */
export function CashPanel({ total, shop, failed, show, take }: CashPanelProps) {
  const { m, f } = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const decimals = shop.currency_decimals;
  const money = (minor: number) => f.money(toMajor(minor, decimals), shop.currency);
  const received = typed === null ? total : Number(typed);
  const isEnough = received >= total;
  return (
    <>
      <div className={side.head}>
        <ActionIcon size={44} aria-label={m.till.back} onClick={() => show('basket')}>
          <IconArrowLeft size={20} />
        </ActionIcon>
        <h2 className={side.grow}>{m.till.cash}</h2>
      </div>
      <dl className={styles.amounts}>
        <div>
          <dt>{m.till.toPay}</dt>
          <dd>{money(total)}</dd>
        </div>
        <div>
          <dt>{m.till.received}</dt>
          <dd>{money(received)}</dd>
        </div>
        <div className={styles.change}>
          <dt>{m.till.change}</dt>
          <dd>{money(Math.max(received - total, 0))}</dd>
        </div>
      </dl>
      <div className={styles.notes}>
        <button type="button" aria-pressed={typed === null} onClick={() => setTyped(null)}>
          {m.till.exact}
        </button>
        {notesAbove(total, decimals).map((note) => (
          <button
            key={note}
            type="button"
            aria-pressed={typed === String(note)}
            onClick={() => setTyped(String(note))}
          >
            {f.moneyShort(toMajor(note, decimals), shop.currency)}
          </button>
        ))}
      </div>
      <div className={styles.pad}>
        {DIGITS.map((digit) => (
          <button
            key={digit}
            type="button"
            onClick={() => setTyped((was) => `${was ?? ''}${digit}`.slice(0, LONGEST))}
          >
            {digit}
          </button>
        ))}
        <button
          type="button"
          aria-label={m.till.erase}
          onClick={() => setTyped((was) => (was ?? '').slice(0, -1))}
        >
          <IconBackspace size={22} stroke={1.7} aria-hidden="true" />
        </button>
      </div>
      {failed && <p role="alert">{m.till.failed}</p>}
      <Button
        size="xl"
        fullWidth
        disabled={!isEnough || total === 0}
        leftSection={<IconCheck size={22} aria-hidden="true" />}
        onClick={() => void take({ method: 'CASH', tendered: received })}
      >
        {isEnough ? m.till.take(money(total)) : m.till.missing(money(total - received))}
      </Button>
    </>
  );
}
