import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReceiptsSearch } from '../../app/search/sales';
import { peopleQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { Chip, ChipMenu } from '../../parts/chips/chip';
import { Filters as FilterBar } from '../../parts/list/filters';
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
  const pick = (changed: ReceiptsSearch, replace = false) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace });
  const onlyRefunds = search.type === 'REFUND';
  return (
    <FilterBar
      label={m.receipts.filters}
      search={{
        label: m.receipts.search,
        hint: m.receipts.searchHint,
        text: search.text,
        onSearch: (text) => pick({ text }, true),
      }}
      onClear={isNarrowed(search) ? () => void navigate({ search: withoutFilters }) : undefined}
    >
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
    </FilterBar>
  );
}
