import type { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const DIVIDE = { name: 'packets.divide', text: 'SELECT 6 / $1::int AS share' };
const ECHO = { name: 'packets.echo', text: 'SELECT $1::text AS said, $2::timestamptz AS at' };

/** Names are prepared once for each connection, so each test has its own. */
describe('statements sent in one packet', () => {
  let test: TestDatabase;
  let client: PoolClient;
  beforeAll(async () => (test = await openTestDatabase()));
  afterAll(() => test.close());
  beforeEach(async () => (client = await test.db.connections.pool.connect()));
  afterEach(() => client.release(true));

  const ask = async (query: { name: string; text: string }, ...values: unknown[]) =>
    (await client.query<Record<string, unknown>>({ ...query, values })).rows;

  it('return their own rows, the first time and every later time', async () => {
    const at = new Date('2026-03-01T10:00:00Z');
    for (let turn = 0; turn < 3; turn += 1) {
      expect(
        await Promise.all([ask(DIVIDE, 2), ask(ECHO, 'a', at), ask(ECHO, null, null)]),
      ).toEqual([[{ share: 3 }], [{ said: 'a', at }], [{ said: null, at: null }]]);
    }
  });

  it('fail from the first failure on with its error, and a commit among them does not happen', async () => {
    const sent = [
      ask({ name: 'BEGIN', text: 'BEGIN' }),
      ask(DIVIDE, 0),
      ask(ECHO, 'a', null),
      ask({ name: 'COMMIT', text: 'COMMIT' }),
    ];
    const outcomes = await Promise.allSettled(sent);
    const [begun, ...failed] = outcomes;
    expect(begun?.status).toBe('fulfilled');
    expect(failed.map((outcome) => 'reason' in outcome && (outcome.reason as unknown))).toEqual(
      Array.from({ length: 3 }, () => expect.objectContaining({ code: '22012' }) as unknown),
    );
    const { command } = await client.query({ name: 'COMMIT', text: 'COMMIT' });
    expect(command).toBe('ROLLBACK');
  });

  it('are prepared again if the first attempt failed, before or after the preparation', async () => {
    const failing = [ask(DIVIDE, 0), ask(ECHO, 'a', null)];
    expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
    expect(await Promise.all([ask(DIVIDE, 3), ask(ECHO, 'b', null)])).toEqual([
      [{ share: 2 }],
      [{ said: 'b', at: null }],
    ]);
  });

  it('may be prepared by two packets in flight at the same time', async () => {
    const first = ask(DIVIDE, 1);
    // A statement without a name ends the packet.
    const between = client.query('SELECT 1 AS one');
    const second = ask(DIVIDE, 2);
    expect([await first, (await between).rows, await second]).toEqual([
      [{ share: 6 }],
      [{ one: 1 }],
      [{ share: 3 }],
    ]);
  });

  it('are described again after their columns have changed', async () => {
    const all = { name: 'packets.all', text: 'SELECT * FROM changing' };
    await client.query('CREATE TEMPORARY TABLE changing AS SELECT 1 AS a');
    expect(await ask(all)).toEqual([{ a: 1 }]);
    await client.query("ALTER TABLE changing ADD COLUMN b text DEFAULT 'b'");
    await expect(ask(all)).rejects.toMatchObject({ code: '0A000' });
    expect(await ask(all)).toEqual([{ a: 1, b: 'b' }]);
  });

  it('report how many rows a command changed', async () => {
    await client.query('CREATE TEMPORARY TABLE counted AS SELECT 1 AS a');
    const insert = { name: 'packets.insert', text: 'INSERT INTO counted VALUES (2), (3)' };
    const { command, rowCount, rows } = await client.query(insert);
    expect({ command, rowCount, rows }).toEqual({ command: 'INSERT', rowCount: 2, rows: [] });
  });

  it('fail when the connection is lost, instead of waiting for ever', async () => {
    const sleeping = ask({ name: 'packets.sleep', text: 'SELECT pg_sleep(60)' });
    const behind = ask(DIVIDE, 1);
    const { stream } = Reflect.get(client, 'connection') as { stream: Duplex };
    // Both are on their way.
    await nextTurn();
    stream.destroy(new Error('the network is gone'));
    const outcomes = await Promise.allSettled([sleeping, behind]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
