import { Temporal } from 'temporal-polyfill';
import { addDays, businessDayStart, daysBetween } from '../../../kernel/business-day.js';

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
const MS_PER_MINUTE = 60_000;
/** Every clock in use is ahead of UTC, or behind, by a multiple of this; so are its changes. */
const QUARTER_MS = 900_000;
const HOURS = 24;

/** What decides the days and the hours of a shop. */
export interface ShopClock {
  readonly time_zone: string;
  readonly business_day_start: string;
}

/** Milliseconds between UTC and the clocks; undefined on a day on which they change. */
type Offset = number | undefined;

/**
 * What the calendar said of zones: the offset at the beginning of days of UTC. A question about three months asks it
 * for as many days, which costs more than all the rest.
 */
const known = new Map<string, Map<number, number>>();
const MOST_ZONES = 100;
const MOST_DAYS = 4_000;

function offsetsOf(zone: string): Map<number, number> {
  const found = known.get(zone);
  if (found && found.size < MOST_DAYS) return found;
  if (known.size >= MOST_ZONES) known.clear();
  const offsets = new Map<number, number>();
  known.set(zone, offsets);
  return offsets;
}

/** Dates between which no clock changes; a date near a change is alone. */
export interface SteadyDates {
  readonly from: string;
  readonly to: string;
}

/**
 * The borders of business days, and the hours that clocks on the wall show, over some months. It asks the calendar
 * once for each day of a zone, and not for each of thousands of shifts.
 */
export class DayClock {
  private readonly starts: readonly number[];
  private readonly offsets: Map<number, number>;
  private readonly startMs: number;

  /**
   * @param first  the first business date
   * @param last   the last business date
   */
  constructor(
    private readonly shop: ShopClock,
    private readonly first: string,
    last: string,
  ) {
    this.offsets = offsetsOf(shop.time_zone);
    const [hours = 0, minutes = 0] = shop.business_day_start.split(':').map(Number);
    this.startMs = hours * MS_PER_HOUR + minutes * MS_PER_MINUTE;
    this.starts = Array.from({ length: daysBetween(first, last) + 2 }, (_, day) =>
      this.startOn(addDays(first, day)),
    );
  }

  /** Returns the number of the business day of an instant; 0 is the first. */
  dayOf(ms: number): number {
    const [zero = 0] = this.starts;
    let day = Math.floor((ms - zero) / MS_PER_DAY);
    while (ms < this.startOf(day)) day -= 1;
    while (ms >= this.startOf(day + 1)) day += 1;
    return day;
  }

  dateOf(day: number): string {
    return addDays(this.first, day);
  }

  /** Returns the number of a business date. */
  dayOfDate(date: string): number {
    return daysBetween(this.first, date);
  }

  /** Returns when the business day of this number begins. */
  startOf(day: number): number {
    const known = this.starts[day];
    if (known !== undefined) return known;
    return this.startOn(addDays(this.first, day));
  }

  /** Returns the hour that clocks show at an instant, 0 to 23. */
  hourOf(ms: number): number {
    const local = ms + (this.offsetOn(Math.floor(ms / MS_PER_DAY)) ?? this.offsetAt(ms));
    return Math.floor(local / MS_PER_HOUR) % HOURS;
  }

  /** Returns the end of the hour of an instant: where the clocks show the next full hour, or change. */
  hourEnd(ms: number): number {
    const offset = this.offsetOn(Math.floor(ms / MS_PER_DAY));
    if (offset !== undefined) {
      // Within a day of UTC in which no clock changes, it is the next full hour.
      const next = ms + MS_PER_HOUR - ((ms + offset) % MS_PER_HOUR);
      if (next <= (Math.floor(ms / MS_PER_DAY) + 1) * MS_PER_DAY) return next;
    }
    const hour = this.hourOf(ms);
    let end = (Math.floor(ms / QUARTER_MS) + 1) * QUARTER_MS;
    while (end % MS_PER_HOUR !== 0 && this.hourOf(end) === hour) end += QUARTER_MS;
    return end;
  }

  /** Returns ranges of dates, in order, within each of which the clocks are as far from UTC on all days. */
  steadyDates(from: string, to: string): SteadyDates[] {
    const ranges: { from: string; to: string; readonly offset: Offset }[] = [];
    for (let date = from; date <= to; date = addDays(date, 1)) {
      const offset = this.offsetAround(date);
      const last = ranges.at(-1);
      if (last && offset !== undefined && last.offset === offset) last.to = date;
      else ranges.push({ from: date, to: date, offset });
    }
    return ranges.map((range) => ({ from: range.from, to: range.to }));
  }

  /** What the calendar is asked for is only what no offset says. */
  private startOn(date: string): number {
    const offset = this.offsetAround(date);
    if (offset !== undefined) return Date.parse(date) + this.startMs - offset;
    return businessDayStart(date, this.shop.time_zone, this.shop.business_day_start).getTime();
  }

  /** A business date begins at most a day before or after midnight in UTC, and ends a day later. */
  private offsetAround(date: string): Offset {
    const day = Date.parse(date) / MS_PER_DAY;
    const offset = this.offsetOn(day);
    const isSteady = [day - 1, day + 1, day + 2].every((one) => this.offsetOn(one) === offset);
    return isSteady ? offset : undefined;
  }

  private offsetOn(day: number): Offset {
    const begin = this.offsetAtStart(day);
    return begin === this.offsetAtStart(day + 1) ? begin : undefined;
  }

  private offsetAtStart(day: number): number {
    const before = this.offsets.get(day);
    if (before !== undefined) return before;
    const offset = this.offsetAt(day * MS_PER_DAY);
    this.offsets.set(day, offset);
    return offset;
  }

  private offsetAt(ms: number): number {
    const instant = Temporal.Instant.fromEpochMilliseconds(ms);
    return instant.toZonedDateTimeISO(this.shop.time_zone).offsetNanoseconds / 1_000_000;
  }
}
