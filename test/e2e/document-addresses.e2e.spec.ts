import { serveDocument } from '../../src/platform/openapi/serve-document.js';
import { expectStatus } from '../support/makers.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';

describe('the address of the server', () => {
  let app: NestApp;
  beforeAll(async () => {
    app = await startNestApp({}, [], serveDocument);
  });
  afterAll(() => app.close());

  it('leads to the documentation', async () => {
    const answer = await fetch(`${app.http.baseUrl}/`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/docs']);
    const docs = await fetch(`${app.http.baseUrl}/`);
    expect([docs.status, docs.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ]);
  });

  it('the document is found where generators look for it, and its pages can be read', async () => {
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
