import { createHash } from 'node:crypto';
import { DatabaseProbe } from '../../support/database.js';
import { HeldRows } from '../../support/held-rows.js';
import type { HttpAnswer } from '../../support/http-client.js';
import {
  expectStatus,
  makeNewcomer,
  makeOwner,
  PASSWORD,
  type Person,
} from '../../support/makers.js';
import {
  startOtherApp,
  startTestApp,
  TEST_JWT_SECRET,
  type TestApp,
} from '../../support/test-app.js';

const NEW_SECRET = 'also-only-for-tests-77d0c1e9b3f24a58aa01';

describe('a refresh token', () => {
  let app: TestApp;
  let other: TestApp;
  let rotated: TestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    [app, other] = [await startTestApp(), await startOtherApp()];
    rotated = await startTestApp({ JWT_SECRET: `${NEW_SECRET},${TEST_JWT_SECRET}` });
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await Promise.all([app.close(), other.close(), rotated.close()]);
  });

  function refresh(token: string, at = app): Promise<HttpAnswer> {
    return at.http.post('/auth/refresh', { body: { refresh_token: token } });
  }

  /** @returns the child, once its access token was seen to work on an instance that knows all secrets */
  async function child(token: string, at = app): Promise<string> {
    const answer = expectStatus(await refresh(token, at), 200);
    const accessToken = String(answer.json['access_token']);
    expectStatus(await rotated.http.get('/auth/me', { token: accessToken }), 200);
    return String(answer.json['refresh_token']);
  }

  function expectRefused(answer: HttpAnswer): void {
    expect([answer.status, answer.json['code']]).toEqual([401, 'INVALID_REFRESH_TOKEN']);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  }

  async function aMinutePasses(owner: Person): Promise<void> {
    const text =
      "UPDATE refresh_tokens SET rotated_at = rotated_at - interval '61 s' WHERE organization_id = $1";
    await probe.rows(text, [owner.organizationId]);
  }

  async function meStatus(token: string): Promise<number> {
    return (await app.http.get('/auth/me', { token })).status;
  }

  it('is exchanged for the next pair, again and again', async () => {
    const owner = await makeOwner(app.http);
    const tokens = [owner.refreshToken];
    for (const at of [app, other, app]) tokens.push(await child(tokens.at(-1) ?? '', at));
    expect(new Set(tokens).size).toBe(4);
  });

  it('is stored only as a hash', async () => {
    const owner = await makeOwner(app.http);
    const secret = Buffer.from(owner.refreshToken.slice(4), 'base64url').subarray(16);
    const rows = await probe.rows<{ token_hash: Buffer; text: string }>(
      'SELECT token_hash, t::text AS text FROM refresh_tokens t WHERE organization_id = $1',
      [owner.organizationId],
    );
    expect(rows.map((row) => row.token_hash)).toEqual([
      createHash('sha256').update(secret).digest(),
    ]);
    expect(rows[0]?.text).not.toContain(secret.toString('hex'));
  });

  it('used again within a minute, on any instance, returns the child of the lost response', async () => {
    const owner = await makeOwner(app.http);
    const first = await child(owner.refreshToken);
    expect(await child(owner.refreshToken, other)).toBe(first);
    expect(await child(owner.refreshToken, rotated)).toBe(first);
    await child(first);
  });

  it('returns its child on an instance with the other order of secrets too', async () => {
    const reversed = await startTestApp({ JWT_SECRET: `${TEST_JWT_SECRET},${NEW_SECRET}` });
    for (const [first, second] of [
      [rotated, reversed],
      [reversed, rotated],
    ] as const) {
      const owner = await makeOwner(app.http);
      const given = await child(owner.refreshToken, first);
      expect(await child(owner.refreshToken, second)).toBe(given);
    }
    await reversed.close();
  });

  it('exchanged by an instance with a newer secret ends no session where that secret is unknown', async () => {
    const owner = await makeOwner(app.http);
    const given = await child(owner.refreshToken, rotated);
    const early = await refresh(owner.refreshToken);
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await child(owner.refreshToken, rotated)).toBe(given);
    // Once the child was used, its parent is abuse there too.
    await child(given, rotated);
    expectRefused(await refresh(owner.refreshToken));
    expect(await meStatus(owner.token)).toBe(401);
  });

  it('used twice at once creates one child', async () => {
    const owner = await makeOwner(app.http);
    const answers = await Promise.all(
      [app, other, app, other].map((at) => refresh(owner.refreshToken, at)),
    );
    const children = answers.map((answer) => expectStatus(answer, 200).json['refresh_token']);
    expect(new Set(children).size).toBe(1);
    const count = 'SELECT count(*) FROM refresh_tokens WHERE organization_id = $1';
    expect(await probe.count(count, [owner.organizationId])).toBe(2);
  });

  it('used after that minute ends the whole session: thief and owner must sign in', async () => {
    const owner = await makeOwner(app.http);
    const newest = await child(owner.refreshToken);
    await aMinutePasses(owner);
    expectRefused(await refresh(owner.refreshToken));
    expectRefused(await refresh(newest, other));
    expect(await meStatus(owner.token)).toBe(401);
    expectStatus(
      await app.http.post('/auth/login', { body: { email: owner.email, password: PASSWORD } }),
      200,
    );
  });

  it('older than the previous one ends the whole session, however soon it comes', async () => {
    const owner = await makeOwner(app.http);
    const newest = await child(await child(owner.refreshToken));
    expectRefused(await refresh(owner.refreshToken));
    expectRefused(await refresh(newest));
    expect(await meStatus(owner.token)).toBe(401);
  });

  it('ends only its own session when it is abused', async () => {
    const owner = await makeOwner(app.http);
    const phone = expectStatus(
      await app.http.post('/auth/login', { body: { email: owner.email, password: PASSWORD } }),
      200,
    );
    await child(await child(owner.refreshToken));
    expectRefused(await refresh(owner.refreshToken));
    expect(await meStatus(String(phone.json['access_token']))).toBe(200);
    await child(String(phone.json['refresh_token']));
  });

  it("leaves one entry in the owner's audit log if it is refused as abused, however many use it at once", async () => {
    const owner = await makeOwner(app.http);
    const second = await child(owner.refreshToken);
    await child(await child(second));
    const held = await HeldRows.by(
      'SELECT 1 FROM auth_sessions WHERE organization_id = $1 FOR UPDATE',
      [owner.organizationId],
    );
    const thieves = [refresh(owner.refreshToken), refresh(second, other)];
    // Both have seen the session live and are about to end it.
    await held.untilWaiting(2);
    await held.release();
    for (const answer of await Promise.all(thieves)) expectRefused(answer);
    expectRefused(await refresh(owner.refreshToken));
    const [session] = await probe.rows<{ id: string }>(
      'SELECT id FROM auth_sessions WHERE organization_id = $1',
      [owner.organizationId],
    );
    const entries = await probe.rows(
      `SELECT actor_id, subject_type, subject_id, details, address FROM audit_log
       WHERE organization_id = $1 AND action = 'auth.refresh-token-abused'`,
      [owner.organizationId],
    );
    expect(entries).toEqual([
      {
        actor_id: null,
        subject_type: 'user',
        subject_id: owner.userId,
        details: { session_id: session?.id },
        address: '127.0.0.1',
      },
    ]);
  });

  it('is not an access token, and an access token is not a refresh token', async () => {
    const owner = await makeOwner(app.http);
    expect(await meStatus(owner.refreshToken)).toBe(401);
    expectRefused(await refresh(owner.token));
  });

  it.each([
    '',
    'tcr_',
    'tcr_AAAA',
    `tcr_${'A'.repeat(64)}`,
    `tcr_${'z'.repeat(400)}`,
    'x'.repeat(500),
  ])('is refused if it was never issued (%j)', async (text) => {
    const answer = await refresh(text);
    expect([400, 401]).toContain(answer.status);
  });

  it('is refused for another organization with a known secret', async () => {
    const [owner, stranger] = [await makeOwner(app.http), await makeOwner(app.http)];
    const bytes = Buffer.from(owner.refreshToken.slice(4), 'base64url');
    Buffer.from(stranger.organizationId.replaceAll('-', ''), 'hex').copy(bytes);
    expectRefused(await refresh(`tcr_${bytes.toString('base64url')}`));
    await child(owner.refreshToken);
  });

  it('is worthless after its session has expired', async () => {
    const owner = await makeOwner(app.http);
    await probe.rows('UPDATE auth_sessions SET expires_at = now() WHERE organization_id = $1', [
      owner.organizationId,
    ]);
    expectRefused(await refresh(owner.refreshToken));
    expect(await meStatus(owner.token)).toBe(401);
  });

  it('keeps reporting that the password must be changed', async () => {
    const owner = await makeOwner(app.http);
    const clerk = await makeNewcomer(app.http, owner, { role: 'EMPLOYEE' });
    const first = expectStatus(await refresh(clerk.refreshToken), 200);
    expect(first.json['must_change_password']).toBe(true);
    expect((await refresh(owner.refreshToken)).json['must_change_password']).toBe(false);
  });
});
