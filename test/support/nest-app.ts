import type { ModuleMetadata } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readdirSync } from 'node:fs';
import { AppModule } from '../../src/app.module.js';
import { parseConfig } from '../../src/platform/config/config.js';
import { createApp } from '../../src/platform/http/create-app.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import { HttpClient } from './http-client.js';
import { type TestApp, testDatabaseUrl, testVariables } from './test-app.js';
import { tellRequestsApart } from './wire-recorder.js';

/** An application in the process of the suite, whose parts the suite can reach. */
export interface NestApp extends TestApp {
  readonly nest: NestFastifyApplication;
}

/**
 * An application of the suite's own, for what HTTP cannot do: run a job, replace a part, record the SQL
 * that is sent, read the declarations of routes. Everything else uses `startTestApp`, which is faster.
 * @param env  further variables of its environment
 * @param modules  with controllers that only a test needs
 * @param prepare  adds what the server adds before it listens
 */
export async function startNestApp(
  env: Readonly<Record<string, string>> = {},
  modules: NonNullable<ModuleMetadata['imports']> = [],
  prepare: (nest: NestFastifyApplication) => unknown = () => undefined,
): Promise<NestApp> {
  const config = parseConfig(testVariables(env));
  const files = readdirSync(new URL('../../migrations', import.meta.url));
  const knownMigrations = files.filter((file) => file.endsWith('.ts')).length;
  const module = AppModule.forRoot({
    config,
    databaseUrl: config.databaseUrl ?? testDatabaseUrl(),
    knownMigrations,
  });
  const root = { ...module, imports: [...(module.imports ?? []), ...modules] };
  const nest = await createApp(root, config, createLogger(config));
  tellRequestsApart(nest.getHttpServer());
  await prepare(nest);
  await nest.listen(0, '127.0.0.1');
  return { nest, http: new HttpClient(await nest.getUrl()), close: () => nest.close() };
}
