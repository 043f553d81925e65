import { DatabaseProbe } from '../support/database.js';
import { makeOwner, makeSale, makeShop, makeUser } from '../support/makers.js';
import { startShift } from '../support/people-at-work.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { makeTill } from '../support/till.js';

describe('the organization over HTTP', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('starts with the registered values and weeks that begin on Monday', async () => {
    const fields = { organization_name: 'Corner', currency: 'EUR', time_zone: 'Europe/Madrid' };
    const { token, organizationId } = await makeOwner(app.http, fields);
    const answer = await app.http.get('/organization', { token });
    expect(answer.json).toMatchObject({
      id: organizationId,
      name: 'Corner',
      currency: 'EUR',
      time_zone: 'Europe/Madrid',
      week_start: 1,
      version: 1,
    });
  });

  it('applies its new settings to later shops, and to no others', async () => {
    const owner = await makeOwner(app.http, { currency: 'EUR', time_zone: 'Europe/Madrid' });
    const { token } = owner;
    const before = await makeShop(app.http, owner, { currency: undefined });
    const body = { currency: 'JPY', time_zone: 'Asia/Tokyo', week_start: 7 };
    expect((await app.http.patch('/organization', { token, body })).json).toMatchObject(body);
    const after = await makeShop(app.http, owner, { currency: undefined });
    const shops = await Promise.all(
      [before, after].map((id) => app.http.get(`/shops/${id}`, { token })),
    );
    expect(shops.map(({ json }) => [json['currency'], json['time_zone']])).toEqual([
      ['EUR', 'Europe/Madrid'],
      ['JPY', 'Asia/Tokyo'],
    ]);
  });

  it('tells its ADMIN which first steps were taken, whatever other organizations have done', async () => {
    const [other, owner] = [await makeTill(app.http), await makeOwner(app.http)];
    await makeSale(app.http, other.person, { shopId: other.shopId });
    await startShift(app.http, other.person);
    const taken = async () =>
      Object.entries((await app.http.get('/organization/first-steps', { token: owner.token })).json)
        .filter(([, isTaken]) => isTaken)
        .map(([step]) => step);
    expect(await taken()).toEqual([]);
    const shopId = await makeShop(app.http, owner);
    expect(await taken()).toEqual(['shop']);
    await startShift(app.http, owner);
    expect(await taken()).toEqual(['shop', 'shift']);
    const product = { sku: 'TEA', name: 'Tea', price: 2 };
    expect((await app.http.post('/products', { token: owner.token, body: product })).status).toBe(
      201,
    );
    expect(await taken()).toEqual(['shop', 'products', 'shift']);
    await makeSale(app.http, owner, { shopId });
    expect(await taken()).toEqual(['shop', 'products', 'sale', 'shift']);
    await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    expect(await taken()).toEqual(['shop', 'people', 'products', 'sale', 'shift']);
  });

  it('cannot be changed by someone who read an older version', async () => {
    const { token } = await makeOwner(app.http);
    const change = (body: Record<string, unknown>) =>
      app.http.patch('/organization', { token, body });
    expect((await change({ name: 'First', version: 1 })).json['version']).toBe(2);
    const late = await change({ name: 'Second', version: 1 });
    expect([late.status, late.json['code']]).toEqual([409, 'VERSION_CONFLICT']);
    expect((await app.http.get('/organization', { token })).json['name']).toBe('First');
  });

  it.each([
    { week_start: 0 },
    { week_start: 1.5 },
    { currency: 'EURO' },
    { currency: 'eur' },
    { time_zone: '+02:00' },
    { name: '' },
    { name: 'two\nlines' },
    { organization_id: 'x' },
  ])('refuses %j', async (body) => {
    const { token } = await makeOwner(app.http);
    const answer = await app.http.patch('/organization', { token, body });
    expect([answer.status, answer.json['code']]).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('logs who changed what, and nothing if nothing changed', async () => {
    const { token, userId, organizationId } = await makeOwner(app.http, { currency: 'EUR' });
    await app.http.patch('/organization', { token, body: { currency: 'USD' } });
    await app.http.patch('/organization', { token, body: { currency: 'USD' } });
    const probe = await DatabaseProbe.connect();
    const entries = await probe.rows(
      `SELECT actor_id, details FROM audit_log WHERE organization_id = $1 AND action = $2`,
      [organizationId, 'organization.updated'],
    );
    await probe.close();
    const details = { before: { currency: 'EUR' }, after: { currency: 'USD' } };
    expect(entries).toEqual([{ actor_id: userId, details }]);
  });

  it('can be read by everyone in it and changed only by an ADMIN', async () => {
    const owner = await makeOwner(app.http);
    for (const role of ['MANAGER', 'EMPLOYEE'] as const) {
      const { token } = await makeUser(app.http, owner, { role });
      expect((await app.http.get('/organization', { token })).status).toBe(200);
      const body = { name: 'Mine' };
      expect((await app.http.patch('/organization', { token, body })).status).toBe(403);
    }
  });
});
