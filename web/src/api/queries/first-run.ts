import { queryOptions } from '@tanstack/react-query';
import { api } from '../client';

/**
 * Which first steps an organization has taken. Nothing of it is kept: whoever comes back from the till wants to see
 * their sale counted.
 */
export const firstStepsQuery = () =>
  queryOptions({ ...api.queryOptions('get', '/organization/first-steps'), staleTime: 0 });
