import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Period } from './demo-calendar.js';
import { Diary, END_OF_TIME_MS } from './demo-diary.js';
import {
  DemoExistingWorkRepository,
  type ApprovedDays,
  type ExistingAwayRow,
} from './demo-existing-work.repository.js';
import type { StoryShop } from '../sales/demo-receipts.js';

/** The existing work, which the demo does not change. */
export interface ExistingWork {
  readonly diary: Diary;
  /** Whether the hours of this day in this shop are approved or locked. */
  readonly isApproved: (shopId: string, date: string) => boolean;
}

/** The longest time that a shift can last. */
const MARGIN_MS = 48 * 3_600_000;

/** Reads the earlier work of the people of the demo. */
@Injectable()
export class DemoExistingWork {
  constructor(private readonly repository: DemoExistingWorkRepository) {}

  /**
   * Reads the work without a lock, which would prevent people from clocking in until the demo is stored. If
   * someone clocks in meanwhile, the demo waits for them or fails, or they wait for the demo; there are
   * never two shifts.
   */
  async read(
    tx: Tx,
    shops: readonly StoryShop[],
    { period, forgottenBefore }: { period: Period; forgottenBefore: Date },
  ): Promise<ExistingWork> {
    const asked = {
      userIds: shops.flatMap(({ crew }) => crew),
      from: new Date(period.fromMs - MARGIN_MS),
      to: new Date(period.toMs + MARGIN_MS),
      forgottenBefore,
    };
    const rows = await this.repository.shifts(tx, asked);
    const ids = rows.map(({ id }) => id);
    const away = byShift(await this.repository.timesAway(tx, ids));
    const approved = await this.repository.approvedDays(
      tx,
      shops.map(({ id }) => id),
    );
    const shifts = rows.map((row) => ({
      userId: row.user_id,
      shopId: row.shop_id,
      startMs: row.start_at.getTime(),
      endMs: msOf(row.worked_until),
      busyUntilMs: msOf(row.end_at),
      away: (away.get(row.id) ?? []).map((one) => ({
        startMs: one.start_at.getTime(),
        endMs: msOf(one.end_at),
      })),
    }));
    const isApproved = (shopId: string, date: string): boolean =>
      approved.some((days) => days.shop_id === shopId && isWithin(date, days));
    return { diary: new Diary(shifts), isApproved };
  }
}

function byShift(rows: readonly ExistingAwayRow[]): Map<string, ExistingAwayRow[]> {
  const times = new Map<string, ExistingAwayRow[]>();
  for (const row of rows) {
    const others = times.get(row.shift_id);
    if (others) others.push(row);
    else times.set(row.shift_id, [row]);
  }
  return times;
}

function msOf(at: Date | null): number {
  return at?.getTime() ?? END_OF_TIME_MS;
}

function isWithin(date: string, { from_date, to_date }: ApprovedDays): boolean {
  return from_date <= date && date <= to_date;
}
