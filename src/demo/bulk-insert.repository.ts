import { statement, type Statement } from '../platform/database/statement.js';

/** The columns of an insert with their types, without the organization. */
export type Columns = readonly (readonly [name: string, type: string])[];

/**
 * Returns an insert of as many rows as its arrays have, with one array for each column after the
 * organization.
 * @param table  its name
 * @param conflicts  what happens to rows that a constraint refuses; by default the statement fails
 */
export function insertAll(
  table: string,
  columns: Columns,
  conflicts: 'ON CONFLICT DO NOTHING' | '' = '',
): Statement {
  const names = columns.map(([name]) => name).join(', ');
  const arrays = columns.map(([, type], index) => `$${index + 2}::${type}[]`).join(', ');
  return statement(
    `demo.insert-${table}`,
    `INSERT INTO ${table} (organization_id, ${names})
      SELECT $1::uuid, given.* FROM unnest(${arrays}) AS given (${names}) ${conflicts}`,
  );
}
