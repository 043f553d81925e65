import { NestFactory } from '@nestjs/core';
import type { AdminSeeder } from '../admin-seeder.service.js';
import type { DemoSeeder } from '../demo-seeder.service.js';
import { alone } from '../seed-lock.repository.js';
import type { DatabaseSession } from '../../cli/cli-session.js';

/**
 * The services that `seed` uses. They are loaded only when it runs, because `--help` and `migrate` need
 * none of them.
 */
export interface Seeders {
  readonly admins: AdminSeeder;
  readonly demos: DemoSeeder;
}

/** Runs the work with the services that seed, while no other process seeds. */
export async function withSeeders(
  { config, url }: DatabaseSession,
  work: (seeders: Seeders) => Promise<void>,
): Promise<void> {
  const [{ SeedModule }, { AdminSeeder }, { DemoSeeder }] = await Promise.all([
    import('../seed.module.js'),
    import('../admin-seeder.service.js'),
    import('../demo-seeder.service.js'),
  ]);
  await alone(url, async () => {
    const app = await NestFactory.createApplicationContext(SeedModule.forRoot(config, url), {
      logger: false,
      abortOnError: false,
    });
    try {
      await work({ admins: app.get(AdminSeeder), demos: app.get(DemoSeeder) });
    } finally {
      await app.close();
    }
  });
}
