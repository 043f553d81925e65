import type { paths } from '../../../openapi/client';
import { api, client } from './client';
import { pagedQuery } from './paged';

// Keys of the pages under "Business": catalog, people, platforms, audit log. They begin as those of queries.ts.

type QueryOf<Path extends keyof paths> = paths[Path] extends {
  get: { parameters: { query?: infer Query } };
}
  ? NonNullable<Query>
  : never;

export type ProductsQuery = QueryOf<'/products'>;
const ROWS_ON_PAGE = 50;

export const productPagesQuery = (filters: ProductsQuery) => {
  const query = { ...filters, limit: ROWS_ON_PAGE, include_total: true };
  return pagedQuery(['get', '/products', { params: { query } }], (cursor, signal) =>
    client.GET('/products', { params: { query: { ...query, cursor } }, signal }),
  );
};

/** The categories come from the first products; the API does not list them. */
export const firstProductsQuery = () =>
  api.queryOptions('get', '/products', { params: { query: { limit: 200, archived: 'all' } } });

export const productQuery = (productId: string) =>
  api.queryOptions('get', '/products/{product_id}', {
    params: { path: { product_id: productId } },
  });

export const CHANGED_BY_CATALOG: readonly string[] = ['/products', '/products/{product_id}'];
