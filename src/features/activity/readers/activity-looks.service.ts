import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../kernel/caller.js';
import { pageRequest, toPage, type Page } from '../../../kernel/page.js';
import { toWire } from '../../../kernel/wire.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ActivityLooksRepository, type LookRow } from './activity-looks.repository.js';
import type { ListReadersQuery, ReaderView } from './readers.dto.js';
import { RememberedLooks } from './remembered-looks.js';

/** Records who looks at whose activity, so that the person can see it. */
@Injectable()
export class ActivityLooks {
  private readonly remembered = new RememberedLooks();

  constructor(
    private readonly db: Database,
    private readonly looks: ActivityLooksRepository,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Records that the caller looks at the person's activity: once an hour, here and in the audit log. One's
   * own is not recorded.
   */
  async record(tx: Tx, caller: Caller, userId: string): Promise<void> {
    if (caller.userId === userId) return;
    if (await this.looks.add(tx, caller.userId, userId))
      this.audit.record(tx, caller, { action: 'user.activity-read', id: userId });
  }

  /**
   * As {@link record}, at many people within one hour. It writes nothing, and opens no transaction, when all
   * of it is known to be stored.
   * @param hour  since 1970, by the database's clock
   */
  async recordAll(caller: Caller, userIds: readonly string[], hour: number): Promise<void> {
    const others = userIds.filter((id) => id !== caller.userId);
    const unknown = this.remembered.unknown(caller.userId, others, hour);
    if (unknown.length === 0) return;
    await this.db.write(caller, async (tx) => {
      const ids = await this.looks.addAll(tx, { readerId: caller.userId, userIds: unknown, hour });
      if (ids.length > 0) this.audit.recordAll(tx, caller, { action: 'user.activity-read', ids });
    });
    this.remembered.add(caller.userId, unknown, hour);
  }

  /** The people who looked at the caller's activity. */
  async list(caller: Caller, query: ListReadersQuery): Promise<Page<ReaderView>> {
    const page = pageRequest(query, 2);
    const rows = await this.db.read(caller, (tx) => this.looks.of(tx, caller.userId, page));
    return toPage(rows, page, {
      keysOf: (row) => [row.looked_at.toISOString(), row.reader_id],
      view: (row: LookRow) => toWire(row),
    });
  }
}
