import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/setting/demo-accounts.js';
import type { Config } from './platform/config/config.js';
import { projectPath } from './platform/config/project-path.js';
import { serveDashboard } from './platform/dashboard/serve-dashboard.js';
import { knownMigrations, migrate } from './platform/database/migrate.js';
import { createApp } from './platform/http/create-app.js';
import { HealthService } from './platform/observability/health.service.js';
import { MetricsListener } from './platform/observability/metrics-listener.js';
import { serveDocument } from './platform/openapi/serve-document.js';

// What takes a second to load. `boot.ts` loads it while the database starts, so it must not import this file
// in any other way.

export async function updateSchema(
  url: string,
  logger: Logger,
  signal: AbortSignal,
): Promise<void> {
  const applied = await migrate(url, { signal, say: (message) => logger.warn(message) });
  if (applied.length > 0) logger.info({ applied }, 'schema is up to date');
}

/** The pages of the dashboard, beside `dist/`. */
const DASHBOARD = projectPath('web', 'dist');

/** Whether the pages were built, too. */
export function hasDashboard(): boolean {
  return existsSync(join(DASHBOARD, 'index.html'));
}

/** The Nest application over a database whose schema is up to date. It does not listen yet. */
export async function createApplication(
  config: Config,
  logger: Logger,
  url: string,
): Promise<NestFastifyApplication> {
  const module = AppModule.forRoot({
    config,
    databaseUrl: url,
    knownMigrations: knownMigrations(),
  });
  const app = await createApp(module, config, logger);
  const demo = { accounts: DEMO_ACCOUNTS, password: DEMO_PASSWORD };
  await serveDashboard(app, DASHBOARD, config.seedDemo ? demo : undefined);
  await serveDocument(app, { start: hasDashboard() ? '/app/' : '/docs' });
  return app;
}

/** Returns the address of the figures; undefined when they are off. */
export async function serveFigures(app: NestFastifyApplication): Promise<string | undefined> {
  await app.init();
  return app.get(MetricsListener).listen();
}

/**
 * Gives load balancers time to notice that the readiness fails, finishes the requests in progress, as far as the time
 * of grace allows, and closes the application.
 */
export async function closeApplication(
  app: NestFastifyApplication,
  config: Config,
  logger: Logger,
): Promise<void> {
  app.get(HealthService).startDraining();
  await sleep(config.shutdownNoticeMs);
  const drained = app.close().then(() => true);
  const late = sleep(config.shutdownGraceMs, false, { ref: false });
  if (!(await Promise.race([drained, late])))
    logger.warn('requests were still running and are cut off');
}
