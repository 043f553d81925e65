import { expectStatus } from '../../support/makers.js';
import { Team } from '../../support/team.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { refusal, Till } from '../../support/till.js';

const BACK = { lines: [{ line_number: 1, qty: 1 }] };

describe('the permission to refund in a shop', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  async function sold(team: Team): Promise<{ till: Till; saleId: string }> {
    const till = new Till(app.http, team.employee, team.shopId);
    return { till, saleId: (await till.sell([{ sku: 'A', qty: 5, unit_price: 1 }])).id };
  }

  it('is granted to everyone who sells there by default', async () => {
    const team = await Team.make(app.http);
    const { till, saleId } = await sold(team);
    expect((await till.postRefund(saleId, BACK)).status).toBe(201);
  });

  it('is limited to a manager or an ADMIN if the shop requires that', async () => {
    const team = await Team.make(app.http, { refunds: 'MANAGERS' });
    const { till, saleId } = await sold(team);
    const refused = await till.postRefund(saleId, BACK);
    expect(refusal(refused)).toEqual([403, 'FORBIDDEN']);
    expect(refused.json['detail']).toBe('In this shop only managers may refund');
    expect((await till.receipt(saleId)).lines[0]?.refunded_qty).toBe(0);
    for (const person of [team.manager, team.owner]) {
      expect((await till.as(person).postRefund(saleId, BACK)).status).toBe(201);
    }
  });

  it('follows the shop’s setting from the next request on, under the same key too', async () => {
    const team = await Team.make(app.http, { refunds: 'MANAGERS' });
    const { till, saleId } = await sold(team);
    expect((await till.postRefund(saleId, BACK, 'key')).status).toBe(403);
    const { token } = team.owner;
    const body = { refunds: 'EVERYONE' };
    const shop = expectStatus(await app.http.patch(`/shops/${team.shopId}`, { token, body }), 200);
    expect(shop.json['refunds']).toBe('EVERYONE');
    expect((await till.postRefund(saleId, BACK, 'key')).status).toBe(201);
  });

  it('is a setting with two values', async () => {
    const team = await Team.make(app.http);
    const { token } = team.owner;
    for (const refunds of ['NOBODY', '', 1]) {
      const answer = await app.http.patch(`/shops/${team.shopId}`, { token, body: { refunds } });
      expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    }
  });
});
