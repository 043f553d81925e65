import type { TimeSpan } from '../../../kernel/time-spans.js';
import { personDayOf, type DayRules, type PersonDay } from '../day/person-day.js';
import type { BatchRow } from '../events/activity-batch.entity.js';
import { unpacked } from '../events/packed-batch.js';
import type { SpanRow } from '../work/working-times-read-only.repository.js';

/** The rows that a person's day is computed from. */
export interface DayRows {
  /** The instant up to which open shifts count. */
  readonly now: Date;
  /** In order of time. */
  readonly shifts: readonly SpanRow[];
  readonly breaks: readonly SpanRow[];
  readonly sessions: readonly SpanRow[];
  readonly receipts: readonly { readonly occurred_at: Date }[];
  readonly batches: readonly BatchRow[];
  readonly explanations: readonly SpanRow[];
}

/** Computes a person's day from its rows, for everything that shows it. */
export function dayOf(rows: DayRows, rules: DayRules): PersonDay {
  const { now } = rows;
  return personDayOf(
    {
      shifts: toSpans(rows.shifts, now),
      breaks: toSpans(rows.breaks, now),
      events: rows.batches.flatMap(unpacked),
      receipts: rows.receipts.map(({ occurred_at }) => occurred_at.getTime()),
      sessions: toSpans(rows.sessions, now),
      explanations: toSpans(rows.explanations, now),
    },
    rules,
  );
}

/** What goes on goes on until now; what began after this transaction did, is empty. */
export function toSpans(rows: readonly SpanRow[], now: Date): TimeSpan[] {
  return rows.map(({ start_at, end_at }) => ({
    from: start_at.getTime(),
    to: (end_at ?? later(now, start_at)).getTime(),
  }));
}

export function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

/** Whether all of the day is older than what the organization keeps, so that its events are deleted. */
export function isExpired(shifts: readonly SpanRow[], keptFrom: Date): boolean {
  return shifts.every(({ end_at }) => end_at !== null && end_at <= keptFrom);
}

/** The rules for a day whose events are gone: without them everybody would seem idle. */
export function withoutIdle(rules: DayRules): DayRules {
  return { ...rules, observedFromMs: Infinity };
}
