import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Connections } from './connections.js';
import type { Begin } from './open-transaction.js';
import type { Statement } from './statement.js';
import { retrying } from './retrying.js';
import { Transactions } from './transactions.js';
import type { Scope, Tx } from './tx.js';

type Work<T> = (tx: Tx) => Promise<T>;

/**
 * Runs the transactions of requests and jobs.
 *
 * A request has one organization and one transaction. `BEGIN` and the organization travel in one packet
 * with the first statement.
 */
@Injectable()
export class Database {
  constructor(private readonly transactions: Transactions) {}

  /** The connections of the main pool. */
  get connections(): Connections {
    return this.transactions.connections;
  }

  /**
   * Runs the work in a transaction that commits when it returns and rolls back when it throws.
   * Within an idempotent request it joins the request's transaction.
   * @throws what the work throws; a serialization failure or deadlock restarts the whole work first
   */
  async write<T>(scope: Scope, work: Work<T>): Promise<T> {
    const shared = this.transactions.sharedBy(scope);
    if (shared) return work(await shared.begin());
    return retrying(async () => {
      const transaction = await this.transactions.begin(scope, 'BEGIN');
      let result: T;
      try {
        result = await work(transaction.tx);
      } catch (error) {
        await transaction.rollBack(error);
        throw error;
      }
      await transaction.commit();
      return result;
    });
  }

  /**
   * Runs the work in a read-only transaction, in which each statement sees what is committed when it
   * starts.
   */
  async read<T>(scope: Scope, work: Work<T>): Promise<T> {
    const open = this.transactions.sharedBy(scope)?.open;
    return open ? work(open) : this.reading(scope, 'BEGIN READ ONLY', work);
  }

  /**
   * Reads in one packet: the work issues its statements before it waits for any of them, and none later,
   * because COMMIT travels with them.
   */
  async readOnce<T>(scope: Scope, work: Work<T>): Promise<T> {
    const open = this.transactions.sharedBy(scope)?.open;
    if (open) return work(open);
    const transaction = await this.transactions.begin(scope, 'BEGIN READ ONLY');
    const working = (async () => work(transaction.tx))();
    // If the transaction did not begin, neither did what was sent with it.
    transaction.endReading();
    return working;
  }

  /** Runs the work in a read-only transaction whose statements all see the same instant. */
  async snapshot<T>(scope: Scope, work: Work<T>): Promise<T> {
    return this.reading(scope, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
  }

  /**
   * Runs a short prepared statement outside of any tenant, on tables that belong to none. Tables of tenants
   * look empty to it.
   * @param organizationId  for which it is asked, if any
   */
  async global<T extends pg.QueryResultRow>(
    { name, text }: Statement<T>,
    params: readonly unknown[],
    organizationId?: string,
  ): Promise<T[]> {
    const client = await this.connections.checkOut({ organizationId, isBrief: true });
    try {
      const result = await client.query<T>({ name, text, values: [...params] });
      this.connections.handBack(client);
      return result.rows;
    } catch (error) {
      await this.connections.rollBack(client, error);
      throw error;
    }
  }

  private async reading<T>(scope: Scope, begin: Begin, work: Work<T>): Promise<T> {
    const transaction = await this.transactions.begin(scope, begin);
    let result: T;
    try {
      result = await work(transaction.tx);
    } catch (error) {
      await transaction.rollBack(error);
      throw error;
    }
    await transaction.finishReading();
    return result;
  }
}
