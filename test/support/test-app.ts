import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HttpClient } from './http-client.js';

export const TEST_JWT_SECRET = 'only-for-tests-4f1c9a7be2d05836c1aa90';

/** Signs for nobody: only tests have it. */
export const TEST_VAPID_KEY = 'svFAj_gL9x01FesneQpdL5hbP4JBH_sExuUM_Y_wiMs';

/** A running application that is reached over HTTP only. */
export interface TestApp {
  readonly http: HttpClient;
  close(): Promise<void>;
}

/**
 * The application on a free port, over the database that all suites share.
 * Without variables it is the one that all suites of this Jest worker use. Closing that one does nothing.
 * @param env  further variables of its environment; with any, the application is the suite's own. It starts
 *   in the same process, where the modules are loaded, unless its secrets differ
 */
export async function startTestApp(env: Readonly<Record<string, string>> = {}): Promise<TestApp> {
  const beside = worker();
  return Object.keys(env).length > 0 ? ownApp({ env, beside }) : sharedApp('one', beside);
}

/** A second instance beside {@link startTestApp}, in a process of its own. */
export async function startOtherApp(): Promise<TestApp> {
  return sharedApp('two');
}

/** An instance that no other suite uses, in a process of its own; it ends when it is closed. */
export async function startOwnApp(env: Readonly<Record<string, string>> = {}): Promise<TestApp> {
  return ownApp({ env });
}

async function ownApp(start: AppRequest['start']): Promise<TestApp> {
  const url = await ask({ start });
  return {
    http: new HttpClient(url),
    close: async () => {
      await ask({ close: { url } });
    },
  };
}

/** The requests that a suite sends to `app-processes.mjs`. */
export interface AppRequest {
  readonly start?: {
    readonly env: Readonly<Record<string, string>>;
    /** The name of an application that stays for the suites that follow. */
    readonly shared?: string;
    /** The Jest worker whose applications may be in the same process; otherwise it has its own. */
    readonly beside?: string;
  };
  readonly close?: { readonly url: string };
}

function worker(): string {
  return process.env['JEST_WORKER_ID'] ?? '';
}

async function sharedApp(name: string, beside?: string): Promise<TestApp> {
  const url = await ask({ start: { env: {}, shared: `${worker()} ${name}`, beside } });
  return { http: new HttpClient(url), close: () => Promise.resolve() };
}

/** @returns the address of the application */
async function ask(request: AppRequest): Promise<string> {
  const address = process.env['TEST_APPS'];
  if (address === undefined) throw new Error('The global setup has not run');
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify(request) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The application did not start: ${text}`);
  return text;
}

/** The variables of an application under test. */
export function testVariables(env: Readonly<Record<string, string>>): Record<string, string> {
  return {
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: testDatabaseUrl(),
    DATABASE_POOL_SIZE: '8',
    // Tests hold rows until several requests wait for them, which a slow machine needs its time for.
    DATABASE_LOCK_SECONDS: '200',
    // A busy machine may take longer than three seconds to open a connection, or to serve a crowd of requests.
    DATABASE_CONNECT_SECONDS: '100',
    JWT_SECRET: TEST_JWT_SECRET,
    VAPID_PRIVATE_KEY: TEST_VAPID_KEY,
    LOG_LEVEL: 'silent',
    SIGN_IN_ATTEMPTS: '1000000',
    PASSWORD_HASH_COST: '4',
    REQUESTS_PER_MINUTE: '0',
    ALERTS_EVERY_SECONDS: '0',
    IDLE_EVERY_SECONDS: '0',
    ROLL_UPS_EVERY_SECONDS: '0',
    REPORTS_EVERY_SECONDS: '0',
    DATA_DIR: join(tmpdir(), 'tillclock-test-unused'),
    ...env,
  };
}

export function testDatabaseUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('The global setup has not run');
  return url;
}
