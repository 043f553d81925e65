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

export type PeopleQuery = QueryOf<'/users'>;

export const peoplePagesQuery = (filters: PeopleQuery) => {
  const query = { ...filters, limit: ROWS_ON_PAGE, include_total: true };
  return pagedQuery(['get', '/users', { params: { query } }], (cursor, signal) =>
    client.GET('/users', { params: { query: { ...query, cursor } }, signal }),
  );
};

export const personQuery = (userId: string) =>
  api.queryOptions('get', '/users/{user_id}', { params: { path: { user_id: userId } } });

export const wagesQuery = (userId: string) =>
  api.queryOptions('get', '/users/{user_id}/wages', {
    params: { path: { user_id: userId }, query: { limit: 50 } },
  });

export const CHANGED_BY_PERSON: readonly string[] = [
  ...['/users', '/users/{user_id}', '/shops/{shop_id}/members', '/auth/me'],
];
export const CHANGED_BY_WAGE: readonly string[] = ['/users/{user_id}/wages'];

export const platformPagesQuery = (archived: 'false' | 'true') => {
  const query = { archived, limit: ROWS_ON_PAGE };
  return pagedQuery(['get', '/platforms', { params: { query } }], (cursor, signal) =>
    client.GET('/platforms', { params: { query: { ...query, cursor } }, signal }),
  );
};

export const platformQuery = (platformId: string) =>
  api.queryOptions('get', '/platforms/{platform_id}', {
    params: { path: { platform_id: platformId } },
  });

export const hostMatchQuery = (host: string) =>
  api.queryOptions('get', '/platforms/match', { params: { query: { host } } });

export const CHANGED_BY_PLATFORM: readonly string[] = [
  ...['/platforms', '/platforms/{platform_id}', '/platforms/match', '/activity/summary'],
];

export type AuditQuery = QueryOf<'/audit-log'>;

export const auditPagesQuery = (filters: AuditQuery) => {
  const query = { ...filters, limit: ROWS_ON_PAGE };
  return pagedQuery(['get', '/audit-log', { params: { query } }], (cursor, signal) =>
    client.GET('/audit-log', { params: { query: { ...query, cursor } }, signal }),
  );
};
