import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { alone } from '../features/seed/seed-lock.repository.js';
import { SeedModule } from '../features/seed/seed.module.js';
import type { DatabaseSession } from './cli-session.js';

/** Runs the work with the services that seed, while no other process seeds. */
export async function withSeeders(
  { config, url }: DatabaseSession,
  work: (app: INestApplicationContext) => Promise<void>,
): Promise<void> {
  await alone(url, async () => {
    const app = await NestFactory.createApplicationContext(SeedModule.forRoot(config, url), {
      logger: false,
      abortOnError: false,
    });
    try {
      await work(app);
    } finally {
      await app.close();
    }
  });
}
