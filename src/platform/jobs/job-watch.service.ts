import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { periodS } from './cron-times.js';
import { JOB_QUEUES } from './job-queues.js';
import { BACKUP, JobsRepository, type OverdueThing, type WatchedQueue } from './jobs.repository.js';
import { JobsService } from './jobs.service.js';

/** How many periods in a row a queue may fail, with a little tolerance. */
const PERIODS = 3;
const SLACK_S = 600;

/**
 * How often the queues are checked when nothing requests the readiness, so that the log still shows a
 * failure.
 */
const LOOK_EVERY_MS = 300_000;
/** Shorter than the time-out of a load balancer. */
const PROBE_TIMEOUT_MS = 2_000;

/** Work that is not done. */
export interface OverdueWork {
  /** The queues that are stuck. */
  readonly queues: readonly OverdueThing[];
  /** Since when the last backup is too old, null if none was ever recorded; absent while none is missed. */
  readonly backupSince?: Date | null;
}

/** Notices background work that does not run. */
@Injectable()
export class JobWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private timer: NodeJS.Timeout | undefined;
  private known = '';

  constructor(
    private readonly jobs: JobsService,
    private readonly runs: JobsRepository,
    @Inject(CONFIG) private readonly config: Pick<Config, 'backupHours'>,
  ) {}

  onApplicationBootstrap(): void {
    // Other checks report a database that does not answer.
    const look = (): void => void this.stuck().catch(() => undefined);
    this.timer = setInterval(look, LOOK_EVERY_MS).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /**
   * Returns the names of the stuck queues, those of messages too, and `backup` when the last one is too old.
   * @throws when the database does not answer in time
   */
  async stuck(): Promise<string[]> {
    const { queues, backupSince } = await this.overdue();
    return [...queues.map(({ name }) => name), ...(backupSince === undefined ? [] : [BACKUP])];
  }

  /**
   * As {@link stuck}, with the time since when each is stuck, and the backup too old. A change is logged.
   * @throws when the database does not answer in time
   */
  async overdue(): Promise<OverdueWork> {
    const [stuck, late] = await Promise.all([
      this.runs.listStuck(this.watched(), PROBE_TIMEOUT_MS),
      this.runs.listOverdue(this.config.backupHours, PROBE_TIMEOUT_MS),
    ]);
    this.report([...stuck, ...late].map(({ name }) => name).join(', '));
    const backup = late.find(({ name }) => name === BACKUP);
    const queues = [...stuck, ...late.filter((one) => one !== backup)];
    return { queues, ...(backup && { backupSince: backup.since }) };
  }

  private report(names: string): void {
    if (names !== this.known) {
      if (names === '') this.logger.log('no job is stuck any more');
      else this.logger.warn(`stuck jobs: ${names}`);
      this.known = names;
    }
  }

  private watched(): WatchedQueue[] {
    return JOB_QUEUES.map((queue) => {
      const schedule = this.jobs.schedules.find((one) => one.queue === queue);
      const patienceS = schedule && PERIODS * periodS(schedule.cron) + SLACK_S;
      return { queue, patienceS };
    });
  }
}
