import { FEATURES } from '../../features.js';
import { assertUnique, type Manifests, type NamesIn } from '../../kernel/feature-manifest.js';

/** Every kind of background work. */
export type JobQueue = NamesIn<typeof FEATURES, 'jobQueues'>;

/** Created together with the schema, because the app's role may not create queues. */
export const JOB_QUEUES = namesOf(FEATURES) as readonly JobQueue[];

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

function namesOf(manifests: Manifests): readonly string[] {
  const names = manifests.flatMap((manifest) => manifest.jobQueues ?? []);
  assertUnique(names);
  return names;
}
