import { Injectable } from '@nestjs/common';
import type { DayRange } from '../../../kernel/day-range.js';
import { Database } from '../../../platform/database/database.js';
import type { Scope, Tx } from '../../../platform/database/tx.js';
import { ShiftStore } from '../../shifts/shift-store.service.js';
import { ActivityDaysRepository, type DayRow } from './activity-days.repository.js';
import { DailySummaries, type DayHeader } from './daily-summaries.service.js';

/** Days as they are now, each from its stored summary where that is still true. */
export interface KnownDays {
  readonly valid: readonly DayRow[];
  /** Days whose shifts are gone after their events were deleted. */
  readonly alone: readonly DayRow[];
  /** The days that have to be computed. */
  readonly stale: readonly DayHeader[];
}

/** Stores daily summaries, and knows which of them are still true. */
@Injectable()
export class StoredSummaries {
  constructor(
    private readonly db: Database,
    private readonly days: ActivityDaysRepository,
    private readonly computing: DailySummaries,
    private readonly shifts: ShiftStore,
  ) {}

  headersOf(tx: Tx, userIds: readonly string[], range: DayRange): Promise<DayHeader[]> {
    return this.computing.headersOf(tx, userIds, range);
  }

  /**
   * Tells what is stored from what has to be computed. A day whose events are gone is as it was stored, also when its
   * shifts are gone too; any other day is only while nothing of it has changed.
   */
  async known(
    tx: Tx,
    headers: readonly DayHeader[],
    { userIds, range }: { readonly userIds: readonly string[]; readonly range: DayRange },
  ): Promise<KnownDays> {
    if (userIds.length === 0) return { valid: [], alone: [], stale: [] };
    const rows = await this.days.ofPeople(tx, userIds, range);
    const stored = new Map(rows.map((row) => [keyOf(row.user_id, row.date), row]));
    const seen = new Set(headers.map(({ userId, date }) => keyOf(userId, date)));
    const alone = rows.filter((row) => row.is_final && !seen.has(keyOf(row.user_id, row.date)));
    const valid = new Map(
      headers.flatMap((day) => {
        const row = stored.get(keyOf(day.userId, day.date));
        return row && isTrue(row, day) ? [[day, row] as const] : [];
      }),
    );
    return {
      valid: [...valid.values()],
      alone,
      stale: headers.filter((day) => !valid.has(day)),
    };
  }

  compute(tx: Tx, headers: readonly DayHeader[]): Promise<DayRow[]> {
    return this.computing.compute(tx, headers);
  }

  /** Stores the days among these that are settled and not stored as they are. @returns how many */
  async storeSettled(scope: Scope, userIds: readonly string[], range: DayRange): Promise<number> {
    const rows = await this.db.read(scope, async (tx) => {
      const headers = await this.headersOf(tx, userIds, range);
      const settled = headers.filter(
        ({ isSettled, rules }) => isSettled && rules.observedFromMs < Infinity,
      );
      const { stale } = await this.known(tx, settled, { userIds, range });
      return this.compute(tx, stale);
    });
    await this.store(scope, rows);
    return rows.length;
  }

  /** Computes these days and stores them for good: their events are about to be deleted. */
  async storeFinally(scope: Scope, headers: readonly DayHeader[]): Promise<void> {
    const rows = await this.db.read(scope, (tx) => this.compute(tx, headers));
    await this.store(
      scope,
      rows.map((row) => ({ ...row, is_final: true })),
    );
  }

  private async store(scope: Scope, rows: readonly DayRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.db.write(scope, async (tx) => {
      // In the same order every time, so that two runs do not wait for each other.
      const people = [...new Set(rows.map(({ user_id }) => user_id))].sort();
      for (const userId of people) await this.shifts.waitFor(tx, userId);
      await this.days.store(tx, rows);
    });
  }
}

function isTrue(row: DayRow, day: DayHeader): boolean {
  if (row.is_final || (day.isExpired && !day.hasEvents)) return true;
  return day.isSettled && row.facts === day.facts;
}

function keyOf(userId: string, date: string): string {
  return `${userId} ${date}`;
}
