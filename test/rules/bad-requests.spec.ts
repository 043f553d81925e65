import { AskedRoutes } from '../support/asked-routes.js';
import { makeOwner } from '../support/makers.js';
import { pathWith, type Route } from '../support/routes.js';

describe('the server', () => {
  let asked: AskedRoutes;
  beforeAll(async () => {
    asked = await AskedRoutes.open();
  });
  afterAll(() => asked.app.close());
  afterEach(() => asked.expectServing());

  it('refuses a path that cannot be decoded', async () => {
    for (const path of [
      '/%',
      '/%zz',
      '/shops/%',
      '/shops/%E0%A4%A',
      '/shops/%ff',
      '/shops/%c0%80',
      '/shops/%ED%A0%80',
    ]) {
      await asked.expectRefused({ path });
    }
  });

  it('accepts a path with a trailing slash as the same route', async () => {
    const { token } = asked.owner;
    const shop = `/shops/${asked.mine.shop_id}`;
    for (const path of ['/shops', shop]) {
      const [plain, slashed] = await Promise.all(
        [path, `${path}/`].map((one) => asked.app.http.get(one, { token })),
      );
      expect([slashed?.status, slashed?.json]).toEqual([200, plain?.json]);
    }
  });

  it('returns 404 for an unknown path, and 405 with the allowed methods for another method', async () => {
    for (const path of [
      '/',
      '/unknown',
      '/shops//',
      '//shops',
      '/SHOPS',
      '/shops/x/y/z',
      '/auth',
      '/__proto__',
      '/constructor',
      '/.env',
      '/admin',
    ]) {
      const answer = await asked.expectRefused({ path }, 404);
      expect(['ROUTE_NOT_FOUND', 'NOT_FOUND']).toContain(answer.json['code']);
    }
    for (const route of asked.routes) {
      const path = pathWith(route, asked.mine);
      for (const method of ['PUT', 'DELETE', 'PATCH', 'POST', 'TRACE', 'PROPFIND']) {
        if (asked.routes.some((one) => one.method === method && takes(one, path))) continue;
        const answer = await asked.expectRefused({ method, path }, 405);
        expect(answer.json['code']).toBe('METHOD_NOT_ALLOWED');
        expect(answer.headers['allow']?.split(', ')).toContain(route.method);
        expect(answer.headers['allow']?.split(', ')).not.toContain(method);
      }
    }
  });

  it('refuses a very long URL', async () => {
    await asked.expectRefused({ path: `/${'x'.repeat(8_000)}` });
    await asked.expectRefused({ path: `/shops/${'x'.repeat(8_000)}` });
    await asked.expectRefused({ path: `/shops?unknown=${'x'.repeat(8_000)}` });
  });

  it('accepts a request id only if it is harmless in the log', async () => {
    const good = await asked.send({ path: '/shops', headers: ['X-Request-Id: till-3:000417'] });
    expect(good.headers['x-request-id']).toBe('till-3:000417');
    const own = /^[A-Za-z0-9._:-]{8,128}$/;
    const forged = [
      'short',
      'a b c d e f g h',
      'x'.repeat(129),
      'evil\tid-00000',
      'caf\u00e9-caf\u00e9',
      '"><script>alert(1)',
      `${'a'.repeat(20)}%0d%0aX: 1`,
    ];
    for (const id of forged) {
      const answer = await asked.send({ path: '/unknown', headers: [`X-Request-Id: ${id}`] });
      const given = answer.headers['x-request-id'] ?? '';
      expect(given).toMatch(own);
      expect(given).not.toBe(id);
      expect(answer.json['instance']).toBe(`urn:tillclock:request:${given}`);
    }
    const twice = await asked.send({
      path: '/shops',
      headers: ['X-Request-Id: first-one-1', 'X-Request-Id: second-one-2'],
    });
    expect(twice.headers['x-request-id']).toMatch(own);
    expect(twice.headers['x-request-id']).not.toMatch(/first|second/);
  });

  it('sends the same security headers with every response', async () => {
    for (const path of ['/shops', '/unknown', '/shops/%00']) {
      const { headers } = await asked.send({ path });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
      });
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('ignores headers about the database, the role or the organization', async () => {
    const stranger = await makeOwner(asked.app.http);
    const headers = [
      `X-Organization-Id: ${stranger.organizationId}`,
      'X-Role: ADMIN',
      `X-User-Id: ${stranger.userId}`,
      'X-HTTP-Method-Override: DELETE',
    ];
    const answer = await asked.send({ path: '/auth/me', headers });
    expect(answer.json).toMatchObject({
      id: asked.owner.userId,
      organization_id: asked.owner.organizationId,
    });
  });
});

/** Whether the path is one of the route's: `/products/export` is also a `/products/:product_id`. */
function takes(route: Route, path: string): boolean {
  return new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`).test(path);
}
