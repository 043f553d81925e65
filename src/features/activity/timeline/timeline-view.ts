import { currencyDigits, toMajor } from '../../../kernel/money.js';
import { lengthOf, within, type TimeSpan } from '../../../kernel/time-spans.js';
import type { PersonDay } from '../day/person-day.js';
import type { ActivityExplanation } from '../explanations/activity-explanation.entity.js';
import type { DayReceipt, DayShift, ShiftPart } from './day-facts-read-only.repository.js';
import type { SpanView, TimelinePartView, TimelineView } from './timeline.dto.js';

/** Everything that a timeline shows. */
export interface ShownDay {
  readonly userId: string;
  readonly date: string;
  readonly now: Date;
  readonly shifts: readonly DayShift[];
  readonly breaks: readonly ShiftPart[];
  readonly sessions: readonly ShiftPart[];
  readonly receipts: readonly DayReceipt[];
  readonly explanations: readonly ActivityExplanation[];
  readonly day: PersonDay;
}

const MS_PER_SECOND = 1_000;

export function toTimelineView(shown: ShownDay): TimelineView {
  const { day, explanations } = shown;
  return {
    user_id: shown.userId,
    date: shown.date,
    as_of: shown.now.toISOString(),
    shifts: shown.shifts.map(({ id, shop_id, ...span }) => ({
      id,
      shop_id,
      ...toOpenSpan(span),
      breaks: shown.breaks.filter(({ shift_id }) => shift_id === id).map(toPart),
      sessions: shown.sessions.filter(({ shift_id }) => shift_id === id).map(toPart),
    })),
    platforms: day.platforms.map((span) => ({ platform_id: span.platformId, ...toSpan(span) })),
    off_list: day.offList.map(toSpan),
    paused: day.paused.map(toSpan),
    idle: day.idle.map(toSpan),
    explained: explanations.flatMap(({ id, reason, start_at, end_at }) =>
      within(day.explained, [{ from: start_at.getTime(), to: end_at.getTime() }]).map((span) => ({
        explanation_id: id,
        reason,
        ...toSpan(span),
      })),
    ),
    receipts: shown.receipts.map(({ total_minor, occurred_at, ...receipt }) => ({
      ...receipt,
      occurred_at: occurred_at.toISOString(),
      total: toMajor(total_minor, currencyDigits(receipt.currency)),
    })),
    totals: {
      active_seconds: toSeconds(day.activeMs),
      off_list_seconds: secondsOf(day.offList),
      paused_seconds: secondsOf(day.paused),
      idle_seconds: secondsOf(day.idle),
      explained_seconds: secondsOf(day.explained),
    },
  };
}

function toPart({ id, name, ...span }: ShiftPart): TimelinePartView {
  return { id, name, ...toOpenSpan(span) };
}

function toOpenSpan(span: { readonly start_at: Date; readonly end_at: Date | null }): {
  start_at: string;
  end_at: string | null;
} {
  return {
    start_at: span.start_at.toISOString(),
    end_at: span.end_at?.toISOString() ?? null,
  };
}

function toSpan({ from, to }: TimeSpan): SpanView {
  return { start_at: new Date(from).toISOString(), end_at: new Date(to).toISOString() };
}

function secondsOf(spans: readonly TimeSpan[]): number {
  return toSeconds(lengthOf(spans));
}

function toSeconds(ms: number): number {
  return Math.floor(ms / MS_PER_SECOND);
}
