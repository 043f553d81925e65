import { randomUUID } from 'node:crypto';
import { DatabaseProbe } from '../../support/database.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeTill, receiptOf, refusal, type Till } from '../../support/till.js';

const LINES = [{ sku: 'A', qty: 1, unit_price: 1 }];
/** The receipt and lines that another instance would store at the same time. */
const COPY_RECEIPT = `WITH copied AS (
    INSERT INTO receipts SELECT (jsonb_populate_record(r, jsonb_build_object(
      'id', $3::uuid, 'receipt_number', 1000000, 'client_receipt_id', $4::text))).*
    FROM receipts r WHERE organization_id = $1 AND id = $2)
  INSERT INTO receipt_lines SELECT (jsonb_populate_record(l, jsonb_build_object('receipt_id', $3::uuid))).*
    FROM receipt_lines l WHERE organization_id = $1 AND receipt_id = $2`;

function addProduct(sku: string): string {
  return `INSERT INTO products VALUES ($1, gen_random_uuid(), '${sku}', 'Theirs', 1, 'EUR', 'CATALOG', NULL,
    1, now(), now())`;
}

describe('a sale that conflicts with another transaction', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  // One that failed must not leave its transaction to the next.
  afterEach(() => probe.rows('ROLLBACK'));

  /** The answer to what begins before the statement commits and has to wait for it. */
  async function meeting(
    statement: { text: string; params: readonly unknown[] },
    begin: () => Promise<HttpAnswer>,
  ): Promise<HttpAnswer> {
    await probe.rows('BEGIN');
    await probe.rows(statement.text, statement.params);
    const answer = begin();
    await probe.untilBlocking();
    await probe.rows('COMMIT');
    return answer;
  }

  function ofShop({ person, shopId }: Till): unknown[] {
    return [person.organizationId, shopId];
  }

  it.each([undefined, 'with-a-key'])(
    'is asked to retry if the shop is deleted, and the retry finds no shop (key: %s)',
    async (key) => {
      const till = await makeTill(app.http);
      const text = 'DELETE FROM shops WHERE organization_id = $1 AND id = $2';
      const sell = () => till.postSale({ lines: LINES }, key);
      const answer = await meeting({ text, params: ofShop(till) }, sell);
      expect(refusal(answer)).toEqual([503, 'SERVICE_UNAVAILABLE']);
      expect(answer.headers.get('retry-after')).toBe('1');
      expect(refusal(await sell())).toEqual([404, 'NOT_FOUND']);
    },
  );

  it.each([undefined, 'with-a-key'])(
    "is asked to retry if the shop's currency changes, and the retry uses the new one (key: %s)",
    async (key) => {
      const till = await makeTill(app.http, { currency: 'EUR' });
      const text = `UPDATE shops SET currency = 'JPY' WHERE organization_id = $1 AND id = $2`;
      const sell = () => till.postSale({ lines: LINES }, key);
      const answer = await meeting({ text, params: ofShop(till) }, sell);
      expect(refusal(answer)).toEqual([503, 'SERVICE_UNAVAILABLE']);
      const retried = await sell();
      expect([retried.status, receiptOf(retried).currency]).toEqual([201, 'JPY']);
      expect(await till.list()).toHaveLength(1);
    },
  );

  it('returns the other receipt if that has the same till id and the same contents', async () => {
    const till = await makeTill(app.http);
    const model = await till.sell(LINES);
    const id = randomUUID();
    const params = [till.person.organizationId, model.id, id, 'mine'];
    const answer = await meeting({ text: COPY_RECEIPT, params }, () =>
      till.postSale({ lines: LINES, client_receipt_id: 'mine' }),
    );
    expect([answer.status, receiptOf(answer).id]).toEqual([200, id]);
  });

  // Fails when the transaction in which store_receipt() found the id taken is not undone.
  it('is refused if another receipt has the same till id, and leaves no product behind', async () => {
    const till = await makeTill(app.http);
    const model = await till.sell(LINES);
    const params = [till.person.organizationId, model.id, randomUUID(), 'mine'];
    const lines = [{ sku: 'NEVER-SOLD', qty: 1, unit_price: 1 }];
    const answer = await meeting({ text: COPY_RECEIPT, params }, () =>
      till.postSale({ lines, client_receipt_id: 'mine' }),
    );
    expect(refusal(answer)).toEqual([409, 'CLIENT_RECEIPT_ID_TAKEN']);
    const { token } = till.person;
    const found = await app.http.get('/products?search=NEVER-SOLD', { token });
    expect(found.json['data']).toEqual([]);
  });

  it('locks new products in the order of their SKU, to avoid deadlocks', async () => {
    const till = await makeTill(app.http);
    const lines = ['B', 'C', 'A'].map((sku) => ({ sku, qty: 1, unit_price: 1 }));
    const params = [till.person.organizationId];
    await probe.rows("BEGIN; SET LOCAL lock_timeout = '100ms'");
    await probe.rows(addProduct('A'), params);
    const answer = till.postSale({ lines });
    await probe.untilBlocking();
    // Taken already, they would make this fail: both would hold what the other waits for.
    for (const sku of ['B', 'C']) await probe.rows(addProduct(sku), params);
    await probe.rows('COMMIT');
    expect((await answer).status).toBe(201);
  });

  it('takes back only what is left of the same line', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell([{ sku: 'A', qty: 2, unit_price: 1 }]);
    const text = `UPDATE receipt_lines SET refunded_qty_milli = 1500
      WHERE organization_id = $1 AND receipt_id = $2`;
    const answer = await meeting({ text, params: [till.person.organizationId, sale.id] }, () =>
      till.postRefund(sale.id, { lines: [{ line_number: 1, qty: 1 }] }),
    );
    expect(refusal(answer)).toEqual([422, 'OVER_REFUND']);
    expect(answer.text).toContain('the 0.5 that can still be returned');
  });
});
