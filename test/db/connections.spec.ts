import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/platform/database/database.js';
import type { SideDatabase } from '../../src/platform/database/side-database.js';
import type { Scope } from '../../src/platform/database/tx.js';
import { toProblem } from '../../src/platform/http/problem.js';
import type { DatabaseProbe } from '../support/database.js';
import {
  insert,
  INSERT,
  newScope,
  openTestDatabase,
  POOL_SIZE,
  type TestDatabase,
} from '../support/test-database.js';
import { sql } from '../support/sql.js';

describe('the connection of a transaction', () => {
  let test: TestDatabase;
  let db: Database;
  let side: SideDatabase;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    test = await openTestDatabase();
    ({ db, side, probe } = test);
  });
  afterAll(() => test.close());
  afterEach(async () => expect(await test.stuckSessions()).toBe(0));

  function committed(scope: Scope): Promise<string[]> {
    return test.committed(scope);
  }

  it('does not take what was stored aside down with it', async () => {
    const [scope, apart] = [newScope(), newScope()];
    const work = db.write(scope, async (tx) => {
      await insert(tx);
      await side.aside(apart, sql(INSERT), [apart.organizationId, 'apart']);
      throw new Error('undone');
    });
    await expect(work).rejects.toThrow('undone');
    expect([await committed(scope), await committed(apart)]).toEqual([[], ['apart']]);
  });

  it('goes on after what was to be stored aside was refused', async () => {
    const scope = newScope();
    await db.write(scope, async (tx) => {
      await insert(tx);
      await expect(side.aside(scope, sql('SELECT 1 / 0'), [])).rejects.toMatchObject({
        code: '22012',
      });
    });
    expect(await committed(scope)).toEqual(['made']);
    expect(await side.aside(scope, sql('SELECT 1 AS one'), [])).toEqual([{ one: 1 }]);
  });

  // Fails until transaction() in database.ts asks for the organization before it takes a connection.
  it('does not begin without an organization, and keeps no connection', async () => {
    try {
      for (const organizationId of ['', `${randomUUID()}'; --`]) {
        const work = db.write({ organizationId }, (tx) => insert(tx));
        await expect(work).rejects.toThrow('A transaction needs an organization');
      }
      expect(test.busyConnections()).toBe(0);
    } finally {
      await test.terminateConnections();
    }
  });

  it('that gets no connection fails within the time-out, and the client is asked to retry', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const holders = Array.from({ length: POOL_SIZE }, () => db.write(newScope(), () => held));
    const waiting = db.write(newScope(), (tx) => insert(tx));
    const problem = toProblem(await waiting.catch((error: unknown) => error), 'request');
    expect(problem.status).toBe(503);
    expect(problem.error.code).toBe('SERVICE_UNAVAILABLE');
    release();
    await Promise.all(holders);
    const scope = newScope();
    await db.write(scope, (tx) => insert(tx));
    expect(await committed(scope)).toEqual(['made']);
  });

  it('whose connection is lost fails as unavailable, and the next one gets a new connection', async () => {
    const scope = newScope();
    const work = db.write(scope, async (tx) => {
      const [own] = await tx.unprepared(sql<{ pid: number }>('SELECT pg_backend_pid() AS pid'), []);
      await probe.rows('SELECT pg_terminate_backend($1)', [own?.pid]);
      await insert(tx);
    });
    expect(toProblem(await work.catch((error: unknown) => error), 'request').status).toBe(503);
    await db.write(scope, (tx) => insert(tx));
    expect(await committed(scope)).toEqual(['made']);
  });
});
