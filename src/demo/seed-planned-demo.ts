import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import type { Config } from '../platform/config/config.js';
import { NestLogger } from '../platform/observability/logger.js';
import { DemoSeeder, type DemoPlan } from './demo-seeder.service.js';
import { SeedModule } from './seed.module.js';

export interface DemoTarget {
  readonly config: Config;
  readonly logger: Logger;
  readonly url: string;
  /** Aborted, it undoes what was seeded. */
  readonly signal: AbortSignal;
}

/** Creates the demo organization as planned. Loading what this needs takes a while; most starts do not. */
export async function seedPlannedDemo(
  plan: DemoPlan,
  { config, logger, url, signal }: DemoTarget,
): Promise<void> {
  const app = await NestFactory.createApplicationContext(SeedModule.forRoot(config, url), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    await app.get(DemoSeeder).seed(plan, { onProgress: () => undefined, signal });
  } finally {
    await app.close();
  }
}
