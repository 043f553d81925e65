const HOUR_MS = 3_600_000;

/** Half-open, in milliseconds. */
export interface Span {
  readonly start: number;
  readonly end: number | null;
}

/** The part of a day that an axis shows, in whole hours. */
export interface DayScale {
  readonly from: number;
  readonly to: number;
}

export function spanOf(row: { readonly start_at: string; readonly end_at: string | null }): Span {
  return {
    start: Date.parse(row.start_at),
    end: row.end_at === null ? null : Date.parse(row.end_at),
  };
}

/**
 * An axis that holds all spans and the present, at least `leastHours` long.
 * Hours are whole in UTC; zones with half hours see ticks at their half hours.
 */
export function scaleOf(spans: readonly Span[], now: number, leastHours: number): DayScale {
  const starts = spans.map(({ start }) => start);
  const ends = spans.map(({ end }) => end ?? now);
  const from = Math.floor(Math.min(now, ...starts) / HOUR_MS) * HOUR_MS;
  const to = Math.ceil(Math.max(now, ...ends) / HOUR_MS) * HOUR_MS;
  return { from, to: Math.max(to, from + leastHours * HOUR_MS) };
}

/** Where an instant lies on the axis, in percent. */
export function shareOf(instant: number, { from, to }: DayScale): number {
  return Math.min(100, Math.max(0, ((instant - from) / (to - from)) * 100));
}

export function hoursOf({ from, to }: DayScale): readonly number[] {
  return Array.from({ length: (to - from) / HOUR_MS + 1 }, (_, hour) => from + hour * HOUR_MS);
}
