import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../support/http-client.js';
import { expectStatus, makeOwner, makeSale, makeShop, makeUser } from '../support/makers.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

function codeOf(answer: HttpAnswer): [number, unknown] {
  return [answer.status, answer.json['code']];
}

function namesOf(answer: HttpAnswer): unknown[] {
  const data = expectStatus(answer, 200).json['data'] as { name: string }[];
  return data.map((shop) => shop.name);
}

describe('shops over HTTP', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('give a new shop the settings of the organization by default', async () => {
    const { token } = await makeOwner(app.http, { currency: 'EUR', time_zone: 'Europe/Madrid' });
    const plain = await app.http.post('/shops', { token, body: { name: '  Corner ' } });
    expect(plain.status).toBe(201);
    expect(plain.headers.get('location')).toBe(`/shops/${String(plain.json['id'])}`);
    expect(plain.json).toMatchObject({
      name: 'Corner',
      currency: 'EUR',
      time_zone: 'Europe/Madrid',
      business_day_start: '00:00',
      archived_at: null,
      version: 1,
    });
    const own = {
      name: 'Tokyo',
      currency: 'JPY',
      time_zone: 'Asia/Tokyo',
      business_day_start: '04:00',
    };
    expect((await app.http.post('/shops', { token, body: own })).json).toMatchObject(own);
  });

  it('have their time zone in IANA spelling, for readers that are case-sensitive', async () => {
    const { token } = await makeOwner(app.http, { time_zone: 'utc' });
    const settings = expectStatus(await app.http.get('/organization', { token }), 200).json;
    const body = { name: 'Shop', time_zone: 'america/argentina/buenos_aires' };
    const shop = expectStatus(await app.http.post('/shops', { token, body }), 201).json;
    const change = { token, body: { time_zone: 'EUROPE/MADRID' } };
    const path = `/shops/${String(shop['id'])}`;
    const changed = expectStatus(await app.http.patch(path, change), 200).json;
    expect([settings['time_zone'], shop['time_zone'], changed['time_zone']]).toEqual([
      'UTC',
      'America/Argentina/Buenos_Aires',
      'Europe/Madrid',
    ]);
  });

  it('must have different names within one organization, but not across two', async () => {
    const [owner, stranger] = [await makeOwner(app.http), await makeOwner(app.http)];
    const { token } = owner;
    const body = { name: 'Corner' };
    await makeShop(app.http, owner, body);
    const other = await makeShop(app.http, owner, { name: 'Market' });
    await makeShop(app.http, stranger, body);
    expect(codeOf(await app.http.post('/shops', { token, body }))).toEqual([
      409,
      'SHOP_NAME_TAKEN',
    ]);
    const renamed = await app.http.patch(`/shops/${other}`, { token, body });
    expect(codeOf(renamed)).toEqual([409, 'SHOP_NAME_TAKEN']);
  });

  it('are listed by name, page by page, each once', async () => {
    const owner = await makeOwner(app.http);
    const { token } = owner;
    for (const name of ['B', 'A', 'D', 'C', 'E']) await makeShop(app.http, owner, { name });
    const seen: unknown[] = [];
    for (let query: string | undefined = '?limit=2'; query !== undefined;) {
      const page: HttpAnswer = await app.http.get(`/shops${query}`, { token });
      seen.push(...namesOf(page));
      const next = page.json['next_cursor'];
      query = typeof next === 'string' ? `?limit=2&cursor=${next}` : undefined;
    }
    expect(seen).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it.each([
    'limit=0',
    'limit=201',
    'limit=a',
    'limit=1&limit=2',
    'cursor=x',
    'archived=yes',
    'sort=id',
  ])('refuse a list with ?%s', async (query) => {
    const { token } = await makeOwner(app.http);
    expect(codeOf(await app.http.get(`/shops?${query}`, { token }))).toEqual([
      400,
      'VALIDATION_FAILED',
    ]);
  });

  it('leave the list when archived, stay readable and can be restored, and repeating changes nothing', async () => {
    const owner = await makeOwner(app.http);
    const { token } = owner;
    const id = await makeShop(app.http, owner, { name: 'Old' });
    await makeShop(app.http, owner, { name: 'New' });
    const archived = expectStatus(await app.http.post(`/shops/${id}/archive`, { token }), 200);
    expect(archived.json['archived_at']).toEqual(expect.any(String));
    const again = await app.http.post(`/shops/${id}/archive`, { token });
    expect(again.text).toBe(archived.text);
    expect(namesOf(await app.http.get('/shops', { token }))).toEqual(['New']);
    expect(namesOf(await app.http.get('/shops?archived=true', { token }))).toEqual(['Old']);
    expect(namesOf(await app.http.get('/shops?archived=all', { token }))).toEqual(['New', 'Old']);
    expect((await app.http.get(`/shops/${id}`, { token })).text).toBe(archived.text);
    const back = await app.http.post(`/shops/${id}/unarchive`, { token });
    expect(back.json['archived_at']).toBeNull();
  });

  it('are treated as missing if they are out of reach', async () => {
    const owner = await makeOwner(app.http);
    const [own, other] = [await makeShop(app.http, owner), await makeShop(app.http, owner)];
    const employee = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [own] });
    const stranger = await makeOwner(app.http);
    const bodyOf = (answer: HttpAnswer): unknown => ({ ...answer.json, instance: undefined });
    for (const { token } of [employee, stranger]) {
      const hidden = await app.http.get(`/shops/${other}`, { token });
      const missing = await app.http.get(`/shops/${randomUUID()}`, { token });
      expect(codeOf(hidden)).toEqual([404, 'NOT_FOUND']);
      expect(bodyOf(hidden)).toEqual(bodyOf(missing));
    }
    const { token } = stranger;
    const body = { name: 'Mine' };
    const writes = [
      await app.http.patch(`/shops/${own}`, { token, body }),
      await app.http.post(`/shops/${own}/archive`, { token }),
      await app.http.post(`/shops/${own}/unarchive`, { token }),
      await app.http.delete(`/shops/${own}`, { token }),
    ];
    expect(writes.map((answer) => answer.status)).toEqual([404, 404, 404, 404]);
    const list = await app.http.get('/shops', { token: employee.token });
    expect(list.json['data']).toEqual([expect.objectContaining({ id: own })]);
    expect((await app.http.get(`/shops/${own}`, { token: employee.token })).status).toBe(200);
  });

  it('can be changed and deleted only by an ADMIN', async () => {
    const owner = await makeOwner(app.http);
    const id = await makeShop(app.http, owner);
    const { token } = await makeUser(app.http, owner, { role: 'MANAGER', shop_ids: [id] });
    const body = { name: 'Mine' };
    const answers = [
      await app.http.post('/shops', { token, body }),
      await app.http.patch(`/shops/${id}`, { token, body }),
      await app.http.post(`/shops/${id}/archive`, { token }),
      await app.http.delete(`/shops/${id}`, { token }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([403, 403, 403, 403]);
  });

  it('can change their currency before the first receipt and never after it', async () => {
    const owner = await makeOwner(app.http);
    const { token } = owner;
    const id = await makeShop(app.http, owner, { currency: 'USD' });
    const change = (body: Record<string, unknown>, key?: string) =>
      app.http.patch(`/shops/${id}`, { token, body, ...(key === undefined ? {} : { key }) });
    expect((await change({ currency: 'EUR' })).json['currency']).toBe('EUR');
    await makeSale(app.http, owner, { shopId: id });
    expect(codeOf(await change({ currency: 'JPY' }))).toEqual([409, 'CURRENCY_FIXED']);
    expect(codeOf(await change({ currency: 'JPY' }, randomUUID()))).toEqual([
      409,
      'CURRENCY_FIXED',
    ]);
    const rest = { name: 'Renamed', business_day_start: '04:00', time_zone: 'Europe/Madrid' };
    expect((await change({ ...rest, currency: 'EUR' })).json).toMatchObject(rest);
  });

  it('cannot be deleted with receipts, and can be deleted once without them', async () => {
    const owner = await makeOwner(app.http);
    const { token } = owner;
    const [sold, unsold] = [await makeShop(app.http, owner), await makeShop(app.http, owner)];
    await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [unsold] });
    await makeSale(app.http, owner, { shopId: sold });
    expect(codeOf(await app.http.delete(`/shops/${sold}`, { token }))).toEqual([
      409,
      'SHOP_IN_USE',
    ]);
    expect((await app.http.get(`/shops/${sold}`, { token })).status).toBe(200);
    expect((await app.http.delete(`/shops/${unsold}`, { token })).status).toBe(204);
    expect((await app.http.delete(`/shops/${unsold}`, { token })).status).toBe(404);
  });

  it('refuse one of two concurrent changes of the same version', async () => {
    const owner = await makeOwner(app.http);
    const { token } = owner;
    const id = await makeShop(app.http, owner);
    const answers = await Promise.all(
      ['One', 'Two'].map((name) =>
        app.http.patch(`/shops/${id}`, { token, body: { name, version: 1 } }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it('are created once for a repeat with the same key', async () => {
    const { token } = await makeOwner(app.http);
    const request = { token, body: { name: 'Corner' }, key: randomUUID() };
    const [first, second] = [
      await app.http.post('/shops', request),
      await app.http.post('/shops', request),
    ];
    expect(second.text).toBe(first.text);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(namesOf(await app.http.get('/shops', { token }))).toEqual(['Corner']);
  });

  it.each([
    {},
    { name: '   ' },
    { name: 'x'.repeat(201) },
    { name: 'A', currency: 'XXX' },
    { name: 'A', time_zone: 'Mars/Olympus' },
    { name: 'A', business_day_start: '24:00' },
    { name: 'A', id: '0198b1c2-0000-7000-8000-000000000000' },
  ])('cannot be created from %j', async (body) => {
    const { token } = await makeOwner(app.http);
    const answer = await app.http.post('/shops', { token, body });
    expect(codeOf(answer)).toEqual([400, 'VALIDATION_FAILED']);
  });
});
