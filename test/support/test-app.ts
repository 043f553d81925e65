import type { ModuleMetadata } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppModule } from '../../src/app.module.js';
import { parseConfig } from '../../src/platform/config/config.js';
import { createApp } from '../../src/platform/http/create-app.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import { HttpClient } from './http-client.js';

export const TEST_JWT_SECRET = 'only-for-tests-4f1c9a7be2d05836c1aa90';

export interface TestApp {
  readonly nest: NestFastifyApplication;
  readonly http: HttpClient;
  close(): Promise<void>;
}

/**
 * The application on a free port, over the database that all suites share.
 * @param env  further variables of its environment
 * @param modules  with controllers that only a test needs
 */
export async function startTestApp(
  env: Readonly<Record<string, string>> = {},
  modules: NonNullable<ModuleMetadata['imports']> = [],
): Promise<TestApp> {
  const config = parseConfig({
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: testDatabaseUrl(),
    DATABASE_POOL_SIZE: '8',
    JWT_SECRET: TEST_JWT_SECRET,
    LOG_LEVEL: 'silent',
    SIGN_IN_ATTEMPTS: '1000000',
    PASSWORD_HASH_COST: '4',
    REQUESTS_PER_MINUTE: '0',
    DATA_DIR: join(tmpdir(), 'tillclock-test-unused'),
    ...env,
  });
  const files = readdirSync(join(__dirname, '../../migrations'));
  const knownMigrations = files.filter((file) => file.endsWith('.ts')).length;
  const module = AppModule.forRoot({
    config,
    databaseUrl: config.databaseUrl ?? testDatabaseUrl(),
    knownMigrations,
  });
  const root = { ...module, imports: [...(module.imports ?? []), ...modules] };
  const nest = await createApp(root, config, createLogger(config));
  await nest.listen(0, '127.0.0.1');
  return { nest, http: new HttpClient(await nest.getUrl()), close: () => nest.close() };
}

export function testDatabaseUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('The global setup has not run');
  return url;
}
