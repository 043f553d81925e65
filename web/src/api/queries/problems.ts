import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, client, type Schemas } from '../client';
import { one } from '../filters';

type Alert = Schemas['AlertView'];

// What waits for somebody: alerts and their rules, exceptions, corrections; and the figures beside them.

export const alertsQuery = (state: 'OPEN' | 'ACKNOWLEDGED', shopId?: string) =>
  api.queryOptions('get', '/alerts', {
    params: { query: { state: [state], shop_id: one(shopId), limit: 50 } },
  });

/** What sales and hours of the last 30 days leave open. */
export const openExceptionsQuery = (shopId?: string) =>
  api.queryOptions('get', '/kpis/exceptions', {
    params: { query: { state: ['OPEN'], shop_id: one(shopId), limit: 50 } },
  });

/** Corrections that one side has asked for, and the other has not answered. */
export const openRequestsQuery = (side: 'WORKER' | 'MANAGER', shopId?: string) =>
  api.queryOptions('get', '/correction-requests', {
    params: {
      query: {
        ...{ status: ['OPEN' as const], side: [side], limit: 50 },
        shop_id: one(shopId),
      },
    },
  });

export const targetsQuery = (shopId?: string) =>
  api.queryOptions('get', '/targets/status', {
    params: { query: { shop_id: one(shopId), limit: 20 } },
  });

/** Also those that begin later or have ended. */
export const allTargetsQuery = (shopId?: string) =>
  api.queryOptions('get', '/targets', {
    params: { query: { shop_id: one(shopId), limit: 200 } },
  });

export const targetQuery = (targetId: string) =>
  api.queryOptions('get', '/targets/{target_id}', { params: { path: { target_id: targetId } } });

export const CHANGED_BY_TARGET: readonly string[] = [
  ...['/targets', '/targets/status', '/targets/{target_id}'],
];

export const staffingQuery = (from: string, to: string, shopId?: string) =>
  api.queryOptions('get', '/kpis/team/heat-map', {
    params: { query: { from, to, shop_id: one(shopId) } },
  });

export const alertCountsQuery = (shopId?: string) =>
  api.queryOptions('get', '/alerts/counts', { params: { query: { shop_id: one(shopId) } } });

export const alertQuery = (alertId: string) =>
  api.queryOptions('get', '/alerts/{alert_id}', { params: { path: { alert_id: alertId } } });

interface AlertFilters {
  readonly state: Alert['state'];
  readonly rule: Alert['rule'] | undefined;
  readonly shop: string | undefined;
}

/** Alerts, the latest first, page by page. */
export const alertPagesQuery = ({ state, rule, shop }: AlertFilters) => {
  const query = { state: [state], rule: one(rule), shop_id: one(shop), limit: 50 };
  return infiniteQueryOptions({
    queryKey: ['get', '/alerts', { params: { query } }, 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const params = { query: { ...query, cursor: pageParam } };
      const { data, error } = await client.GET('/alerts', { params, signal });
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- as all other queries throw it
      if (error !== undefined) throw error;
      return data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
  });
};

/** @param shopId  null for the rules of the organization */
export const alertRulesQuery = (shopId: string | null) =>
  queryOptions({
    queryKey: ['get', '/alert-rules', shopId],
    queryFn: async ({ signal }) => {
      const { data, error } =
        shopId === null
          ? await client.GET('/alert-rules', { signal })
          : await client.GET('/shops/{shop_id}/alert-rules', {
              ...{ signal, params: { path: { shop_id: shopId } } },
            });
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- as all other queries throw it
      if (error !== undefined) throw error;
      return data;
    },
  });
