import type { QueryRunner } from 'typeorm';

/** Since PostgreSQL 18 the owner of a table may clear its statistics; before, only a superuser may. */
const OWNER_MAY_CLEAR = 180_000;

const NOT_CLEARED =
  'Old statistics could not be cleared: before PostgreSQL 18 only a superuser can. ' +
  'See "Statistics of organization_id" in docs/runbook.md.';

/** Columns of a table, and of its partitions. */
export interface TableColumns {
  readonly table: string;
  readonly columns: readonly string[];
}

/**
 * Lets ANALYZE gather statistics of these columns, or none from now on.
 * @param target  -1 = the server's default
 */
export async function gatherStatistics(
  runner: QueryRunner,
  tables: readonly TableColumns[],
  target: 0 | -1,
): Promise<void> {
  for (const { table, columns } of tables) {
    const changes = columns.map((column) => `ALTER COLUMN ${column} SET STATISTICS ${target}`);
    for (const name of await withPartitions(runner, table)) {
      await runner.query(`ALTER TABLE ${name} ${changes.join(', ')}`);
    }
  }
}

/** ANALYZE leaves statistics that it no longer gathers as they are: they have to be cleared. */
export async function clearStatistics(
  runner: QueryRunner,
  tables: readonly TableColumns[],
): Promise<void> {
  const [can] = (await runner.query(`SELECT current_setting('server_version_num')::int AS version,
    (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS is_superuser`)) as {
    version: number;
    is_superuser: boolean;
  }[];
  if (!can) throw new Error('The server did not report its version');
  for (const { table, columns } of tables) {
    for (const name of await withPartitions(runner, table)) {
      const of = [name, columns];
      if (can.version >= OWNER_MAY_CLEAR) await runner.query(CLEAR_AS_OWNER, of);
      else if (can.is_superuser) await runner.query(CLEAR_AS_SUPERUSER, of);
      else if (await hasStatistics(runner, of)) runner.dataSource.logger.log('warn', NOT_CLEARED);
    }
  }
}

const CLEAR_AS_OWNER = `SELECT pg_clear_attribute_stats('public', $1, column_name, inherited)
  FROM unnest($2::text[]) column_name, (VALUES (false), (true)) kind (inherited)
  WHERE NOT inherited OR (SELECT relkind FROM pg_class WHERE oid = $1::regclass) = 'p'`;
const OF_COLUMNS = `FROM pg_statistic s, pg_attribute a
  WHERE s.starelid = $1::regclass AND a.attrelid = s.starelid AND a.attnum = s.staattnum
    AND a.attname = ANY($2::text[])`;
const CLEAR_AS_SUPERUSER = `DELETE FROM pg_statistic WHERE ctid IN (SELECT s.ctid ${OF_COLUMNS})`;

async function hasStatistics(runner: QueryRunner, of: readonly unknown[]): Promise<boolean> {
  const rows = (await runner.query(`SELECT ${OF_COLUMNS} LIMIT 1`, [...of])) as unknown[];
  return rows.length > 0;
}

async function withPartitions(runner: QueryRunner, table: string): Promise<string[]> {
  const rows = (await runner.query(
    `SELECT relid::text AS name FROM pg_partition_tree($1::regclass)
      UNION SELECT $1::regclass::text ORDER BY 1`,
    [table],
  )) as { name: string }[];
  return rows.map(({ name }) => name);
}
