import { ActionIcon, Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconChevronRight,
  IconCloudUp,
  IconDownload,
  IconRefresh,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { serverNow } from '../../api/server-clock';
import { removeRefused, saveAsFile, soldAt } from '../../api/till/kept-sales';
import { isMine, sendSales } from '../../api/till/send-sales';
import type { KeptSale } from '../../api/till/till-database';
import { useTexts } from '../../i18n/messages';
import { useRefusal } from '../../parts/form/refused';
import { useNow } from '../../parts/live/use-now';
import type { Shop } from '../../parts/shell/me';
import { toMajor, totalOf, type Basket } from './basket';
import type { Show } from './show';
import { useSending } from './use-till';
import styles from './queue.module.css';
import side from './side.module.css';

interface QueuePanelProps {
  readonly sales: readonly KeptSale[];
  readonly basket: Basket;
  readonly setBasket: (change: (was: Basket) => Basket) => void;
  readonly shop: Shop;
  readonly show: Show;
}

/** What a person can do with a refused sale: it is never dropped without one. */
function Repairs({ sale, correct }: { sale: KeptSale; correct: () => void }) {
  const { m } = useTexts();
  const [isAsking, setAsking] = useState(false);
  if (isAsking)
    return (
      <span className={styles.sure} role="alert">
        {m.till.removeSure}
        <Button size="xs" color="red" onClick={() => void removeRefused(sale.id)}>
          {m.till.removeYes}
        </Button>
        <Button size="xs" variant="default" onClick={() => setAsking(false)}>
          {m.app.cancel}
        </Button>
      </span>
    );
  return (
    <span className={styles.repairs}>
      <button type="button" onClick={correct}>
        {m.till.correct}
        <IconChevronRight size={14} aria-hidden="true" />
      </button>
      <button type="button" className={styles.remove} onClick={() => setAsking(true)}>
        {m.till.remove}
      </button>
    </span>
  );
}

function Sale({ sale, shop, correct }: { sale: KeptSale; shop: Shop; correct: () => void }) {
  const { m, f } = useTexts();
  const [first, ...others] = sale.body.lines;
  const name = first?.name ?? first?.sku ?? '';
  const isRefused = sale.state === 'REFUSED';
  const waits = isMine(sale) ? m.till.stored : m.till.ofOther(sale.userName);
  const refusalOf = useRefusal();
  const refusal = sale.refusal === undefined ? '' : refusalOf(sale.refusal);
  return (
    <li className={styles.sale} data-refused={isRefused}>
      <span className={styles.icon}>
        {isRefused ? (
          <IconAlertTriangle size={18} aria-hidden="true" />
        ) : (
          <IconCloudUp size={18} stroke={1.8} aria-hidden="true" />
        )}
      </span>
      <span className={side.grow}>
        <b>{others.length === 0 ? name : m.till.andMore(name, others.length)}</b>
        <small>
          {f.time(soldAt(sale), shop.time_zone)} · {isRefused ? m.till.refused(refusal) : waits}
        </small>
        {isRefused && isMine(sale) && sale.shopId === shop.id && (
          <Repairs sale={sale} correct={correct} />
        )}
      </span>
      <b>{f.money(sale.amount, sale.currency)}</b>
    </li>
  );
}

/** What is only on this device: refused sales first, for they need a person. */
export function QueuePanel({ sales, basket, setBasket, shop, show }: QueuePanelProps) {
  const { m, f } = useTexts();
  const now = useNow();
  const { nextTryAt } = useSending();
  const decimals = shop.currency_decimals;
  const refused = sales.filter(({ state }) => state === 'REFUSED');
  const waiting = sales.filter(({ state }) => state === 'WAITING');
  // Currencies are never added up.
  const inOneCurrency = sales.every(({ currency }) => currency === shop.currency);
  const sum = sales.reduce((total, { amount }) => total + amount, 0);
  const correct = (sale: KeptSale) => {
    setBasket(() => ({ id: sale.id, lines: sale.lines }));
    show('basket');
  };
  const listOf = (list: readonly KeptSale[]) => (
    <ul className={styles.list}>
      {list.map((sale) => (
        <Sale key={sale.id} sale={sale} shop={shop} correct={() => correct(sale)} />
      ))}
    </ul>
  );
  return (
    <>
      <div className={side.head}>
        <h2 className={side.grow}>{m.till.queue}</h2>
        <ActionIcon size={44} aria-label={m.app.close} onClick={() => show(undefined)}>
          <IconX size={20} />
        </ActionIcon>
      </div>
      <p className={side.hint}>{sales.length === 0 ? m.till.emptyQueue : m.till.queueHint}</p>
      <div className={styles.scroll}>
        {refused.length > 0 && <h3>{m.till.attention}</h3>}
        {listOf(refused)}
        {listOf(waiting)}
      </div>
      <div className={side.foot}>
        <p className={styles.total}>
          <span>{m.till.receipts(sales.length)}</span>
          {inOneCurrency && <b>{f.money(sum, shop.currency)}</b>}
        </p>
        <div className={side.pay}>
          <Button
            size="md"
            variant="default"
            leftSection={<IconRefresh size={17} aria-hidden="true" />}
            onClick={() => void sendSales()}
          >
            {m.till.sendNow}
          </Button>
          <Button
            size="md"
            variant="default"
            disabled={sales.length === 0}
            leftSection={<IconDownload size={17} aria-hidden="true" />}
            onClick={() => saveAsFile(sales, `tillclock-${String(sales.length)}.json`)}
          >
            {m.till.asFile}
          </Button>
        </div>
        <Button size="md" fullWidth onClick={() => show('basket')}>
          {basket.lines.length === 0
            ? m.till.backToTill
            : m.till.backToReceipt(f.money(toMajor(totalOf(basket), decimals), shop.currency))}
        </Button>
        {nextTryAt !== null && nextTryAt > serverNow() && (
          <small className={styles.next}>
            {m.till.nextTry(Math.max(1, Math.round((nextTryAt - now) / 1000)))}
          </small>
        )}
      </div>
    </>
  );
}
