import { expectStatus, makeOwner, signIn } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { startTestApp } from '../../support/test-app.js';

const NEW_SECRET = 'also-only-for-tests-77d0c1e9b3f24a58aa01';

describe('a request that is repeated with its key', () => {
  let app: NestApp;
  beforeAll(async () => {
    app = await startNestApp();
  });
  afterAll(async () => {
    await app.close();
  });

  it('is still recognized when its old secret was removed, whatever its body: no false 422', async () => {
    const owner = await makeOwner(app.http);
    const request = { key: 'k', body: { name: 'Corner' } };
    const first = expectStatus(
      await app.http.post('/shops', { ...request, token: owner.token }),
      201,
    );
    const rotated = await startTestApp({ JWT_SECRET: NEW_SECRET });
    const { token } = await signIn(rotated.http, owner.email);
    const repeated = await rotated.http.post('/shops', { ...request, token });
    expect([repeated.status, repeated.text]).toEqual([201, first.text]);
    expect(repeated.headers.get('idempotent-replayed')).toBe('true');
    await rotated.close();
  });
});
