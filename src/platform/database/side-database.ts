import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { MAINTENANCE_ROLE } from './data-source-options.js';
import type { DeclaredSql, Statement } from './statement.js';
import { assertCommitted, setScope, settled } from './transaction.js';
import type { Scope } from './tx.js';

/** Injection token of the small pool beside the main one. */
export const SIDE_POOL = Symbol('SIDE_POOL');

const AS_MAINTENANCE = `SET LOCAL ROLE ${MAINTENANCE_ROLE}`;

/** Runs work that must neither wait for the connections of requests nor commit with their transactions. */
@Injectable()
export class SideDatabase implements OnApplicationShutdown {
  constructor(@Inject(SIDE_POOL) private readonly pool: pg.Pool) {}

  /**
   * Runs a short transaction on a connection of its own, which stays committed whatever happens to the
   * surrounding one. It has a pool of its own: if 16 requests each held a connection and waited for a
   * second one from the same pool, they would wait for ever.
   */
  async aside<T extends pg.QueryResultRow>(
    scope: Scope,
    statement: DeclaredSql<T>,
    params: readonly unknown[],
  ): Promise<T[]> {
    const result = await this.transaction(setScope(scope), statement, params);
    return result.rows;
  }

  /**
   * Runs a statement outside of any tenant with a short time-out. It uses the small pool, because a main
   * pool full of waiting requests must not look like a lost database.
   * @throws when there is no answer in time
   */
  async probe<T extends pg.QueryResultRow>(
    { text }: DeclaredSql<T>,
    timeoutMs: number,
    params: readonly unknown[] = [],
  ): Promise<T[]> {
    // The statement has the limit too, or one whose packets are dropped would occupy its connection for the
    // usual time.
    const query: pg.QueryConfig & { query_timeout: number } = {
      text,
      values: [...params],
      query_timeout: timeoutMs,
    };
    const answered = this.pool.query<T>(query).then((result) => result.rows);
    answered.catch(() => undefined);
    const timer = new AbortController();
    try {
      return await Promise.race([answered, failAfter(timeoutMs, timer.signal)]);
    } finally {
      timer.abort();
    }
  }

  /**
   * Runs a statement across all tenants with the housekeeping role, which may only do what its policies
   * allow.
   */
  async maintain(statement: Statement, params: readonly unknown[]): Promise<number> {
    const result = await this.transaction(AS_MAINTENANCE, statement, params);
    return result.rowCount ?? 0;
  }

  /**
   * Returns rows of all tenants that the housekeeping role may see: what is overdue, and in which
   * organization.
   */
  async survey<T extends pg.QueryResultRow>(
    statement: DeclaredSql<T>,
    params: readonly unknown[],
  ): Promise<T[]> {
    const result = await this.transaction(AS_MAINTENANCE, statement, params);
    return result.rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private async transaction<T extends pg.QueryResultRow>(
    opening: string,
    { text }: DeclaredSql<T>,
    params: readonly unknown[],
  ): Promise<pg.QueryResult<T>> {
    const client = await this.pool.connect();
    try {
      const [, result, end] = await settled([
        client.query(`BEGIN; ${opening}`),
        client.query<T>(text, [...params]),
        client.query('COMMIT'),
      ]);
      assertCommitted(end.command);
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}

async function failAfter(timeoutMs: number, signal: AbortSignal): Promise<never> {
  await sleep(timeoutMs, undefined, { signal });
  throw new Error('timeout exceeded when trying to probe the database');
}
