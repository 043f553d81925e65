import { unsubscribeToken } from '../../../src/features/messages/mail/unsubscribe-token.js';
import { KEY_RING, type KeyRing } from '../../../src/platform/security/key-ring.js';
import { eventually } from '../../faults/support/eventually.js';
import { ClosedShop } from '../../support/closed-shop.js';
import { expectStatus, makeUser, type Person } from '../../support/makers.js';
import { MessagesApp } from '../../support/messages-app.js';
import { refusal } from '../../support/till.js';

const EVERY = { day: true, week: true, month: true };
const NONE = { day: false, week: false, month: false };

describe('the mails of reports', () => {
  let own: MessagesApp;
  let shop: ClosedShop;
  let owner: Person;
  let manager: Person;
  beforeAll(async () => {
    own = await MessagesApp.start();
  });
  beforeEach(async () => {
    shop = await ClosedShop.make(own.app, own.database.probe, { name: 'Corner' });
    owner = shop.till.person;
    const shop_ids = [shop.till.shopId];
    manager = await makeUser(own.app.http, owner, { role: 'MANAGER', shop_ids });
  });
  afterAll(() => own.close());

  const subscribe = async ({ token }: Person, body: object) =>
    own.app.http.put('/reports/subscriptions', {
      token,
      body: { shop_id: shop.till.shopId, ...body },
    });
  const sell = (day: string, unit_price: number) =>
    shop.till.sell([{ sku: 'TEA', qty: 1, unit_price }], {
      occurred_at: `2026-03-${day}T10:00:00Z`,
    });
  const settled = () => eventually('nothing waits', async () => (await own.waiting()) === 0);

  it('are sent once to their subscribers, in their language, and again only after a notable change', async () => {
    expectStatus(await subscribe(owner, EVERY), 200);
    expectStatus(await subscribe(manager, { ...NONE, day: true }), 200);
    await own.app.http.patch('/auth/me', { token: manager.token, body: { locale: 'es' } });
    await sell('02', 1_000);
    await shop.look('2026-03-03T00:00:00Z');
    await settled();
    const [english] = await own.mails.to(owner.email);
    const [spanish] = await own.mails.to(manager.email);
    expect(english?.headers['subject']).toContain('Corner: Report of the day');
    expect(english?.text).toContain('Net sales: €1,000.00, with 1 receipts.');
    expect(english?.headers).toHaveProperty('list-unsubscribe');
    expect(spanish?.text).toMatch(/Ventas netas: 1000,00\s€/);
    expect(spanish?.html).toContain('<html lang="es">');
    await sell('02', 1);
    await shop.look('2026-03-03T01:00:00Z');
    await settled();
    expect(await own.mails.to(owner.email)).toHaveLength(1);
    await sell('02', 100);
    await shop.look('2026-03-03T02:00:00Z');
    await settled();
    const [, again] = await own.mails.to(owner.email, 2);
    expect(again?.text).toContain('The report was made again');
    expect(again?.text).toContain('€1,101.00');
  });

  it('are not sent for days closed late, for empty days, or to somebody who lost the shop', async () => {
    expectStatus(await subscribe(owner, EVERY), 200);
    expectStatus(await subscribe(manager, EVERY), 200);
    await sell('02', 1_000);
    await sell('09', 2_000);
    const { token } = owner;
    const member = `/shops/${shop.till.shopId}/members/${manager.userId}`;
    expectStatus(await own.app.http.delete(member, { token }), 204);
    await shop.look('2026-03-11T06:00:00Z');
    await settled();
    const mails = await own.mails.to(owner.email);
    expect(mails.map(({ text }) => text.includes('€2,000.00'))).toEqual([true]);
    const told = await own.database.probe.count(
      'SELECT count(*) FROM reports WHERE organization_id = $1 AND told_version IS NOT NULL',
      [owner.organizationId],
    );
    expect(told).toBe(1);
  });

  it('stop after the unsubscribe link, and after choosing none', async () => {
    expectStatus(await subscribe(owner, EVERY), 200);
    expectStatus(await subscribe(manager, EVERY), 200);
    const keys = own.app.nest.get<KeyRing>(KEY_RING);
    const { organizationId, userId } = owner;
    const token = unsubscribeToken(keys, { organizationId, userId, kind: 'report-day' });
    expectStatus(await own.app.http.post(`/messages/unsubscribe?token=${token}`, {}), 200);
    expectStatus(await subscribe(manager, NONE), 200);
    const listed = await own.app.http.get('/reports/subscriptions', { token: manager.token });
    expect(listed.json).toEqual({ data: [], next_cursor: null });
    await sell('02', 1_000);
    await shop.look('2026-03-03T00:00:00Z');
    await settled();
    const sent = await own.database.probe.count(
      `SELECT count(*) FROM pgboss.job WHERE name = 'send-mail' AND data->'payload'->>'kind' = 'report-day'
        AND data->>'organizationId' = $1`,
      [organizationId],
    );
    expect(sent).toBe(0);
  });

  it('only cover shops whose reports the person may read', async () => {
    const shop_ids = [shop.till.shopId];
    const employee = await makeUser(own.app.http, owner, { role: 'EMPLOYEE', shop_ids });
    expect(refusal(await subscribe(employee, EVERY))).toEqual([403, 'FORBIDDEN']);
    const stranger = (await ClosedShop.make(own.app, own.database.probe)).till.person;
    expect(refusal(await subscribe(stranger, EVERY))).toEqual([404, 'NOT_FOUND']);
  });
});
