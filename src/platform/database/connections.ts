import type { Pool, PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { driverError } from './database-errors.js';

/** A pooled connection in use, with TypeORM's handle on it. */
export interface Connection {
  readonly client: PoolClient;
  readonly runner: QueryRunner;
}

/**
 * The pool's connections, as far as they can be trusted.
 *
 * A network that swallows everything without a sign leaves a pool full of connections that look
 * alive, and each would hold one more request until the driver's time-out. So the first that does
 * not answer in time discredits all that have not answered since: they are replaced on their next use.
 */
export class Connections {
  private readonly answeredAt = new WeakMap<PoolClient, number>();
  private silentAt = -Infinity;

  /**
   * Told how many seconds each request waited for its connection, also when it got none: a pool that
   * only times out must not look fast. Undefined = nobody wants to know, and no clock is read.
   */
  onWaited: ((seconds: number) => void) | undefined;

  constructor(private readonly dataSource: DataSource) {}

  get pool(): Pool {
    // TypeORM types its driver's pool as any; with the PostgreSQL driver it is pg's.
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }

  /** To be ended by {@link handBack} or {@link rollBack}. */
  checkOut(): Promise<Connection> {
    return this.onWaited ? this.timed(this.onWaited) : this.takeTrusted();
  }

  private async timed(onWaited: (seconds: number) => void): Promise<Connection> {
    const askedAtMs = performance.now();
    try {
      return await this.takeTrusted();
    } finally {
      onWaited((performance.now() - askedAtMs) / 1_000);
    }
  }

  private async takeTrusted(): Promise<Connection> {
    for (;;) {
      const runner = this.dataSource.createQueryRunner();
      // TypeORM types the driver's connection as unknown; with the PostgreSQL driver it is pg's.
      const client = (await runner.connect()) as PoolClient;
      const connection = { client, runner };
      const answeredAt = this.answeredAt.get(client) ?? Infinity;
      if (answeredAt >= this.silentAt) return connection;
      this.drop(connection, new Error('The connection may be dead without a sign'));
    }
  }

  /** Returns a connection whose work is done. */
  async handBack({ client, runner }: Connection): Promise<void> {
    this.answeredAt.set(client, performance.now());
    await runner.release();
  }

  /** Rolls back and returns the connection, or drops it when even that fails. */
  async rollBack(connection: Connection, cause: unknown): Promise<void> {
    if (isSilence(cause)) this.silentAt = performance.now();
    try {
      await connection.client.query('ROLLBACK');
      await this.handBack(connection);
    } catch (error) {
      this.drop(connection, error);
    }
  }

  private drop({ runner }: Connection, cause: unknown): void {
    const release: unknown = Reflect.get(runner, 'releasePostgresConnection');
    if (typeof release !== 'function') {
      throw new Error('TypeORM cannot drop a connection any more');
    }
    Reflect.apply(release, runner, [cause]);
  }
}

function isSilence(error: unknown): boolean {
  return driverError(error)?.message === 'Query read timeout';
}
