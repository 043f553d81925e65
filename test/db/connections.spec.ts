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

  it('does not roll back what was stored on a side connection', async () => {
    const [scope, apart] = [newScope(), newScope()];
    const work = db.write(scope, async (tx) => {
      await insert(tx);
      await side.aside(apart, sql(INSERT), [apart.organizationId, 'apart']);
      throw new Error('undone');
    });
    await expect(work).rejects.toThrow('undone');
    expect([await committed(scope), await committed(apart)]).toEqual([[], ['apart']]);
  });

  it('continues after a statement on a side connection was refused', async () => {
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
  it('is refused without an organization, and holds no connection', async () => {
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

  it('fails within the time-out if none is free, and the client is asked to retry', async () => {
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

  it('fails as unavailable when it is lost, and the next transaction gets a new one', async () => {
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
