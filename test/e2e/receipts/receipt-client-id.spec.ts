import { randomUUID } from 'node:crypto';
import { DatabaseProbe } from '../../support/database.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeUser } from '../../support/makers.js';
import { makeTill, receiptOf, refusal } from '../../support/till.js';

const LINES = [{ sku: 'A', qty: 3, unit_price: 1 }];

function cash(amount: number): { method: string; amount: number }[] {
  return [{ method: 'CASH', amount }];
}

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

  it('returns the first receipt for the same sale sent again, with one delivery more, and stores no other', async () => {
    const till = await makeTill(app.http);
    const body = { lines: LINES, client_receipt_id: 'till-3-000417', payments: cash(3), total: 3 };
    const first = await till.postSale(body);
    expect(first.status).toBe(201);
    const others = [body, { ...body, total: undefined, note: 'sent again' }];
    for (const [index, again] of others.entries()) {
      const second = await till.postSale(again);
      expect(second.status).toBe(200);
      const counted = (count: number): string => `"delivered_count":${count}`;
      expect(second.text).toBe(first.text.replace(counted(1), counted(index + 2)));
      expect(second.headers.get('location')).toBe(first.headers.get('location'));
    }
    expect(await till.list()).toHaveLength(1);
  });

  it('returns the first receipt for the same sale also after a product was renamed', async () => {
    const till = await makeTill(app.http);
    const body = { lines: LINES, client_receipt_id: 'renamed' };
    const first = await till.sell(LINES, { client_receipt_id: 'renamed' });
    const { token } = till.person;
    const { json } = await app.http.get('/products', { token });
    const [product] = json['data'] as { id: string }[];
    await app.http.patch(`/products/${product?.id}`, { token, body: { name: 'New' } });
    const second = await till.postSale(body);
    expect([second.status, receiptOf(second).id]).toEqual([200, first.id]);
  });

  it('returns the first receipt for the same sale also after the shop was archived', async () => {
    const till = await makeTill(app.http);
    const first = await till.sell(LINES, { client_receipt_id: 'late' });
    const { token } = till.person;
    expect((await app.http.post(`/shops/${till.shopId}/archive`, { token })).status).toBe(200);
    const second = await till.postSale({ lines: LINES, client_receipt_id: 'late' });
    expect([second.status, receiptOf(second).id]).toEqual([200, first.id]);
  });

  it.each([
    ['another article', { lines: [{ ...LINES[0], sku: 'B' }] }],
    ['another quantity', { lines: [{ ...LINES[0], qty: 2 }] }],
    ['another price', { lines: [{ ...LINES[0], unit_price: 2 }] }],
    ['another discount', { lines: [{ ...LINES[0], discount: 1 }] }],
    ['a further line', { lines: [...LINES, ...LINES] }],
    ['another way of payment', { payments: [{ method: 'CARD', amount: 3 }] }],
    ['no payments', { payments: undefined }],
  ])('is refused for a sale with %s, because the second sale would be lost', async (_, changed) => {
    const till = await makeTill(app.http);
    const body = { lines: LINES, payments: cash(3), client_receipt_id: 'taken' };
    const first = await till.postSale(body);
    const other = { payments: undefined, ...changed };
    const second = await till.postSale({ ...body, ...other });
    expect(refusal(second)).toEqual([409, 'CLIENT_RECEIPT_ID_TAKEN']);
    expect(second.json['receipt_id']).toBe(receiptOf(first).id);
    expect(await till.list()).toHaveLength(1);
    const { token } = till.person;
    expect((await app.http.get('/products?search=B', { token })).json['data']).toEqual([]);
  });

  it('is refused for the same sale by another seller', async () => {
    const till = await makeTill(app.http);
    const fields = { role: 'EMPLOYEE' as const, shop_ids: [till.shopId] };
    const ana = till.as(await makeUser(app.http, till.person, fields));
    await till.sell(LINES, { client_receipt_id: 'shared' });
    const second = await ana.postSale({ lines: LINES, client_receipt_id: 'shared' });
    expect(refusal(second)).toEqual([409, 'CLIENT_RECEIPT_ID_TAKEN']);
  });

  it('returns the first refund for a refund sent again, although nothing is left to return', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell(LINES);
    const body = { lines: [{ line_number: 1, qty: 3 }], client_receipt_id: 'back', total: 3 };
    const first = await till.postRefund(sale.id, body);
    const second = await till.postRefund(sale.id, body);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(receiptOf(second).id).toBe(receiptOf(first).id);
    const other = { ...body, lines: [{ line_number: 1, qty: 1 }], total: undefined };
    const third = await till.postRefund(sale.id, other);
    expect(refusal(third)).toEqual([409, 'CLIENT_RECEIPT_ID_TAKEN']);
  });

  it('is unique only within its shop', async () => {
    const till = await makeTill(app.http);
    const other = await till.nextShop();
    const fields = { client_receipt_id: '1' };
    const [here, there] = [await till.sell(LINES, fields), await other.sell(LINES, fields)];
    expect(here.id).not.toBe(there.id);
  });

  it('creates one receipt if it is sent twenty times at once under different keys, and all responses return it', async () => {
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

  it('prevents a second receipt even after the idempotency key has expired', async () => {
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

  it('creates one refund if it is sent many times at once, and all responses return it', async () => {
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

  it('is refused for anything that cannot be a repeat: another kind of receipt, or of another sale', async () => {
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

  it('is trimmed when it is stored, and found by the trimmed text', async () => {
    const till = await makeTill(app.http);
    const sold = await till.sell(LINES, { client_receipt_id: '  Kasse 1/№ 7 ' });
    expect(sold.client_receipt_id).toBe('Kasse 1/№ 7');
    const query = `?client_receipt_id=${encodeURIComponent('Kasse 1/№ 7')}`;
    expect((await till.list(query)).map(({ id }) => id)).toEqual([sold.id]);
  });
});
