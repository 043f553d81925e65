import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { driverError } from './database-errors.js';
import { FairShare, type Place, type Wanted } from './fair-share.js';

/**
 * Hands out the pool's connections, except those that may be dead.
 *
 * A network that silently drops all packets leaves a pool full of connections that look alive, and each of
 * them would block one more request until the driver's time-out. Therefore, once a connection does not
 * answer in time, all those that have not answered since then are replaced on their next use.
 */
export class Connections {
  private readonly answeredAt = new WeakMap<PoolClient, number>();
  private readonly places = new WeakMap<PoolClient, Place>();
  private divided: FairShare | undefined;
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

  /** How many requests wait for a connection; see {@link FairShare}, for in the pool itself nobody waits. */
  get waitingCount(): number {
    return this.divided?.waitingCount ?? 0;
  }

  /** Takes a connection, which {@link handBack} or {@link rollBack} must return. */
  checkOut(wanted: Wanted): Promise<PoolClient> {
    return this.onWaited ? this.timed(wanted, this.onWaited) : this.takePlace(wanted);
  }

  /** Of the pool, which TypeORM has not made before it is initialized. */
  private get shares(): FairShare {
    this.divided ??= new FairShare(
      this.pool.options.max,
      this.pool.options.connectionTimeoutMillis,
    );
    return this.divided;
  }

  private async timed(wanted: Wanted, onWaited: (seconds: number) => void): Promise<PoolClient> {
    const askedAtMs = performance.now();
    try {
      return await this.takePlace(wanted);
    } finally {
      onWaited((performance.now() - askedAtMs) / 1_000);
    }
  }

  /** As many places are handed out as the pool has connections. */
  private async takePlace(wanted: Wanted): Promise<PoolClient> {
    const place = await this.shares.take(wanted);
    try {
      const client = await this.takeTrusted();
      this.places.set(client, place);
      return client;
    } catch (error) {
      place.giveBack();
      throw error;
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
    this.release(client);
  }

  /** Rolls back and returns the connection, or drops it when even that fails. */
  async rollBack(client: PoolClient, cause: unknown): Promise<void> {
    if (isSilence(cause)) this.silentAt = performance.now();
    try {
      await client.query('ROLLBACK');
    } catch (error) {
      return this.release(client, error instanceof Error ? error : true);
    }
    this.handBack(client);
  }

  /** @param cause  why the connection is not used again */
  private release(client: PoolClient, cause?: Error | boolean): void {
    client.release(cause);
    this.places.get(client)?.giveBack();
  }
}

function isSilence(error: unknown): boolean {
  return driverError(error)?.message === 'Query read timeout';
}
