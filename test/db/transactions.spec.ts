import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Database } from '../../src/platform/database/database.js';
import type { Scope, Tx } from '../../src/platform/database/tx.js';
import { toProblem } from '../../src/platform/http/problem.js';
import {
  insert,
  NAME,
  newScope,
  openTestDatabase,
  type TestDatabase,
} from '../support/test-database.js';
import { sql } from '../support/sql.js';

const COMPILED_TX = pathToFileURL(join(__dirname, '../../dist/platform/database/tx.js')).href;
const INSERT_USER = `INSERT INTO users
  VALUES ($1, $1, 'a@example.com', '', 'ADMIN', true, now(), 1, now(), now())`;
const SERIALIZATION_FAILURE = `DO $$ BEGIN RAISE EXCEPTION 'in the way' USING ERRCODE = '40001'; END $$`;

describe('a transaction', () => {
  let test: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    test = await openTestDatabase();
    ({ db } = test);
  });
  afterAll(() => test.close());
  afterEach(async () => expect(await test.stuckSessions()).toBe(0));

  function fail(tx: Tx): Promise<unknown> {
    return tx.unprepared(sql(SERIALIZATION_FAILURE), []);
  }

  function committed(scope: Scope): Promise<string[]> {
    return test.committed(scope);
  }

  it('commits its writes and returns the result of its work', async () => {
    const scope = newScope();
    const answer = await db.write(scope, async (tx) => {
      await insert(tx);
      return 7;
    });
    expect([answer, await committed(scope)]).toEqual([7, ['made']]);
  });

  it('leaves its organization on no connection: a statement without a tenant sees no row', async () => {
    await db.write(newScope(), (tx) => insert(tx));
    expect(await db.global(sql('SELECT organization_id FROM organizations'), [])).toEqual([]);
  });

  it('rolls back when its work throws, passes the error on, and leaves the connection usable', async () => {
    const scope = newScope();
    for (let turn = 0; turn < 5; turn += 1) {
      const work = db.write(scope, async (tx) => {
        await insert(tx);
        throw new Error(`mine ${turn}`);
      });
      await expect(work).rejects.toThrow(`mine ${turn}`);
      await expect(
        db.write(scope, (tx) => tx.unprepared(sql('SELECT 1 / 0'), [])),
      ).rejects.toMatchObject({ code: '22012' });
    }
    expect(await committed(scope)).toEqual([]);
    await db.write(scope, (tx) => insert(tx));
    expect(await committed(scope)).toEqual(['made']);
  });

  it('is restarted from the beginning if it conflicts with another', async () => {
    const scope = newScope();
    let attempts = 0;
    await db.write(scope, async (tx) => {
      attempts += 1;
      await insert(tx, `attempt ${attempts}`);
      if (attempts < 4) await fail(tx);
    });
    expect([attempts, await committed(scope)]).toEqual([4, ['attempt 4']]);
  });

  it('fails after four attempts if it conflicts every time, and the client is asked to retry', async () => {
    const scope = newScope();
    let attempts = 0;
    const work = db.write(scope, async (tx) => {
      attempts += 1;
      await insert(tx);
      await fail(tx);
    });
    const problem = toProblem(await work.catch((error: unknown) => error), 'request');
    expect(problem.error.code).toBe('SERVICE_UNAVAILABLE');
    expect(problem.headers).toHaveProperty('retry-after');
    expect([attempts, await committed(scope)]).toEqual([4, []]);
  });

  it('succeeds after a deadlock with another, and so does the other', async () => {
    const scope = newScope();
    await db.write(scope, async (tx) => {
      await insert(tx, '');
      await tx.unprepared(sql(INSERT_USER), [scope.organizationId]);
    });
    const append = (table: string, tx: Tx, mark: string) =>
      tx.unprepared(sql(`UPDATE ${table} SET name = name || $1`), [mark]);
    let first = 0;
    let bothHoldOne = (): void => undefined;
    const holding = new Promise<void>((resolve) => (bothHoldOne = resolve));
    const crossing = (mark: string, tables: readonly [string, string]) =>
      db.write({ ...scope }, async (tx) => {
        await append(tables[0], tx, mark);
        first += 1;
        if (first === 2) bothHoldOne();
        await holding;
        await append(tables[1], tx, mark);
      });
    await Promise.all([
      crossing('a', ['organizations', 'users']),
      crossing('b', ['users', 'organizations']),
    ]);
    // More often when the one that was undone is back at its first row before the other has woken up.
    expect(first).toBeGreaterThanOrEqual(3);
    const [name] = await committed(scope);
    expect([...String(name)].sort()).toEqual(['a', 'b']);
  });

  const COUNT = 'SELECT count(*)::int AS count FROM organizations';

  it('accepts no statement after the first turn of a single read, and holds no connection', async () => {
    const scope = newScope();
    await db.write(scope, (tx) => insert(tx));
    const count = (tx: Tx) => tx.unprepared(sql<{ count: number }>(COUNT), []);
    expect(await db.readOnce(scope, count)).toEqual([{ count: 1 }]);
    const later = db.readOnce(scope, async (tx) => [await count(tx), await count(tx)]);
    await expect(later).rejects.toThrow('The transaction has ended');
    const failing = db.readOnce(scope, () => {
      throw new Error('before its first statement');
    });
    await expect(failing).rejects.toThrow('before its first statement');
    await expect(db.readOnce(scope, fail)).rejects.toMatchObject({ code: '40001' });
    expect(await db.readOnce(scope, count)).toEqual([{ count: 1 }]);
  });

  it('is not reported as committed if its work swallowed an error', async () => {
    const scope = newScope();
    const work = db.write(scope, async (tx) => {
      await insert(tx);
      await tx.unprepared(sql('SELECT 1 / 0'), []).catch(() => undefined);
    });
    await expect(work).rejects.toThrow('ended with ROLLBACK instead of COMMIT');
    expect(await committed(scope)).toEqual([]);
  });

  it('fails if a statement sent together with its commit fails', async () => {
    const scope = newScope();
    const work = db.write(scope, async (tx) => {
      await insert(tx);
      tx.withCommit(insert(tx, 'again'));
    });
    await expect(work).rejects.toMatchObject({ code: '23505', constraint: 'pk_organizations' });
    expect(await committed(scope)).toEqual([]);
  });

  // Nobody listens to it yet; and the process would end, with all its other requests.
  it('survives a failure, before its commit, of a statement sent together with it', () => {
    const script = `import { Tx } from ${JSON.stringify(COMPILED_TX)};
      new Tx({ organizationId: '' }, {}, {}).withCommit(Promise.reject(new Error('early')));
      setImmediate(() => console.log('alive'));`;
    const args = ['--input-type=module', '--eval', script];
    const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([stdout, status]).toEqual(['alive\n', 0]);
  });

  it('commits statements sent together with its commit', async () => {
    const scope = newScope();
    await db.write(scope, async (tx) => tx.withCommit(insert(tx)));
    expect(await committed(scope)).toEqual(['made']);
  });

  /** Shares a transaction in the same way as a request with an Idempotency-Key. */
  async function sharing(scope: Scope, work: (tx: Tx) => Promise<unknown>): Promise<void> {
    const transaction = await test.transactions.begin(scope, 'BEGIN');
    const { tx } = transaction;
    const shared = { open: tx, begin: () => Promise.resolve(tx) };
    try {
      await test.transactions.sharing(scope, shared, () => work(tx));
    } catch (error) {
      await transaction.rollBack(error);
      throw error;
    }
    await transaction.commit();
  }

  it('is joined by everything that is written and read for the same caller meanwhile', async () => {
    const scope = newScope();
    const work = sharing(scope, async () => {
      await db.write(scope, (tx) => insert(tx));
      expect(
        await db.read(scope, (tx) => tx.unprepared(sql(NAME), [scope.organizationId])),
      ).toHaveLength(1);
      expect(await committed(scope)).toEqual([]);
      throw new Error('undone');
    });
    await expect(work).rejects.toThrow('undone');
    expect(await committed(scope)).toEqual([]);
    await db.write(scope, (tx) => insert(tx));
    expect(await committed(scope)).toEqual(['made']);
  });

  it('is not joined by another request of the same organization', async () => {
    const scope = newScope();
    await sharing(scope, async (tx) => {
      await insert(tx);
      const read = db.read({ ...scope }, (other) =>
        other.unprepared(sql(NAME), [scope.organizationId]),
      );
      expect(await read).toEqual([]);
    });
    expect(await committed(scope)).toEqual(['made']);
  });

  it('cannot write if it is read-only', async () => {
    const scope = newScope();
    for (const read of [db.read.bind(db), db.snapshot.bind(db)]) {
      await expect(read(scope, (tx) => insert(tx))).rejects.toMatchObject({ code: '25006' });
    }
  });

  it('sees one instant if it reads a snapshot, whatever others commit', async () => {
    const scope = newScope();
    const seen = await db.snapshot(scope, async (tx) => {
      const before = await tx.unprepared(sql(NAME), [scope.organizationId]);
      await db.write({ ...scope }, (other) => insert(other));
      return [before, await tx.unprepared(sql(NAME), [scope.organizationId])];
    });
    expect(seen).toEqual([[], []]);
    expect(await committed(scope)).toEqual(['made']);
  });
});
