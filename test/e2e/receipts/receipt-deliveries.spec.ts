import { randomUUID } from 'node:crypto';
import { DatabaseProbe } from '../../support/database.js';
import { HeldRows } from '../../support/held-rows.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeTill, receiptOf, refusal, type Till } from '../../support/till.js';

const LINES = [{ sku: 'A', qty: 1, unit_price: 3 }];
const saleOf = (client_receipt_id: string) => ({ lines: LINES, client_receipt_id });

describe('the deliveries of a receipt', () => {
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

  function postBatch(till: Till, receipts: readonly object[], key?: string): Promise<HttpAnswer> {
    const options = { token: till.person.token, body: { receipts } };
    return app.http.post(`/shops/${till.shopId}/receipts/batch`, {
      ...options,
      ...(key === undefined ? {} : { key }),
    });
  }
  const count = async (till: Till, id: string): Promise<number> =>
    (await till.receipt(id)).delivered_count;
  const rowsOf = (till: Till): Promise<number> =>
    probe.count('SELECT count(*) FROM receipt_deliveries WHERE organization_id = $1', [
      till.person.organizationId,
    ]);

  it('are one after it was sent once, wherever it is shown, and nothing is stored for them', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell(LINES);
    const refund = await till.refund(sale.id, [{ line_number: 1, qty: 1 }]);
    const { token } = till.person;
    const all = expectStatus(await app.http.get('/receipts', { token }), 200).json['data'];
    const shown = [sale, refund, await till.receipt(sale.id), ...(await till.list())];
    const counts = [...shown, ...(all as typeof shown)].map((one) => one.delivered_count);
    expect(counts).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(await rowsOf(till)).toBe(0);
  });

  it('are one more with every repetition, while a replay keeps the bytes of the first answer', async () => {
    const till = await makeTill(app.http);
    const first = expectStatus(await till.postSale(saleOf('1'), 'key'), 201);
    const { id } = receiptOf(first);
    const replay = await till.postSale(saleOf('1'), 'key');
    expect([replay.status, replay.text]).toEqual([201, first.text]);
    expect(replay.headers.get('idempotent-replayed')).toBe('true');
    expect(await count(till, id)).toBe(2);
    const otherKey = expectStatus(await till.postSale(saleOf('1'), 'other'), 200);
    expect(receiptOf(otherKey).delivered_count).toBe(3);
    expect((await till.postSale(saleOf('1'), 'other')).text).toBe(otherKey.text);
    const withoutKey = expectStatus(await till.postSale(saleOf('1')), 200);
    expect(receiptOf(withoutKey).delivered_count).toBe(5);
    expect((await till.list()).map((one) => one.delivered_count)).toEqual([5]);
  });

  it('are counted in batches, in each of them as often as they have it, and when one is replayed', async () => {
    const till = await makeTill(app.http);
    const { id } = await till.sell(LINES, { client_receipt_id: '1' });
    const sales = [saleOf('1'), saleOf('2'), saleOf('1'), saleOf('2')];
    const first = expectStatus(await postBatch(till, sales, 'batch'), 200);
    const other = (await till.list()).find((one) => one.id !== id)?.id ?? '';
    expect([await count(till, id), await count(till, other)]).toEqual([3, 2]);
    expect((await postBatch(till, sales, 'batch')).text).toBe(first.text);
    expect([await count(till, id), await count(till, other)]).toEqual([5, 4]);
  });

  it('are counted for refunds too', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell(LINES);
    const body = { lines: [{ line_number: 1, qty: 1 }], client_receipt_id: 'back' };
    const { id } = receiptOf(expectStatus(await till.postRefund(sale.id, body, 'key'), 201));
    expectStatus(await till.postRefund(sale.id, body, 'key'), 201);
    const again = receiptOf(expectStatus(await till.postRefund(sale.id, body), 200));
    expect([again.id, again.delivered_count]).toEqual([id, 3]);
    expect(await count(till, sale.id)).toBe(1);
  });

  it('are none of a request that was refused, and no receipt is shown those of another shop', async () => {
    const till = await makeTill(app.http);
    const other = await till.nextShop();
    const { id } = receiptOf(expectStatus(await till.postSale(saleOf('1'), 'key'), 201));
    const there = await other.sell(LINES, { client_receipt_id: '1' });
    const wrong = { ...saleOf('1'), lines: [{ ...LINES[0], qty: 2 }] };
    for (const key of ['wrong', 'wrong', undefined])
      expect(refusal(await till.postSale(wrong, key))).toEqual([409, 'CLIENT_RECEIPT_ID_TAKEN']);
    expect(refusal(await till.postSale(wrong, 'key'))).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const batch = expectStatus(await postBatch(till, [wrong]), 200);
    expect(batch.json['results']).toMatchObject([{ status: 'refused' }]);
    expect([await count(till, id), await rowsOf(till)]).toEqual([1, 0]);
    expectStatus(await till.postSale(saleOf('1')), 200);
    expect([await count(till, id), await count(other, there.id)]).toEqual([2, 1]);
  });

  it('at once are each counted, and each of their answers has a count of its own', async () => {
    const till = await makeTill(app.http);
    await till.warmUp();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => till.postSale(saleOf('1'), randomUUID())),
    );
    const counts = answers.map((answer) => receiptOf(answer).delivered_count);
    expect(counts.sort((one, other) => one - other)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect((await till.list()).map((one) => one.delivered_count)).toEqual([20]);
  });

  it('in two batches at once, one the other way round, never wait for each other in a circle', async () => {
    const till = await makeTill(app.http);
    const sales = Array.from({ length: 40 }, (_, index) => saleOf(String(index)));
    expectStatus(await postBatch(till, sales), 200);
    await till.warmUp();
    const rounds = Array.from({ length: 10 }, (_, index) =>
      postBatch(till, index % 2 === 0 ? sales : [...sales].reverse()),
    );
    for (const answer of await Promise.all(rounds)) expectStatus(answer, 200);
    expect(new Set((await till.list()).map((one) => one.delivered_count))).toEqual(new Set([11]));
  });

  it('hold up nobody who sells or reads while one of them waits', async () => {
    const till = await makeTill(app.http);
    const { id } = receiptOf(expectStatus(await till.postSale(saleOf('1'), 'key'), 201));
    expectStatus(await till.postSale(saleOf('1'), 'key'), 201);
    const held = await HeldRows.by(
      'SELECT FROM receipt_deliveries WHERE receipt_id = $1 FOR UPDATE',
      [id],
    );
    try {
      const waiting = [till.postSale(saleOf('1'), 'key'), till.postSale(saleOf('1'))];
      await held.untilWaiting(2);
      expect((await till.sell(LINES)).delivered_count).toBe(1);
      expect(await count(till, id)).toBe(2);
      expect(refusal(await till.postSale(saleOf('1'), 'key'))).toEqual([
        409,
        'IDEMPOTENCY_KEY_IN_USE',
      ]);
      await held.release();
      expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([201, 200]);
      expect(await count(till, id)).toBe(4);
    } finally {
      await held.release();
    }
  });
});
