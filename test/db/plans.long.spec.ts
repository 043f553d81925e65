import { RollUps } from '../../src/features/kpis/roll-ups/roll-ups.service.js';
import { PlanDatabase } from '../support/plan-database.js';
import { makeTill, type Till } from '../support/till.js';

/** Three thousand people and shops, one of which one sold 20 receipts of 2 lines on each of 300 days; 5,000 products. */
const SEED = [
  `INSERT INTO shops SELECT $1, gen_random_uuid(), 'Shop ' || n, 'UTC', 'EUR', '00:00', NULL, 1, now(), now()
   FROM generate_series(1, 3000) n`,
  `INSERT INTO users (organization_id, id, email, name, role, is_active, sessions_valid_from, version, created_at, updated_at)
   SELECT $1, gen_random_uuid(), 'p' || n || '@example.com', 'Person', 'EMPLOYEE', true, now(), 1, now(), now()
   FROM generate_series(1, 3000) n`,
  `INSERT INTO products SELECT $1, gen_random_uuid(), 'SKU-' || n, 'Name', 100, 'EUR', 'IMPORT', NULL, 1, now(), now()
   FROM generate_series(1, 5000) n`,
  `INSERT INTO receipts SELECT $1, gen_random_uuid(), $2, $3, 'SALE', NULL, 1000 + n, 'client-' || n,
     '2025-01-01'::timestamptz + (n % 300) * interval '1 day', now(), '2025-01-01'::date + n % 300, 'EUR',
     200, 0, 0, 0, 200, NULL
   FROM generate_series(1, 6000) n`,
  `INSERT INTO receipt_lines SELECT $1, r.id, l, 'SKU-' || (r.receipt_number % 5000 + 1), 'Name', 1000, 100,
     100, 0, 0, true, 100, NULL, NULL, 0
   FROM receipts r CROSS JOIN generate_series(1, 2) l WHERE r.organization_id = $1`,
  `INSERT INTO receipt_payments SELECT $1, r.id, 1, 'CASH', 200, NULL FROM receipts r WHERE r.organization_id = $1`,
  `INSERT INTO receipt_deliveries SELECT organization_id, id, 1, now() FROM receipts WHERE organization_id = $1`,
  `INSERT INTO sales_marks SELECT organization_id, shop_id, business_date, id FROM receipts WHERE organization_id = $1`,
] as const;

