import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { JobsService } from '../../../platform/jobs/jobs.service.js';
import { SummariesAhead } from '../daily/summaries-ahead.service.js';
import { KeepersRepository, type Keeper } from './keepers.repository.js';
import { OldActivity } from './old-activity.service.js';
import { WaitingEvents } from './waiting-events.service.js';

/** Less than the time after which the queue takes a run for dead; what is left is the next run's. */
const MOST_MS = 200_000;
const KEEPERS_AT_ONCE = 100;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** What a run has done. */
interface Counts {
  deleted: number;
  waited: number;
  summaries: number;
}

/**
 * Deletes activity when its time is over. Every run takes all that is due, so days without one are caught up;
 * each piece is a short transaction of its own that can be repeated, so a run can end, or be killed, anywhere.
 * Source: domain.md, "Activity"
 */
@Injectable()
export class ActivityRetention implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('ActivityRetention');
  private readonly stop = new AbortController();

  constructor(
    private readonly jobs: JobsService,
    private readonly keepers: KeepersRepository,
    private readonly old: OldActivity,
    private readonly waiting: WaitingEvents,
    private readonly ahead: SummariesAhead,
  ) {}

  onModuleInit(): void {
    this.jobs.every('37 * * * *', 'delete-old-activity', () => this.run());
  }

  /** Before the queue waits for its work. */
  onModuleDestroy(): void {
    this.stop.abort();
  }

  /** @throws the last failure, after all others were tried: one organization must not stop the rest */
  async run(): Promise<void> {
    const signal = AbortSignal.any([this.stop.signal, AbortSignal.timeout(MOST_MS)]);
    const counts: Counts = { deleted: 0, waited: 0, summaries: 0 };
    const failures: unknown[] = [];
    let last = FIRST;
    for (let rows = KEEPERS_AT_ONCE; rows === KEEPERS_AT_ONCE && !signal.aborted;) {
      const keepers = await this.keepers.listAfter(last, KEEPERS_AT_ONCE);
      for (const keeper of keepers) {
        if (signal.aborted) break;
        await this.tend(keeper, counts, signal).catch((error: unknown) => failures.push(error));
      }
      rows = keepers.length;
      last = keepers.at(-1)?.organization_id ?? last;
    }
    const dropped = await this.dropPartitions(signal);
    this.report(counts, dropped);
    if (failures.length > 0) throw failures.at(-1);
  }

  private async tend(keeper: Keeper, counts: Counts, signal: AbortSignal): Promise<void> {
    const { organization_id: organizationId } = keeper;
    counts.deleted += await this.old.delete(keeper, signal);
    if (!signal.aborted) counts.waited += await this.waiting.delete(organizationId, signal);
    if (!signal.aborted) counts.summaries += await this.ahead.store(organizationId, signal);
  }

  private async dropPartitions(signal: AbortSignal): Promise<string[]> {
    const dropped: string[] = [];
    const days = await this.keepers.longestDays();
    if (days === undefined) return dropped;
    while (!signal.aborted) {
      const part = await this.keepers.dropEmptyPartition(days);
      if (part === undefined) break;
      dropped.push(part);
    }
    return dropped;
  }

  private report({ deleted, waited, summaries }: Counts, dropped: readonly string[]): void {
    if (deleted > 0) this.logger.log(`old events of activity deleted: ${deleted}`);
    if (waited > 0) this.logger.log(`events without a shift deleted: ${waited}`);
    if (summaries > 0) this.logger.log(`daily summaries of activity stored: ${summaries}`);
    if (dropped.length > 0) this.logger.log(`partitions dropped: ${dropped.join(', ')}`);
  }
}
