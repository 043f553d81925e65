/** Every kind of background work. Queues are made with the schema, for the app's role cannot make them. */
export const JOB_QUEUES = [
  'delete-expired',
  'ensure-partitions',
  'close-forgotten-shifts',
  'end-silent-sessions',
] as const;
export type JobQueue = (typeof JOB_QUEUES)[number];

export const JOBS_SCHEMA = 'pgboss';
