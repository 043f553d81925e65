import { DatabaseProbe } from '../support/database.js';

/**
 * On a table that was never analyzed, indexes that begin with the organization cost the same, and the
 * planner takes the newest. A connection keeps that plan while the table grows.
 */
describe('the check of a foreign key on tables that are still empty', () => {
  let probe: DatabaseProbe;
  beforeAll(async () => {
    probe = await DatabaseProbe.connect();
    // Never committed: the check of the catalogue, which may run beside it, would find tables without walls.
    await probe.rows('BEGIN; CREATE SCHEMA empty_tables');
    await probe.rows('SET plan_cache_mode = force_generic_plan');
  });
  afterAll(async () => {
    await probe.rows('ROLLBACK');
    await probe.close();
  });

  it.each([
    ['receipts', 'id'],
    ['users', 'id'],
    ['shops', 'id'],
    ['products', 'sku'],
  ])('of %s looks up its key', async (table, column) => {
    const type = column === 'id' ? 'uuid' : 'text';
    const copy = `empty_tables.${table}`;
    await probe.rows(`CREATE TABLE ${copy} (LIKE public.${table})`);
    for (const definition of await indexesInOrderOfCreation(table)) {
      await probe.rows(definition.replace(` ON public.${table} `, ` ON ${copy} `));
    }
    await probe.rows(
      `PREPARE check_of_${table} (uuid, ${type}) AS
       SELECT 1 FROM ONLY ${copy} x WHERE organization_id = $1 AND ${column} = $2 FOR KEY SHARE OF x`,
    );
    const value = type === 'uuid' ? 'gen_random_uuid()' : `'SKU'`;
    const plan = await probe.rows<{ 'QUERY PLAN': string }>(
      `EXPLAIN EXECUTE check_of_${table} (gen_random_uuid(), ${value})`,
    );
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain(
      `Index Cond: ((organization_id = $1) AND (${column} = $2))`,
    );
  });

  async function indexesInOrderOfCreation(table: string): Promise<string[]> {
    const rows = await probe.rows<{ definition: string }>(
      `SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index
       WHERE indrelid = $1::regclass ORDER BY indexrelid`,
      [`public.${table}`],
    );
    return rows.map((row) => row.definition);
  }
});
