import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { driverError } from './database-errors.js';

/**
 * Hands out the pool's connections, except those that may be dead.
 *
 * A network that silently drops all packets leaves a pool full of connections that look alive, and each of
 * them would block one more request until the driver's time-out. Therefore, once a connection does not
 * answer in time, all those that have not answered since then are replaced on their next use.
 */
export class Connections {
  private readonly answeredAt = new WeakMap<PoolClient, number>();
  private silentAt = -Infinity;

  /**
   * Called with the seconds that each request waited for its connection, also when it got none: a pool
   * that only times out must not look fast. While it is undefined, no clock is read.
   */
  onWaited: ((seconds: number) => void) | undefined;

  constructor(private readonly dataSource: DataSource) {}

  get pool(): Pool {
    // TypeORM types its driver's pool as any; with the PostgreSQL driver it is pg's.
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }

  /** Takes a connection, which {@link handBack} or {@link rollBack} must return. */
  checkOut(): Promise<PoolClient> {
    return this.onWaited ? this.timed(this.onWaited) : this.takeTrusted();
  }

  private async timed(onWaited: (seconds: number) => void): Promise<PoolClient> {
    const askedAtMs = performance.now();
    try {
      return await this.takeTrusted();
    } finally {
      onWaited((performance.now() - askedAtMs) / 1_000);
    }
  }

  private async takeTrusted(): Promise<PoolClient> {
    for (;;) {
      const client = await this.pool.connect();
      const answeredAt = this.answeredAt.get(client) ?? Infinity;
      if (answeredAt >= this.silentAt) return client;
      client.release(new Error('The connection may be dead without a sign'));
    }
  }

  /** Returns a connection whose work is done. */
  handBack(client: PoolClient): void {
    this.answeredAt.set(client, performance.now());
    client.release();
  }

  /** Rolls back and returns the connection, or drops it when even that fails. */
  async rollBack(client: PoolClient, cause: unknown): Promise<void> {
    if (isSilence(cause)) this.silentAt = performance.now();
    try {
      await client.query('ROLLBACK');
    } catch (error) {
      return client.release(error instanceof Error ? error : true);
    }
    this.handBack(client);
  }
}

function isSilence(error: unknown): boolean {
  return driverError(error)?.message === 'Query read timeout';
}
