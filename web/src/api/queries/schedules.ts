import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, client, type Schemas } from '../client';
import { answerOf } from '../paged';

// Keys of the plan of a week. They begin as those of queries.ts.

/** All plans of a shop in a week, drafts among them. */
export const weekPlansQuery = (shopId: string, from: string, to: string) => {
  const query = { from, to, shop_id: [shopId], limit: 200 };
  return queryOptions({
    queryKey: ['get', '/schedules', { params: { query } }, 'all'],
    queryFn: async ({ signal }) => {
      const plans: Schemas['ScheduleView'][] = [];
      for (let cursor: string | undefined | null; cursor !== null;) {
        const params = { query: { ...query, cursor } };
        const page = await answerOf(client.GET('/schedules', { params, signal }));
        plans.push(...page.data);
        cursor = page.next_cursor;
      }
      return plans;
    },
    placeholderData: keepPreviousData,
  });
};

/** How the published plans were kept. */
export const attendanceQuery = (shopId: string, from: string, to: string) =>
  api.queryOptions('get', '/schedules/attendance', {
    params: { query: { shop_id: [shopId], from, to } },
  });

export const CHANGED_BY_PLANS: readonly string[] = ['/schedules', '/schedules/attendance'];
