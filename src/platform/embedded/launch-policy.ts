/** The result of one start of the server. */
export interface Launch {
  /** Null if it accepted connections, otherwise its output before it ended. */
  readonly said: string | null;
  readonly isDiskFull: boolean;
}

/** The next step before the server is checked again. */
export interface NextLook {
  readonly pauseMs: number;
  /** Whether processes of a dead server may block the next start. */
  readonly killsOrphans?: boolean;
  /** A sentence for the log about a condition that has begun and may last. */
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

/**
 * Failures that pass by themselves: remains of a killed server, another process that was faster, a port
 * that is still in use.
 */
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
 * Decides how long to go on trying to start a server. A lack of disk space has no limit, however long it
 * lasts and however often it returns: the service comes back with the space. Everything else has a limit.
 * Times are in milliseconds of a clock that never goes back.
 */
export class LaunchPolicy {
  #busySince: number | null = null;
  #remainsSince: number | null = null;
  #diskFullSince: number | null = null;

  /** @param isOutage  whether the server ran before; at a first start a person waits for an answer */
  constructor(
    private readonly budget: LaunchBudget,
    private readonly isOutage: boolean,
  ) {}

  /**
   * Handles a server that exists and does not accept connections yet.
   * @returns  how long to wait before the next check
   * @throws  when this has lasted too long
   */
  afterBusy(why: string, nowMs: number): number {
    this.#busySince ??= nowMs;
    if (nowMs - this.#busySince > BUSY_LIMIT_MS)
      throw new Error(`The database does not get ready: ${why}`);
    return BUSY_POLL_MS;
  }

  /** @throws when another start is pointless */
  afterLaunch({ said, isDiskFull }: Launch, nowMs: number): NextLook {
    if (said !== null && isDiskFull) return this.#waitForSpace(said, nowMs);
    if (said !== null && PASSING.test(said)) return this.#waitForRemains(said, nowMs);
    this.#busySince = null;
    const waitedForSpace = this.#diskFullSince !== null;
    this.#diskFullSince = null;
    // It had ended for lack of space and starts now that there is some, so this does not count as a
    // failure.
    if (said === null && waitedForSpace) return { pauseMs: 0 };
    if (this.budget.spend(nowMs)) return { pauseMs: said === null ? 0 : RETRY_MS };
    // It has enough space to start but not to keep running, which is no reason to give up either.
    if (isDiskFull) return { pauseMs: FULL_DISK_RETRY_MS };
    throw new Error(
      `The database does not stay up: ${LAUNCHES_PER_MINUTE} starts in a minute. ${said ?? ''}`,
    );
  }

  #waitForSpace(said: string, nowMs: number): NextLook {
    const isNew = this.#diskFullSince === null;
    this.#diskFullSince ??= nowMs;
    // The time without space does not count towards the limit of the rest.
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
