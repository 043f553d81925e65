import { FEATURES } from '../../features.js';
import { assertUnique, type Manifests, type NamesIn } from '../../kernel/feature-manifest.js';

/** Where work goes whose last attempt has failed. It stays there until an ADMIN redelivers or discards it. */
export const DEAD_LETTERS = 'dead-letters';

/** Every kind of background work. */
export type JobQueue = NamesIn<typeof FEATURES, 'jobQueues'>;

/** Created together with the schema, because the app's role may not create queues. */
export const JOB_QUEUES = namesOf(FEATURES) as readonly JobQueue[];

/** Every kind of work that transactions send. */
export type MessageQueue = NamesIn<typeof FEATURES, 'messageQueues'>;

/** Created together with the schema too. */
export const MESSAGE_QUEUES = messageQueuesOf(FEATURES) as readonly MessageQueue[];

export const JOBS_SCHEMA = 'pgboss';

/** The library's own queue, through which scheduled work reaches the other queues. */
export const CLOCK_QUEUE = '__pgboss__send-it';

/**
 * The settings of every queue. `stately`: each queue has at most one active run over all instances and
 * at most one more that waits, however often it was due meanwhile, so a run that takes longer than its
 * period neither overlaps with the next one nor piles up. A run whose process was killed expires and is
 * retried: late enough for a batch of deletions, soon enough for everyone who waits for the next run.
 */
export const QUEUE_SETTINGS = {
  policy: 'stately',
  retryLimit: 3,
  retryBackoff: true,
  expireInSeconds: 300,
} as const;

const MONTH_MINUTES = 30 * 24 * 60;

/** Work that nobody finished in this time is tried again: its process was killed, or the work hangs. */
export const MESSAGE_EXPIRES_S = 120;

/**
 * The settings of the queues of messages. Each delay is random between one and two times 5, 10, 20, … seconds, so
 * the attempts spread over 6 to 12 hours: a receiver that is out of order for an hour loses nothing.
 */
export const MESSAGE_SETTINGS = {
  policy: 'standard',
  retryLimit: 12,
  retryDelay: 5,
  retryBackoff: true,
  expireInSeconds: MESSAGE_EXPIRES_S,
  retentionMinutes: MONTH_MINUTES,
  deadLetter: DEAD_LETTERS,
} as const;

function messageQueuesOf(manifests: Manifests): readonly string[] {
  const names = manifests.flatMap((manifest) => manifest.messageQueues ?? []);
  assertUnique([...names, ...namesOf(manifests), DEAD_LETTERS]);
  return names;
}

function namesOf(manifests: Manifests): readonly string[] {
  const names = manifests.flatMap((manifest) => manifest.jobQueues ?? []);
  assertUnique(names);
  return names;
}
