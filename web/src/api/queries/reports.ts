import { queryOptions } from '@tanstack/react-query';
import { api, client, type Schemas } from '../client';
import { one } from '../filters';
import { answerOf, pagedQuery } from '../paged';

// Keys of stored reports. They begin as those of queries.ts.

interface ReportFilters {
  readonly shop: string | undefined;
  readonly kind: Schemas['ReportKind'] | undefined;
}

export const reportPagesQuery = ({ shop, kind }: ReportFilters) => {
  const query = {
    limit: 50,
    shop_id: one(shop),
    kind: one(kind),
  };
  return pagedQuery(['get', '/reports', { params: { query } }], (cursor, signal) =>
    client.GET('/reports', { params: { query: { ...query, cursor } }, signal }),
  );
};

export const reportQuery = (reportId: string, version: number | undefined) => {
  const params = { path: { report_id: reportId }, query: { version } };
  return queryOptions({
    queryKey: ['get', '/reports/{report_id}', { params }],
    queryFn: async ({ signal }) => {
      const headers = { accept: 'application/json' };
      const report = await answerOf(
        client.GET('/reports/{report_id}', { params, headers, signal }),
      );
      // The route answers a page as well, to those who accept one.
      return report as Schemas['ReportView'];
    },
  });
};

export const reportVersionsQuery = (reportId: string) =>
  api.queryOptions('get', '/reports/{report_id}/versions', {
    params: { path: { report_id: reportId }, query: { limit: 100 } },
  });

export const subscriptionsQuery = () =>
  api.queryOptions('get', '/reports/subscriptions', { params: { query: { limit: 200 } } });

export const CHANGED_BY_SUBSCRIPTION: readonly string[] = ['/reports/subscriptions'];
