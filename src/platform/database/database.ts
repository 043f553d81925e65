import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connections } from './connections.js';
import { isRetryable } from './database-errors.js';
import { assertCommitted, setScope, settled } from './transaction.js';
import { Tx, type Scope } from './tx.js';

/** How often a transaction is begun when others keep getting in its way. */
const ATTEMPTS = 4;

type Work<T> = (tx: Tx) => Promise<T>;

/**
 * The only place that begins and ends the transactions of requests and jobs.
 *
 * One request is one organization is one transaction: `BEGIN` and the organization travel in one
 * packet with the first statement.
 */
@Injectable()
export class Database {
  /** Transactions of idempotent requests, by the caller they were begun for. */
  private readonly bound = new WeakMap<Scope, Tx>();
  /** Of the main pool. */
  readonly connections: Connections;

  constructor(@InjectDataSource() dataSource: DataSource) {
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
