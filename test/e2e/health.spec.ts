import { startNestApp, type NestApp } from '../support/nest-app.js';
import { OwnDatabase } from '../support/own-database.js';

describe('the health of a running server', () => {
  // In the shared one, messages of other suites may wait for longer than health allows.
  let database: OwnDatabase;
  let app: NestApp;
  beforeAll(async () => {
    database = await OwnDatabase.make();
    app = await startNestApp({ DATABASE_URL: database.url });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('shows everyone whether the server accepts requests, and whether background work is done', async () => {
    const answer = await app.http.get('/health/ready');
    expect([answer.status, answer.json]).toEqual([
      200,
      {
        status: 'ok',
        database: 'ok',
        migrations: 'ok',
        jobs: 'ok',
        stuck_jobs: [],
        dead_letters: 0,
        draining: false,
      },
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});
