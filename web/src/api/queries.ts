import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../openapi/client';
import { api, client, problemOf, type Schemas } from './client';
import { one } from './filters';
import { pagedQuery } from './paged';
import { rememberedMe, rememberMe } from './remembered-me';
import { keptSales } from './till/kept-sales';
import { tillProducts } from './till/till-catalog';
import type { Compare, Period } from '../app/search/sales';

// All keys of the cache are made here and in queries/; live events invalidate them by their path.

export interface KpiQuestion {
  readonly period: Period;
  readonly compare: Compare | undefined;
  readonly shopId: string | undefined;
}

type GroupBy = 'hour' | 'day' | 'month' | 'shop' | 'payment_method';

/**
 * Signed-in person, organization, shops: what every page begins with. Where the server cannot answer, what it said
 * last.
 */
export const meQuery = () => {
  const asked = api.queryOptions('get', '/auth/me');
  return queryOptions({
    queryKey: asked.queryKey,
    networkMode: 'always',
    queryFn: async (context) => {
      try {
        const me = await asked.queryFn(context);
        rememberMe(me);
        return me;
      } catch (error) {
        const known = rememberedMe();
        const status = problemOf(error)?.status ?? 503;
        if (known === null || status < 500) throw error;
        return known;
      }
    },
  });
};

/** What this device has sold and keeps; no network is needed. */
export const keptSalesQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['till', 'sales', organizationId],
    networkMode: 'always',
    staleTime: 0,
    queryFn: () => keptSales(organizationId),
  });

export const tillProductsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['till', 'products', organizationId],
    networkMode: 'always',
    queryFn: () => tillProducts(organizationId),
  });

/** Figures go on while a page is open, and nothing tells of the sales of other tills. Unchanged ones cost a 304. */
const FIGURES = { refetchInterval: 30_000 };

export const kpisQuery = (question: KpiQuestion, groupBy: GroupBy, top?: number) => {
  const query = {
    period: question.period,
    compare: question.compare,
    shop_id: one(question.shopId),
    group_by: groupBy,
    top,
  };
  return api.queryOptions('get', '/kpis', { params: { query } }, FIGURES);
};

/** Filters of receipts in the words of the API. */
export type ReceiptsQuery = NonNullable<paths['/receipts']['get']['parameters']['query']>;

const RECEIPTS_ON_PAGE = 50;

/** Receipts with their parts, newest first, page by page; their sums come with the first page. */
export const receiptPagesQuery = (filters: ReceiptsQuery) => {
  const query = {
    ...filters,
    ...({ order: '-occurred_at', limit: RECEIPTS_ON_PAGE, include_total: true } as const),
    include: ['lines' as const, 'payments' as const],
  };
  return pagedQuery(['get', '/receipts', { params: { query } }], (cursor, signal) =>
    client.GET('/receipts', { params: { query: { ...query, cursor } }, signal }),
  );
};

export const receiptQuery = (shopId: string, receiptId: string) =>
  api.queryOptions('get', '/shops/{shop_id}/receipts/{receipt_id}', {
    params: { path: { shop_id: shopId, receipt_id: receiptId } },
  });

export const refundsOfQuery = (shopId: string, receiptId: string) =>
  api.queryOptions('get', '/shops/{shop_id}/receipts', {
    params: {
      path: { shop_id: shopId },
      query: { refund_for: receiptId, include: ['payments'], limit: 200 },
    },
  });

export const membersQuery = (shopId: string) =>
  api.queryOptions('get', '/shops/{shop_id}/members', { params: { path: { shop_id: shopId } } });

export const peopleQuery = () =>
  api.queryOptions('get', '/users', { params: { query: { limit: 200 } } });

export const shiftsOfDaysQuery = (from: string, to: string, shopId?: string) =>
  api.queryOptions('get', '/shifts', {
    params: {
      query: { from, to, shop_id: one(shopId), limit: 200 },
    },
  });

