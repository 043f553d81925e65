/** Filters by a property that keeps a row out of a list unless the client asks for it, such as `archived`. */
export const FLAG_FILTERS = ['true', 'false', 'all'] as const;
export type FlagFilter = (typeof FLAG_FILTERS)[number];

/**
 * Returns whether the listed rows have the property.
 * @param filter  of the query; without it a list leaves out the rows that have the property
 * @returns undefined = with the property or without
 */
export function flagOf(filter: FlagFilter = 'false'): boolean | undefined {
  return filter === 'all' ? undefined : filter === 'true';
}

/**
 * The same for a list that clients keep copies of: with `updated_since` it also has the rows with the property,
 * because a client has to learn that a row is archived.
 */
export function flagOfChanged(query: {
  readonly archived?: FlagFilter;
  readonly updated_since?: string;
}): boolean | undefined {
  const { archived, updated_since: since } = query;
  return flagOf(archived ?? (since === undefined ? 'false' : 'all'));
}
