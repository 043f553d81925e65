import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import type { Config } from '../platform/config/config.js';
import { NestLogger } from '../platform/observability/logger.js';
import { DemoSeeder, type DemoPlan } from './demo-seeder.service.js';
import type { Observer } from './demo-story.service.js';
import { SeedModule } from './seed.module.js';

const UNOBSERVED: Observer = {
  onProgress: () => undefined,
  signal: new AbortController().signal,
};

/** Creates the demo organization as planned. Loading what this needs takes a while; most starts do not. */
export async function seedPlannedDemo(
  plan: DemoPlan,
  { config, logger, url }: { config: Config; logger: Logger; url: string },
): Promise<void> {
  const app = await NestFactory.createApplicationContext(SeedModule.forRoot(config, url), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    await app.get(DemoSeeder).seed(plan, UNOBSERVED);
  } finally {
    await app.close();
  }
}
