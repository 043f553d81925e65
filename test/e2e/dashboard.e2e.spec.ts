import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveDashboard } from '../../src/platform/dashboard/serve-dashboard.js';
import { serveDocument } from '../../src/platform/openapi/serve-document.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';

describe('the dashboard under /app', () => {
  let app: NestApp;
  let directory: string;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'tillclock-pages-'));
    mkdirSync(join(directory, '_static'));
    writeFileSync(join(directory, 'index.html'), '<!doctype html><title>pages</title>');
    writeFileSync(join(directory, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(directory, '_static/main-1a2b.js'), 'plain');
    writeFileSync(join(directory, '_static/main-1a2b.js.br'), 'made at build time');
    app = await startNestApp({}, [], async (nest) => {
      await serveDashboard(nest, directory);
      await serveDocument(nest, { start: '/app/' });
    });
  });
  afterAll(async () => {
    await app.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${app.http.baseUrl}${path}`, { redirect: 'manual', headers });
  const shown = async (path: string) => {
    const answer = await get(path);
    return [answer.status, answer.headers.get('cache-control')];
  };

  it("is the target of the server's root address, with a trailing slash", async () => {
    for (const [path, status] of [
      ['/', 302],
      ['/app', 308],
      ['/app?x=1', 308],
    ] as const) {
      const answer = await get(path);
      expect([path, answer.status, answer.headers.get('location')]).toEqual([
        path,
        status,
        '/app/',
      ]);
    }
  });

  it('returns its single document for every page, revalidated each time', async () => {
    for (const path of ['/app/', '/app/overview', '/app/overview?period=today', '/app/a/b']) {
      const answer = await get(path);
      expect(await answer.text()).toContain('<title>pages</title>');
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('lets browsers cache files with a digest in their name for ever, compressed at build time', async () => {
    expect(await shown('/app/_static/main-1a2b.js')).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    expect(await shown('/app/icon.svg')).toEqual([200, 'no-cache']);
    const { request } = await import('node:http');
    const body = await new Promise<string>((resolve, reject) => {
      request(
        `${app.http.baseUrl}/app/_static/main-1a2b.js`,
        { headers: { 'accept-encoding': 'br' } },
        (answer) => {
          expect(answer.headers['content-encoding']).toBe('br');
          answer.setEncoding('utf8').once('data', resolve);
        },
      )
        .once('error', reject)
        .end();
    });
    expect(body).toBe('made at build time');
  });

  it('refuses a missing file with a response that nobody caches', async () => {
    for (const path of ['/app/_static/main-old.js', '/app/none.png']) {
      expect(await shown(path)).toEqual([404, 'no-store']);
      expect(await (await get(path)).json()).toMatchObject({
        code: 'ROUTE_NOT_FOUND',
      });
    }
  });

  it('serves nothing outside of its files', async () => {
    for (const path of [
      '/app/..%2fpackage.json',
      '/app/%2e%2e%2fpackage.json',
      '/app/.env',
      '/app/_static/.built-from',
    ])
      expect((await get(path)).status).toBe(404);
  });

  it('shows demo accounts only if the demo is on', async () => {
    expect(await (await get('/app/sign-in')).text()).not.toContain('tillclock-demo');
    const demo = { accounts: [{ role: 'ADMIN', email: 'demo@example.test' }], password: 'a"b&c' };
    const shown = await startNestApp({}, [], (nest) => serveDashboard(nest, directory, demo));
    const answer = await fetch(`${shown.http.baseUrl}/app/sign-in`);
    expect(await answer.text()).toContain(
      '<meta name="tillclock-demo" content="{&quot;accounts&quot;:[{&quot;role&quot;:&quot;ADMIN&quot;,' +
        '&quot;email&quot;:&quot;demo@example.test&quot;}],&quot;password&quot;:&quot;a\\&quot;b&amp;c&quot;}" />',
    );
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    await shown.close();
  });

  it('is absent if it was not built', async () => {
    const bare = await startNestApp({}, [], (nest) =>
      serveDashboard(nest, join(directory, 'none')),
    );
    expect((await fetch(`${bare.http.baseUrl}/app/`)).status).toBe(404);
    await bare.close();
  });
});
