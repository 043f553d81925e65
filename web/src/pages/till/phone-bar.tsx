import { Button } from '@mantine/core';
import { IconShoppingCart } from '@tabler/icons-react';
import { useTexts } from '../../i18n/messages';
import type { Shop } from '../../parts/shell/me';
import { toMajor } from './basket';
import type { Show } from './show';
import styles from './till.module.css';

interface PhoneBarProps {
  readonly count: number;
  readonly total: number;
  readonly shop: Shop;
  readonly show: Show;
}

/** On a phone the receipt is one touch away. */
export function PhoneBar({ count, total, shop, show }: PhoneBarProps) {
  const { m, f } = useTexts();
  return (
    <div className={styles.bar}>
      <Button
        fullWidth
        size="xl"
        justify="space-between"
        leftSection={<IconShoppingCart size={22} stroke={1.8} aria-hidden="true" />}
        rightSection={<b>{f.money(toMajor(total, shop.currency_decimals), shop.currency)}</b>}
        onClick={() => show('basket')}
      >
        {m.till.charge(count)}
      </Button>
    </div>
  );
}
