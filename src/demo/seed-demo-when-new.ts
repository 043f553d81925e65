import type { DemoPlan } from './demo-seeder.service.js';
import type { DemoTarget } from './seed-planned-demo.js';
import { alone, analyze, isNew } from './seed-lock.repository.js';

/** Enough for every chart, and created within a second. */
const SMALL_DEMO: DemoPlan = {
  receipts: 3_000,
  days: 14,
  shops: 2,
  seed: 'demo',
  until: undefined,
  add: false,
};

/**
 * Fills a new database with the demo organization, and does nothing if anybody has registered. If several
 * instances start at once, one does it and the others wait for it. A kill leaves nothing behind, and the
 * next start does it again.
 * @param target  whose address is of a login that may act as the app's role; the schema is up to date
 */
export async function seedDemoWhenNew(target: DemoTarget): Promise<void> {
  const { config, logger, url, signal } = target;
  if (!config.seedDemo || !(await isNew(url))) return;
  await alone(url, async () => {
    signal.throwIfAborted();
    if (!(await isNew(url))) return;
    logger.info({ receipts: SMALL_DEMO.receipts }, 'the database is new: filling it with the demo');
    const startedAt = performance.now();
    await seedDemo(target);
    logger.info({ ms: Math.round(performance.now() - startedAt) }, 'the demo is ready');
  });
}

async function seedDemo(target: DemoTarget): Promise<void> {
  // Only here: an ordinary start does not load it.
  const { seedPlannedDemo } = await import('./seed-planned-demo.js');
  await seedPlannedDemo(SMALL_DEMO, target);
  await analyze(target.url);
}
