/** What an end takes. */
export interface ShutdownTimes {
  /** How long after SIGTERM requests are still taken, while `/health/ready` says that this instance leaves. */
  readonly shutdownNoticeMs: number;
  /** How long requests in progress may take to finish after that. */
  readonly shutdownGraceMs: number;
}

/** Load balancers ask every few seconds at most. */
const NOTICE_IN_PRODUCTION_MS = 5_000;
/** A person at a terminal waits for the end. */
const NOTICE_ELSEWHERE_MS = 500;

interface Range {
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
}

/** @param integer  reads a variable of the environment */
export function readShutdownTimes(
  integer: (name: string, range: Range) => number,
  production: boolean,
): ShutdownTimes {
  const noticeMs = production ? NOTICE_IN_PRODUCTION_MS : NOTICE_ELSEWHERE_MS;
  return {
    shutdownNoticeMs: integer('SHUTDOWN_NOTICE_MS', { fallback: noticeMs, min: 0, max: 600_000 }),
    shutdownGraceMs: integer('SHUTDOWN_GRACE_MS', { fallback: 15_000, min: 0, max: 600_000 }),
  };
}
