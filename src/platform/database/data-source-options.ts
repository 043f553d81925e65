import type { DataSourceOptions } from 'typeorm';
import { BatchingClient } from './batching-client.js';
import { registerPgTypes } from './pg-types.js';

/**
 * The role that the application uses. It is neither owner nor superuser, and row-level security applies to
 * it.
 */
export const APP_ROLE = 'tillclock_app';
/** The role of housekeeping across tenants. It may delete what has expired, and nothing else. */
export const MAINTENANCE_ROLE = 'tillclock_maintenance';

/** How long a statement waits for a row that another transaction has locked, unless the settings say otherwise. */
const LOCK_SECONDS = 5;
/** What a statement and an idle transaction may take beyond that, by the limits of the server. */
const STATEMENT_BEYOND_LOCK_MS = 10_000;
const IDLE_IN_TRANSACTION_BEYOND_LOCK_MS = 15_000;
/** The limit of the client: a connection whose packets are dropped never receives the server's limits. */
const QUERY_BEYOND_LOCK_MS = 15_000;
/** How long a request waits for a connection, unless the settings say otherwise. */
const CONNECT_SECONDS = 3;

export interface PoolOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly applicationName: string;
  readonly lockSeconds?: number;
  readonly connectSeconds?: number;
}

/** Returns the settings of a connection that uses the application's role. */
export function poolSettings(options: PoolOptions): Record<string, unknown> {
  registerPgTypes();
  const lockMs = (options.lockSeconds ?? LOCK_SECONDS) * 1_000;
  return {
    max: options.poolSize,
    application_name: options.applicationName,
    options: [
      `-c role=${APP_ROLE}`,
      '-c timezone=UTC',
      // Without statistics the planner takes every organization for a small share of a table, so that a
      // bitmap scan of all its rows looks cheaper than a page in the order of an index.
      // Source: docs/adr/0012-plans.md
      '-c enable_bitmapscan=off',
      `-c statement_timeout=${lockMs + STATEMENT_BEYOND_LOCK_MS}`,
      `-c lock_timeout=${lockMs}`,
      `-c idle_in_transaction_session_timeout=${lockMs + IDLE_IN_TRANSACTION_BEYOND_LOCK_MS}`,
    ].join(' '),
    query_timeout: lockMs + QUERY_BEYOND_LOCK_MS,
    connectionTimeoutMillis: (options.connectSeconds ?? CONNECT_SECONDS) * 1_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    // Statements that do not wait for each other leave in one packet: half the trips of a receipt.
    pipeline: true,
    Client: BatchingClient,
  };
}

/** TypeORM's view of the same pool. The schema is the migrations' business: nothing synchronizes. */
export function dataSourceOptions(
  options: PoolOptions,
): Extract<DataSourceOptions, { type: 'postgres' }> {
  return {
    type: 'postgres',
    url: options.url,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    extra: poolSettings(options),
  };
}
