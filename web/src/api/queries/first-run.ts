import { queryOptions } from '@tanstack/react-query';
import { api } from '../client';

// Whether an organization has a first product, receipt and shift. The keys begin as those of queries.ts. Nothing of it
// is kept: whoever comes back from the till wants to see their sale counted.

const ONE = { params: { query: { limit: 1 } } } as const;
const fresh = { staleTime: 0 } as const;

export const anyProductQuery = () =>
  queryOptions({
    ...api.queryOptions('get', '/products', { params: { query: { limit: 1, archived: 'all' } } }),
    ...fresh,
  });

export const anyReceiptQuery = () =>
  queryOptions({ ...api.queryOptions('get', '/receipts', ONE), ...fresh });

export const anyShiftQuery = () =>
  queryOptions({ ...api.queryOptions('get', '/shifts', ONE), ...fresh });