/** A few thousand rows are in memory, yet the planner must not come to like reading all of them. */
describe('the query plans of the hot reads', () => {
  let database: PlanDatabase;
  let till: Till;
  let saleId: string;

  beforeAll(async () => {
    database = await PlanDatabase.open();
    // An ANALYZE that comes in between finds one mark, for which no index is worth its look-up.
    await database.probe.rows('ALTER TABLE sales_marks SET (autovacuum_enabled = off)');
    till = await makeTill(database.app.http);
    const { organizationId, userId } = till.person;
    await database.fill(SEED, [organizationId, till.shopId, userId]);
    await database.app.nest.get(RollUps).foldAll();
    await database.fill([], []);
    const [row] = await database.probe.rows<{ id: string }>(
      'SELECT id FROM receipts ORDER BY receipt_number LIMIT 1',
    );
    saleId = row?.id ?? '';
  });
  afterAll(() => database.close());

  function plansOf(work: () => Promise<{ status: number }>): Promise<Map<string, string>> {
    return database.plansOf(till.person.organizationId, work);
  }

  it("find a sale's shop, products and till id by their keys", async () => {
    const lines = Array.from({ length: 20 }, (_, n) => ({
      sku: `SKU-${n * 7 + 1}`,
      qty: 1,
      unit_price: 1,
    }));
    const body = { lines, client_receipt_id: 'new' };
    const plan = (await plansOf(() => till.postSale(body))).get('receipts.sale-context');
    expect(plan).toMatch(/Index (Only )?Scan using (pk|uq)_shops/);
    expect(plan).toContain('uq_products_sku');
    expect(plan).toContain('Index Scan using uq_receipts_client_receipt_id');
    // The only organization of this database is a page of its own, which no index could make cheaper.
    expect(plan).not.toMatch(/Seq Scan on (?!organizations)/);
  });

  it('find and lock the lines of a refunded sale by their key', async () => {
    const body = { lines: [{ line_number: 1, qty: 1 }] };
    const plans = await plansOf(() => till.postRefund(saleId, body));
    expect(plans.get('receipts.lock-lines')).toContain('Index Scan using pk_receipt_lines');
    expect(plans.get('receipts.find')).toContain('Index Scan using pk_receipts');
  });

  it('find one receipt by its key', async () => {
    const plans = await plansOf(() => till.get(`/receipts/${saleId}`));
    expect(plans.get('receipts.find')).toContain('Index Scan using pk_receipts');
    const others = [...plans.values()].join('\n');
    expect(others).toContain('Index Scan using pk_receipt_lines');
    expect(others).toContain('Index Scan using pk_receipt_payments');
    expect(others).not.toContain('Seq Scan');
  });

  it.each(['?limit=50', '?limit=50&from=2025-03-01&to=2025-03-31', '?limit=50&type=SALE'])(
    'read a page of receipts (%s), the first and the next, in the order of the index',
    async (query) => {
      const { next_cursor } = await till.page(query);
      for (const path of [`/receipts${query}`, `/receipts${query}&cursor=${next_cursor}`]) {
        const plan = [...(await plansOf(() => till.get(path))).values()].at(-1);
        expect(plan).toContain('Index Scan Backward using ix_receipts_business_date');
        expect(plan).not.toContain('Sort');
      }
    },
  );

  it.each(['', '&include=lines,payments', '&sku=SKU-7', '&payment_method=CASH&category=Drinks'])(
    "read a page of the receipts of all shops (%s) from the first entries of each shop's index",
    async (filter) => {
      const { token } = till.person;
      const get = (path: string) => database.app.http.get(path, { token });
      const path = `/receipts?limit=50&from=2025-03-01&to=2025-03-31${filter}`;
      const { json } = await get(path);
      const cursor =
        typeof json['next_cursor'] === 'string' ? `&cursor=${json['next_cursor']}` : '';
      for (const asked of new Set([path, path + cursor])) {
        const plans = await plansOf(() => get(asked));
        const plan = [...plans.values()].find((text) => text.includes('receipts r')) ?? '';
        // What is sorted is the few of each shop.
        expect(plan).toContain('Nested Loop');
        expect(plan).toContain('Index Scan Backward using ix_receipts_business_date');
        expect(plan.split('Nested Loop')[1]).not.toContain('Sort');
        for (const one of plans.values()) {
          expect(one).not.toMatch(/Seq Scan on (?!shops|organizations)|Hash|Merge/);
        }
      }
    },
  );

  it.each([
    ['sums', ['sales_sums', 'sales_marks', 'receipts', 'receipt_lines'], ''],
    ['receipts one by one', ['receipt_lines', 'receipt_payments'], '&seller_id=$user'],
  ])('read the KPIs of a week from %s by their keys', async (_, tables, filter) => {
    await till.sell([{ sku: 'SKU-1', qty: 1, unit_price: 1 }]);
    const query = `?from=2025-03-01&to=2025-03-07&group_by=payment_method&top=5${filter}`;
    const path = `/kpis${query.replace('$user', till.person.userId)}`;
    const plans = await plansOf(() => till.get(path));
    const read = [...plans].filter(([name]) => name.startsWith('kpis.')).map(([, plan]) => plan);
    expect(read).toHaveLength(3);
    for (const table of tables) expect(read.join()).toContain(`using pk_${table} `);
    if (filter) expect(read.join()).toContain('using ix_receipts_business_date');
    // By the whole key: by the organization alone, the catalog would be read once for each name.
    expect(read.join()).toMatch(/using uq_products_sku [^\n]*\n *Index Cond: [^\n]*\(sku = /);
    for (const plan of read) {
      expect(plan).not.toContain('Seq Scan');
      expect(plan).not.toContain('uq_receipts_number');
    }
  });

  it('read today and yesterday until now from sums and the receipts of part of one quarter of an hour', async () => {
    const plans = await plansOf(() => till.get('/kpis?period=today&compare=previous_period'));
    const plan = plans.get('kpis.sums-of-ALL-from-sums-and-part') ?? '';
    expect(plan).toContain('using ix_receipts_occurred_at');
    expect(plan).toMatch(
      /Index Cond: .*business_date = g\w*\.date\) AND \(occurred_at >= .*occurred_at < g\w*\.before/,
    );
    expect(plan).not.toContain('Seq Scan');
  });

  it('look up the first steps of an organization by its keys, however much others have', async () => {
    const { token } = till.person;
    const get = () => database.app.http.get('/organization/first-steps', { token });
    const plan = (await plansOf(get)).get('organizations.first-steps') ?? '';
    // In the order of the key, whatever a first row is estimated to cost. The table of shifts is empty here.
    for (const table of ['shops', 'users', 'products', 'receipts'])
      expect(plan).toMatch(new RegExp(`Index (Only )?Scan using pk_${table} on ${table}`));
    expect(plan).not.toMatch(/Seq Scan on (shops|users|products|receipts)/);
  });

  it('read a page of receipts by time of sale in the order of its index', async () => {
    const { token } = till.person;
    const get = () => database.app.http.get('/receipts?order=-occurred_at&limit=50', { token });
    const plans = await plansOf(get);
    const plan = [...plans.values()].find((text) => text.includes('receipts r')) ?? '';
    expect(plan).toContain('Index Scan Backward using ix_receipts_occurred_at');
    expect(plan.split('Nested Loop')[1]).not.toContain('Sort');
  });

  it('read a page of products, the first and a later one, in the order of the index', async () => {
    const { token } = till.person;
    const first = await database.app.http.get('/products', { token });
    for (const query of ['', `?cursor=${String(first.json['next_cursor'])}`]) {
      const plans = await plansOf(() => database.app.http.get(`/products${query}`, { token }));
      const plan = [...plans.values()].find((text) => text.includes('products'));
      expect(plan).toContain('Index Scan using uq_products_sku');
      // Only the few barcodes of each product are sorted.
      expect(plan?.split('SubPlan')[0]).not.toContain('Sort');
    }
  });
});
