import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { CatalogSearch } from '../../app/search/business';
import { productPagesQuery, type ProductsQuery } from '../../api/business-queries';
import { useTexts } from '../../i18n/messages';
import { ExportMenu } from '../../parts/files/export-menu';
import { Empty, PagedList } from '../../parts/list/paged-list';
import { PageHead } from '../../parts/shell/page-head';
import { CatalogFilters, isNarrowed } from './catalog-filters';
import { ProductDrawer } from './product-drawer';
import { ProductTable } from './product-table';

const route = getRouteApi('/signed-in/catalog');

function queryOf({ find, category, archived }: CatalogSearch): ProductsQuery {
  return { search: find, category, archived };
}

function ImportLink() {
  const { m } = useTexts();
  return (
    <Button
      component={Link}
      to="/catalog/import"
      variant="default"
      leftSection={<IconFileImport size={16} stroke={1.8} aria-hidden="true" />}
    >
      {m.catalog.import.open}
    </Button>
  );
}

function AddButton() {
  const { m } = useTexts();
  const navigate = route.useNavigate();
  return (
    <Button
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={() => void navigate({ search: (before) => ({ ...before, add: true }) })}
    >
      {m.catalog.add}
    </Button>
  );
}

function NoProducts() {
  const { m } = useTexts();
  return isNarrowed(route.useSearch()) ? (
    <Empty title={m.catalog.none} text={m.catalog.noneNext} />
  ) : (
    <Empty title={m.catalog.noneYet} text={m.catalog.noneYetNext}>
      <AddButton />
      <ImportLink />
    </Empty>
  );
}

/** What do we sell, and at what price? */
export function Catalog() {
  const { m, f } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(productPagesQuery(queryOf(search)));
  return (
    <>
      <PageHead
        title={m.catalog.title}
        tools={
          <>
            <ExportMenu path="/products/export" query={{}} formats={['csv']} />
            <ImportLink />
            <AddButton />
          </>
        }
      />
      <CatalogFilters />
      <PagedList
        label={m.catalog.list}
        query={list}
        head={({ total }) =>
          total !== undefined && (
            <b>{m.catalog.count(f.number(total.row_count), total.row_count === 1)}</b>
          )
        }
        empty={<NoProducts />}
      >
        {(products) => (
          <ProductTable
            products={products}
            openId={search.product}
            onOpen={(product) => void navigate({ search: (before) => ({ ...before, product }) })}
          />
        )}
      </PagedList>
      <ProductDrawer />
    </>
  );
}
