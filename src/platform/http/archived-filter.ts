export const ARCHIVED_FILTERS = ['true', 'false', 'all'] as const;
export type ArchivedFilter = (typeof ARCHIVED_FILTERS)[number];

/**
 * What a list is asked for.
 * @param filter  of the query; a list shows what is in use when it is absent
 * @returns undefined = archived or not
 */
export function archivedOf(filter: ArchivedFilter = 'false'): boolean | undefined {
  return filter === 'all' ? undefined : filter === 'true';
}
