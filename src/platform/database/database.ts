import { Injectable, type OnApplicationShutdown, Inject } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { setTimeout as sleep } from 'node:timers/promises';
import { validate as isUuid } from 'uuid';
import { Connections } from './connections.js';
import { MAINTENANCE_ROLE } from './data-source-options.js';
import { isRetryable } from './database-errors.js';
import { Tx, type Scope } from './tx.js';

/** Injection token of the small pool for transactions that must commit apart (see {@link Database.aside}). */
export const SIDE_POOL = Symbol('SIDE_POOL');

/** How often a transaction is begun when others keep getting in its way. */
const ATTEMPTS = 4;

type Work<T> = (tx: Tx) => Promise<T>;

/**
 * The only place that begins and ends transactions.
 *
 * One request is one organization is one transaction: `BEGIN` and the organization travel in one
 * packet with the first statement.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  /** Transactions of idempotent requests, by the caller they were begun for. */
  private readonly bound = new WeakMap<Scope, Tx>();
  /** Of the main pool. */
  readonly connections: Connections;

  constructor(
    @InjectDataSource() dataSource: DataSource,
    @Inject(SIDE_POOL) private readonly sidePool: pg.Pool,
  ) {
    this.connections = new Connections(dataSource);
  }

  /**
   * Runs the work in a transaction that commits when it returns and rolls back when it throws.
   * Within an idempotent request it joins the request's transaction.
   * @throws what the work throws; a serialization failure or deadlock restarts the whole work first
   */
  async write<T>(scope: Scope, work: Work<T>): Promise<T> {
    const joined = this.bound.get(scope);
    return joined ? work(joined) : this.retrying(() => this.transaction(scope, 'BEGIN', work));
  }

  /**
   * Like {@link write}, and everything that asks for a transaction with the same scope object until
   * it ends joins this one. For the idempotency interceptor alone.
   */
  async writeBound<T>(scope: Scope, work: Work<T>): Promise<T> {
    return this.retrying(() =>
      this.transaction(scope, 'BEGIN', async (tx) => {
        this.bound.set(scope, tx);
        try {
          return await work(tx);
        } finally {
          this.bound.delete(scope);
        }
      }),
    );
  }

  /** A read-only transaction; each statement sees what is committed when it starts. */
  async read<T>(scope: Scope, work: Work<T>): Promise<T> {
    const joined = this.bound.get(scope);
    return joined ? work(joined) : this.transaction(scope, 'BEGIN READ ONLY', work);
  }

  /** A read-only transaction whose statements all see the same instant. */
  async snapshot<T>(scope: Scope, work: Work<T>): Promise<T> {
    return this.transaction(scope, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
  }

  /**
   * A short transaction on a connection of its own, which stays committed whatever becomes of the
   * surrounding one. A pool of its own, because a request that holds a connection and waits for a
   * second one of the same pool would, 16 times at once, wait for ever.
   */
  async aside<T extends pg.QueryResultRow>(
    scope: Scope,
    text: string,
    params: readonly unknown[],
  ): Promise<T[]> {
    const client = await this.sidePool.connect();
    try {
      const [, result, end] = await settled([
        client.query(`BEGIN; ${setScope(scope)}`),
        client.query<T>(text, [...params]),
        client.query('COMMIT'),
      ]);
      assertCommitted(end.command);
      client.release();
      return result.rows;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** A statement outside any tenant, on tables that belong to none; tenant tables look empty to it. */
  async global<T extends pg.QueryResultRow>(
    text: string,
    params: readonly unknown[],
    name?: string,
  ): Promise<T[]> {
    const connection = await this.connections.checkOut();
    try {
      const result = await connection.client.query<T>({
        ...(name ? { name } : {}),
        text,
        values: [...params],
      });
      await this.connections.handBack(connection);
      return result.rows;
    } catch (error) {
      await this.connections.rollBack(connection, error);
      throw error;
    }
  }

  /**
   * A statement outside any tenant, answered soon or not at all. On the small pool: one that is full
   * of waiting requests must not look like a database that is gone.
   * @throws when there is no answer in time
   */
  async probe<T extends pg.QueryResultRow>(
    text: string,
    timeoutMs: number,
    params: readonly unknown[] = [],
  ): Promise<T[]> {
    // Per statement too, or a black-holed one would keep its connection for the usual time.
    const query: pg.QueryConfig & { query_timeout: number } = {
      text,
      values: [...params],
      query_timeout: timeoutMs,
    };
    const answered = this.sidePool.query<T>(query).then((result) => result.rows);
    answered.catch(() => undefined);
    const timer = new AbortController();
    try {
      return await Promise.race([answered, failAfter(timeoutMs, timer.signal)]);
    } finally {
      timer.abort();
    }
  }

  /** A statement over all tenants as the housekeeping role, which may only do what policies name. */
  async maintain(text: string, params: readonly unknown[]): Promise<number> {
    const result = await this.asMaintenance(text, params);
    return result.rowCount ?? 0;
  }

  /** Rows of all tenants, as the housekeeping role sees them: what is overdue, and whose it is. */
  async survey<T extends pg.QueryResultRow>(
    text: string,
    params: readonly unknown[],
  ): Promise<T[]> {
    const result = await this.asMaintenance<T>(text, params);
    return result.rows;
  }

  private async asMaintenance<T extends pg.QueryResultRow>(
    text: string,
    params: readonly unknown[],
  ): Promise<pg.QueryResult<T>> {
    const client = await this.sidePool.connect();
    try {
      const [, result, end] = await settled([
        client.query(`BEGIN; SET LOCAL ROLE ${MAINTENANCE_ROLE}`),
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

  async onApplicationShutdown(): Promise<void> {
    await this.sidePool.end();
  }

  private async retrying<T>(attempt: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await attempt();
      } catch (error) {
        if (tries >= ATTEMPTS || !isRetryable(error)) throw error;
        await sleep(Math.random() * 20 * tries);
      }
    }
  }

  private async transaction<T>(scope: Scope, begin: string, work: Work<T>): Promise<T> {
    const opening = `${begin}; ${setScope(scope)}`;
    const connection = await this.connections.checkOut();
    const { client, runner } = connection;
    // Sent together with the first statement. Should it fail, that one finds no organization and
    // thereby no rows; the error surfaces at COMMIT.
    const begun = client.query(opening);
    begun.catch(() => undefined);
    // TypeORM must not begin one of its own around what goes through its repositories.
    Reflect.set(runner, 'isTransactionActive', true);
    try {
      const tx = new Tx(scope, client, runner);
      const result = await work(tx);
      const commit = client.query('COMMIT');
      await settled([begun, ...tx.unawaited, commit]);
      const end = await commit;
      assertCommitted(end.command);
      await this.connections.handBack(connection);
      return result;
    } catch (error) {
      await this.connections.rollBack(connection, error);
      throw error;
    }
  }
}

function setScope(scope: Scope): string {
  if (!isUuid(scope.organizationId)) throw new Error('A transaction needs an organization');
  return `SET LOCAL app.organization_id = '${scope.organizationId}'`;
}

/** After an error inside it, COMMIT "succeeds" with the tag ROLLBACK: a lost write must not look like one. */
function assertCommitted(tag: string): void {
  if (tag !== 'COMMIT') throw new Error(`The transaction ended with ${tag} instead of COMMIT`);
}

/** Waits for all, so that none is left to reject unheard, then throws the first failure. */
async function settled<T extends readonly Promise<unknown>[]>(
  promises: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const outcomes = await Promise.allSettled(promises);
  // The first failure in the order of sending is the cause; the later ones only follow from it.
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return Promise.all(promises);
}

async function failAfter(timeoutMs: number, signal: AbortSignal): Promise<never> {
  await sleep(timeoutMs, undefined, { signal });
  throw new Error('timeout exceeded when trying to probe the database');
}
