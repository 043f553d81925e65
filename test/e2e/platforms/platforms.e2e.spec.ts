import { randomUUID } from 'node:crypto';
import { MAX_PATTERNS } from '../../../src/features/platforms/platforms.dto.js';
import { DatabaseProbe } from '../../support/database.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus, makeOwner, makeUser, type Person } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { faultPaths, refusal } from '../../support/till.js';

/** Unless the installation allows more. */
const MAX_PLATFORMS = 500;

type Fields = Record<string, unknown>;

function namesOf(answer: HttpAnswer): unknown[] {
  return (expectStatus(answer, 200).json['data'] as { name: string }[]).map(({ name }) => name);
}

describe('platforms over HTTP', () => {
  let app: NestApp;
  let owner: Person;
  beforeAll(async () => {
    app = await startNestApp();
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http);
  });
  afterAll(() => app.close());

  function post(fields: Fields = {}, by = owner): Promise<HttpAnswer> {
    const id = randomUUID();
    const body = { name: `Platform ${id}`, host_patterns: [`${id}.example`], ...fields };
    return app.http.post('/platforms', { token: by.token, body });
  }

  async function make(fields: Fields = {}, by = owner): Promise<string> {
    return String(expectStatus(await post(fields, by), 201).json['id']);
  }

  function patch(id: string, body: Fields): Promise<HttpAnswer> {
    return app.http.patch(`/platforms/${id}`, { token: owner.token, body });
  }

  it('are created with normalized patterns in one order', async () => {
    const host_patterns = ['Shop.MÜNCHEN.example.', '*.myshopify.com:443', 'admin.shopify.com'];
    const created = await post({ name: ' Shopify ', host_patterns, color: '#96BF48' });
    expect(created.status).toBe(201);
    const path = `/platforms/${String(created.json['id'])}`;
    expect(created.headers.get('location')).toBe(path);
    expect(created.json).toMatchObject({
      name: 'Shopify',
      host_patterns: ['*.myshopify.com', 'admin.shopify.com', 'shop.xn--mnchen-3ya.example'],
      category: null,
      sales_channel: null,
      color: '#96bf48',
      archived_at: null,
      version: 1,
    });
    expect((await app.http.get(path, { token: owner.token })).text).toBe(created.text);
  });

  it('refuse a pattern of another platform, and the response names that platform', async () => {
    const first = await make({ name: 'Shopify', host_patterns: ['*.myshopify.com'] });
    const second = await make({ name: 'Other' });
    const host_patterns = ['free.example', '*.MyShopify.com'];
    for (const answer of [await post({ host_patterns }), await patch(second, { host_patterns })]) {
      expect(refusal(answer)).toEqual([409, 'PLATFORM_HOST_TAKEN']);
      expect(answer.json['platform_id']).toBe(first);
      expect(answer.json['errors']).toEqual([
        {
          path: 'host_patterns.1',
          code: 'taken',
          params: { pattern: '*.myshopify.com', platform: 'Shopify' },
          message: '*.myshopify.com belongs to the platform Shopify',
        },
      ]);
    }
    expect(await make({ host_patterns: ['free.example', 'myshopify.com'] })).toBeTruthy();
    const stranger = await makeOwner(app.http);
    await make({ name: 'Shopify', host_patterns: ['*.myshopify.com'] }, stranger);
  });

  it('are created once if several claim the same host at once, and nothing of the others is stored', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, n) =>
        post({ host_patterns: ['same.example', `other-${n}.example`] }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409, 409, 409, 409]);
    const list = await app.http.get('/platforms', { token: owner.token });
    expect(list.json['data']).toHaveLength(1);
  });

  it('have their patterns replaced by a change, so that omitted ones are free again', async () => {
    const id = await make({ host_patterns: ['a.example', 'b.example'] });
    const changed = await patch(id, { host_patterns: ['c.example', 'B.example'] });
    expect(changed.json).toMatchObject({ host_patterns: ['b.example', 'c.example'], version: 2 });
    expect((await post({ host_patterns: ['a.example'] })).status).toBe(201);
    expect((await post({ host_patterns: ['b.example'] })).status).toBe(409);
  });

  it('keep omitted fields, clear fields with null, and ignore an identical change', async () => {
    const fields = { category: 'Web shop', sales_channel: 'Online', color: '#000000' };
    const id = await make({ ...fields, host_patterns: ['a.example', '*.a.example'] });
    expect((await patch(id, { name: 'Renamed' })).json).toMatchObject({
      ...fields,
      name: 'Renamed',
      host_patterns: ['*.a.example', 'a.example'],
      version: 2,
    });
    const cleared = { category: null, sales_channel: null, color: null };
    expect((await patch(id, cleared)).json).toMatchObject({ ...cleared, version: 3 });
    const same = { ...cleared, name: 'Renamed', host_patterns: ['A.example', '*.a.example'] };
    expect((await patch(id, same)).json['version']).toBe(3);
    expect((await patch(id, { name: null, category: 'x' })).status).toBe(400);
    expect((await patch(id, { name: 'Old', version: 2 })).json).toMatchObject({
      code: 'VERSION_CONFLICT',
      version: 3,
    });
  });

  it('cannot have the same name in one organization, also while one is archived', async () => {
    const id = await make({ name: 'eBay' });
    await app.http.post(`/platforms/${id}/archive`, { token: owner.token });
    expect(refusal(await post({ name: 'eBay' }))).toEqual([409, 'PLATFORM_NAME_TAKEN']);
    const other = await make();
    expect(refusal(await patch(other, { name: 'eBay' }))).toEqual([409, 'PLATFORM_NAME_TAKEN']);
  });

  it('leave the list when archived, keep their hosts and can be restored, and repeating changes nothing', async () => {
    const { token } = owner;
    const id = await make({ name: 'Old', host_patterns: ['old.example'] });
    await make({ name: 'New' });
    const names = async (query = ''): Promise<unknown[]> =>
      namesOf(await app.http.get(`/platforms${query}`, { token }));
    const archived = await app.http.post(`/platforms/${id}/archive`, { token });
    expect(expectStatus(archived, 200).json['archived_at']).toEqual(expect.any(String));
    expect((await app.http.post(`/platforms/${id}/archive`, { token })).text).toBe(archived.text);
    expect(await names()).toEqual(['New']);
    expect(await names('?archived=true')).toEqual(['Old']);
    expect(await names('?archived=all')).toEqual(['New', 'Old']);
    expect(refusal(await post({ host_patterns: ['old.example'] }))).toEqual([
      409,
      'PLATFORM_HOST_TAKEN',
    ]);
    const back = await app.http.post(`/platforms/${id}/unarchive`, { token });
    expect(back.json).toMatchObject({ archived_at: null, host_patterns: ['old.example'] });
    expect(await names()).toEqual(['New', 'Old']);
  });

  it('are listed by name, page by page, each once', async () => {
    for (const name of ['B', 'A', 'D', 'C', 'E']) await make({ name });
    const seen: unknown[] = [];
    for (let query: string | undefined = '?limit=2'; query !== undefined;) {
      const page: HttpAnswer = await app.http.get(`/platforms${query}`, { token: owner.token });
      seen.push(...namesOf(page));
      const next = page.json['next_cursor'];
      query = typeof next === 'string' ? `?limit=2&cursor=${next}` : undefined;
    }
    expect(seen).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('can be read by everyone in the organization and changed only by an ADMIN', async () => {
    const id = await make({ name: 'Shopify' });
    for (const role of ['MANAGER', 'EMPLOYEE'] as const) {
      const { token } = await makeUser(app.http, owner, { role });
      for (const path of ['/platforms', '/platforms/active']) {
        expect(namesOf(await app.http.get(path, { token }))).toEqual(['Shopify']);
      }
      expect((await app.http.get(`/platforms/${id}`, { token })).status).toBe(200);
      const body = { name: 'Mine', host_patterns: ['mine.example'] };
      const refused = [
        await app.http.post('/platforms', { token, body }),
        await app.http.patch(`/platforms/${id}`, { token, body }),
        await app.http.post(`/platforms/${id}/archive`, { token }),
        await app.http.post(`/platforms/${id}/unarchive`, { token }),
        await app.http.get('/platforms/match?host=mine.example', { token }),
      ];
      expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    }
  });

  it('have every change in the audit log once, with the patterns before and after it', async () => {
    const id = await make({ name: 'Shop', host_patterns: ['b.example', 'a.example'] });
    for (let twice = 0; twice < 2; twice += 1) {
      await patch(id, { host_patterns: ['b.example'] });
      await app.http.post(`/platforms/${id}/archive`, { token: owner.token });
    }
    const probe = await DatabaseProbe.connect();
    const entries = await probe.rows(
      `SELECT action, details FROM audit_log
       WHERE organization_id = $1 AND subject_id = $2 ORDER BY occurred_at`,
      [owner.organizationId, id],
    );
    await probe.close();
    const nothing = { category: null, sales_channel: null, color: null };
    const [before, after] = [['a.example', 'b.example'], ['b.example']];
    expect(entries).toEqual([
      {
        action: 'platform.created',
        details: { after: { name: 'Shop', ...nothing, host_patterns: before } },
      },
      {
        action: 'platform.updated',
        details: { before: { host_patterns: before }, after: { host_patterns: after } },
      },
      { action: 'platform.archived', details: {} },
    ]);
  });

  it('have a maximum number, also when the last ones are added at once', async () => {
    const probe = await DatabaseProbe.connect();
    await probe.rows(
      `INSERT INTO platforms (organization_id, id, name, version, created_at, updated_at)
       SELECT $1, gen_random_uuid(), 'Platform ' || n, 1, now(), now() FROM generate_series(1, $2::int) n`,
      [owner.organizationId, MAX_PLATFORMS - 2],
    );
    await probe.close();
    const answers = await Promise.all(Array.from({ length: 4 }, () => post()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    expect(answers.map(({ json }) => json['code'])).toContain('QUOTA_EXCEEDED');
  });

  it.each<[string, Fields]>([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(101) }],
    ['host_patterns', { host_patterns: [] }],
    ['host_patterns', { host_patterns: 'a.example' }],
    ['host_patterns', { host_patterns: [1] }],
    [
      'host_patterns',
      { host_patterns: Array.from({ length: MAX_PATTERNS + 1 }, (_, n) => `h${n}.example`) },
    ],
    ['host_patterns.0', { host_patterns: ['*.com'] }],
    ['host_patterns.1', { host_patterns: ['a.example', 'https://b.example'] }],
    ['host_patterns.1', { host_patterns: ['a.example', 'A.example:80'] }],
    ['category', { category: '' }],
    ['sales_channel', { sales_channel: 'x'.repeat(51) }],
    ['color', { color: 'green' }],
    ['color', { color: '#96bf4' }],
    ['archived_at', { archived_at: null }],
  ])('refuse a wrong %s: %j', async (path, fields) => {
    const answer = await post(fields);
    expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(answer)).toEqual([path]);
  });
});
