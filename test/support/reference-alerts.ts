/** One person's day in whole minutes since its beginning, as far as it is known. */
export interface KnownDay {
  readonly plan: { readonly from: number; readonly to: number } | undefined;
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** Breaks that are expected to take 30 minutes. */
  readonly breaks: readonly { readonly from: number; readonly to: number | undefined }[];
  /** When the device of the shift was last heard of. */
  readonly heard: readonly number[];
  /** When the shift of the day before ended, before the beginning of this day. */
  readonly restedFrom: number | undefined;
  /** When sales were made, as far as they have arrived. */
  readonly sold: readonly number[];
  /** When sales from before the shift, as its start is known now, were received. */
  readonly straySales: readonly number[];
}

/** Of the organization: overtime begins after so many minutes of a day. */
export const DAILY_MINUTES = 480;

const SILENCE_MINUTES = 5;

/**
 * The rules that have an open alert about the day at an instant, each looked at by itself and in the words of the
 * documentation: it shares nothing with the code that it checks.
 */
export function referenceAlerts(day: KnownDay, now: number): string[] {
  const { start, end, plan } = day;
  const found: string[] = [];
  const isAtWork = start !== undefined && start <= now && end === undefined;
  if (isAtWork) {
    const last = [...day.breaks].sort((a, b) => a.from - b.from).at(-1);
    const isOnBreak = last !== undefined && last.to === undefined;
    if (now - start >= 720) found.push('FORGOTTEN_CLOCK_OUT');
    if (isOnBreak && now - last.from >= 30 + 5) found.push('BREAK_OVERRUN');
    const backAt = last?.to ?? start;
    if (!isOnBreak && now - backAt >= 360) found.push('BREAK_MISSING');
    const heardAt = day.heard.length === 0 ? undefined : Math.max(...day.heard);
    const isConnected = heardAt !== undefined && now - heardAt <= SILENCE_MINUTES;
    const lostAt = Math.max(heardAt ?? start, last?.to ?? start);
    if (!isOnBreak && !isConnected && now - lostAt >= 30) found.push('NO_DEVICE_SESSION');
    const { restedFrom } = day;
    if (restedFrom !== undefined && start - restedFrom < 660) found.push('SHORT_REST');
    if (workedAt(day, start, now) + 30 > DAILY_MINUTES) found.push('OVERTIME_NEAR');
  }
  // A device that was offline may still send the start of the shift for ten minutes.
  if (day.straySales.some((received) => received + 10 < now)) found.push('SALE_WITHOUT_SHIFT');
  if (plan && plan.from <= now && plan.to > now - 1_440 && !hasCome(day, plan, now)) {
    if (now >= plan.to || now - plan.from >= 60) found.push('NO_SHOW');
    else if (now - plan.from >= 10) found.push('LATE_START');
  }
  return found.sort();
}

/** Breaks are unpaid. */
function workedAt({ breaks }: KnownDay, start: number, now: number): number {
  const begun = breaks.filter(({ from }) => from < now);
  const pauses = begun.map(({ from, to = now }) => Math.min(to, now) - from);
  return pauses.reduce((left, minutes) => left - minutes, now - start);
}

function hasCome(
  { start, end }: KnownDay,
  plan: { from: number; to: number },
  now: number,
): boolean {
  if (start === undefined || start > now || start >= plan.to) return false;
  if (end === undefined) return true;
  if (end <= plan.from) return false;
  const overlap = Math.min(end, plan.to) - Math.max(start, plan.from);
  const middle = (plan.from + plan.to) / 2;
  return (start >= plan.from && end <= plan.to) || overlap > 5 || (start <= middle && middle < end);
}
