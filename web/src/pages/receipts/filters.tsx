import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ReceiptsSearch } from '../../app/search/sales';
import { peopleQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { Chip, ChipMenu, Chips, ClearChips } from '../../parts/chips/chip';
import { Filters as FilterBar } from '../../parts/list/filters';
import { SearchBox } from '../../parts/list/search-box';
import { useMe } from '../../parts/shell/me';
import { AmountChip } from './amount-chip';
import { GivenFilters } from './given-filters';
import { isNarrowed, withoutFilters } from './question';

const route = getRouteApi('/signed-in/receipts');
const METHODS = ['CARD', 'CASH', 'TRANSFER', 'OTHER'] as const;

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
  const onSearch = useCallback(
    (text: string | undefined) =>
      void navigate({ search: (before) => ({ ...before, text }), replace: true }),
    [navigate],
  );
  const onlyRefunds = search.type === 'REFUND';
  return (
    <FilterBar>
      <SearchBox
        label={m.receipts.search}
        hint={m.receipts.searchHint}
        text={search.text}
        onSearch={onSearch}
      />
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
    </FilterBar>
  );
}
