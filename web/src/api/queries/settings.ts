import { api } from '../client';

// Keys of the settings. They begin as those of queries.ts.

export const organizationQuery = () => api.queryOptions('get', '/organization');

/** Archived ones among them. */
export const allShopsQuery = () =>
  api.queryOptions('get', '/shops', { params: { query: { limit: 200, archived: 'all' } } });

export const allBreakTypesQuery = () =>
  api.queryOptions('get', '/break-types', { params: { query: { limit: 200, archived: 'all' } } });

export const policyQuery = () => api.queryOptions('get', '/activity/policy');

export const devicesQuery = () =>
  api.queryOptions('get', '/auth/sessions', { params: { query: { limit: 100 } } });

export const CHANGED_BY_ORGANIZATION: readonly string[] = ['/organization', '/auth/me'];
export const CHANGED_BY_SHOP: readonly string[] = ['/shops', '/auth/me'];
export const CHANGED_BY_BREAK_TYPE: readonly string[] = ['/break-types'];
export const CHANGED_BY_POLICY: readonly string[] = ['/activity/policy'];
export const CHANGED_BY_DEVICE: readonly string[] = ['/auth/sessions'];
export const CHANGED_BY_PROFILE: readonly string[] = ['/auth/me', '/users'];
