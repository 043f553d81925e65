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
    ['break_types', 'id'],
    ['shifts', 'id'],
  ])('of %s looks up its key', async (table, column) => {
    const type = column === 'id' ? 'uuid' : 'text';
    const copy = await emptyCopyOf(table);
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

  it.each([
    ['sessions', ['user_id uuid', 'shop_id uuid']],
    ['breaks', ['start_at timestamptz', 'ends_before timestamptz']],
  ])('of shifts, from %s, looks up its key too', async (from, others) => {
    const copy = await emptyCopyOf('shifts');
    const types = others.map((column) => column.split(' ')[1]);
    const also = others.map((column, index) => `AND ${column.split(' ')[0]} = $${index + 3}`);
    await probe.rows(
      `PREPARE check_from_${from} (uuid, uuid, ${types.join(', ')}) AS
       SELECT 1 FROM ONLY ${copy} x WHERE organization_id = $1 AND id = $2 ${also.join(' ')}
       FOR KEY SHARE OF x`,
    );
    const plan = await probe.rows<{ 'QUERY PLAN': string }>(
      `EXPLAIN EXECUTE check_from_${from} (NULL, NULL, NULL, NULL)`,
    );
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain(
      'Index Cond: ((organization_id = $1) AND (id = $2)',
    );
  });

  /** The table as it was made, with its indexes in the order of their creation, and never analyzed. */
  async function emptyCopyOf(table: string): Promise<string> {
    const copy = `empty_tables.${table}`;
    await probe.rows(`DROP TABLE IF EXISTS ${copy}`);
    await probe.rows(`CREATE TABLE ${copy} (LIKE public.${table})`);
    for (const definition of await indexesInOrderOfCreation(table)) {
      await probe.rows(definition.replace(` ON public.${table} `, ` ON ${copy} `));
    }
    return copy;
  }

  async function indexesInOrderOfCreation(table: string): Promise<string[]> {
    const rows = await probe.rows<{ definition: string }>(
      `SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index
       WHERE indrelid = $1::regclass ORDER BY indexrelid`,
      [`public.${table}`],
    );
    return rows.map((row) => row.definition);
  }
});
