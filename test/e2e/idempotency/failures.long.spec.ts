import { DatabaseProbe } from '../../support/database.js';
import { HeldRows } from '../../support/held-rows.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { ledgerOf, storedKeys } from '../../support/ledger.js';
import {
  expectStatus,
  makeOwner,
  makeShop,
  makeUser,
  saleBody,
  type Person,
} from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { Trials, TrialsModule } from '../../support/trials.js';

const KEY = 'the-key';
const INSIDE_RETRIES = 3;

describe('a request with a key that fails on the server', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  let owner: Person;
  beforeAll(async () => {
    app = await startNestApp({}, [TrialsModule]);
    probe = await DatabaseProbe.connect();
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  function trial(body: Record<string, unknown>): Promise<HttpAnswer> {
    return app.http.post('/trials', { token: owner.token, key: KEY, body });
  }

  /** Without a trace, not even in the audit log. */
  async function expectNothingKept(answer: HttpAnswer, before: object): Promise<void> {
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await ledgerOf(probe, owner.organizationId)).toEqual(before);
  }

  it.each(['broken', 'unserializable'])(
    'keeps neither effect nor response after 500 (%s)',
    async (then) => {
      const before = await ledgerOf(probe, owner.organizationId);
      const answer = await trial({ name: owner.userId, then });
      expect([answer.status, answer.json['code']]).toEqual([500, 'INTERNAL']);
      expect(answer.text).not.toContain('hunter2');
      await expectNothingKept(answer, before);
      const retry = await trial({ name: owner.userId, then: 'nothing' });
      expect([retry.status, retry.headers.get('idempotent-replayed')]).toEqual([201, null]);
      expect(await ledgerOf(probe, owner.organizationId)).toMatchObject({
        shops: 1,
        idempotency_keys: 1,
      });
    },
  );

  it.each(['40001', '40P01'])(
    'is retried internally on %s, up to 3 times, and takes effect once',
    async (state) => {
      const name = `${state} ${owner.userId}`;
      const answer = await trial({ name, then: 'interrupted', state, times: INSIDE_RETRIES });
      expectStatus(answer, 201);
      expect(app.nest.get(Trials, { strict: false }).runs.get(name)).toBe(1 + INSIDE_RETRIES);
      expect(await ledgerOf(probe, owner.organizationId)).toMatchObject({
        shops: 1,
        idempotency_keys: 1,
        audit_log: 2,
      });
    },
  );

  it('returns 503 with Retry-After after more 40001 than that, keeps nothing, and a retry executes', async () => {
    const before = await ledgerOf(probe, owner.organizationId);
    const body = {
      name: owner.userId,
      then: 'interrupted',
      state: '40001',
      times: INSIDE_RETRIES + 1,
    };
    const answer = await trial(body);
    expect([answer.status, answer.json['code']]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    await expectNothingKept(answer, before);
    expectStatus(await trial(body), 201);
  });

  it.each(['57014', '53300', '25P03'])(
    'returns 503 on %s, keeps nothing, and a retry executes',
    async (state) => {
      const before = await ledgerOf(probe, owner.organizationId);
      const body = { name: owner.userId, then: 'interrupted', state };
      const answer = await trial(body);
      expect([answer.status, answer.json['code']]).toEqual([503, 'SERVICE_UNAVAILABLE']);
      await expectNothingKept(answer, before);
      expectStatus(await trial(body), 201);
    },
  );

  it('is retried because of a real deadlock when the other transaction is done', async () => {
    const clerk = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const lock = 'SELECT 1 FROM users WHERE id = $1 FOR UPDATE';
    const held = await HeldRows.by(lock, [clerk.userId]);
    try {
      // Changing a person locks the admins first, then the person.
      const body = { name: 'Renamed' };
      const answer = app.http.patch(`/users/${clerk.userId}`, {
        token: owner.token,
        key: KEY,
        body,
      });
      await held.untilWaiting();
      await held.also(lock, [owner.userId]);
      await held.release();
      expect(expectStatus(await answer, 200).json).toMatchObject({ name: 'Renamed', version: 2 });
    } finally {
      await held.release();
    }
    expect(await storedKeys(probe, owner.organizationId)).toHaveLength(1);
  });

  it('returns 503 when its connections are cut while a receipt gets its number, and the server keeps running', async () => {
    const shopId = await makeShop(app.http, owner);
    const before = await ledgerOf(probe, owner.organizationId);
    const request = { token: owner.token, key: KEY, body: saleBody() };
    const held = await HeldRows.shop(shopId);
    try {
      const running = app.http.post(`/shops/${shopId}/receipts`, request);
      for (const pid of await held.untilWaiting()) {
        await probe.rows('SELECT pg_terminate_backend($1)', [pid]);
      }
      const answer = await running;
      expect([answer.status, answer.json['code']]).toEqual([503, 'SERVICE_UNAVAILABLE']);
      await expectNothingKept(answer, before);
    } finally {
      await held.release();
    }
    expectStatus(await app.http.post(`/shops/${shopId}/receipts`, request), 201);
  });

  it('returns 503 in time because of a lock that is not released, keeps nothing, and a retry executes', async () => {
    const shopId = await makeShop(app.http, owner);
    const before = await ledgerOf(probe, owner.organizationId);
    const request = { token: owner.token, key: KEY, body: saleBody() };
    const held = await HeldRows.shop(shopId);
    try {
      const answer = await app.http.post(`/shops/${shopId}/receipts`, request);
      expect([answer.status, answer.json['code']]).toEqual([503, 'SERVICE_UNAVAILABLE']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      await expectNothingKept(answer, before);
    } finally {
      await held.release();
    }
    const retry = await app.http.post(`/shops/${shopId}/receipts`, request);
    expect([retry.status, retry.headers.get('idempotent-replayed')]).toEqual([201, null]);
  });
});
