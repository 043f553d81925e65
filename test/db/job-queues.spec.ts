import type PgBoss from 'pg-boss';
import { installJobQueues } from '../../src/platform/jobs/install-job-queues.js';
import { JobDatabase, QUEUE } from '../support/job-database.js';

/** What the queues promise to those who take from them; the library's own polling left out. */
describe('a job queue', () => {
  let database: JobDatabase;
  let boss: PgBoss;
  let other: PgBoss;
  beforeEach(async () => {
    database = await JobDatabase.make();
    boss = await database.boss();
    other = await database.boss();
  });
  afterEach(() => database.drop());

  /** @returns its id, when there was one to begin */
  async function begin(at = boss): Promise<string | undefined> {
    return (await at.fetch(QUEUE))[0]?.id;
  }

  async function mustBegin(): Promise<string> {
    const id = await begin();
    if (id === undefined) throw new Error('There is nothing to begin');
    return id;
  }

  it('gives each run to one of many instances that ask at once', async () => {
    await boss.send(QUEUE, {});
    const asked = Array.from({ length: 8 }, (_, n) => begin(n % 2 === 0 ? boss : other));
    expect((await Promise.all(asked)).filter((id) => id !== undefined)).toHaveLength(1);
  });

  it('starts no run while another one is running on any instance, and starts it afterwards', async () => {
    await boss.send(QUEUE, {});
    const first = await mustBegin();
    const second = await boss.send(QUEUE, {});
    expect([await begin(), await begin(other)]).toEqual([undefined, undefined]);
    await boss.complete(QUEUE, first);
    expect(await begin(other)).toBe(second);
  });

  it('keeps one waiting run, however often it became due while another one took too long', async () => {
    await boss.send(QUEUE, {});
    await mustBegin();
    for (let minute = 0; minute < 100; minute += 1) {
      await (minute % 2 === 0 ? boss : other).insert([{ name: QUEUE }]);
    }
    expect(await database.count("state = 'created'")).toBe(1);
  });

  it('retries a failed run, and keeps no more than one of these either', async () => {
    for (let run = 0; run < 3; run += 1) {
      await boss.send(QUEUE, {});
      const id = await begin();
      if (id !== undefined) await boss.fail(QUEUE, id, new Error('made by a test'));
    }
    expect(await database.count("state = 'retry'")).toBe(1);
    expect(await database.count("state < 'active'")).toBeLessThanOrEqual(2);
  });

  it('gets the current settings if an earlier release created it', async () => {
    await database.probe.rows("UPDATE pgboss.queue SET policy = 'standard', expire_seconds = NULL");
    await installJobQueues(database.url);
    const queues = await database.probe.rows(
      'SELECT DISTINCT policy, expire_seconds, retry_limit FROM pgboss.queue WHERE name = $1',
      [QUEUE],
    );
    expect(queues).toEqual([{ policy: 'stately', expire_seconds: 300, retry_limit: 3 }]);
  });
});
