import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { SIDE_POOL } from '../database/side-database.js';
import { LIVE_CHANNEL } from './live-log.repository.js';

const RECONNECT_MS = 1_000;

/**
 * Hears of new changes over one connection of its own for the whole process, opened when the first stream
 * begins. What is announced while the connection is lost is found by the polling of {@link LiveFeed}.
 */
@Injectable()
export class LiveWaker implements OnApplicationShutdown {
  /** Called with the organization; undefined = any, after a reconnection. */
  onWake: (organizationId: string | undefined) => void = () => undefined;
  private readonly logger = new Logger('LiveWaker');
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isStarted = false;
  private isClosed = false;

  constructor(@Inject(SIDE_POOL) private readonly pool: pg.Pool) {}

  start(): void {
    if (this.isStarted) return;
    this.isStarted = true;
    void this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    if (this.isClosed) return;
    const client = new pg.Client({ ...this.pool.options });
    this.client = client;
    client.on('notification', ({ payload }) => this.onWake(payload));
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${LIVE_CHANNEL}`);
      this.onWake(undefined);
    } catch {
      this.lost(client);
    }
  }

  private lost(client: pg.Client): void {
    if (this.isClosed || this.client !== client) return;
    this.client = undefined;
    this.logger.warn('the connection that hears of live changes is lost and opened again');
    client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.connect(), RECONNECT_MS).unref();
  }
}
