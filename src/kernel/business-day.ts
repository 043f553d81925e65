import { Temporal } from 'temporal-polyfill';

/** A piece of time inside one business day: `[startAt, endAt)`. */
export interface DayPiece {
  /** `YYYY-MM-DD` of the business day. */
  readonly date: string;
  readonly startAt: Date;
  readonly endAt: Date;
}

/** One business day of one shop, in milliseconds since 1970: `[startMs, nextMs)`. */
interface BusinessDay {
  readonly zone: string;
  readonly dayStart: string;
  readonly date: string;
  readonly startMs: number;
  readonly nextMs: number;
}

const MS_PER_DAY = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_START = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** RFC 3339 with capitals: date, time without fraction, fraction, offset. */
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d{1,9}))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** At most 256 entries of about 200 bytes: 50 kB. The oldest one is dropped; a miss costs about 20 µs. */
const MOST_CACHED = 256;
const cache = new Map<string, BusinessDay>();
let latest: BusinessDay | undefined;

/** Whether the text is a real day of the calendar, `YYYY-MM-DD`, in the years 2000 to 2199. */
export function isIsoDate(text: unknown): boolean {
  if (typeof text !== 'string' || text < '2000' || text >= '2200') return false;
  return dayNumber(text) !== undefined;
}

/** Whether the text is a time of day, `HH:MM`, `00:00` to `23:59`. */
export function isDayStart(text: unknown): boolean {
  return typeof text === 'string' && DAY_START.test(text);
}

/** Whether {@link parseInstant} can read it. */
export function isInstant(text: unknown): boolean {
  return parseInstant(text) !== undefined;
}

/**
 * Reads an instant as the API accepts it: `YYYY-MM-DDTHH:MM:SS[.fraction](Z|±HH:MM)`, RFC 3339 with
 * capitals. Other forms, leap seconds and years outside of {@link isIsoDate} are refused.
 * @returns the instant, cut to milliseconds; undefined for anything else
 */
export function parseInstant(text: unknown): Date | undefined {
  const match = typeof text === 'string' ? INSTANT.exec(text) : null;
  if (!match) return undefined;
  const [, date = '', time = '', fraction = '', offset = ''] = match;
  if (!isIsoDate(date)) return undefined;
  return new Date(`${date}${time}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`);
}

/**
 * Returns the instant at which a business day begins. If the clock skips that time, the day begins later by
 * the length of the gap; if the clock shows it twice, the first of the two counts. Why never in SQL: `AT
 * TIME ZONE` takes the second of the two.
 * @param date      `YYYY-MM-DD`
 * @param zone      IANA name
 * @param dayStart  `HH:MM`
 * @throws RangeError for any other form
 * Source: domain.md, "Receipts"; Temporal, disambiguation "compatible"
 */
