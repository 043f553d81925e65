import { Temporal } from 'temporal-polyfill';
import { addDays, businessDayStart, daysBetween } from '../../../kernel/business-day.js';

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
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
 * The borders of business days, and the hours that clocks on the wall show, over some months. It asks the calendar
 * once for each day, and not for each of thousands of shifts.
 */
export class DayClock {
  private readonly starts: readonly number[];
  private readonly offsets = new Map<number, Offset>();

  /**
   * @param first  the first business date
   * @param last   the last business date
   */
  constructor(
    private readonly shop: ShopClock,
    private readonly first: string,
    last: string,
  ) {
    this.starts = Array.from({ length: daysBetween(first, last) + 2 }, (_, day) =>
      businessDayStart(addDays(first, day), shop.time_zone, shop.business_day_start).getTime(),
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
    const date = addDays(this.first, day);
    return businessDayStart(date, this.shop.time_zone, this.shop.business_day_start).getTime();
  }

  /** Returns the hour that clocks show at an instant, 0 to 23. */
  hourOf(ms: number): number {
    const day = Math.floor(ms / MS_PER_DAY);
    if (!this.offsets.has(day)) this.offsets.set(day, this.offsetOn(day));
    const local = ms + (this.offsets.get(day) ?? this.offsetAt(ms));
    return Math.floor(local / MS_PER_HOUR) % HOURS;
  }

  /** Returns the end of the hour of an instant: where the clocks show the next full hour, or change. */
  hourEnd(ms: number): number {
    const hour = this.hourOf(ms);
    let end = (Math.floor(ms / QUARTER_MS) + 1) * QUARTER_MS;
    while (end % MS_PER_HOUR !== 0 && this.hourOf(end) === hour) end += QUARTER_MS;
    return end;
  }

  private offsetOn(day: number): Offset {
    const [begin, end] = [this.offsetAt(day * MS_PER_DAY), this.offsetAt((day + 1) * MS_PER_DAY)];
    return begin === end ? begin : undefined;
  }

  private offsetAt(ms: number): number {
    const instant = Temporal.Instant.fromEpochMilliseconds(ms);
    return instant.toZonedDateTimeISO(this.shop.time_zone).offsetNanoseconds / 1_000_000;
  }
}
