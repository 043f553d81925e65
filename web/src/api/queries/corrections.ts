import { api } from '../client';
import { CHANGED_BY_HOURS, CHANGED_BY_MY_SHIFT } from '../queries';

// Keys of requests to correct a shift. They begin as those of queries.ts.

export const requestsOfShiftQuery = (shiftId: string) =>
  api.queryOptions('get', '/shifts/{shift_id}/correction-requests', {
    params: { path: { shift_id: shiftId }, query: { limit: 50 } },
  });

export const requestsOfPersonQuery = (userId: string) =>
  api.queryOptions('get', '/correction-requests', {
    params: { query: { user_id: [userId], limit: 10 } },
  });

export const shiftsOfPersonInDaysQuery = (userId: string, from: string, to: string) =>
  api.queryOptions('get', '/shifts', {
    params: { query: { user_id: [userId], from, to, limit: 50 } },
  });

export const CHANGED_BY_CORRECTION: readonly string[] = [
  ...CHANGED_BY_HOURS,
  ...CHANGED_BY_MY_SHIFT,
];
