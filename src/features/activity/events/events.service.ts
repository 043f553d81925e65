import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../kernel/caller.js';
import { Database } from '../../../platform/database/database.js';
import { EventContexts } from './event-contexts.service.js';
import { ActivityBatchesRepository } from './activity-batches.repository.js';
import { judge } from './event-rules.js';
import type { EventResultsView, SendEventsBody } from './events.dto.js';
import { IdleReports } from '../live/idle-reports.service.js';
import { packed } from './packed-batch.js';
import { readItem } from './sent-event.js';

/** Stores what a device reports of its person's work. */
@Injectable()
export class EventsService {
  constructor(
    private readonly db: Database,
    private readonly contexts: EventContexts,
    private readonly batches: ActivityBatchesRepository,
    private readonly idle: IdleReports,
  ) {}

  /**
   * Stores the events of a batch that can be stored, each once.
   * @throws ACTIVITY_NOT_ENABLED, NOTICE_NOT_ACKNOWLEDGED
   */
  async store(caller: Caller, body: SendEventsBody): Promise<EventResultsView> {
    const { clock_offset_ms: offsetMs = 0, device_id: device = caller.sessionId } = body;
    const items = body.events.map((item) => readItem(item, offsetMs));
    return this.db.write(caller, async (tx) => {
      const [context] = await Promise.all([
        this.contexts.of(tx, { items, device, userId: caller.userId }),
        this.idle.signOf(tx, caller.userId),
      ]);
      const { results, events } = judge(items, context);
      for (const row of packed(caller.userId, events)) tx.withCommit(this.batches.insert(tx, row));
      const { now } = context;
      return {
        results: [...results],
        server_time: new Date(now).toISOString(),
        clock_offset_ms: body.sent_at === undefined ? null : now - Date.parse(body.sent_at),
      };
    });
  }
}
