import { randomUUID } from 'node:crypto';
import { AuditLog } from '../../support/audit-log.js';
import { expectStatus, makeOwner, makeShop, makeUser } from '../../support/makers.js';
import { Team } from '../../support/team.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, refusal, Till } from '../../support/till.js';

const LINES = [{ sku: 'A', qty: 2, unit_price: 1 }];

describe('the seller of a receipt', () => {
  let app: TestApp;
  let team: Team;
  beforeAll(async () => {
    app = await startTestApp();
    team = await Team.make(app.http);
  });
  afterAll(() => app.close());

  const tillOf = (person = team.manager): Till => new Till(app.http, person, team.shopId);

  it('is the caller by default, without an audit entry', async () => {
    const receipt = await tillOf().sell(LINES);
    expect(receipt.user_id).toBe(team.manager.userId);
    const audit = new AuditLog(app.http, team.owner);
    expect(await audit.entries(`&subject_id=${receipt.id}`)).toEqual([]);
  });

  it.each(['MANAGER', 'ADMIN'])('may be a member of the shop if a %s sends it', async (role) => {
    const by = role === 'ADMIN' ? team.owner : team.manager;
    const seller_id = team.employee.userId;
    const sale = await tillOf(by).sell(LINES, { seller_id });
    const refund = await tillOf(by).refund(sale.id, [{ line_number: 1, qty: 1 }], { seller_id });
    expect([sale.user_id, refund.user_id]).toEqual([seller_id, seller_id]);
    const audit = new AuditLog(app.http, team.owner);
    for (const { id } of [sale, refund]) {
      expect(await audit.entries(`&subject_id=${id}`)).toMatchObject([
        {
          action: 'receipt.seller-named',
          actor_id: by.userId,
          subject_type: 'receipt',
          details: { seller_id },
        },
      ]);
    }
  });

  it('has the receipt in their own shift and list, instead of the account that sent it', async () => {
    const { token, userId: seller_id } = team.employee;
    const start = await app.http.post('/shifts/start', { token, body: {} });
    const shift = expectStatus(start, 201).json;
    const receipt = await tillOf().sell(LINES, { seller_id });
    expect(receipt.shift_id).toBe(shift['id']);
    const ofSeller = await tillOf().list(`?user_id=${seller_id}&shift_id=${String(shift['id'])}`);
    expect(ofSeller.map(({ id }) => id)).toContain(receipt.id);
    const ofManager = await tillOf().list(`?user_id=${team.manager.userId}`);
    expect(ofManager.map(({ id }) => id)).not.toContain(receipt.id);
  });

  it('cannot be someone else for an EMPLOYEE, who may name themselves', async () => {
    const till = tillOf(team.employee);
    const other = await till.postSale({ lines: LINES, seller_id: team.manager.userId });
    expect(refusal(other)).toEqual([403, 'FORBIDDEN']);
    const own = await till.sell(LINES, { seller_id: team.employee.userId.toUpperCase() });
    expect(own.user_id).toBe(team.employee.userId);
  });

  it('must be an active member of the shop', async () => {
    const elsewhere = await makeShop(app.http, team.owner);
    const stranger = await makeUser(app.http, team.owner, {
      role: 'EMPLOYEE',
      shop_ids: [elsewhere],
    });
    const gone = await makeUser(app.http, team.owner, {
      role: 'EMPLOYEE',
      shop_ids: [team.shopId],
    });
    const { token } = team.owner;
    const path = `/users/${gone.userId}`;
    expectStatus(await app.http.patch(path, { token, body: { is_active: false } }), 200);
    const foreigner = await makeOwner(app.http);
    const sale = await tillOf().sell(LINES);
    const back = { lines: [{ line_number: 1, qty: 1 }] };
    for (const seller_id of [stranger.userId, gone.userId, foreigner.userId, randomUUID()]) {
      for (const answer of [
        await tillOf().postSale({ lines: LINES, seller_id }),
        await tillOf().postRefund(sale.id, { ...back, seller_id }),
      ]) {
        expect(refusal(answer)).toEqual([422, 'NOT_A_MEMBER']);
        expect(faultPaths(answer)).toEqual(['seller_id']);
      }
    }
  });

  it('may have left before a repeat of their sale, which is still accepted', async () => {
    const ana = await makeUser(app.http, team.owner, { role: 'EMPLOYEE', shop_ids: [team.shopId] });
    const body = { lines: LINES, seller_id: ana.userId, client_receipt_id: 'before-leaving' };
    const first = await tillOf().postSale(body);
    const { token } = team.owner;
    const path = `/users/${ana.userId}`;
    expectStatus(await app.http.patch(path, { token, body: { is_active: false } }), 200);
    const again = await tillOf().postSale(body);
    expect([first.status, again.status, again.json['id']]).toEqual([201, 200, first.json['id']]);
  });
});
