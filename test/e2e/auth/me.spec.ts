import { randomUUID } from 'node:crypto';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

describe('one’s own account', () => {
  let app: TestApp;
  let owner: Person;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http, { currency: 'JPY', time_zone: 'Asia/Tokyo' });
  });
  afterAll(() => app.close());

  async function me(person: Person): Promise<Record<string, unknown>> {
    return expectStatus(await app.http.get('/auth/me', { token: person.token }), 200).json;
  }

  it('contains everything that a client needs to start', async () => {
    const shopId = await makeShop(app.http, owner, { currency: 'EUR', time_zone: 'Europe/Madrid' });
    const seller = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shopId] });
    expect(await me(seller)).toMatchObject({
      id: seller.userId,
      locale: null,
      organization: { currency: 'JPY', currency_decimals: 0, time_zone: 'Asia/Tokyo' },
      shops: [{ id: shopId, currency: 'EUR', currency_decimals: 2, time_zone: 'Europe/Madrid' }],
      permissions: expect.arrayContaining(['receipts:write']),
      open_shift: null,
    });
    const started = await app.http.post('/shifts/start', { token: seller.token, body: {} });
    const { id, start_at } = expectStatus(started, 201).json;
    expect((await me(seller))['open_shift']).toEqual({ id, shop_id: shopId, start_at });
  });

  it('contains the business date in each shop, which differs by zone', async () => {
    const [first, last] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    await makeShop(app.http, owner, { time_zone: first });
    await makeShop(app.http, owner, { time_zone: last });
    const { shops } = (await me(owner)) as { shops: Record<string, string>[] };
    const dateIn = (zone: string) =>
      shops.find(({ time_zone }) => time_zone === zone)?.['business_date'] ?? '';
    expect(dateIn(last)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    // 25 hours apart, whatever the hour is.
    expect(dateIn(first) > dateIn(last)).toBe(true);
  });

  it('shows the permissions of the role and no others, and the active shops within reach', async () => {
    const [open, archived] = [await makeShop(app.http, owner), await makeShop(app.http, owner)];
    const { token } = owner;
    expectStatus(await app.http.post(`/shops/${archived}/archive`, { token }), 200);
    const seller = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    expect(await me(owner)).toMatchObject({ shops: [{ id: open }] });
    const permissions = (await me(seller))['permissions'];
    expect(permissions).not.toContain('shops:write');
    expect(await me(seller)).toMatchObject({ shops: [] });
  });

  it('can be given another name and a language, which is normalized to BCP 47', async () => {
    const { token } = owner;
    const body = { name: 'Ana María', locale: 'ES-mx' };
    const changed = expectStatus(await app.http.patch('/auth/me', { token, body }), 200).json;
    expect(changed).toMatchObject({ name: 'Ana María', locale: 'es-MX' });
    expect(await me(owner)).toMatchObject({ name: 'Ana María', locale: 'es-MX' });
  });

  it.each(['spanish please', 'e', '', 7, '-'])('refuses %j as a language', async (locale) => {
    const answer = await app.http.patch('/auth/me', { token: owner.token, body: { locale } });
    expect([answer.status, JSON.stringify(answer.json['errors'])]).toEqual([
      400,
      expect.stringContaining('"path":"locale"'),
    ]);
  });

  it('cannot change its role, e-mail address or active state there', async () => {
    for (const field of [{ role: 'ADMIN' }, { email: 'x@example.com' }, { is_active: true }]) {
      const answer = await app.http.patch('/auth/me', { token: owner.token, body: field });
      expect(answer.status).toBe(400);
    }
  });

  it('limits attempts to find out which e-mail addresses are registered', async () => {
    const strict = await startTestApp({ SIGN_IN_ATTEMPTS: '2' });
    try {
      const taken = owner.email;
      const prober = await makeOwner(app.http);
      const add = async (email: string): Promise<number> => {
        const body = { email, name: 'X', role: 'EMPLOYEE', password: 'correct-horse-battery-9' };
        return (await strict.http.post('/users', { token: prober.token, body })).status;
      };
      const free = (): string => `free-${randomUUID()}@example.com`;
      // Adding people is no probe, however many there are.
      for (let count = 0; count < 8; count += 1) expect(await add(free())).toBe(201);
      const answers: number[] = [];
      for (let count = 0; count < 8; count += 1) answers.push(await add(taken));
      expect(answers).toEqual([409, 409, 409, 409, 409, 409, 429, 429]);
    } finally {
      await strict.close();
    }
  });
});
