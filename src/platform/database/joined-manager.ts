import { EntityManager, type DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import type { PoolClient } from 'pg';

/**
 * TypeORM's handle on a connection whose transaction is begun and ended elsewhere.
 *
 * It relies on a query runner of TypeORM 1.1 taking its connection from `connect()`, and beginning no
 * transaction of its own while `isTransactionActive`. `test/db/joined-manager.spec.ts` fails when that
 * changes.
 */
class JoinedQueryRunner extends PostgresQueryRunner {
  override isTransactionActive = true;

  constructor(
    dataSource: DataSource,
    private readonly client: PoolClient,
  ) {
    // With the PostgreSQL options, TypeORM has made this driver.
    super(dataSource.driver as PostgresDriver, 'master');
  }

  override connect(): Promise<PoolClient> {
    return Promise.resolve(this.client);
  }

  /** The connection belongs to the transaction, so TypeORM must not return it to the pool. */
  override release(): Promise<void> {
    return Promise.resolve();
  }
}

/** Repositories whose queries run on this connection, within its transaction. */
export function joinedManager(dataSource: DataSource, client: PoolClient): EntityManager {
  const runner = new JoinedQueryRunner(dataSource, client);
  const manager = new EntityManager(dataSource, runner);
  runner.manager = manager;
  return manager;
}
