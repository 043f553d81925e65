import {
  expectStatus,
  makeOwner,
  makeShop,
  makeUser,
  PASSWORD,
  signIn,
  type Person,
} from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface Device {
  readonly id: string;
  readonly name: string | null;
  readonly is_current: boolean;
  readonly address: string;
}

describe('the devices on which a person is signed in', () => {
  let app: TestApp;
  let owner: Person;
  let phone: Person;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http);
    phone = await signIn(app.http, owner.email);
  });
  afterAll(() => app.close());

  async function devicesOf(person: Person, query = ''): Promise<Device[]> {
    const answer = await app.http.get(`/auth/sessions${query}`, { token: person.token });
    return expectStatus(answer, 200).json['data'] as Device[];
  }

  async function deviceOf(person: Person): Promise<Device> {
    const current = (await devicesOf(person)).find(({ is_current: isCurrent }) => isCurrent);
    if (!current) throw new Error('No device is the current one');
    return current;
  }

  async function isSignedIn(person: Person): Promise<boolean> {
    return (await app.http.get('/auth/me', { token: person.token })).status === 200;
  }

  it('are listed, newest first, with the current one marked', async () => {
    expect(await devicesOf(phone)).toMatchObject([{ is_current: true }, { is_current: false }]);
    expect(await devicesOf(owner)).toMatchObject([{ is_current: false }, { is_current: true }]);
  });

  it('are visible to the managers of the person, without network addresses, and to nobody else', async () => {
    const { token } = owner;
    const shopId = await makeShop(app.http, owner);
    const member = { shop_ids: [shopId] };
    const manager = await makeUser(app.http, owner, { role: 'MANAGER', ...member });
    const person = await makeUser(app.http, owner, { role: 'EMPLOYEE', ...member });
    const path = `/users/${person.userId}/devices`;
    const own = (await devicesOf(person)).map(({ id }) => id);
    for (const by of [owner, manager]) {
      const { json, text } = expectStatus(await app.http.get(path, { token: by.token }), 200);
      expect((json['data'] as Device[]).map(({ id }) => id)).toEqual(own);
      expect(text).not.toContain('"address"');
    }
    const stranger = await makeUser(app.http, owner, { role: 'MANAGER', shop_ids: [] });
    const other = await makeOwner(app.http);
    for (const by of [stranger, other])
      expectStatus(await app.http.get(path, { token: by.token }), 404);
    expectStatus(await app.http.get(path, { token: person.token }), 403);
    const reset = { password: 'staple-orbit-lantern-7' };
    expectStatus(
      await app.http.post(`/users/${person.userId}/password`, { token, body: reset }),
      204,
    );
    expect((await app.http.get(path, { token })).json['data']).toEqual([]);
  });

  it('are paginated without repeats or gaps', async () => {
    const first = expectStatus(
      await app.http.get('/auth/sessions?limit=1', { token: phone.token }),
      200,
    ).json;
    const cursor = String(first['next_cursor']);
    const pages = [
      ...(first['data'] as Device[]),
      ...(await devicesOf(phone, `?cursor=${cursor}`)),
    ];
    expect(pages.map(({ id }) => id)).toEqual((await devicesOf(phone)).map(({ id }) => id));
  });

  it('show the exact address of their sign-in, also for IPv6', async () => {
    const behindProxy = await startTestApp({ TRUSTED_PROXIES: '1' });
    const address = '2001:db8:7:8:9:a:b:c';
    const login = await behindProxy.http.post('/auth/login', {
      body: { email: owner.email, password: PASSWORD },
      headers: { 'x-forwarded-for': address },
    });
    expectStatus(login, 200);
    const addresses = (await devicesOf(owner)).map((device) => device.address);
    expect(addresses).toEqual([address, '127.0.0.1', '127.0.0.1']);
    await behindProxy.close();
  });

  it('can be named', async () => {
    const { id } = await deviceOf(phone);
    const renamed = await app.http.patch(`/auth/sessions/${id}`, {
      token: owner.token,
      body: { name: 'Tablet at the counter' },
    });
    expect(expectStatus(renamed, 200).json).toMatchObject({ id, name: 'Tablet at the counter' });
    expect((await deviceOf(phone)).name).toBe('Tablet at the counter');
  });

  it('can be signed out one by one, and their tokens stop working at once', async () => {
    const { id } = await deviceOf(phone);
    expectStatus(await app.http.delete(`/auth/sessions/${id}`, { token: owner.token }), 204);
    expect([await isSignedIn(phone), await isSignedIn(owner)]).toEqual([false, true]);
    const refresh = { body: { refresh_token: phone.refreshToken } };
    expect((await app.http.post('/auth/refresh', refresh)).status).toBe(401);
    expect((await app.http.delete(`/auth/sessions/${id}`, { token: owner.token })).status).toBe(
      404,
    );
    expect(await devicesOf(owner)).toHaveLength(1);
  });

  it('can be signed out together, except for the current one', async () => {
    const tablet = await signIn(app.http, owner.email);
    const answer = await app.http.delete('/auth/sessions', { token: phone.token });
    expect(expectStatus(answer, 200).json).toEqual({ ended: 2 });
    expect(await Promise.all([phone, tablet, owner].map(isSignedIn))).toEqual([true, false, false]);
  });

  it('cannot be named or signed out if they belong to another person, not even by an ADMIN', async () => {
    const stranger = await makeOwner(app.http);
    const { id } = await deviceOf(stranger);
    const at = `/auth/sessions/${id}`;
    const { token } = owner;
    expect((await app.http.patch(at, { token, body: { name: 'Mine' } })).status).toBe(404);
    expect((await app.http.delete(at, { token })).status).toBe(404);
    expect(await isSignedIn(stranger)).toBe(true);
  });

  it('disappear from the list once a new password has ended them', async () => {
    const body = {
      current_password: 'correct-horse-battery-9',
      new_password: 'quite-another-phrase-4',
    };
    const changed = await app.http.post('/auth/password', { token: owner.token, body });
    const token = String(expectStatus(changed, 200).json['access_token']);
    expect(await devicesOf({ ...owner, token })).toMatchObject([{ is_current: true }]);
  });
});
