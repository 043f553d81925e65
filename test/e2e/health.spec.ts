import { startTestApp, type TestApp } from '../support/test-app.js';

describe('the health of a running server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('tells anyone whether requests should come, and whether background work is done', async () => {
    const answer = await app.http.get('/health/ready');
    expect([answer.status, answer.json]).toEqual([
      200,
      {
        status: 'ok',
        database: 'ok',
        migrations: 'ok',
        jobs: 'ok',
        stuck_jobs: [],
        dead_letters: expect.any(Number) as number,
        draining: false,
      },
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});
