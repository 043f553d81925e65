import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveDocument } from '../../src/platform/openapi/serve-document.js';
import { expectStatus } from '../support/makers.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';

const SCRIPT = 'reference-0123456789abcdef.js';

describe('the root address of the server', () => {
  let app: NestApp;
  let reference: string;
  beforeAll(async () => {
    reference = mkdtempSync(join(tmpdir(), 'tillclock-reference-'));
    writeFileSync(join(reference, SCRIPT), 'plain');
    writeFileSync(join(reference, `${SCRIPT}.br`), 'made at build time');
    writeFileSync(join(reference, 'other.js'), 'of somebody else');
    app = await startNestApp({}, [], (nest) => serveDocument(nest, { reference }));
  });
  afterAll(async () => {
    await app.close();
    rmSync(reference, { recursive: true, force: true });
  });

  it('shows the reference with one local script, which browsers cache for ever', async () => {
    const page = await fetch(`${app.http.baseUrl}/docs`);
    const html = await page.text();
    expect([...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path)).toEqual([
      ...['data:,', '/openapi.json', `/docs/_static/${SCRIPT}`],
    ]);
    expect(html).not.toMatch(/<script>|<style/);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    const script = await fetch(`${app.http.baseUrl}/docs/_static/${SCRIPT}`, {
      headers: { 'accept-encoding': 'identity' },
    });
    expect([script.status, script.headers.get('cache-control'), await script.text()]).toEqual([
      ...[200, 'public, max-age=31536000, immutable', 'plain'],
    ]);
    const { rawBody, headers } = await compressed(`/docs/_static/${SCRIPT}`);
    expect([headers['content-encoding'], rawBody]).toEqual(['br', 'made at build time']);
    for (const name of ['other.js', 'reference-0000000000000000.js', '..%2fpackage.json']) {
      const missing = await fetch(`${app.http.baseUrl}/docs/_static/${name}`);
      expect([name, missing.status]).toEqual([name, 404]);
    }
  });

  /** The answer as it was sent: fetch would decompress it. */
  function compressed(path: string): Promise<{ rawBody: string; headers: IncomingHttpHeaders }> {
    return new Promise((resolve, reject) => {
      get(`${app.http.baseUrl}${path}`, { headers: { 'accept-encoding': 'br' } }, (answer) => {
        answer.setEncoding('utf8').once('data', (rawBody: string) => {
          resolve({ rawBody, headers: answer.headers });
        });
      }).once('error', reject);
    });
  }

  it('leads to the documentation', async () => {
    const answer = await fetch(`${app.http.baseUrl}/`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/docs']);
    const docs = await fetch(`${app.http.baseUrl}/`);
    expect([docs.status, docs.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ]);
  });

  it('has the document where generators look for it, with readable pages', async () => {
    const { json } = expectStatus(await app.http.get('/openapi.json'), 200);
    const moved = await app.http.get('/docs-json');
    expect([moved.status, moved.headers.get('location')]).toEqual([302, '/openapi.json']);
    expect((await app.http.get('/openapi.yaml')).text).toMatch(/^openapi: 3\.1\.0/);
    const { description } = json['info'] as { description: string };
    const links = [...description.matchAll(/\]\((\/docs\/pages\/[a-z-]+)\)/g)];
    expect(links.length).toBeGreaterThan(5);
    for (const [, path = ''] of links) {
      const page = await app.http.get(path);
      expect([page.status, page.headers.get('content-type')]).toEqual([
        200,
        'text/markdown; charset=utf-8',
      ]);
      expect(page.text).toMatch(/^#+ /);
    }
  });
});
