import { DataSource } from 'typeorm';
import { SteadyPlans1764200000000 } from '../../migrations/1764200000000-steady-plans.js';
import { OwnDatabase } from '../support/own-database.js';

const ORGANIZATIONS = 100;
const SEED = `SET session_replication_role = replica;
  INSERT INTO shop_members
    SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid() FROM generate_series(1, ${ORGANIZATIONS});
  INSERT INTO audit_log
    SELECT (ARRAY[gen_random_uuid()])[1], now(), gen_random_uuid(), NULL, 'user.updated', 'user', NULL, '{}', '', ''
    FROM generate_series(1, ${ORGANIZATIONS});
  ANALYZE`;
const STATISTICS = `SELECT DISTINCT s.starelid::regclass::text AS name FROM pg_statistic s
  JOIN pg_attribute a ON a.attrelid = s.starelid AND a.attnum = s.staattnum
  WHERE a.attname = 'organization_id' ORDER BY 1`;

/** Before PostgreSQL 18 only a superuser may clear statistics. */
async function urlOfClearing({ url, probe }: OwnDatabase): Promise<string> {
  const version = await probe.count("SELECT current_setting('server_version_num')");
  if (version >= 180_000) return url;
  const admin = new URL(process.env['TEST_ADMIN_URL'] ?? url);
  admin.pathname = new URL(url).pathname;
  return admin.href;
}

describe('the migration for stable query plans', () => {
  let database: OwnDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await OwnDatabase.make();
    dataSource = await new DataSource({
      type: 'postgres',
      url: await urlOfClearing(database),
    }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  async function statistics(): Promise<string[]> {
    const rows = await database.probe.rows<{ name: string }>(STATISTICS);
    return rows.map(({ name }) => name);
  }

  it('clears the statistics of organizations, partitions included, and ANALYZE does not gather them again', async () => {
    const runner = dataSource.createQueryRunner();
    const migration = new SteadyPlans1764200000000();
    await migration.down(runner);
    await database.probe.rows(SEED);
    expect(await statistics()).toEqual(expect.arrayContaining(['audit_log', 'shop_members']));

    await runner.startTransaction();
    await migration.up(runner);
    await runner.commitTransaction();
    expect(await statistics()).toEqual([]);
    await database.probe.rows('ANALYZE');
    expect(await statistics()).toEqual([]);
    await runner.release();
  });

  it('applies to the partitions of later months', async () => {
    await database.probe.rows('SELECT ensure_partitions(12)');
    await database.probe.rows(SEED);
    expect(await statistics()).toEqual([]);
  });
});
