/** What became of one start of the server. */
export interface Launch {
  /** Null when it took connections, else what it said before it ended. */
  readonly said: string | null;
  readonly isDiskFull: boolean;
}

/** What to do before the next look. */
export interface NextLook {
  readonly pauseMs: number;
  /** Processes of a dead server may be in the way. */
  readonly killsOrphans?: boolean;
  /** Something that lasts has begun, in words for the log. */
  readonly begins?: string;
}

const RETRY_MS = 200;
const BUSY_POLL_MS = 50;
const BUSY_LIMIT_MS = 180_000;
const REMAINS_LIMIT_MS = 30_000;
const ORPHAN_GRACE_MS = 1_000;
const FULL_DISK_RETRY_MS = 1_000;
const FULL_DISK_LIMIT_MS = 10_000;
const LAUNCHES_PER_MINUTE = 10;

/** Goes away by itself: remains of a killed server, another starter who was faster, a port still held. */
const PASSING =
  /shared memory block|lock file ".*" already exists|lock file ".*" is empty|could not bind|could not create any TCP/i;

/** Counts starts, so that a server that dies again and again is reported and not restarted for ever. */
export class LaunchBudget {
  #launches: number[] = [];

  spend(nowMs: number): boolean {
    this.#launches = [...this.#launches.filter((at) => nowMs - at < 60_000), nowMs];
    return this.#launches.length <= LAUNCHES_PER_MINUTE;
  }
}

/**
 * How long to go on trying to have a server. Lack of space is sat out however long it lasts, and
 * however often it comes back: the service returns with the space. Anything else has a limit.
 * Times are in milliseconds of a clock that never goes back.
 */
export class LaunchPolicy {
  #busySince: number | null = null;
  #remainsSince: number | null = null;
  #diskFullSince: number | null = null;

  /** @param isOutage  the server ran before; at a first start somebody waits for an answer */
  constructor(
    private readonly budget: LaunchBudget,
    private readonly isOutage: boolean,
  ) {}

  /**
   * Somebody's server is there and takes no connections yet.
   * @returns  how long to wait before the next look
   * @throws   when it has been like that for too long
   */
  afterBusy(why: string, nowMs: number): number {
    this.#busySince ??= nowMs;
    if (nowMs - this.#busySince > BUSY_LIMIT_MS)
      throw new Error(`The database does not get ready: ${why}`);
    return BUSY_POLL_MS;
  }

  /** @throws when there is no point in another start */
  afterLaunch({ said, isDiskFull }: Launch, nowMs: number): NextLook {
    if (said !== null && isDiskFull) return this.#waitForSpace(said, nowMs);
    if (said !== null && PASSING.test(said)) return this.#waitForRemains(said, nowMs);
    this.#busySince = null;
    const waitedForSpace = this.#diskFullSince !== null;
    this.#diskFullSince = null;
    // It had ended for lack of space and starts now that there is some: that says nothing against it.
    if (said === null && waitedForSpace) return { pauseMs: 0 };
    if (this.budget.spend(nowMs)) return { pauseMs: said === null ? 0 : RETRY_MS };
    // It has space enough to start and not to live: that is no reason to give up either.
    if (isDiskFull) return { pauseMs: FULL_DISK_RETRY_MS };
    throw new Error(
      `The database does not stay up: ${LAUNCHES_PER_MINUTE} starts in a minute. ${said ?? ''}`,
    );
  }

  #waitForSpace(said: string, nowMs: number): NextLook {
    const isNew = this.#diskFullSince === null;
    this.#diskFullSince ??= nowMs;
    // The time without space says nothing about how long the rest takes.
    this.#busySince = null;
    this.#remainsSince = null;
    if (!this.isOutage && nowMs - this.#diskFullSince > FULL_DISK_LIMIT_MS)
      throw new Error(`The database cannot start, the disk is full. ${said}`);
    return {
      pauseMs: FULL_DISK_RETRY_MS,
      ...(isNew ? { begins: 'the disk is full: the database starts when there is space' } : {}),
    };
  }

  #waitForRemains(said: string, nowMs: number): NextLook {
    this.#remainsSince ??= nowMs;
    const waited = nowMs - this.#remainsSince;
    if (waited > REMAINS_LIMIT_MS) throw new Error(`The database cannot start: ${said}`);
    return { pauseMs: RETRY_MS, killsOrphans: waited > ORPHAN_GRACE_MS };
  }
}
