import type { Looker } from './shift-invariants.js';

/**
 * Tables with an organization that are exempt from the rules, with the reason. `login_identities`: the
 * owner of an e-mail address is looked up before any organization is known, and an address is unique over
 * all of them. It must not refer to a tenant table in return.
 */
export const EXEMPT = ['login_identities'];

/** The one condition under which the app sees a row. */
const TENANT_CONDITION =
  "(organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)";

const TENANT_TABLES = `SELECT c.oid, c.oid::regclass::text AS name FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id' AND NOT a.attisdropped
  WHERE c.relkind IN ('r', 'p') AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')`;

/** Each query finds what breaks one rule, as "table: what". */
const RULES: readonly string[] = [
  `SELECT t.name || ': organization_id is not uuid NOT NULL' AS fault FROM tenant t
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'organization_id'
    WHERE a.atttypid <> 'uuid'::regtype OR NOT a.attnotnull`,
  `SELECT t.name || ': has no primary key' AS fault FROM tenant t
    WHERE NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conrelid = t.oid AND c.contype = 'p')`,
  `SELECT t.name || ': ' || i.indexrelid::regclass || ' does not begin with organization_id' AS fault
    FROM tenant t JOIN pg_index i ON i.indrelid = t.oid
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'organization_id'
    WHERE (i.indisunique OR i.indisexclusion) AND i.indkey[0] <> a.attnum`,
  `SELECT t.name || ': ' || f.conname || ' is not a reference within the organization' AS fault
    FROM tenant t JOIN pg_constraint f ON f.conrelid = t.oid AND f.contype = 'f'
    JOIN tenant r ON r.oid = f.confrelid
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = f.conkey[1]
    JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = f.confkey[1]
    WHERE a.attname <> 'organization_id' OR b.attname <> 'organization_id'
      OR (cardinality(f.conkey) = 1 AND r.name <> 'organizations')`,
  `SELECT f.conrelid::regclass || ': ' || f.conname || ' leads from outside the organizations into one' AS fault
    FROM pg_constraint f JOIN tenant r ON r.oid = f.confrelid
    WHERE f.contype = 'f' AND f.conrelid NOT IN (SELECT oid FROM tenant)`,
  `SELECT t.name || ': row-level security is off or not forced' AS fault FROM tenant t
    JOIN pg_class c ON c.oid = t.oid WHERE NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  `SELECT t.name || ': has no policy for the app' AS fault FROM tenant t
    WHERE NOT EXISTS (SELECT FROM app_policy p WHERE p.polrelid = t.oid)`,
  `SELECT t.name || ': the policy ' || p.polname || ' lets the app see more than its organization' AS fault
    FROM tenant t JOIN app_policy p ON p.polrelid = t.oid
    WHERE p.polcmd <> '*' OR NOT p.polpermissive
      OR pg_get_expr(p.polqual, p.polrelid) IS DISTINCT FROM p.tenant_condition
      OR coalesce(pg_get_expr(p.polwithcheck, p.polrelid), p.tenant_condition) <> p.tenant_condition`,
  `SELECT g.tgrelid::regclass || ': has the trigger ' || g.tgname AS fault
    FROM pg_trigger g WHERE NOT g.tgisinternal`,
  `SELECT f.conrelid::regclass || ': ' || f.conname || ' sets columns to null' AS fault
    FROM pg_constraint f WHERE f.contype = 'f' AND (f.confdeltype IN ('n', 'd') OR f.confupdtype IN ('n', 'd'))`,
];

/**
 * This rule is for every table that has the column, also for a table that is exempt from the other rules.
 * ANALYZE would remember the organizations that exist at the time, and plan badly for those that come
 * later.
 */
const STATISTICS = `SELECT c.oid::regclass || ': ANALYZE gathers statistics of organization_id' AS fault
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
  WHERE c.relkind IN ('r', 'p') AND NOT a.attisdropped AND a.attstattarget IS DISTINCT FROM 0
    AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
  ORDER BY fault`;

/** Names of the tables that hold what belongs to an organization, partitions included. */
export async function tenantTables(probe: Looker): Promise<string[]> {
  const rows = await probe.rows<{ name: string }>(`${TENANT_TABLES} ORDER BY 2`);
  return rows.map(({ name }) => name).filter((name) => !EXEMPT.includes(name));
}

/**
 * Returns the objects in the catalogue that break the rules for the separation of organizations and for
 * steady plans.
 * Source: guides/database.md, rules 1, 3, 10, 11 and 16
 */
export async function catalogueFaults(probe: Looker): Promise<string[]> {
  const faults: string[] = [];
  for (const rule of RULES) {
    const text = `WITH tenant AS (SELECT * FROM (${TENANT_TABLES}) x WHERE name <> ALL ($1::text[])),
      app_policy AS (SELECT p.*, $2::text AS tenant_condition FROM pg_policy p
        WHERE p.polroles && ARRAY[0::oid, 'tillclock_app'::regrole::oid])
      ${rule} ORDER BY fault`;
    const rows = await probe.rows<{ fault: string }>(text, [EXEMPT, TENANT_CONDITION]);
    faults.push(...rows.map(({ fault }) => fault));
  }
  const gathered = await probe.rows<{ fault: string }>(STATISTICS);
  return [...faults, ...gathered.map(({ fault }) => fault)];
}
