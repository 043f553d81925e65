import { type CanActivate, type ExecutionContext, Injectable, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { PasswordHasher } from '../../../src/features/users/password-hasher.js';
import { Database } from '../../../src/platform/database/database.js';
import { lockIdOf } from '../../../src/platform/idempotency/fingerprint.js';
import { DatabaseProbe } from '../../support/database.js';
import { eventually, HeldRows } from '../../support/held-rows.js';
import { storedKeys } from '../../support/ledger.js';
import {
  expectStatus,
  makeOwner,
  makeShop,
  makeUser,
  saleBody,
  type Person,
} from '../../support/makers.js';
import { sendAndHangUp } from '../../support/raw-http.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { recordStatements } from '../../support/wire-recorder.js';

const KEY = 'the-key';
const NEW_PASSWORD = 'another-horse-battery-7';

/** A guard with a mistake in it, after those of the product. */
@Injectable()
class BrokenGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (headers['x-broken'] !== undefined) throw new Error('made by a test');
    return true;
  }
}

@Module({ providers: [{ provide: APP_GUARD, useClass: BrokenGuard }] })
class BrokenGuardModule {}

describe('a key that was claimed while its sender was looked up', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  let owner: Person;
  let shopId: string;
  beforeAll(async () => {
    app = await startNestApp({ DATABASE_POOL_SIZE: '1' }, [BrokenGuardModule]);
    probe = await DatabaseProbe.connect();
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http);
    shopId = await makeShop(app.http, owner);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  /** Whether a transaction holds the key's lock. */
  async function isHeld(person: Person, route: string): Promise<boolean> {
    const lock = lockIdOf([person.organizationId, person.userId, route, KEY]);
    const held = `SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'
      AND (classid::bigint << 32) + objid::bigint = $1::bigint`;
    return (await probe.count(held, [lock])) > 0;
  }

  function busyConnections(): number {
    const { pool } = app.nest.get(Database).connections;
    return pool.totalCount - pool.idleCount;
  }

  async function expectUndone(person: Person, route: string): Promise<void> {
    expect(await isHeld(person, route)).toBe(false);
    expect(busyConnections()).toBe(0);
    expect(await storedKeys(probe, person.organizationId)).toEqual([]);
  }

  it('is free before the response of a guard that refuses the role (403)', async () => {
    const clerk = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const request = { token: clerk.token, key: KEY, body: { name: 'Mine', currency: 'EUR' } };
    const { answer, statements } = await recordStatements(() => app.http.post('/shops', request));
    expect(answer.status).toBe(403);
    expect(statements.map(({ label }) => label).slice(-2)).toEqual([
      'idempotency.claim',
      'ROLLBACK',
    ]);
    await expectUndone(clerk, 'POST /shops');
  });

  it('is free before the response of a guard that refuses an unexpected body (400)', async () => {
    const path = `/shops/${shopId}/archive`;
    const request = { token: owner.token, key: KEY };
    expectStatus(await app.http.post(path, { ...request, body: { reason: 'none' } }), 400);
    await expectUndone(owner, 'POST /shops/:shop_id/archive');
    expectStatus(await app.http.post(path, request), 200);
  });

  it('is free before the response that the session has ended (401)', async () => {
    const clerk = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    expectStatus(await app.http.post('/auth/logout', { token: clerk.token }), 204);
    const request = { token: clerk.token, key: KEY, body: saleBody() };
    expectStatus(await app.http.post(`/shops/${shopId}/receipts`, request), 401);
    await expectUndone(clerk, 'POST /shops/:shop_id/receipts');
  });

  it('is free before the response to a guard that failed (500)', async () => {
    const route = 'POST /shops/:shop_id/receipts';
    const request = { token: owner.token, key: KEY, body: saleBody() };
    const headers = { 'x-broken': 'yes' };
    const path = `/shops/${shopId}/receipts`;
    const { answer, statements } = await recordStatements(() =>
      app.http.post(path, { ...request, headers }),
    );
    expect(answer.status).toBe(500);
    expect(statements.map(({ label }) => label)).toContain('idempotency.claim');
    await expectUndone(owner, route);
    expectStatus(await app.http.post(path, request), 201);
  });

  it.each([
    ['that is refused afterwards', { 'X-Broken': 'yes' }, 0],
    ['that is carried out afterwards', {}, 1],
  ])(
    'is not left behind by a client that disconnected before the look-up, for a request %s',
    async (_, headers, kept) => {
      const path = `/shops/${shopId}/receipts`;
      const body = JSON.stringify(saleBody());
      // The only connection is taken, so that the look-up waits for it.
      const held = await HeldRows.shop(shopId);
      const first = app.http.patch(`/shops/${shopId}`, {
        token: owner.token,
        body: { name: 'New' },
      });
      try {
        await held.untilWaiting();
        const lines = Object.entries({
          ...headers,
          'Content-Type': 'application/json',
          Authorization: `Bearer ${owner.token}`,
          'Idempotency-Key': KEY,
        }).map(([name, value]) => `${name}: ${value}`);
        const request = { method: 'POST', path, headers: lines, body };
        const { connections } = app.nest.get(Database);
        await sendAndHangUp(await app.nest.getUrl(), request, async () => {
          const waits = () => Promise.resolve(connections.waitingCount > 0 || undefined);
          await eventually('the request waits for a connection', waits);
        });
      } finally {
        await held.release();
      }
      expectStatus(await first, 200);
      const settled = async (): Promise<true | undefined> => {
        const keys = await storedKeys(probe, owner.organizationId);
        return (keys.length === kept && busyConnections() === 0) || undefined;
      };
      await eventually('the request has ended', settled);
      expect(await isHeld(owner, 'POST /shops/:shop_id/receipts')).toBe(false);
    },
  );

  describe('on a route that hashes before it writes', () => {
    /** Blocks the hashing of one password until it is released. */
    async function whileHashing<T>(
      request: () => Promise<T>,
      meanwhile: () => Promise<void>,
    ): Promise<T> {
      const hasher = app.nest.get(PasswordHasher, { strict: false });
      const hash = hasher.hash.bind(hasher);
      let begun = (): void => undefined;
      let goOn = (): void => undefined;
      const hashing = new Promise<void>((resolve) => (begun = resolve));
      const released = new Promise<void>((resolve) => (goOn = resolve));
      const spy = jest.spyOn(hasher, 'hash').mockImplementation(async (password) => {
        begun();
        await released;
        return hash(password);
      });
      try {
        const answer = request();
        await hashing;
        await meanwhile();
        goOn();
        return await answer;
      } finally {
        goOn();
        spy.mockRestore();
      }
    }

    const create = (email: string) => () =>
      app.http.post('/users', {
        token: owner.token,
        key: KEY,
        body: { email, name: 'New', password: NEW_PASSWORD, role: 'EMPLOYEE' },
      });

    it.each(['POST /users', 'POST /users/:user_id/password'])(
      'holds no connection meanwhile: %s',
      async (route) => {
        const clerk = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
        const path = route.slice('POST '.length).replace(':user_id', clerk.userId);
        const email = `new-${clerk.userId}@example.com`;
        const body = path === '/users' ? { email, name: 'New', role: 'EMPLOYEE' } : {};
        const request = {
          token: owner.token,
          key: KEY,
          body: { ...body, password: NEW_PASSWORD },
        };
        const answer = await whileHashing(
          () => app.http.post(path, request),
          async () => {
            await expectUndone(owner, route);
            // By the only connection of this instance.
            expectStatus(await app.http.get('/shops', { token: owner.token }), 200);
          },
        );
        expect([200, 201, 204]).toContain(answer.status);
        const repeat = await app.http.post(path, request);
        expect([repeat.status, repeat.text]).toEqual([answer.status, answer.text]);
        expect(repeat.headers.get('idempotent-replayed')).toBe('true');
      },
    );

    it('is looked up first: a replay hashes nothing', async () => {
      const request = create(`replayed-${owner.userId}@example.com`);
      expectStatus(await request(), 201);
      const hasher = app.nest.get(PasswordHasher, { strict: false });
      const spy = jest.spyOn(hasher, 'hash');
      expect((await request()).headers.get('idempotent-replayed')).toBe('true');
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    });

    it('belongs to the first of two requests that writes, and the other one replays it', async () => {
      const request = create(`twice-${owner.userId}@example.com`);
      let second: Awaited<ReturnType<typeof request>> | undefined;
      const first = await whileHashing(request, async () => {
        jest.restoreAllMocks();
        second = expectStatus(await request(), 201);
      });
      expect([first.status, first.text]).toEqual([201, second?.text]);
      expect(first.headers.get('idempotent-replayed')).toBe('true');
      expect(await storedKeys(probe, owner.organizationId)).toHaveLength(1);
    });

    it('keeps a refusal that came before any write', async () => {
      const request = {
        token: owner.token,
        key: KEY,
        body: { email: `weak-${owner.userId}@example.com`, name: 'W', role: 'EMPLOYEE' },
      };
      const weak = { ...request, body: { ...request.body, password: 'password1' } };
      const first = await app.http.post('/users', weak);
      expect([first.status, first.json['code']]).toEqual([422, 'WEAK_PASSWORD']);
      const repeat = await app.http.post('/users', weak);
      expect([repeat.text, repeat.headers.get('idempotent-replayed')]).toEqual([
        first.text,
        'true',
      ]);
    });
  });
});
