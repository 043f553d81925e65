import { OwnDatabase } from '../support/own-database.js';

/**
 * On a table that was never analyzed, indexes that begin with the organization cost the same, and the
 * planner takes the newest. A connection keeps that plan while the table grows.
 */
describe('a foreign-key check on tables that are still empty', () => {
  let database: OwnDatabase;
  beforeAll(async () => {
    database = await OwnDatabase.make();
    await database.probe.rows('SET plan_cache_mode = force_generic_plan');
  });
  afterAll(() => database.drop());

  async function planOf(name: string, types: string, where: string): Promise<string> {
    const [table] = name.split(' ');
    await database.probe.rows(
      `PREPARE "${name}" (${types}) AS SELECT 1 FROM ONLY ${table} x WHERE ${where} FOR KEY SHARE OF x`,
    );
    const nulls = types.split(',').map(() => 'NULL');
    const plan = await database.probe.rows<{ 'QUERY PLAN': string }>(
      `EXPLAIN EXECUTE "${name}" (${nulls.join(', ')})`,
    );
    return plan.map((row) => row['QUERY PLAN']).join('\n');
  }

  it.each([
    ['receipts', 'id'],
    ['users', 'id'],
    ['shops', 'id'],
    ['products', 'sku'],
    ['break_types', 'id'],
    ['platforms', 'id'],
    ['shifts', 'id'],
  ])('uses the key of %s', async (table, column) => {
    const types = column === 'id' ? 'uuid, uuid' : 'uuid, text';
    const plan = await planOf(table, types, `organization_id = $1 AND ${column} = $2`);
    expect(plan).toContain(`Index Cond: ((organization_id = $1) AND (${column} = $2))`);
  });

  it.each([
    ['sessions', 'user_id = $3 AND shop_id = $4 AND ends_before = $5', 'uuid, uuid, timestamptz'],
    ['breaks', 'start_at = $3 AND ends_before = $4', 'timestamptz, timestamptz'],
  ])('uses the key of shifts, from %s, too', async (from, also, types) => {
    const where = `organization_id = $1 AND id = $2 AND ${also}`;
    const plan = await planOf(`shifts from ${from}`, `uuid, uuid, ${types}`, where);
    expect(plan).toContain('Index Cond: ((organization_id = $1) AND (id = $2)');
  });
});
