import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

/** Since PostgreSQL 18 the owner of a table may clear its statistics; before, only a superuser may. */
const OWNER_MAY_CLEAR = 180_000;

/** Partitions are among them. */
const TENANT_TABLES = `SELECT c.oid, c.relname, c.relkind, a.attnum
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
  WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND NOT a.attisdropped`;

/** @param target  -1 = the server's default */
const setStatistics = (target: 0 | -1): string => `
DO $$
DECLARE
  tenant record;
BEGIN
  FOR tenant IN ${TENANT_TABLES} ORDER BY c.relname LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN organization_id SET STATISTICS ${target}', tenant.relname);
  END LOOP;
END $$`;

const CLEAR_AS_OWNER = `SELECT pg_clear_attribute_stats('public', t.relname, 'organization_id', inherited)
  FROM (${TENANT_TABLES}) t, (VALUES (false), (true)) kind (inherited)
  WHERE t.relkind = 'p' OR NOT inherited`;
const CLEAR_AS_SUPERUSER = `DELETE FROM pg_statistic s USING (${TENANT_TABLES}) t
  WHERE s.starelid = t.oid AND s.staattnum = t.attnum`;

/** Negative until a table is first vacuumed or analyzed. */
const CAPABILITIES = `SELECT current_setting('server_version_num')::int AS version,
    (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS is_superuser,
    EXISTS (SELECT FROM (${TENANT_TABLES}) t JOIN pg_class c ON c.oid = t.oid WHERE c.reltuples >= 0)
      AS may_have_statistics`;

const NOT_CLEARED =
  'Old statistics of organization_id could not be cleared: before PostgreSQL 18 only a superuser can. ' +
  'See "Statistics of organization_id" in docs/runbook.md.';

interface Capabilities {
  readonly version: number;
  readonly is_superuser: boolean;
  readonly may_have_statistics: boolean;
}

/**
 * Plans that do not depend on which organizations existed when a table was last analyzed.
 *
 * ANALYZE remembers the organizations of a table by their ids. An organization that came later is not
 * among them and is taken for one row: an index on the organization alone then seems as good as one
 * that has the whole key, and joins become quadratic. Without statistics of that column every
 * organization is taken for the same share of a table.
 */
export class SteadyPlans1764200000000 implements MigrationInterface {
  name = 'SteadyPlans1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(sqlFunction('ensure_partitions', 2));
    await runner.query(setStatistics(0));
    await clearStatistics(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(setStatistics(-1));
    await runner.query(sqlFunction('ensure_partitions', 1));
  }
}

/** ANALYZE leaves statistics that it no longer gathers as they are: they have to be cleared. */
async function clearStatistics(runner: QueryRunner): Promise<void> {
  const [can] = (await runner.query(CAPABILITIES)) as Capabilities[];
  if (!can) throw new Error('The server did not report its version');
  if (can.version >= OWNER_MAY_CLEAR) {
    await runner.query(CLEAR_AS_OWNER);
  } else if (can.is_superuser) {
    await runner.query(CLEAR_AS_SUPERUSER);
  } else if (can.may_have_statistics) {
    runner.dataSource.logger.log('warn', NOT_CLEARED);
  }
}
