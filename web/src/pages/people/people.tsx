import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { PeopleSearch } from '../../app/search/business';
import { peoplePagesQuery, type PeopleQuery } from '../../api/business-queries';
import { one } from '../../api/filters';
import { useTexts } from '../../i18n/messages';
import { Empty, PagedList } from '../../parts/list/paged-list';
import { ShopPicker } from '../../parts/pickers/shop-picker';
import { useMe } from '../../parts/shell/me';
import { PageHead } from '../../parts/shell/page-head';
import { isNarrowed, PeopleFilters } from './people-filters';
import { PeopleTable } from './people-table';
import { PersonDrawer } from './person-drawer';

const route = getRouteApi('/signed-in/people');

function queryOf({ find, shop, left, order }: PeopleSearch): PeopleQuery {
  return {
    search: find,
    shop_id: one(shop),
    is_active: left !== true,
    order,
  };
}

function AddButton() {
  const { m } = useTexts();
  const me = useMe();
  const navigate = route.useNavigate();
  if (!me.permissions.includes('users:write')) return null;
  return (
    <Button
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={() => void navigate({ search: (before) => ({ ...before, add: true }) })}
    >
      {m.people.add}
    </Button>
  );
}

function Nobody() {
  const { m } = useTexts();
  return isNarrowed(route.useSearch()) ? (
    <Empty title={m.people.none} text={m.people.noneNext} />
  ) : (
    <Empty title={m.people.noneYet} text={m.people.noneYetNext}>
      <AddButton />
    </Empty>
  );
}

/** Who may do what, and where? */
export function People() {
  const { m, f } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(peoplePagesQuery(queryOf(search)));
  return (
    <>
      <PageHead
        title={m.people.title}
        tools={
          <>
            <ShopPicker
              shopId={search.shop}
              onPick={(shop) => void navigate({ search: (before) => ({ ...before, shop }) })}
            />
            <AddButton />
          </>
        }
      />
      <PeopleFilters />
      <PagedList
        label={m.people.list}
        query={list}
        head={({ total }) =>
          total !== undefined && (
            <b>{m.people.count(f.number(total.row_count), total.row_count === 1)}</b>
          )
        }
        empty={<Nobody />}
      >
        {(people) => (
          <PeopleTable
            people={people}
            openId={search.person}
            onOpen={(person) => void navigate({ search: (before) => ({ ...before, person }) })}
          />
        )}
      </PagedList>
      <PersonDrawer />
    </>
  );
}
