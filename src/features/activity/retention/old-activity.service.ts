import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { DayHeader } from '../daily/daily-summaries.service.js';
import { StoredSummaries } from '../daily/stored-summaries.service.js';
import type { Keeper } from './keepers.repository.js';
import {
  OldActivityRepository,
  ROWS_AT_ONCE,
  type OldestEvent,
} from './old-activity.repository.js';
import { databaseTime } from '../../../platform/database/database-clock.js';

const MS_PER_DAY = 86_400_000;
/** The days that are stored in one transaction. */
const DAYS_AT_ONCE = 31;

/** A person of an organization, from whose oldest event on days are to go. */
interface OldDays {
  readonly scope: { readonly organizationId: string };
  readonly person: OldestEvent;
  readonly keptFrom: Date;
}

/** Deletes what an organization no longer keeps. */
@Injectable()
export class OldActivity {
  constructor(
    private readonly db: Database,
    private readonly old: OldActivityRepository,
    private readonly summaries: StoredSummaries,
  ) {}

  /**
   * Deletes the events of days that are older than the organization keeps them. A day goes as a whole, once
   * all of its shifts are older, and only after its summary is stored.
   * @param signal  ends the work between two transactions
   * @returns the number of events
   */
  async delete(keeper: Keeper, signal: AbortSignal): Promise<number> {
    const scope = { organizationId: keeper.organization_id };
    const found = await this.db.read(scope, async (tx) => {
      const keptFrom = new Date(
        (await databaseTime(tx)).getTime() - keeper.retention_days * MS_PER_DAY,
      );
      return { keptFrom, people: await this.old.oldest(tx, keptFrom) };
    });
    let deleted = 0;
    for (const person of found.people) {
      if (signal.aborted) return deleted;
      const of = { scope, person, keptFrom: found.keptFrom };
      const before = await this.summarized(of, signal);
      if (before) deleted += await this.deleteEvents(scope, { ...person, before }, signal);
    }
    await this.deleteExplanations(scope, found.keptFrom, signal);
    return deleted;
  }

  /**
   * Stores the summaries of the days that are to go.
   * @returns the instant before which nothing is needed any more; undefined when the work has to end
   */
  private async summarized(
    { scope, person: { user_id: userId, oldest }, keptFrom }: OldDays,
    signal: AbortSignal,
  ): Promise<Date | undefined> {
    const headers = await this.db.read(scope, async (tx) => {
      const { from, to } = await this.old.datesOf(tx, userId, { from: oldest, to: keptFrom });
      return from === null || to === null
        ? []
        : this.summaries.headersOf(tx, [userId], { from, to });
    });
    const going = headers.filter((day) => isOver(day, keptFrom));
    const stored = new Set<string>();
    for (let start = 0; start < going.length; start += DAYS_AT_ONCE) {
      if (signal.aborted) return undefined;
      const days = going.slice(start, start + DAYS_AT_ONCE);
      for (const date of await this.summaries.storeFinally(scope, days)) stored.add(date);
    }
    const staying = headers.filter(({ date }) => !stored.has(date));
    const starts = staying.flatMap(({ shifts }) => shifts.map(({ start_at }) => start_at));
    return starts.reduce((first, start) => (start < first ? start : first), keptFrom);
  }

  private async deleteEvents(
    scope: { organizationId: string },
    { user_id: userId, before }: { user_id: string; before: Date },
    signal: AbortSignal,
  ): Promise<number> {
    let deleted = 0;
    for (let rows = ROWS_AT_ONCE; rows >= ROWS_AT_ONCE && !signal.aborted;) {
      const events = await this.db.write(scope, (tx) => this.old.deleteEvents(tx, userId, before));
      deleted += events.reduce((sum, count) => sum + count, 0);
      rows = events.length;
    }
    return deleted;
  }

  private async deleteExplanations(
    scope: { organizationId: string },
    keptFrom: Date,
    signal: AbortSignal,
  ): Promise<void> {
    for (let rows = ROWS_AT_ONCE; rows === ROWS_AT_ONCE && !signal.aborted;)
      rows = await this.db.write(scope, (tx) => this.old.deleteExplanations(tx, keptFrom));
  }
}

function isOver({ shifts }: DayHeader, keptFrom: Date): boolean {
  return shifts.every(({ end_at }) => end_at !== null && end_at <= keptFrom);
}
