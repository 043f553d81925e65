import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Announcements } from '../database/announcements.js';
import { Database } from '../database/database.js';
import { LiveChannel, type OnChanges } from './live-channel.js';
import { LIVE_CHANNEL, LiveLog } from './live-log.repository.js';

/** How often an organization with streams is read although nothing was announced. */
const POLL_MS = 5_000;

/** Follows the log of each organization that has streams in this process. */
@Injectable()
export class LiveFeed implements BeforeApplicationShutdown {
  private readonly channels = new Map<string, LiveChannel>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    private readonly log: LiveLog,
    private readonly announcements: Announcements,
  ) {
    announcements.onHeard = (organizationId) => this.wake(organizationId);
  }

  /** @param onChanges  gets every change from now on, in order, at least once */
  async open(organizationId: string, onChanges: OnChanges): Promise<void> {
    this.announcements.listen(LIVE_CHANNEL);
    this.timer ??= setInterval(() => this.wake(undefined), POLL_MS).unref();
    const head = await this.db.read({ organizationId }, (tx) => this.log.head(tx));
    const channel = new LiveChannel(
      { xid: head.xid, id: 0 },
      (position, limit) =>
        this.db.read({ organizationId }, (tx) => this.log.after(tx, position, limit)),
      onChanges,
    );
    this.channels.set(organizationId, channel);
    channel.wake();
  }

  close(organizationId: string): void {
    this.channels.get(organizationId)?.close();
    this.channels.delete(organizationId);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    for (const organizationId of this.channels.keys()) this.close(organizationId);
  }

  private wake(organizationId: string | undefined): void {
    if (organizationId !== undefined) return this.channels.get(organizationId)?.wake();
    for (const channel of this.channels.values()) channel.wake();
  }
}
