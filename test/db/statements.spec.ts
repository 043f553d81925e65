import { Database } from '../../src/platform/database/database.js';
import { BEGIN, BEGIN_READ, BEGIN_SNAPSHOT, CLAIM, SentSql } from '../support/sent-sql.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';
import { sql } from '../support/sql.js';
import { makeTill, type Till } from '../support/till.js';

const LINES = [{ sku: 'A', qty: 2, unit_price: 1 }];

/** A change here is a change of what every request costs: it has to be seen, not waved through. */
describe('the SQL of the hot routes', () => {
  let app: NestApp;
  let till: Till;
  let saleId: string;
  const texts = new SentSql();

  beforeAll(async () => {
    app = await startNestApp();
    till = await makeTill(app.http);
    // The first sale of a shop reserves its receipt numbers, which later ones find reserved.
    saleId = (await till.sell(LINES)).id;
  });
  afterAll(() => app.close());

  const sent: SentSql['of'] = (work, status) => texts.of(work, status);

  it('stores a sale under an idempotency key', async () => {
    expect(await sent(() => till.postSale({ lines: LINES }, 'key'), 201)).toEqual({
      trips: 3,
      statements: [
        ...CLAIM,
        'receipts.sale-context',
        'receipts.store',
        'idempotency.store',
        'COMMIT',
      ],
    });
  });

  it('replays that sale', async () => {
    await till.postSale({ lines: LINES }, 'replayed');
    expect(await sent(() => till.postSale({ lines: LINES }, 'replayed'), 201)).toEqual({
      trips: 2,
      statements: [...CLAIM, 'receipts.repeat', 'COMMIT'],
    });
  });

  it('stores a sale with a new till id, and returns the stored sale for a known one', async () => {
    const sale = { lines: LINES, client_receipt_id: 'till-1' };
    expect((await sent(() => till.postSale(sale, 'first'), 201)).trips).toBe(3);
    const { trips, statements } = await sent(() => till.postSale(sale, 'again'), 200);
    expect([trips, statements.slice(CLAIM.length + 1)]).toEqual([
      6,
      [
        'receipts.find-by-client-id',
        expect.stringMatching(/ FROM "receipt_lines" /),
        expect.stringMatching(/ FROM "receipt_payments" /),
        'receipts.repeat',
        'idempotency.store',
        'COMMIT',
      ],
    ]);
  });

  it('stores a refusal by the rules under a key in its own transaction', async () => {
    const sale = { lines: LINES, total: 3 };
    expect(await sent(() => till.postSale(sale, 'refused'), 422)).toEqual({
      trips: 5,
      statements: [
        ...CLAIM,
        'receipts.sale-context',
        'ROLLBACK',
        ...BEGIN,
        'idempotency.claim',
        'idempotency.store',
        'COMMIT',
      ],
    });
  });

  it('stores a sale without a key', async () => {
    expect(await sent(() => till.postSale({ lines: LINES }), 201)).toEqual({
      trips: 3,
      statements: ['auth.caller', ...BEGIN, 'receipts.sale-context', 'receipts.store', 'COMMIT'],
    });
  });

  it('needs no more round trips for a sale of 300 lines than for one line', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => ({ ...LINES[0], sku: `S${index}` }));
    expect((await sent(() => till.postSale({ lines }), 201)).trips).toBe(3);
  });

  it('reserves numbers on its own connection for the first sale of a shop', async () => {
    const other = await till.nextShop();
    const { trips, statements } = await sent(() => other.postSale({ lines: LINES }), 201);
    expect(trips).toBe(4);
    expect(statements.slice(3, 8)).toEqual([
      'receipts.sale-context',
      "BEGIN; SET LOCAL app.organization_id = '…'",
      expect.stringContaining('INSERT INTO receipt_counters'),
      'COMMIT',
      'receipts.store',
    ]);
  });

  it('stores a refund', async () => {
    const body = { lines: [{ line_number: 1, qty: 0.5 }] };
    expect(await sent(() => till.postRefund(saleId, body), 201)).toEqual({
      trips: 3,
      statements: [
        'auth.caller',
        ...BEGIN,
        'receipts.lock-lines',
        'receipts.sale-context',
        'receipts.find',
        'receipts.store',
        'COMMIT',
      ],
    });
  });

  it('reads one receipt', async () => {
    expect(await sent(() => till.get(`/receipts/${saleId}`), 200)).toEqual({
      trips: 2,
      statements: [
        'auth.caller',
        ...BEGIN_READ,
        'receipts.find',
        expect.stringMatching(/ FROM "receipt_lines" /),
        expect.stringMatching(/ FROM "receipt_payments" /),
        'COMMIT',
      ],
    });
  });

  it('reads a page of receipts', async () => {
    const { trips, statements } = await sent(() => till.get('/receipts'), 200);
    expect(trips).toBe(3);
    expect(statements).toEqual([
      'auth.caller',
      ...BEGIN_READ,
      'shops.find',
      expect.stringMatching(
        /^SELECT r\.organization_id, r\.id, .* ORDER BY business_date DESC, receipt_number DESC LIMIT \$3$/,
      ),
      'COMMIT',
    ]);
  });

  it('reads a page of receipts of all shops with their parts, all of one kind at once', async () => {
    const { token } = till.person;
    const get = () => app.http.get('/receipts?include=lines,payments', { token });
    for (let sold = 0; sold < 3; sold += 1) await till.sell(LINES);
    const { trips, statements } = await sent(get, 200);
    expect(trips).toBe(3);
    expect(statements).toEqual([
      'auth.caller',
      ...BEGIN_SNAPSHOT,
      expect.stringMatching(
        / CROSS JOIN LATERAL .* ORDER BY r\.business_date DESC, .* LIMIT \$\d+$/,
      ),
      'receipts.lines-of-page',
      'receipts.payments-of-page',
      'COMMIT',
    ]);
  });

  it('reads the KPIs of a range', async () => {
    expect(await sent(() => till.get('/kpis?from=2026-03-01&to=2026-03-31'), 200)).toEqual({
      trips: 3,
      statements: [
        'auth.caller',
        ...BEGIN_SNAPSHOT,
        'shops.find',
        'organizations.find',
        'clock.now',
        'kpis.custom-plans',
        'kpis.top-skus-from-sums',
        'kpis.sums-of-ALL-from-sums',
        'COMMIT',
      ],
    });
  });

  it('reads the KPIs of a range and of the previous range', async () => {
    const query = '?from=2026-03-01&to=2026-03-31&compare=true';
    const { trips, statements } = await sent(() => till.get(`/kpis${query}`), 200);
    expect([trips, statements.length]).toEqual([3, 11]);
  });

  it('reads a page of products', async () => {
    const { token } = till.person;
    expect(await sent(() => app.http.get('/products', { token }), 200)).toEqual({
      trips: 2,
      statements: [
        'auth.caller',
        ...BEGIN_READ,
        expect.stringMatching(/^SELECT .* FROM products WHERE .* ORDER BY sku LIMIT \$3$/),
        'COMMIT',
      ],
    });
  });

  it('ends at the guard for a refused request', async () => {
    const { token } = till.person;
    const { trips, statements } = await sent(() => app.http.get('/auth/me', { token }), 200);
    expect([trips, statements[0]]).toEqual([2, 'auth.caller']);
    expect(await sent(() => app.http.get('/products', { token: `${token}x` }), 401)).toEqual({
      trips: 0,
      statements: [],
    });
    expect(await sent(() => till.postSale({ lines: [] }), 400)).toEqual({
      trips: 1,
      statements: ['auth.caller'],
    });
  });

  it('is recorded without the other statements of the application', async () => {
    const db = app.nest.get(Database);
    let recording = true;
    let besides = 0;
    const repeat = async (): Promise<void> => {
      while (recording) {
        await db.global(sql('SELECT 1 AS besides'), []);
        besides += 1;
      }
    };
    const other = repeat();
    const { token } = till.person;
    const { statements } = await sent(async () => {
      const begun = besides;
      const answer = await app.http.get('/products', { token });
      while (besides < begun + 2) await new Promise(setImmediate);
      return answer;
    }, 200);
    recording = false;
    await other;
    expect(statements).not.toContainEqual(expect.stringContaining('besides'));
    expect(statements).toHaveLength(5);
  });

  it('matches the snapshot', () => {
    expect(texts.toString()).toMatchSnapshot();
  });
});
