import { Button, Popover, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTexts } from '../../i18n/messages';
import chips from '../../parts/chips/chips.module.css';
import { amountOf } from '../../parts/form/amount';
import { useMe } from '../../parts/shell/me';
import styles from './receipts.module.css';

const route = getRouteApi('/signed-in/receipts');

function AmountForm({ onDone }: { onDone: () => void }) {
  const { m } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [least, setLeast] = useState(String(search.min ?? ''));
  const [most, setMost] = useState(String(search.max ?? ''));
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const [min, max] = [amountOf(least), amountOf(most)];
    const amounts = {
      min: Number.isNaN(min) ? undefined : min,
      max: Number.isNaN(max) ? undefined : max,
    };
    void navigate({ search: (before) => ({ ...before, ...amounts }) });
    onDone();
  }
  return (
    <form onSubmit={submit} className={styles.amount}>
      <TextInput
        label={m.receipts.least}
        inputMode="decimal"
        value={least}
        onChange={(event) => setLeast(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput
        label={m.receipts.most}
        inputMode="decimal"
        value={most}
        onChange={(event) => setMost(event.currentTarget.value)}
      />
      <Button type="submit">{m.receipts.apply}</Button>
    </form>
  );
}

/** From one amount to another, in the one currency of the list; with several there is no such filter. */
export function AmountChip() {
  const { m, f } = useTexts();
  const me = useMe();
  const { shop, min, max } = route.useSearch();
  const [opened, setOpened] = useState(false);
  const listed = me.shops.filter(({ id }) => shop === undefined || id === shop);
  const currencies = new Set(listed.map(({ currency }) => currency));
  const [currency] = currencies;
  if (currency === undefined || currencies.size > 1) return null;
  const chosen = min !== undefined || max !== undefined;
  const words = [
    min === undefined ? undefined : `≥ ${f.money(min, currency)}`,
    max === undefined ? undefined : `≤ ${f.money(max, currency)}`,
  ].filter((word) => word !== undefined);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={`${chips.chip ?? ''} ${chosen ? (chips.chosen ?? '') : ''}`}
          onClick={() => setOpened(!opened)}
        >
          {m.receipts.amount}
          {chosen && <b>{words.join(' ')}</b>}
          <IconChevronDown size={15} stroke={1.8} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <AmountForm onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
