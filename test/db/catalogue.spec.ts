import type pg from 'pg';
import { Database } from '../../src/platform/database/database.js';
import { SideDatabase } from '../../src/platform/database/side-database.js';
import { catalogueFaults, EXEMPT, tenantTables } from '../support/catalogue.js';
import { connectAsApp, DatabaseProbe } from '../support/database.js';
import { startNestApp } from '../support/nest-app.js';
import { sql } from '../support/sql.js';

const NO_PRIVILEGE = '42501';

describe('the database catalogue', () => {
  let probe: DatabaseProbe;
  let client: pg.Client;
  beforeAll(async () => {
    probe = await DatabaseProbe.connect();
    client = await connectAsApp();
  });
  afterAll(async () => {
    await client.end();
    await probe.close();
  });

  it('keeps organizations separate in every table', async () => {
    expect(await catalogueFaults(probe)).toEqual([]);
  });

  it('includes all tables that the check covers, and their partitions', async () => {
    const tables = await tenantTables(probe);
    expect(tables).toEqual(
      expect.arrayContaining([
        'audit_log',
        'receipts',
        'receipt_lines',
        'idempotency_keys',
        'users',
      ]),
    );
    expect(
      tables.filter((name) => /^audit_log_\d{4}_\d{2}$/.test(name)).length,
    ).toBeGreaterThanOrEqual(5);
    for (const name of EXEMPT) expect(tables).not.toContain(name);
  });

  const GOOD_KEYS =
    'organization_id uuid NOT NULL, id uuid NOT NULL, PRIMARY KEY (organization_id, id)';
  const WALLS = `ALTER TABLE made ENABLE ROW LEVEL SECURITY; ALTER TABLE made FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant ON made TO tillclock_app
      USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
    ALTER TABLE made ALTER COLUMN organization_id SET STATISTICS 0`;
  it.each([
    ['nothing', `CREATE TABLE made (${GOOD_KEYS}); ${WALLS}`, []],
    [
      'a key of its own',
      `CREATE TABLE made (organization_id uuid NOT NULL, id uuid PRIMARY KEY); ${WALLS}`,
      ['made: made_pkey does not begin with organization_id'],
    ],
    [
      'something unique over all tenants, and a key in the wrong order',
      `CREATE TABLE made (organization_id uuid NOT NULL, id uuid, name text, PRIMARY KEY (id, organization_id));
        CREATE UNIQUE INDEX made_name ON made (name) WHERE name <> ''; ${WALLS}`,
      ['made_name', 'made_pkey'].map((name) => `made: ${name} does not begin with organization_id`),
    ],
    [
      'an exclusion over all tenants',
      `CREATE TABLE made (${GOOD_KEYS}, r int4range, CONSTRAINT made_r EXCLUDE USING gist (r WITH &&)); ${WALLS}`,
      ['made: made_r does not begin with organization_id'],
    ],
    [
      'no key, no walls',
      'CREATE TABLE made (organization_id uuid NOT NULL)',
      [
        'made: has no primary key',
        'made: row-level security is off or not forced',
        'made: has no policy for the app',
        'made: ANALYZE gathers statistics of organization_id',
      ],
    ],
    [
      'a policy without force, that shows rows of no organization',
      `CREATE TABLE made (${GOOD_KEYS}); ALTER TABLE made ENABLE ROW LEVEL SECURITY;
        CREATE POLICY open ON made USING (true)`,
      [
        'made: row-level security is off or not forced',
        'made: the policy open lets the app see more than its organization',
        'made: ANALYZE gathers statistics of organization_id',
      ],
    ],
    [
      'a second, wider policy',
      `CREATE TABLE made (${GOOD_KEYS}); ${WALLS}; CREATE POLICY wide ON made TO tillclock_app USING (true)`,
      ['made: the policy wide lets the app see more than its organization'],
    ],
    [
      'references across organizations',
      `CREATE TABLE parent (${GOOD_KEYS.replace('PRIMARY KEY (organization_id, id)', 'PRIMARY KEY (organization_id), UNIQUE (id)')});
        CREATE TABLE made (${GOOD_KEYS}, parent_id uuid,
          CONSTRAINT made_parent FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE SET NULL); ${WALLS};
        ${WALLS.replaceAll('made', 'parent')}`,
      [
        'parent: parent_id_key does not begin with organization_id',
        'made: made_parent is not a reference within the organization',
        'made: made_parent sets columns to null',
      ],
    ],
    [
      'a reference from outside',
      `CREATE TABLE made (${GOOD_KEYS}); ${WALLS};
        CREATE TABLE outside (a uuid, b uuid, CONSTRAINT in_made FOREIGN KEY (a, b) REFERENCES made)`,
      ['outside: in_made leads from outside the organizations into one'],
    ],
    [
      'a trigger',
      `CREATE TABLE made (${GOOD_KEYS}); ${WALLS};
        CREATE TRIGGER late BEFORE UPDATE ON made FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
      ['made: has the trigger late'],
    ],
  ])('has a check that reports a table with %s', async (_, text, faults) => {
    await probe.rows('BEGIN');
    try {
      await probe.rows(text);
      expect(await catalogueFaults(probe)).toEqual(faults);
    } finally {
      await probe.rows('ROLLBACK');
    }
  });

  it('has a check that reports a table whose statistics of organization_id are gathered by ANALYZE', async () => {
    await probe.rows('BEGIN');
    try {
      await probe.rows(`CREATE TABLE made (${GOOD_KEYS}); ${WALLS};
        ALTER TABLE made ALTER COLUMN organization_id SET STATISTICS -1`);
      expect(await catalogueFaults(probe)).toEqual([
        'made: ANALYZE gathers statistics of organization_id',
      ]);
    } finally {
      await probe.rows('ROLLBACK');
    }
  });

  it("grants the app's role nothing but its declared permissions", async () => {
    const [role] = await probe.rows(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolcanlogin
       FROM pg_roles WHERE rolname = 'tillclock_app'`,
    );
    expect(Object.values(role ?? {})).toEqual(Array<boolean>(6).fill(false));
    const owned = `SELECT count(*) FROM pg_shdepend
      WHERE refobjid = 'tillclock_app'::regrole AND refclassid = 'pg_authid'::regclass AND deptype = 'o'`;
    expect(await probe.count(owned)).toBe(0);
    const memberOf = `SELECT count(*) FROM pg_auth_members WHERE member = 'tillclock_app'::regrole`;
    expect(await probe.count(memberOf)).toBe(0);
  });

  it.each([
    'CREATE TABLE mine (a int)',
    'CREATE SCHEMA mine',
    'CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    'ALTER TABLE receipts DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE receipts NO FORCE ROW LEVEL SECURITY',
    'DROP POLICY tenant ON receipts',
    'ALTER TABLE receipts ADD COLUMN mine int',
    'CREATE ROLE mine',
    'SELECT count(*) FROM pg_authid',
    'TRUNCATE idempotency_keys',
  ])('does not allow the app to %s', async (text) => {
    await expect(client.query(text)).rejects.toMatchObject({ code: NO_PRIVILEGE });
  });

  it('is only accessed with that role, from either pool, whatever a session resets', async () => {
    const app = await startNestApp();
    try {
      const db = app.nest.get(Database);
      const who = 'SELECT current_user::text AS who';
      const scope = { organizationId: '01a200d7-0000-7000-8000-000000000000' };
      expect(await db.global(sql(who), [])).toEqual([{ who: 'tillclock_app' }]);
      expect(await app.nest.get(SideDatabase).aside(scope, sql(who), [])).toEqual([
        { who: 'tillclock_app' },
      ]);
      const within = await db.write(scope, async (tx) => {
        await tx.unprepared(sql('RESET ROLE'), []);
        return tx.unprepared(sql(who), []);
      });
      expect(within).toEqual([{ who: 'tillclock_app' }]);
    } finally {
      await app.close();
    }
  });

  it('has the partitions of this month and the next three', async () => {
    const missing = `SELECT to_char(month, 'YYYY_MM') AS name
      FROM generate_series(date_trunc('month', now()), now() + interval '3 months', interval '1 month') AS month
      WHERE NOT EXISTS (SELECT FROM pg_inherits i WHERE i.inhparent = 'audit_log'::regclass
        AND i.inhrelid::regclass::text = 'audit_log_' || to_char(month, 'YYYY_MM'))`;
    expect(await probe.rows(missing)).toEqual([]);
  });
});
