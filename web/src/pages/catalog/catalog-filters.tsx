import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { CatalogSearch } from '../../app/search/business';
import { firstProductsQuery } from '../../api/business-queries';
import { useTexts } from '../../i18n/messages';
import { Chip, ChipMenu } from '../../parts/chips/chip';
import { Filters } from '../../parts/list/filters';

const route = getRouteApi('/signed-in/catalog');

export function isNarrowed({ find, category, archived }: CatalogSearch): boolean {
  return find !== undefined || category !== undefined || archived !== undefined;
}

/** Words that are in use, for the filter and for the field of a product. */
export function useCategories(): readonly string[] {
  const known = useQuery(firstProductsQuery());
  const all = (known.data?.data ?? []).flatMap(({ category }) => category ?? []);
  return [...new Set(all)].toSorted((a, b) => a.localeCompare(b));
}

export function CatalogFilters() {
  const { m } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const categories = useCategories();
  const chosen = search.category === undefined ? [] : [search.category];
  const pick = (changed: CatalogSearch, replace = false) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace });
  return (
    <Filters
      label={m.catalog.filters}
      search={{
        label: m.catalog.search,
        hint: m.catalog.searchHint,
        text: search.find,
        onSearch: (find) => pick({ find }, true),
      }}
      onClear={isNarrowed(search) ? () => void navigate({ search: {} }) : undefined}
    >
      <ChipMenu
        label={m.catalog.category}
        none={m.catalog.anyCategory}
        options={[...new Set([...categories, ...chosen])].map((value) => ({
          value,
          text: value,
        }))}
        value={search.category}
        onPick={(category) => pick({ category })}
      />
      <Chip
        pressed={search.archived === 'true'}
        onPress={() => pick({ archived: search.archived === 'true' ? undefined : 'true' })}
      >
        {m.catalog.archivedOnly}
      </Chip>
    </Filters>
  );
}
