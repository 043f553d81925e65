import { randomUUID } from 'node:crypto';
import { DatabaseProbe } from '../../support/database.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeTill, receiptOf } from '../../support/till.js';

const LINES = [{ sku: 'A', qty: 3, unit_price: 1 }];

describe("the till's own id of a receipt", () => {
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

  it('used a second time answers the first receipt and stores nothing', async () => {
    const till = await makeTill(app.http);
    const client_receipt_id = 'till-3-000417';
    const first = await till.postSale({ lines: LINES, client_receipt_id });
    expect(first.status).toBe(201);
    const lines = [{ sku: 'B', qty: 1, unit_price: 9 }];
    const second = await till.postSale({ lines, client_receipt_id });
    expect(second.status).toBe(200);
    expect(second.text).toBe(first.text);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await till.list()).toHaveLength(1);
    const { token } = till.person;
    expect((await app.http.get('/products?search=B', { token })).json['data']).toEqual([]);
  });

  it('is unique for its shop only', async () => {
    const till = await makeTill(app.http);
    const other = await till.nextShop();
    const fields = { client_receipt_id: '1' };
    const [here, there] = [await till.sell(LINES, fields), await other.sell(LINES, fields)];
    expect(here.id).not.toBe(there.id);
  });

  it('sent twenty times at once under as many keys makes one receipt, and all answer it', async () => {
    const till = await makeTill(app.http);
    const body = { lines: LINES, client_receipt_id: 'at-once' };
    await till.warmUp();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => till.postSale(body, randomUUID())),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(19).fill(200), 201]);
    expect(new Set(answers.map((answer) => receiptOf(answer).id)).size).toBe(1);
    expect(await till.list()).toHaveLength(1);
  });

  it('stops a second receipt even after the idempotency key was forgotten', async () => {
    const till = await makeTill(app.http);
    const body = { lines: LINES, client_receipt_id: 'for-ever' };
    const first = await till.postSale(body, 'key');
    await probe.rows('DELETE FROM idempotency_keys WHERE organization_id = $1', [
      till.person.organizationId,
    ]);
    const second = await till.postSale(body, 'key');
    expect([second.status, receiptOf(second).id]).toEqual([200, receiptOf(first).id]);
    expect(second.headers.get('idempotent-replayed')).toBeNull();
  });

  it('sent at once for a refund makes one refund, and all answer it', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell(LINES);
    const body = { lines: [{ line_number: 1, qty: 3 }], client_receipt_id: 'return' };
    await till.warmUp();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => till.postRefund(sale.id, body, randomUUID())),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(11).fill(200), 201]);
    expect(new Set(answers.map((answer) => receiptOf(answer).id)).size).toBe(1);
    expect(await till.list('?type=REFUND')).toHaveLength(1);
  });

  it('is refused for what cannot be a repetition: another kind of receipt, or of another sale', async () => {
    const till = await makeTill(app.http);
    const returned = { lines: [{ line_number: 1, qty: 1 }] };
    const [one, two] = [
      await till.sell(LINES, { client_receipt_id: 'sold' }),
      await till.sell(LINES),
    ];
    const refund = { ...returned, client_receipt_id: 'back' };
    expect((await till.postRefund(one.id, refund)).status).toBe(201);
    for (const answer of [
      await till.postRefund(one.id, { ...returned, client_receipt_id: 'sold' }),
      await till.postRefund(two.id, refund),
      await till.postSale({ lines: LINES, client_receipt_id: 'back' }),
    ]) {
      expect([answer.status, answer.json['code']]).toEqual([409, 'CLIENT_RECEIPT_ID_TAKEN']);
    }
    expect(await till.list()).toHaveLength(3);
  });

  it('stays the same text when it is looked for, and is trimmed when it is stored', async () => {
    const till = await makeTill(app.http);
    const sold = await till.sell(LINES, { client_receipt_id: '  Kasse 1/№ 7 ' });
    expect(sold.client_receipt_id).toBe('Kasse 1/№ 7');
    const query = `?client_receipt_id=${encodeURIComponent('Kasse 1/№ 7')}`;
    expect((await till.list(query)).map(({ id }) => id)).toEqual([sold.id]);
  });
});
