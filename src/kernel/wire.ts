/** A value as JSON carries it: an instant becomes ISO 8601 text in UTC. */
type WireValue<T> = T extends Date ? string : T;

/** A row as the API shows it: without the tenant, and without the hidden fields. */
export type Wire<Row, Hidden extends keyof Row = never> = {
  -readonly [K in Exclude<keyof Row, 'organization_id' | Hidden>]: WireValue<Row[K]>;
};

/**
 * Maps a row to the view of it that has the same fields. A test compares every answer with the
 * schema of its view, so a field that the view does not declare is found.
 * @param hidden  fields that never leave the service
 */
export function toWire<Row extends object, Hidden extends keyof Row & string = never>(
  row: Row,
  ...hidden: readonly Hidden[]
): Wire<Row, Hidden> {
  const dropped = new Set<string>(['organization_id', ...hidden]);
  const shown = Object.entries(row)
    .filter(([field]) => !dropped.has(field))
    .map(([field, value]: [string, unknown]) => [
      field,
      value instanceof Date ? value.toISOString() : value,
    ]);
  // Object.fromEntries forgets the names of the fields.
  return Object.fromEntries(shown) as Wire<Row, Hidden>;
}
