import { randomUUID } from 'node:crypto';
import { addEntries, AuditLog, earlierDay } from '../../support/audit-log.js';
import { DatabaseProbe } from '../../support/database.js';
import { makeOwner, makeShop, makeUser, PASSWORD, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, refusal } from '../../support/till.js';

describe('the audit log', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let owner: Person;
  let log: AuditLog;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http);
    log = new AuditLog(app.http, owner);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  /** @returns the id of what was made or changed */
  async function send(
    method: string,
    path: string,
    request: { body?: unknown; by?: Person; headers?: Record<string, string> } = {},
  ): Promise<string> {
    const { by = owner, ...rest } = request;
    const answer = await app.http.send(method, path, { token: by.token, ...rest });
    expect([path, answer.status < 300]).toEqual([path, true]);
    return String(answer.json['id']);
  }

  it('shows who did what to what, for every kind of change, newest first', async () => {
    const clerk = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const shop = await makeShop(app.http, owner);
    await send('PATCH', '/organization', { body: { name: 'Renamed' } });
    await send('PATCH', `/users/${clerk.userId}`, { body: { role: 'MANAGER' } });
    await send('PUT', `/users/${clerk.userId}/shops`, { body: { shop_ids: [shop] } });
    await send('DELETE', `/shops/${shop}/members/${clerk.userId}`);
    await send('PUT', `/shops/${shop}/members/${clerk.userId}`);
    const passwords = { current_password: PASSWORD, new_password: 'quite-another-phrase-4' };
    await send('POST', '/auth/password', { body: passwords, by: clerk });
    const given = { password: 'given-by-the-admin-1' };
    await send('POST', `/users/${clerk.userId}/password`, { body: given });
    await send('PATCH', `/shops/${shop}`, { body: { name: 'Corner' } });
    await send('POST', `/shops/${shop}/archive`);
    await send('POST', `/shops/${shop}/unarchive`);
    await send('DELETE', `/shops/${shop}`);
    const tea = { sku: 'TEA', name: 'Tea', price: 1 };
    const product = await send('POST', '/products', { body: tea });
    await send('PATCH', `/products/${product}`, { body: { price: 2 } });
    await send('POST', `/products/${product}/archive`);
    await send('POST', `/products/${product}/unarchive`);
    const file = { body: 'sku,name,price\nA,a,1\n', headers: { 'content-type': 'text/csv' } };
    await send('POST', '/products/import', file);
    const failed = { email: owner.email, password: 'not-the-password' };
    expect((await app.http.post('/auth/login', { body: failed })).status).toBe(401);
    const entries = (await log.entries()).reverse();
    const did = (person: Person, ...names: string[]): unknown[] =>
      names.map((name) => [name, 'user', person.userId, person.userId]);
    const byOwner = (type: string, id: string | null, ...names: string[]): unknown[] =>
      names.map((name) => [name, type, id, owner.userId]);
    expect(
      entries.map((row) => [row.action, row.subject_type, row.subject_id, row.actor_id]),
    ).toEqual([
      ...did(owner, 'auth.registered'),
      ...byOwner('user', clerk.userId, 'user.created'),
      ...did(clerk, 'auth.signed-in', 'user.password-changed'),
      ...byOwner('shop', shop, 'shop.created'),
      ...byOwner('organization', owner.organizationId, 'organization.updated'),
      ...byOwner('user', clerk.userId, 'user.updated', 'user.shops-assigned', 'user.shop-removed'),
      ...byOwner('user', clerk.userId, 'user.shop-added'),
      ...did(clerk, 'user.password-changed'),
      ...byOwner('user', clerk.userId, 'user.password-reset'),
      ...byOwner('shop', shop, 'shop.updated', 'shop.archived', 'shop.unarchived', 'shop.deleted'),
      ...byOwner('product', product, 'product.created', 'product.updated'),
      ...byOwner('product', product, 'product.archived', 'product.unarchived'),
      ...byOwner('catalog', null, 'catalog.imported'),
      ['auth.sign-in-failed', 'user', owner.userId, null],
    ]);
    expect(entries.find(({ action }) => action === 'user.updated')?.details).toMatchObject({
      before: { role: 'EMPLOYEE' },
      after: { role: 'MANAGER' },
    });
  });

  it('shows the address, the request and the time to the millisecond', async () => {
    const headers = { 'x-request-id': 'till-3:000417' };
    await send('PATCH', '/organization', { body: { name: 'Renamed' }, headers });
    const [entry] = await log.entries('&action=organization.updated');
    expect(entry).toMatchObject({ address: '127.0.0.1', request_id: 'till-3:000417' });
    expect(entry?.occurred_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it.each(['MANAGER', 'EMPLOYEE'] as const)('is denied to a %s, also as a file', async (role) => {
    const { token } = await makeUser(app.http, owner, { role });
    for (const path of ['/audit-log', '/audit-log/export']) {
      expect(refusal(await app.http.get(path, { token }))).toEqual([403, 'FORBIDDEN']);
    }
  });

  it('shows nothing of another organization, whatever is requested', async () => {
    const stranger = await makeOwner(app.http);
    await makeShop(app.http, stranger);
    expect(await log.actions()).toEqual(['auth.registered']);
    for (const query of [`&actor_id=${stranger.userId}`, `&subject_id=${stranger.userId}`]) {
      expect(await log.entries(query)).toEqual([]);
    }
    const { next_cursor: cursor } = await new AuditLog(app.http, stranger).page('?limit=1');
    expect(cursor).not.toBeNull();
    const beyond = await log.page(`?cursor=${String(cursor)}`);
    expect(beyond.data.map(({ actor_id }) => actor_id)).toEqual([owner.userId]);
    expect((await log.file()).join()).not.toContain(stranger.userId);
  });

  it('is filtered by actor, by action and by subject', async () => {
    const clerk = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const shop = await makeShop(app.http, owner);
    const byClerk = ['auth.signed-in', 'user.password-changed'];
    expect(await log.actions(`&actor_id=${clerk.userId}`)).toEqual(byClerk);
    expect(await log.actions(`&actor_id=${owner.userId}`)).toEqual([
      'auth.registered',
      'user.created',
      'shop.created',
    ]);
    expect(await log.actions('&action=shop.created')).toEqual(['shop.created']);
    expect(await log.actions('&action=shop.deleted')).toEqual([]);
    expect(await log.actions(`&subject_type=user`)).toEqual([
      'auth.registered',
      'user.created',
      ...byClerk,
    ]);
    expect(await log.actions(`&subject_id=${shop}`)).toEqual(['shop.created']);
    expect(await log.actions(`&subject_id=${clerk.userId}`)).toEqual(['user.created', ...byClerk]);
    const both = (actorId: string): Promise<unknown> =>
      log.actions(`&subject_id=${clerk.userId}&actor_id=${actorId}`);
    expect(await both(owner.userId)).toEqual(['user.created']);
    expect(await both(clerk.userId)).toEqual(byClerk);
    expect(await both(shop)).toEqual([]);
    expect(await log.actions(`&subject_type=user&actor_id=${owner.userId}`)).toEqual([
      'auth.registered',
      'user.created',
    ]);
  });

  it('is filtered by time, from the first instant inclusive to the second exclusive', async () => {
    const day = await earlierDay(probe);
    for (const hour of ['10', '11']) {
      await addEntries(probe, owner, { at: `${day}T${hour}:00:00Z`, count: 1 });
    }
    const hours = async (query: string): Promise<string[]> => {
      const found = await log.entries(`&action=user.updated${query}`);
      return found.map(({ occurred_at }) => occurred_at.slice(11, 16));
    };
    expect(await hours('')).toEqual(['11:00', '10:00']);
    expect(await hours(`&from=${day}T10:00:00Z&to=${day}T11:00:00Z`)).toEqual(['10:00']);
    expect(await hours(`&from=${day}T10:00:00.001Z`)).toEqual(['11:00']);
    expect(await hours(`&to=${day}T12:00:00%2B01:00`)).toEqual(['10:00']);
    const backwards = await log.get(`?from=${day}T11:00:00Z&to=${day}T10:00:00Z`);
    expect([refusal(backwards), faultPaths(backwards)]).toEqual([
      [400, 'VALIDATION_FAILED'],
      ['to'],
    ]);
  });

  it.each([
    ['from=yesterday', 'from'],
    ['from=2026-03-01', 'from'],
    ['to=infinity', 'to'],
    ['actor_id=1', 'actor_id'],
    ['subject_id=x', 'subject_id'],
    ['action=user.', 'action'],
    ['action=user.exploded', 'action'],
    ['subject_type=users', 'subject_type'],
    ['limit=201', 'limit'],
    ['cursor=x', 'cursor'],
  ])('refuses an invalid filter: %s', async (query, field) => {
    const answer = await log.get(`?${query}`);
    expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(answer)).toEqual([field]);
    if (['limit', 'cursor'].includes(field)) return;
    expect(refusal(await log.get(`/export?${query}`))).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('refuses the cursor of another list', async () => {
    const cursor = Buffer.from(JSON.stringify(['Corner', randomUUID()])).toString('base64url');
    expect(refusal(await log.get(`?cursor=${cursor}`))).toEqual([400, 'VALIDATION_FAILED']);
  });
});
