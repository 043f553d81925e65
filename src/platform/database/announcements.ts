import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { SIDE_POOL } from './side-database.js';

const RECONNECT_MS = 1_000;

/**
 * Hears what is announced by NOTIFY, over one connection of its own for the whole process. What is announced
 * while the connection is lost is not heard: whoever listens has to look by themselves from time to time.
 */
@Injectable()
export class Announcements implements OnApplicationShutdown {
  /** Called with the text of the announcement; undefined = any, after a reconnection. */
  onHeard: (text: string | undefined) => void = () => undefined;
  private readonly logger = new Logger('Announcements');
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private channel: string | undefined;
  private isClosed = false;

  constructor(@Inject(SIDE_POOL) private readonly pool: pg.Pool) {}

  /** @param channel  a name of the code's own, always the same */
  listen(channel: string): void {
    if (this.channel !== undefined) return;
    this.channel = channel;
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
    client.on('notification', ({ payload }) => this.onHeard(payload));
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${this.channel ?? ''}`);
      this.onHeard(undefined);
    } catch {
      this.lost(client);
    }
  }

  private lost(client: pg.Client): void {
    if (this.isClosed || this.client !== client) return;
    this.client = undefined;
    this.logger.warn('the connection that hears announcements is lost and opened again');
    client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.connect(), RECONNECT_MS).unref();
  }
}
