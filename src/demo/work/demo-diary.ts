import type { Stretch } from './demo-calendar.js';
import type { Worker } from './demo-duty.js';
import type { Turn } from './demo-roster.js';

/** A shift that existed before the demo. */
export interface ExistingShift extends Worker {
  readonly shopId: string;
  /** Where the next shift can begin: after `endMs` for one that nobody ended, {@link END_OF_TIME_MS}. */
  readonly busyUntilMs: number;
}

/** The last instant that a Date can hold; finite, so that it can be subtracted. */
export const END_OF_TIME_MS = 8.64e15;

/** The share of a turn beyond which an existing shift counts as that turn. */
const TAKEN_SHARE = 0.5;

/** Knows when people have already worked, so that nobody is ever in two places, or twice in one. */
export class Diary {
  /** By person, in the order of time. */
  private readonly existing = new Map<string, ExistingShift[]>();
  /** Of the turns given so far, which come in the order of time. */
  private readonly busyUntilMs = new Map<string, number>();

  /** @param shifts  in the order of time; those of one person do not overlap */
  constructor(shifts: readonly ExistingShift[]) {
    for (const shift of shifts) {
      const others = this.existing.get(shift.userId);
      if (others) others.push(shift);
      else this.existing.set(shift.userId, [shift]);
    }
  }

  /** Returns the existing shifts of these people in a shop. */
  shiftsAt(shopId: string, crew: readonly string[]): ExistingShift[] {
    const shifts = crew.flatMap((userId) => this.existing.get(userId) ?? []);
    return shifts.filter((shift) => shift.shopId === shopId);
  }

  /**
   * Returns the turns that people can work: turns that were already worked are left out, and if a person is
   * busy, a colleague who is off that day takes over, or nobody.
   * @param turns  of one shop, in the order of their parts and days
   */
  fit(
    turns: readonly Turn[],
    shop: { readonly id: string; readonly crew: readonly string[] },
  ): Turn[] {
    const plannedOn = namesByDay(turns);
    return turns.flatMap((turn) => {
      if (this.isTaken(turn, shop)) return [];
      const off = shop.crew.filter((userId) => !plannedOn.get(turn.date)?.has(userId));
      const userId = [turn.userId, ...off].find((one) => this.isFree(one, turn));
      if (userId === undefined) return [];
      this.busyUntilMs.set(userId, turn.endMs);
      plannedOn.get(turn.date)?.add(userId);
      return [userId === turn.userId ? turn : { ...turn, userId, plannedUserId: userId }];
    });
  }

  /** Whether the person already works at some time of the period, wherever that is. */
  isAtWork(userId: string, period: Stretch): boolean {
    return this.during(userId, period).length > 0;
  }

  private isTaken(turn: Turn, shop: { id: string; crew: readonly string[] }): boolean {
    const workedMs = shop.crew
      .flatMap((userId) => this.during(userId, turn))
      .filter(({ shopId }) => shopId === shop.id)
      .reduce((sum, shift) => sum + sharedMs(shift, turn), 0);
    return workedMs >= TAKEN_SHARE * (turn.endMs - turn.startMs);
  }

  private isFree(userId: string, turn: Stretch): boolean {
    const untilMs = this.busyUntilMs.get(userId) ?? turn.startMs;
    return untilMs <= turn.startMs && this.during(userId, turn).length === 0;
  }

  /** Returns the existing shifts that overlap the period. */
  private during(userId: string, { startMs, endMs }: Stretch): ExistingShift[] {
    const shifts = this.existing.get(userId) ?? [];
    let [low, high] = [0, shifts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((shifts[middle]?.busyUntilMs ?? Infinity) <= startMs) low = middle + 1;
      else high = middle;
    }
    let past = low;
    while ((shifts[past]?.startMs ?? Infinity) < endMs) past += 1;
    return shifts.slice(low, past);
  }
}

function namesByDay(turns: readonly Turn[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { date, userId } of turns) {
    const onDay = names.get(date);
    if (onDay) onDay.add(userId);
    else names.set(date, new Set([userId]));
  }
  return names;
}

function sharedMs(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));
}