export function businessDayStart(date: string, zone: string, dayStart: string): Date {
  if (!DATE.test(date) || !DAY_START.test(dayStart)) {
    throw new RangeError(`Not the start of a day: ${date} ${dayStart}`);
  }
  const wall = Temporal.PlainDateTime.from(`${date}T${dayStart}`);
  return new Date(wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/**
 * Returns the business day of an instant: the last date whose {@link businessDayStart} is not after it. So
 * a day never begins twice and never runs backwards, whatever the clocks do, and a date that a zone skipped
 * (Pacific/Apia, 2011-12-30) has no instant.
 *
 * The last day of each zone and day start stays in memory, at most 256 of them (50 kB), so that the common
 * call needs two comparisons.
 * @param instant  a valid Date. Within a day of the year 2000 or 2200 the result can be outside the years
 *   of {@link isIsoDate}
 * @param zone      IANA name
 * @param dayStart  `HH:MM`
 * @returns `YYYY-MM-DD`
 * @throws RangeError for an invalid Date, zone or day start
 */
export function businessDate(instant: Date, zone: string, dayStart: string): string {
  return businessDayAt(instant.getTime(), zone, dayStart).date;
}

/**
 * Returns the instants of a range of business days, both ends included: `[startAt, endAt)`.
 * @param days  `from` and `to` as `YYYY-MM-DD`, to ≥ from
 * @throws RangeError when `to` is before `from`, or for another form
 */
export function businessDayRange(
  days: { readonly from: string; readonly to: string },
  zone: string,
  dayStart: string,
): { startAt: Date; endAt: Date } {
  const { from, to } = days;
  if (daysBetween(from, to) < 0) throw new RangeError(`${to} is before ${from}`);
  return {
    startAt: businessDayStart(from, zone, dayStart),
    endAt: businessDayStart(addDays(to, 1), zone, dayStart),
  };
}

/**
 * Cuts `[startAt, endAt)` where business days begin.
 * @returns the pieces in order, none of them empty, touching each other; no piece for no time
 * @throws RangeError when `endAt` is before `startAt`, or for an invalid Date, zone or day start
 * Source: domain.md, "KPIs": labour hours are split at day borders
 */
export function splitAtDayBorders(
  interval: { readonly startAt: Date; readonly endAt: Date },
  zone: string,
  dayStart: string,
): DayPiece[] {
  const endMs = interval.endAt.getTime();
  let fromMs = interval.startAt.getTime();
  if (!(fromMs <= endMs)) throw new RangeError('The end is before the start');
  const pieces: DayPiece[] = [];
  while (fromMs < endMs) {
    const day = businessDayAt(fromMs, zone, dayStart);
    const toMs = Math.min(day.nextMs, endMs);
    pieces.push({ date: day.date, startAt: new Date(fromMs), endAt: new Date(toMs) });
    fromMs = toMs;
  }
  return pieces;
}

/**
 * Returns the days from one date to another; 0 for the same, negative when `to` is earlier.
 * @throws RangeError for what is not a date
 */
export function daysBetween(from: string, to: string): number {
  return mustBeDay(to) - mustBeDay(from);
}

/**
 * Returns the date that is so many days later (earlier when negative).
 * @param days  an integer
 * @throws RangeError for what is not a date, or outside the years 0 to 9999
 */
export function addDays(date: string, days: number): string {
  if (!Number.isSafeInteger(days)) throw new RangeError(`Not a number of days: ${days}`);
  const later = new Date((mustBeDay(date) + days) * MS_PER_DAY).toISOString().slice(0, 10);
  if (!DATE.test(later)) throw new RangeError(`Too far from ${date}: ${days} days`);
  return later;
}

/**
 * Returns the first day of the week that contains a date.
 * @param weekStart  1 Monday … 7 Sunday
 * @throws RangeError for what is not a date or not a weekday
 */
export function weekStartOf(date: string, weekStart: number): string {
  if (!Number.isInteger(weekStart) || weekStart < 1 || weekStart > 7) {
    throw new RangeError(`Not a weekday: ${weekStart}`);
  }
  // 1970-01-05, day number 4, was a Monday.
  const sinceWeekStart = (mustBeDay(date) - 4 - (weekStart - 1)) % 7;
  return addDays(date, -((sinceWeekStart + 7) % 7));
}

function businessDayAt(ms: number, zone: string, dayStart: string): BusinessDay {
  let day = latest;
  if (day === undefined || day.zone !== zone || day.dayStart !== dayStart) {
    day = cache.get(`${zone}|${dayStart}`);
  }
  // Written so that the NaN of an invalid Date is not found here, and Temporal refuses it.
  if (day === undefined || !(ms >= day.startMs && ms < day.nextMs)) {
    day = findBusinessDay(ms, zone, dayStart);
    remember(day);
  }
  latest = day;
  return day;
}

function findBusinessDay(ms: number, zone: string, dayStart: string): BusinessDay {
  const startOf = (date: string): number => businessDayStart(date, zone, dayStart).getTime();
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  // The local date is right or wrong by one or two days; the starts of the days decide.
  let date = local.toPlainDate().toString();
  let startMs = startOf(date);
  while (startMs > ms) {
    date = addDays(date, -1);
    startMs = startOf(date);
  }
  let next = addDays(date, 1);
  let nextMs = startOf(next);
  while (nextMs <= ms) {
    [date, startMs] = [next, nextMs];
    next = addDays(next, 1);
    nextMs = startOf(next);
  }
  return { zone, dayStart, date, startMs, nextMs };
}

function remember(day: BusinessDay): void {
  const key = `${day.zone}|${day.dayStart}`;
  if (!cache.has(key) && cache.size >= MOST_CACHED) {
    for (const eldest of cache.keys()) {
      cache.delete(eldest);
      break;
    }
  }
  cache.set(key, day);
}

/** Days since 1970-01-01; undefined for what is not a date. */
function dayNumber(date: string): number | undefined {
  const ms = DATE.test(date) ? Date.parse(`${date}T00:00:00.000Z`) : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date) return undefined;
  return ms / MS_PER_DAY;
}

function mustBeDay(date: string): number {
  const day = dayNumber(date);
  if (day === undefined) throw new RangeError(`Not a date: ${date}`);
  return day;
}
