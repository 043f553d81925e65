import { randomUUID } from 'node:crypto';
import { AllowList } from '../../../src/features/platforms/allow-list.service.js';
import type { HostMatcher } from '../../../src/features/platforms/host-matcher.js';
import { Database } from '../../../src/platform/database/database.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus, makeOwner, makeUser, type Person } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { faultPaths, refusal } from '../../support/till.js';
import { recordStatements } from '../../support/wire-recorder.js';

type Fields = Record<string, unknown>;

describe('the allow-list of platforms', () => {
  let app: NestApp;
  let owner: Person;
  beforeAll(async () => {
    app = await startNestApp();
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http);
  });
  afterAll(() => app.close());

  async function make(name: string, ...host_patterns: string[]): Promise<string> {
    const body = { name, host_patterns };
    const answer = await app.http.post('/platforms', { token: owner.token, body });
    return String(expectStatus(answer, 201).json['id']);
  }

  function match(host: string, by = owner): Promise<HttpAnswer> {
    const path = `/platforms/match?host=${encodeURIComponent(host)}`;
    return app.http.get(path, { token: by.token });
  }

  async function winner(host: string): Promise<unknown[]> {
    const { json } = expectStatus(await match(host), 200);
    return [json['pattern'], (json['platform'] as Fields | null)?.['name']];
  }

  function matcherOn(on: NestApp, { organizationId }: Person): Promise<HostMatcher<string>> {
    return on.nest
      .get(Database)
      .read({ organizationId }, (tx) => on.nest.get(AllowList).matcher(tx));
  }

  it('returns everything that a client needs in one response, and 304 until some of it changes', async () => {
    const id = await make('Shopify', '*.myshopify.com', 'admin.shopify.com');
    const archived = await make('Old', 'old.example');
    await app.http.post(`/platforms/${archived}/archive`, { token: owner.token });
    const { token } = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const first = expectStatus(await app.http.get('/platforms/active', { token }), 200);
    expect(first.json).toEqual({
      data: [
        {
          id,
          name: 'Shopify',
          host_patterns: ['*.myshopify.com', 'admin.shopify.com'],
          category: null,
          sales_channel: null,
          color: null,
        },
      ],
    });
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"/);
    const again = (): Promise<HttpAnswer> =>
      app.http.get('/platforms/active', { token, headers: { 'if-none-match': tag } });
    const unchanged = await again();
    expect([unchanged.status, unchanged.text]).toEqual([304, '']);
    // A change that no client sees does not change the tag.
    await app.http.patch(`/platforms/${archived}`, { token: owner.token, body: { name: 'Older' } });
    expect((await again()).status).toBe(304);
    const color = { color: '#96bf48' };
    await app.http.patch(`/platforms/${id}`, { token: owner.token, body: color });
    const changed = await again();
    expect([changed.status, changed.headers.get('etag') === tag]).toEqual([200, false]);
  });

  it('assigns a host to the most specific pattern', async () => {
    await make('All shops', '*.myshopify.com');
    await make('Europe', '*.eu.myshopify.com');
    await make('Corner', 'corner.myshopify.com');
    expect(await winner('Corner.MyShopify.com.')).toEqual(['corner.myshopify.com', 'Corner']);
    expect(await winner('other.myshopify.com:443')).toEqual(['*.myshopify.com', 'All shops']);
    expect(await winner('a.eu.myshopify.com')).toEqual(['*.eu.myshopify.com', 'Europe']);
    expect(await winner('a.b.eu.myshopify.com')).toEqual(['*.eu.myshopify.com', 'Europe']);
    expect(await winner('eu.myshopify.com')).toEqual(['*.myshopify.com', 'All shops']);
    expect(await winner('myshopify.com')).toEqual([null, undefined]);
  });

  it('treats a look-alike in another script as another host', async () => {
    await make('Apple', 'apple.com', '*.apple.com');
    for (const host of ['apple.com', 'ａｐｐｌｅ.com', 'id.apple.com']) {
      expect((await match(host)).json['matched']).toBe(true);
    }
    // The first letter is Cyrillic.
    const { json } = await match('аpple.com');
    expect(json).toEqual({
      host: 'xn--pple-43d.com',
      matched: false,
      reason: 'NO_PATTERN',
      pattern: null,
      platform: null,
    });
  });

  it('reports an archived platform, unless an active one has a wider pattern for the host', async () => {
    const id = await make('Admin', 'admin.shop.example');
    await app.http.post(`/platforms/${id}/archive`, { token: owner.token });
    expect((await match('admin.shop.example')).json).toMatchObject({
      matched: false,
      reason: 'ARCHIVED',
      pattern: 'admin.shop.example',
      platform: { id, name: 'Admin' },
    });
    await make('Shop', '*.shop.example');
    expect((await match('admin.shop.example')).json).toMatchObject({
      matched: true,
      reason: null,
      pattern: '*.shop.example',
      platform: { name: 'Shop' },
    });
  });

  it.each([
    ['https://shop.example/admin', 'scheme'],
    ['ana@shop.example', 'user_info'],
    ['192.168.1.10', 'ip_address'],
    ['localhost', 'single_label'],
    ['*.shop.example', 'characters'],
  ])('reports the fault of %s: its %s', async (host, code) => {
    const answer = await match(host);
    expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(answer)).toEqual(['host']);
    expect(answer.json['errors']).toMatchObject([{ code }]);
    expect(answer.text).not.toContain(host);
  });

  it('shows a tester only the platforms of their own organization', async () => {
    await make('Shop', 'shop.example');
    const stranger = await makeOwner(app.http);
    expect((await match('shop.example', stranger)).json['matched']).toBe(false);
  });

  it('follows every change although it is cached, also a change on another instance', async () => {
    const other = await startNestApp();
    const stranger = await makeOwner(app.http);
    const owners = async (host: string): Promise<unknown[]> =>
      [
        await matcherOn(app, owner),
        await matcherOn(other, owner),
        await matcherOn(app, stranger),
      ].map((matcher) => matcher.match(host)?.owner);
    expect(await owners('a.example')).toEqual([undefined, undefined, undefined]);
    const id = await make('Shop', 'a.example');
    expect(await owners('a.example')).toEqual([id, id, undefined]);
    expect(await matcherOn(app, owner)).toBe(await matcherOn(app, owner));
    const body = { host_patterns: ['b.example'] };
    await app.http.patch(`/platforms/${id}`, { token: owner.token, body });
    expect(await owners('a.example')).toEqual([undefined, undefined, undefined]);
    expect(await owners('b.example')).toEqual([id, id, undefined]);
    await other.http.post(`/platforms/${id}/archive`, { token: owner.token });
    expect(await owners('b.example')).toEqual([undefined, undefined, undefined]);
    await other.close();
  });

  it('never sends a tested host to the database', async () => {
    await make('Shop', '*.shop.example');
    for (const [suffix, status] of [
      ['.shop.example', 200],
      ['.nowhere.example', 200],
      ['.example/admin', 400],
    ] as const) {
      const canary = `canary-${randomUUID()}`;
      const { answer, statements } = await recordStatements(() => match(`${canary}${suffix}`));
      expect(answer.status).toBe(status);
      expect(statements.length).toBeGreaterThan(0);
      expect(JSON.stringify(statements)).not.toContain(canary);
    }
  });
});
