import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ReceiptsSearch } from '../../app/search';
import { peopleQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { Chip, ChipMenu, Chips, ClearChips } from '../../parts/chips/chip';
import { useMe } from '../../parts/shell/me';
import { AmountChip } from './amount-chip';
import { GivenFilters } from './given-filters';
import { isNarrowed, withoutFilters } from './question';
import styles from './receipts.module.css';

const route = getRouteApi('/signed-in/receipts');
const METHODS = ['CARD', 'CASH', 'TRANSFER', 'OTHER'] as const;
/** A search begins when the typing pauses. */
const PAUSE_MS = 350;

function Search() {
  const { m } = useTexts();
  const navigate = route.useNavigate();
  const { text = '' } = route.useSearch();
  const [typed, setTyped] = useState(text);
  const [seen, setSeen] = useState(text);
  // The way back, or "clear filters", changes the text from outside.
  if (seen !== text) {
    setSeen(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed.trim() === text) return undefined;
    const timer = setTimeout(() => {
      const next = typed.trim() === '' ? undefined : typed.trim();
      void navigate({ search: (before) => ({ ...before, text: next }), replace: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, text, navigate]);
  return (
    <TextInput
      className={styles.search}
      type="search"
      value={typed}
      maxLength={100}
      onChange={(event) => setTyped(event.currentTarget.value)}
      placeholder={m.receipts.searchHint}
      aria-label={m.receipts.search}
      leftSection={<IconSearch size={17} stroke={1.8} aria-hidden="true" />}
    />
  );
}

function SellerChip({ pick }: { pick: (changed: ReceiptsSearch) => void }) {
  const { m } = useTexts();
  const { seller, shop } = route.useSearch();
  const people = useQuery(peopleQuery());
  const inShop = (people.data?.data ?? []).filter(
    ({ id, shop_ids }) => shop === undefined || shop_ids.includes(shop) || id === seller,
  );
  return (
    <ChipMenu
      label={m.receipts.seller}
      none={m.receipts.anySeller}
      options={inShop.map(({ id, name }) => ({ value: id, text: name }))}
      value={seller}
      onPick={(picked) => pick({ seller: picked })}
    />
  );
}

/** Text and chips; each stands in the URL. */
export function Filters() {
  const { m } = useTexts();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const pick = (changed: ReceiptsSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changed }) });
  const onlyRefunds = search.type === 'REFUND';
  return (
    <div className={styles.filters}>
      <Search />
      <Chips label={m.receipts.filters}>
        <Chip
          pressed={onlyRefunds}
          onPress={() => pick({ type: onlyRefunds ? undefined : 'REFUND' })}
        >
          {m.receipts.refunds}
        </Chip>
        {me.role !== 'EMPLOYEE' && <SellerChip pick={pick} />}
        <ChipMenu
          label={m.receipts.method}
          none={m.receipts.anyMethod}
          options={METHODS.map((value) => ({ value, text: m.methods[value] }))}
          value={search.method}
          onPick={(method) => pick({ method })}
        />
        <AmountChip />
        <GivenFilters />
        {isNarrowed(search) && (
          <ClearChips
            text={m.receipts.clear}
            onClear={() => void navigate({ search: withoutFilters })}
          />
        )}
      </Chips>
    </div>
  );
}
