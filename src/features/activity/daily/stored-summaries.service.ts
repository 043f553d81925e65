import { Injectable } from '@nestjs/common';
import type { DayRange } from '../../../kernel/day-range.js';
import { Database } from '../../../platform/database/database.js';
import type { Scope, Tx } from '../../../platform/database/tx.js';
import { ShiftStore } from '../../shifts/shift-store.service.js';
import { ActivityDaysRepository, type DayRow } from './activity-days.repository.js';
import { DailySummaries, type ClosedDay, type DayHeader } from './daily-summaries.service.js';

/** Days as they are now, each from its stored summary where there is one. */
export interface KnownDays {
  readonly valid: readonly DayRow[];
  /** Days whose events are gone, and whose hours have changed since. */
  readonly corrected: readonly ClosedDay[];
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
   * Tells what is stored from what has to be computed. A day whose events are gone is as it was stored, fitted to its
   * hours; any other day is only while nothing of it has changed. A day without a shift is none.
   */
  async known(
    tx: Tx,
    headers: readonly DayHeader[],
    { userIds, range }: { readonly userIds: readonly string[]; readonly range: DayRange },
  ): Promise<KnownDays> {
    if (headers.length === 0) return { valid: [], corrected: [], stale: [] };
    const rows = await this.days.ofPeople(tx, userIds, range);
    const stored = new Map(rows.map((row) => [keyOf(row.user_id, row.date), row]));
    const known = { valid: [] as DayRow[], corrected: [] as ClosedDay[], stale: [] as DayHeader[] };
    for (const header of headers) {
      const row = stored.get(keyOf(header.userId, header.date));
      if (!row || !(isClosed(row, header) || isTrue(row, header))) known.stale.push(header);
      else if (row.facts.startsWith(header.hours)) known.valid.push(row);
      else known.corrected.push({ row, header });
    }
    return known;
  }

  /** All of these days, each from its stored summary where that is possible. */
  async daysOf(
    tx: Tx,
    headers: readonly DayHeader[],
    of: { readonly userIds: readonly string[]; readonly range: DayRange },
  ): Promise<DayRow[]> {
    const { valid, corrected, stale } = await this.known(tx, headers, of);
    const fitted = await this.computing.correct(tx, corrected);
    return [...valid, ...fitted, ...(await this.compute(tx, stale))];
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

  /**
   * Computes these days of one person and stores them for good: their events are about to be deleted.
   * @returns the dates that are stored; a day that has changed meanwhile is left for the next time
   */
  async storeFinally(scope: Scope, headers: readonly DayHeader[]): Promise<ReadonlySet<string>> {
    const [first] = headers;
    const last = headers.at(-1);
    if (!first || !last) return new Set();
    const rows = await this.db.read(scope, (tx) => this.compute(tx, headers));
    const range = { from: first.date, to: last.date };
    return this.db.write(scope, async (tx) => {
      await this.shifts.waitFor(tx, first.userId);
      const now = await this.headersOf(tx, [first.userId], range);
      const facts = new Map(now.map((day) => [day.date, day.facts]));
      const same = rows.filter((row) => facts.get(row.date) === row.facts);
      await this.days.store(
        tx,
        same.map((row) => ({ ...row, is_final: true })),
      );
      return new Set(same.map(({ date }) => date));
    });
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

/** Whether the day cannot be computed again. */
function isClosed(row: DayRow, day: DayHeader): boolean {
  return row.is_final || (day.isExpired && !day.hasEvents);
}

function isTrue(row: DayRow, day: DayHeader): boolean {
  return day.isSettled && row.facts === day.facts;
}

function keyOf(userId: string, date: string): string {
  return `${userId} ${date}`;
}
