import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { PeopleSearch } from '../../app/search/business';
import { useTexts } from '../../i18n/messages';
import { Chip, ChipMenu, Chips, ClearChips } from '../../parts/chips/chip';
import { Filters } from '../../parts/list/filters';
import { SearchBox } from '../../parts/list/search-box';

const route = getRouteApi('/signed-in/people');
const ORDERS = ['-name', 'created_at', '-created_at'] as const;

export function isNarrowed({ find, shop, left }: PeopleSearch): boolean {
  return find !== undefined || shop !== undefined || left !== undefined;
}

export function PeopleFilters() {
  const { m } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const pick = (changed: PeopleSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changed }) });
  const onSearch = useCallback(
    (find: string | undefined) =>
      void navigate({ search: (before) => ({ ...before, find }), replace: true }),
    [navigate],
  );
  return (
    <Filters>
      <SearchBox
        label={m.people.search}
        hint={m.people.searchHint}
        text={search.find}
        onSearch={onSearch}
      />
      <Chips label={m.people.filters}>
        <Chip
          pressed={search.left === true}
          onPress={() => pick({ left: search.left === true ? undefined : true })}
        >
          {m.people.left}
        </Chip>
        <ChipMenu
          label={m.people.order}
          none={m.people.byName}
          options={ORDERS.map((value) => ({ value, text: m.people.orders[value] }))}
          value={search.order}
          onPick={(order) => pick({ order })}
        />
        {isNarrowed(search) && (
          <ClearChips text={m.people.clear} onClear={() => void navigate({ search: {} })} />
        )}
      </Chips>
    </Filters>
  );
}
