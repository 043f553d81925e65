import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../../support/http-client.js';
import { makeUser } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeTill, refusal, Till } from '../../support/till.js';

const LINES = [{ sku: 'A', qty: 2, unit_price: 1 }];
const RETURN = { lines: [{ line_number: 1, qty: 1 }] };

describe('access to receipts', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  /** Every route of receipts, on one of them. */
  function knock(till: Till, receiptId: string): Promise<HttpAnswer[]> {
    return Promise.all([
      till.postSale({ lines: LINES }),
      till.postSale({ lines: LINES }, randomUUID()),
      till.postRefund(receiptId, RETURN),
      till.get(`/receipts/${receiptId}`),
      till.get('/receipts'),
    ]);
  }

  /** The body without what names the request itself. */
  function bodyOf({ json }: HttpAnswer): Record<string, unknown> {
    return { ...json, instance: undefined };
  }

  it.each(['EMPLOYEE', 'MANAGER'] as const)(
    'lets a person with the role %s sell, return and read in the assigned shops, and reveals no other shop',
    async (role) => {
      const till = await makeTill(app.http);
      const foreign = await till.nextShop();
      const sale = await foreign.sell(LINES);
      const person = await makeUser(app.http, till.person, { role, shop_ids: [till.shopId] });
      const own = till.as(person);
      const sold = await own.sell(LINES);
      expect(sold.user_id).toBe(person.userId);
      expect((await own.refund(sold.id, RETURN.lines)).user_id).toBe(person.userId);
      expect(await own.list()).toHaveLength(2);
      const nowhere = new Till(app.http, person, randomUUID());
      const [answers, nothing] = [
        await knock(foreign.as(person), sale.id),
        await knock(nowhere, randomUUID()),
      ];
      expect(answers.map(refusal)).toEqual(answers.map(() => [404, 'NOT_FOUND']));
      expect(answers.map(bodyOf)).toEqual(nothing.map(bodyOf));
      expect(await foreign.list()).toHaveLength(1);
    },
  );

  it('lets an ADMIN use every shop of the organization, without an assignment', async () => {
    const till = await makeTill(app.http);
    const admin = till.as(await makeUser(app.http, till.person, { role: 'ADMIN' }));
    const sold = await admin.sell(LINES);
    expect((await admin.receipt(sold.id)).id).toBe(sold.id);
  });

  it("treats another organization's receipts as missing", async () => {
    const [ours, theirs] = [await makeTill(app.http), await makeTill(app.http)];
    const sale = await theirs.sell(LINES);
    const answers = await knock(theirs.as(ours.person), sale.id);
    const nothing = await knock(new Till(app.http, ours.person, randomUUID()), randomUUID());
    expect(answers.map(refusal)).toEqual(answers.map(() => [404, 'NOT_FOUND']));
    expect(answers.map(bodyOf)).toEqual(nothing.map(bodyOf));
    expect(await theirs.list()).toHaveLength(1);
  });

  it('refuses a receipt through another shop of the organization', async () => {
    const till = await makeTill(app.http);
    const other = await till.nextShop();
    const sale = await till.sell(LINES);
    expect(refusal(await other.get(`/receipts/${sale.id}`))).toEqual([404, 'NOT_FOUND']);
    expect(refusal(await other.postRefund(sale.id, RETURN))).toEqual([404, 'NOT_FOUND']);
    expect(await till.list()).toHaveLength(1);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('has no route that changes a receipt: %s', async (method) => {
    const till = await makeTill(app.http);
    const sale = await till.sell(LINES);
    const path = `/shops/${till.shopId}/receipts/${sale.id}`;
    const { token } = till.person;
    expect([404, 405]).toContain((await app.http.send(method, path, { token })).status);
    expect(await till.receipt(sale.id)).toEqual(sale);
  });
});
