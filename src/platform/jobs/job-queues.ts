/** Every kind of background work. Queues are made with the schema, for the app's role cannot make them. */
export const JOB_QUEUES = [
  'delete-expired',
  'ensure-partitions',
  'close-forgotten-shifts',
  'end-silent-sessions',
] as const;
export type JobQueue = (typeof JOB_QUEUES)[number];

export const JOBS_SCHEMA = 'pgboss';

/** The library's own queue, by which what is due by the clock reaches the others. */
export const CLOCK_QUEUE = '__pgboss__send-it';

/**
 * How all of them work. `stately`: of each queue at most one run is under way over all instances, and
 * at most one more waits, however often it was due meanwhile; a run that takes longer than its period
 * neither overlaps with the next nor piles up. A run whose process was killed is given up, and tried
 * again, after the expiry: long for a batch of deletions, short for those who wait for the next run.
 */
export const QUEUE_SETTINGS = {
  policy: 'stately',
  retryLimit: 3,
  retryBackoff: true,
  expireInSeconds: 300,
} as const;