export const plansQuery = (from: string, to: string, userId?: string) =>
  api.queryOptions('get', '/schedules', {
    params: {
      query: {
        ...{ from, to, published: true, limit: 200 },
        user_id: one(userId),
      },
    },
  });

export const shiftQuery = (shiftId: string) =>
  api.queryOptions('get', '/shifts/{shift_id}', { params: { path: { shift_id: shiftId } } });

export const currentShiftQuery = () => api.queryOptions('get', '/shifts/current');

export const timelineQuery = (userId: string, date: string) =>
  api.queryOptions('get', '/activity/timeline', { params: { query: { user_id: userId, date } } });

export const timesheetQuery = (userId: string, from: string, to: string) =>
  api.queryOptions('get', '/timesheets', { params: { query: { user_id: [userId], from, to } } });

/** The hours of everybody, over all pages of the list. */
export const hoursQuery = (from: string, to: string, shopId?: string) => {
  const query = { from, to, shop_id: one(shopId), limit: 200 };
  return queryOptions({
    queryKey: ['get', '/timesheets', { params: { query } }, 'all'],
    queryFn: async ({ signal }) => {
      const people: Schemas['TimesheetView'][] = [];
      for (let cursor: string | undefined | null; cursor !== null;) {
        const params = { query: { ...query, cursor } };
        const { data, error } = await client.GET('/timesheets', { params, signal });
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- as all other queries throw it
        if (error !== undefined) throw error;
        people.push(...data.data);
        cursor = data.next_cursor;
      }
      return people;
    },
    placeholderData: keepPreviousData,
  });
};

export const periodsQuery = (shopId: string, from: string, to: string) =>
  api.queryOptions('get', '/timesheets/periods', {
    params: { query: { shop_id: [shopId], from, to, limit: 50 } },
  });

export const shiftsOfPersonQuery = (userId: string, date: string) =>
  api.queryOptions('get', '/shifts', {
    params: { query: { user_id: [userId], from: date, to: date, limit: 50 } },
  });

export const evidenceQuery = (shiftId: string) =>
  api.queryOptions('get', '/shifts/{shift_id}/evidence', {
    params: { path: { shift_id: shiftId } },
  });

export const historyQuery = (shiftId: string) =>
  api.queryOptions('get', '/shifts/{shift_id}/history', {
    params: { path: { shift_id: shiftId }, query: { limit: 50 } },
  });

export const platformTimesQuery = (userId: string, date: string) =>
  api.queryOptions('get', '/activity/summary', {
    params: { query: { user_id: userId, from: date, to: date, group_by: 'platform' } },
  });

export const breakTypesQuery = () => api.queryOptions('get', '/break-types');

export const readersQuery = () => api.queryOptions('get', '/activity/readers');

export const CHANGED_BY_RECEIPTS: readonly string[] = [
  ...['/receipts', '/shops/{shop_id}/receipts', '/shops/{shop_id}/receipts/{receipt_id}', '/kpis'],
];
export const CHANGED_BY_HOURS: readonly string[] = [
  ...['/shifts', '/shifts/{shift_id}', '/shifts/{shift_id}/evidence', '/timesheets'],
  ...['/shifts/{shift_id}/history', '/timesheets/periods', '/alerts', '/alerts/counts'],
  ...['/kpis/exceptions', '/correction-requests', '/shifts/{shift_id}/correction-requests'],
];
/** Paths whose answers change when somebody's state changes. */
export const CHANGED_BY_PEOPLE: readonly string[] = ['/shifts', '/shifts/{shift_id}'];
export const CHANGED_BY_ALERTS: readonly string[] = [
  ...['/alerts', '/alerts/counts', '/alerts/{alert_id}', '/kpis/exceptions'],
  '/correction-requests',
];
export const CHANGED_BY_RULES: readonly string[] = ['/alert-rules', ...CHANGED_BY_ALERTS];
export const CHANGED_BY_MY_SHIFT: readonly string[] = [
  ...['/shifts', '/shifts/current', '/activity/timeline', '/timesheets', '/auth/me'],
];
