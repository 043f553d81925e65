import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconCash, IconCreditCard, IconMinus, IconPlus } from '@tabler/icons-react';
import type { BasketLine, KeptSale } from '../../api/till/till-database';
import { useTexts } from '../../i18n/messages';
import type { Shop } from '../../parts/shell/me';
import { newBasket, piecesOf, toMajor, totalOf, withQuantity } from './basket';
import type { Basket, Payment } from './basket';
import type { Show } from './show';
import styles from './side.module.css';

interface BasketPanelProps {
  readonly basket: Basket;
  readonly setBasket: (change: (was: Basket) => Basket) => void;
  readonly kept: readonly KeptSale[];
  readonly shop: Shop;
  readonly failed: boolean;
  readonly show: Show;
  readonly take: (payment: Payment) => Promise<void>;
}

function Line({ line, shop, change }: LineProps) {
  const { m, f } = useTexts();
  const money = (minor: number) => f.money(toMajor(minor, shop.currency_decimals), shop.currency);
  return (
    <li className={styles.line}>
      <span className={styles.grow}>
        <b>{line.name}</b>
        <small>{money(line.price)}</small>
      </span>
      <span className={styles.stepper} role="group" aria-label={line.name}>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={m.till.oneFewer(line.name)}
          onClick={() => change(-1)}
        >
          <IconMinus size={17} />
        </ActionIcon>
        <output>{line.quantity}</output>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={m.till.oneMore(line.name)}
          onClick={() => change(1)}
        >
          <IconPlus size={17} />
        </ActionIcon>
      </span>
      <b className={styles.amount}>{money(line.price * line.quantity)}</b>
    </li>
  );
}
interface LineProps {
  readonly line: BasketLine;
  readonly shop: Shop;
  readonly change: (by: number) => void;
}

/** What is on the counter, and how it is paid. */
export function BasketPanel(props: BasketPanelProps) {
  const { basket, setBasket, kept, shop, failed, show, take } = props;
  const { m, f } = useTexts();
  const total = f.money(toMajor(totalOf(basket), shop.currency_decimals), shop.currency);
  return (
    <>
      <div className={styles.head}>
        <ActionIcon
          size={44}
          className={styles.phoneOnly}
          aria-label={m.till.back}
          onClick={() => show(undefined)}
        >
          <IconArrowLeft size={20} />
        </ActionIcon>
        <h2 className={styles.grow}>{m.till.receipt}</h2>
        {basket.lines.length > 0 && (
          <Button variant="subtle" color="gray" onClick={() => setBasket(newBasket)}>
            {m.till.clear}
          </Button>
        )}
      </div>
      {kept.some(({ id }) => id === basket.id) && (
        <p className={styles.hint}>{m.till.correcting}</p>
      )}
      {basket.lines.length === 0 && <p className={styles.hint}>{m.till.emptyReceipt}</p>}
      <ul className={styles.lines}>
        {basket.lines.map((line) => (
          <Line
            key={`${line.sku} ${String(line.price)}`}
            line={line}
            shop={shop}
            change={(by) => setBasket((was) => withQuantity(was, line, by))}
          />
        ))}
      </ul>
      <div className={styles.foot}>
        <p className={styles.total}>
          <span>{m.till.items(piecesOf(basket))}</span>
          <b>{total}</b>
        </p>
        {failed && <p role="alert">{m.till.failed}</p>}
        <div className={styles.pay}>
          <Button
            size="lg"
            variant="default"
            disabled={basket.lines.length === 0}
            leftSection={<IconCash size={20} stroke={1.8} aria-hidden="true" />}
            onClick={() => show('cash')}
          >
            {m.till.cash}
          </Button>
          <Button
            size="lg"
            disabled={basket.lines.length === 0}
            leftSection={<IconCreditCard size={20} stroke={1.8} aria-hidden="true" />}
            onClick={() => void take({ method: 'CARD' })}
          >
            {m.till.card}
          </Button>
        </div>
      </div>
    </>
  );
}
