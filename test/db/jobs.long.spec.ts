import { Logger } from '@nestjs/common';
import { EventEmitter, once } from 'node:events';
import type { JobQueue } from '../../src/platform/jobs/job-queues.js';
import { JobsRepository, type DueQueue } from '../../src/platform/jobs/jobs.repository.js';
import { eventually } from '../faults/support/eventually.js';
import { JobDatabase, QUEUE } from '../support/job-database.js';

/** Of an instance that stands still after it saw what was missed. */
class HesitantRuns extends JobsRepository {
  private readonly signals = new EventEmitter();
  private readonly allowed = once(this.signals, 'go on');
  readonly hasLooked = once(this.signals, 'looked');

  goOn(): void {
    this.signals.emit('go on');
  }

  override async listMissed(due: readonly DueQueue[]): Promise<JobQueue[]> {
    const missed = await super.listMissed(due);
    this.signals.emit('looked');
    await this.allowed;
    return missed;
  }
}

/** Every hour, ten minutes ago. */
const TEN_MINUTES_AGO =
  "SELECT to_char(now() AT TIME ZONE 'UTC' - interval '10 minutes', 'FMMI') || ' * * * *' AS cron";

describe('scheduled work', () => {
  let database: JobDatabase;
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await JobDatabase.make();
    runs = 0;
  });
  afterEach(() => database.drop());

  let runs: number;

  /** Counts how often the work is begun, on all instances. */
  async function startOne(cron: string, jobs = database.instance()): Promise<void> {
    jobs.every(cron, QUEUE, () => {
      runs += 1;
      return Promise.resolve();
    });
    await jobs.onApplicationBootstrap();
  }

  /** Instances that start at once. */
  async function start(cron: string, instances: number): Promise<void> {
    await Promise.all(Array.from({ length: instances }, () => startOne(cron)));
  }

  async function hourly(): Promise<string> {
    const [row] = await database.probe.rows<{ cron: string }>(TEN_MINUTES_AGO);
    return row?.cron ?? '';
  }

  async function allDone(): Promise<void> {
    await eventually(
      'all runs are done',
      async () => (await database.count("state <> 'completed'")) === 0,
    );
  }

  /** The jobs that were due then have been passed on before, because one look follows the other. */
  async function clockIsLookedAt(): Promise<void> {
    const looked = 'SELECT extract(epoch FROM cron_on) FROM pgboss.version';
    const before = await database.probe.count(looked);
    await eventually(
      'the clock is looked at',
      async () => (await database.probe.count(looked)) > before,
    );
  }

  function minute(): Promise<number> {
    return database.probe.count('SELECT floor(extract(epoch FROM now()) / 60)');
  }

  it('runs every minute, and not more than once a minute, however many instances there are', async () => {
    const first = await minute();
    await start('* * * * *', 3);
    await eventually('it has run', () => runs > 0);
    for (let look = 0; look < 2; look += 1) await clockIsLookedAt();
    await allDone();
    expect(runs).toBeLessThanOrEqual((await minute()) - first + 1);
  });

  it.each([1, 3])(
    'runs once if it was missed for hours and %i instances come back together',
    async (instances) => {
      await database.addRun('completed', '5 hours');
      await start(await hourly(), instances);
      expect(await database.count()).toBe(2);
      await allDone();
      expect([runs, await database.count()]).toEqual([1, 2]);
    },
  );

  it('runs once if it was missed, even if another instance runs it while this one is still checking', async () => {
    await database.addRun('completed', '5 hours');
    const cron = await hourly();
    const hesitant = new HesitantRuns(database.test.db, database.test.side);
    const starting = startOne(cron, database.instance(hesitant));
    await hesitant.hasLooked;
    await startOne(cron);
    await allDone();
    hesitant.goOn();
    await starting;
    await allDone();
    expect([runs, await database.count()]).toEqual([1, 2]);
  });

  it('runs once if it never ran before', async () => {
    await start(await hourly(), 2);
    await allDone();
    expect([runs, await database.count()]).toEqual([1, 1]);
  });

  it('runs once if it was waiting when all instances stopped', async () => {
    await database.addRun('created', '5 hours');
    await start(await hourly(), 2);
    await allDone();
    expect([runs, await database.count()]).toEqual([1, 1]);
  });

  it('runs once more if a killed process interrupted it', async () => {
    await database.addRun('active', '5 hours');
    await start(await hourly(), 2);
    await allDone();
    expect([runs, await database.count()]).toEqual([1, 1]);
  });

  it.each([
    ['done', 'completed'],
    ['still under way elsewhere', 'active'],
  ])('is not started again by a new instance while it is %s', async (_, state) => {
    await database.addRun(state, '4 minutes');
    await start(await hourly(), 2);
    expect(await database.count()).toBe(1);
    expect(await database.count(`state = '${state}'`)).toBe(1);
  });

  it('is not started again if it ran just before the history was archived', async () => {
    await database.addRun('completed', '4 minutes');
    await database.archive();
    await start(await hourly(), 1);
    expect(await database.count()).toBe(0);
  });

  it('is retried if it fails', async () => {
    const jobs = database.instance();
    let tries = 0;
    jobs.every(await hourly(), QUEUE, () => {
      tries += 1;
      return tries < 2 ? Promise.reject(new Error('made by a test')) : Promise.resolve();
    });
    await jobs.onApplicationBootstrap();
    await allDone();
    expect([tries, await database.count()]).toEqual([2, 1]);
  });
});
