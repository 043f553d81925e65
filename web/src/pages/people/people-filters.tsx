import { getRouteApi } from '@tanstack/react-router';
import type { PeopleSearch } from '../../app/search/business';
import { useTexts } from '../../i18n/messages';
import { Chip, ChipMenu } from '../../parts/chips/chip';
import { Filters } from '../../parts/list/filters';

const route = getRouteApi('/signed-in/people');
const ORDERS = ['-name', 'created_at', '-created_at'] as const;

export function isNarrowed({ find, shop, left }: PeopleSearch): boolean {
  return find !== undefined || shop !== undefined || left !== undefined;
}

export function PeopleFilters() {
  const { m } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const pick = (changed: PeopleSearch, replace = false) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace });
  return (
    <Filters
      label={m.people.filters}
      search={{
        label: m.people.search,
        hint: m.people.searchHint,
        text: search.find,
        onSearch: (find) => pick({ find }, true),
      }}
      onClear={isNarrowed(search) ? () => void navigate({ search: {} }) : undefined}
    >
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
    </Filters>
  );
}
