import { Logger } from '@nestjs/common';
import { NOT_SET } from '../../src/platform/config/periods.js';
import { recordBackup } from '../../src/platform/database/finished-backups.js';
import { JOB_QUEUES, type JobQueue } from '../../src/platform/jobs/job-queues.js';
import { JobWatch } from '../../src/platform/jobs/job-watch.service.js';
import { HealthService } from '../../src/platform/observability/health.service.js';
import { JobDatabase, QUEUE } from '../support/job-database.js';

const SCHEDULE = `INSERT INTO pgboss.schedule (name, cron, updated_on) VALUES ($1, $2, now() - $3::interval)
  ON CONFLICT (name) DO UPDATE SET updated_on = EXCLUDED.updated_on`;

describe('the watch for stuck jobs', () => {
  let database: JobDatabase;
  let watch: JobWatch;
  let instance: ReturnType<JobDatabase['instance']>;
  const said: string[] = [];
  beforeAll(() =>
    Logger.overrideLogger({
      log: (message: unknown) => said.push(`log: ${String(message)}`),
      warn: (message: unknown) => said.push(`warn: ${String(message)}`),
      error: (message: unknown) => said.push(`error: ${String(message)}`),
    }),
  );
  beforeEach(async () => {
    said.length = 0;
    database = await JobDatabase.make();
    // Never started: the jobs stay as the test puts them.
    const jobs = database.instance();
    for (const queue of JOB_QUEUES) {
      const cron = queue === 'ensure-partitions' ? '23 3 * * *' : '7 * * * *';
      jobs.every(cron, queue, () => Promise.resolve());
      await schedule('1 minute', queue);
    }
    instance = jobs;
    watch = watching(NOT_SET);
  });
  afterEach(() => database.drop());

  /** An instance started last so long ago. */
  async function schedule(ago: string, queue: JobQueue = QUEUE): Promise<void> {
    await database.probe.rows(SCHEDULE, [queue, '7 * * * *', ago]);
  }

  const watching = (backupHours: number): JobWatch =>
    new JobWatch(instance, database.runs(), { backupHours });

  it('reports a job that has been ready for more than 10 minutes, but not one that waits for its time', async () => {
    const send = (ago: string) =>
      database.probe.rows(
        `INSERT INTO pgboss.job (name, start_after, policy) VALUES ('send-mail', now() - $1::interval, 'standard')`,
        [ago],
      );
    await send('9 minutes');
    await send('-1 day');
    expect(await watch.stuck()).toEqual([]);
    await send('11 minutes');
    expect(await watch.stuck()).toEqual(['send-mail']);
  });

  it('reports a backup if the last one is too old, but never before the first one or without a limit', async () => {
    const every = async () => ({
      usual: await watch.stuck(),
      set: await watching(24).stuck(),
      off: await watching(0).stuck(),
    });
    expect(await every()).toEqual({ usual: [], set: ['backup'], off: [] });
    const { url } = database;
    await recordBackup(url);
    expect(await every()).toEqual({ usual: [], set: [], off: [] });
    const age = (hours: number) =>
      database.probe.rows(
        'UPDATE finished_backups SET finished_at = now() - make_interval(hours => $1)',
        [hours],
      );
    await age(25);
    expect(await every()).toEqual({ usual: [], set: ['backup'], off: [] });
    await age(49);
    expect(await every()).toEqual({ usual: ['backup'], set: ['backup'], off: [] });
    await recordBackup(url);
    expect(await every()).toEqual({ usual: [], set: [], off: [] });
  });

  it('reports nothing if there is nothing to do', async () => {
    expect(await watch.stuck()).toEqual([]);
  });

  it.each([
    ['9 minutes', []],
    ['11 minutes', [QUEUE]],
  ])('reports a job only if it is due for more than 10 minutes (%s)', async (ago, stuck) => {
    await database.addRun('created', ago);
    expect(await watch.stuck()).toEqual(stuck);
  });

  it('does not report a job that waits for its next attempt', async () => {
    await database.addRun('created', '1 hour');
    await database.probe.rows(
      "UPDATE pgboss.job SET state = 'retry', start_after = now() + interval '1 minute'",
    );
    expect(await watch.stuck()).toEqual([]);
  });

  it.each([
    ['4 minutes', []],
    ['6 minutes', [QUEUE]],
  ])('reports a job only if it runs longer than a run may take (%s)', async (ago, stuck) => {
    await database.addRun('active', ago);
    expect(await watch.stuck()).toEqual(stuck);
  });

  it('reports a job whose last attempt failed, until it succeeds', async () => {
    await database.addRun('completed', '30 minutes');
    await database.addRun('failed', '20 minutes');
    expect(await watch.stuck()).toEqual([QUEUE]);
    await database.addRun('completed', '10 minutes');
    expect(await watch.stuck()).toEqual([]);
  });

  it.each<[string, string | undefined, () => Promise<unknown>]>([
    [
      'failures came, after the last success',
      '10 minutes',
      async () => {
        await database.addRun('failed', '40 minutes');
        await database.archive();
        for (const [state, ago] of [
          ['completed', '30 minutes'],
          ['failed', '10 minutes'],
          ['failed', '5 minutes'],
        ] as const)
          await database.addRun(state, ago);
      },
    ],
    ['it has waited for 10 minutes', '20 minutes', () => database.addRun('created', '30 minutes')],
    [
      'it has been under way for as long as it may be',
      '15 minutes',
      () => database.addRun('active', '20 minutes'),
    ],
    ['three of its periods have passed', '1 hour 50 minutes', () => schedule('5 hours')],
    [
      'nobody knows when, without a schedule',
      undefined,
      async () => {
        await database.probe.rows('DELETE FROM pgboss.schedule WHERE name = $1', [QUEUE]);
        await database.addRun('created', '5 minutes');
      },
    ],
  ])('reports that a job is stuck since %s (%s)', async (_since, ago, arrange) => {
    await arrange();
    const { queues } = await watch.overdue();
    expect(queues).toEqual([{ name: QUEUE, since: ago === undefined ? null : expect.any(Date) }]);
    if (ago === undefined) return;
    const off = 'SELECT abs(extract(epoch FROM now() - $1::interval - $2::timestamptz))::int';
    expect(await database.probe.count(off, [ago, queues[0]?.since])).toBeLessThan(120);
  });

  it('reports a job whose schedule is missing', async () => {
    await database.probe.rows('DELETE FROM pgboss.schedule WHERE name = $1', [QUEUE]);
    expect(await watch.stuck()).toEqual([QUEUE]);
  });

  it.each([
    ['3 hours 9 minutes', []],
    ['3 hours 11 minutes', [QUEUE]],
  ])('reports an hourly job whose last run was %s ago, if that is too long', async (ago, stuck) => {
    await schedule('5 hours');
    await database.addRun('completed', ago);
    expect(await watch.stuck()).toEqual(stuck);
  });

  it('reports a job that never ran although it was due long ago, but not just after a start', async () => {
    await schedule('5 hours');
    expect(await watch.stuck()).toEqual([QUEUE]);
    await database.addRun('completed', '4 hours');
    await schedule('5 minutes');
    expect(await watch.stuck()).toEqual([]);
  });

  it.each([
    ['2 days', []],
    ['4 days', ['ensure-partitions']],
  ])(
    'reports a daily job whose last run, archived by now, was %s ago, if that is too long',
    async (ago, stuck) => {
      await schedule('5 days', 'ensure-partitions');
      await database.addRun('completed', ago);
      await database.archive();
      await database.probe.rows("UPDATE pgboss.archive SET name = 'ensure-partitions'");
      expect(await watch.stuck()).toEqual(stuck);
    },
  );

  it('logs when a job becomes stuck and when that is over, not at every check', async () => {
    await database.addRun('created', '1 hour');
    for (let look = 0; look < 3; look += 1) await watch.stuck();
    await database.probe.rows('DELETE FROM pgboss.job');
    for (let look = 0; look < 3; look += 1) await watch.stuck();
    expect(said).toEqual([`warn: stuck jobs: ${QUEUE}`, 'log: no job is stuck any more']);
  });

  describe('in the readiness', () => {
    let health: HealthService;
    beforeEach(async () => {
      const known = await database.probe.count('SELECT count(*) FROM migrations');
      health = new HealthService(database.test.side, watch, database.outbox(), known);
    });

    it('reports a stuck job, and still accepts requests', async () => {
      await database.addRun('created', '1 hour');
      const { status, body } = await health.readiness();
      expect([status, body]).toEqual([
        200,
        {
          status: 'ok',
          database: 'ok',
          migrations: 'ok',
          jobs: 'stuck',
          stuck_jobs: [QUEUE],
          dead_letters: 0,
          draining: false,
        },
      ]);
      await database.probe.rows('DELETE FROM pgboss.job');
      expect((await health.readiness()).body).toMatchObject({ jobs: 'ok', stuck_jobs: [] });
    });

    it('reports an unknown state if the queue cannot be read, and still accepts requests', async () => {
      await database.probe.rows('REVOKE SELECT ON pgboss.schedule FROM tillclock_app');
      const { status, body } = await health.readiness();
      expect([status, body.jobs, body.stuck_jobs]).toEqual([200, 'unknown', []]);
    });

    it('does not wait for a locked queue for longer than a load balancer would', async () => {
      await database.probe.rows('BEGIN');
      await database.probe.rows('LOCK TABLE pgboss.schedule');
      const { status, body } = await health.readiness();
      await database.probe.rows('ROLLBACK');
      expect([status, body.jobs]).toEqual([200, 'unknown']);
    });
  });
});
