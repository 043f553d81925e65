import { changedFacts } from '../../features/shifts/edits/shift-edit-rules.js';
import type { ShiftChangeRow } from '../../features/shifts/edits/shift-change.entity.js';
import type { ShiftRow } from '../../features/shifts/shift.entity.js';
import { idAt, type DemoShift } from './demo-shifts.js';

/** A later change of a shift. */
export interface DemoChange extends ShiftChangeRow {
  readonly shift_id: string;
}

/** The limits within which an incident can have been resolved. */
export interface IncidentSetting {
  readonly nowMs: number;
  /** The organization's limit of a shift. */
  readonly shiftLimitMs: number;
  /** The manager of each shop, by its id. */
  readonly managers: ReadonlyMap<string, string>;
}

/** A shift before and after a change; without an author if the service itself changed it. */
interface Incident {
  readonly before: DemoShift;
  readonly after: DemoShift;
  readonly actorId: string | null;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** How often the job that closes forgotten shifts runs. */
const ROUND_MS = 5 * MINUTE_MS;
/** How late somebody clocked in; it is before any break begins. */
const CLOCKED_LATE_MS = 23 * MINUTE_MS;
const CORRECTED_AFTER_MS = 2 * HOUR_MS;
const REASON = 'Forgot to clock in on arrival';

/**
 * Adds incidents for managers: the job has closed the latest closing turn that can have been forgotten,
 * which waits for confirmation; and the latest other turn that begins a day was clocked in too late and has
 * been corrected. If there are no such turns, others are used; if there are none at all, nothing happens.
 * @param shifts  in the order of time
 */
export function withIncidents(
  shifts: readonly DemoShift[],
  setting: IncidentSetting,
): { shifts: DemoShift[]; changes: DemoChange[] } {
  const wasForgotten = ({ shift }: DemoShift): boolean =>
    shift.end_at !== null && foundAtMs(shift, setting) <= setting.nowMs;
  const wasCorrected = ({ shift }: DemoShift): boolean =>
    shift.end_at !== null &&
    shift.end_at.getTime() + CORRECTED_AFTER_MS <= setting.nowMs &&
    setting.managers.get(shift.shop_id) !== shift.user_id;
  const forgotten =
    shifts.findLast((one) => one.turn.isLast && wasForgotten(one)) ?? shifts.findLast(wasForgotten);
  const others = shifts.filter((one) => one !== forgotten && wasCorrected(one));
  const corrected = others.findLast((one) => one.turn.part === 0) ?? others.at(-1);
  const changes: DemoChange[] = [];
  const told = shifts.map((one) => {
    if (one !== forgotten && one !== corrected) return one;
    const incident = one === forgotten ? closed(one, setting) : clockedLate(one, setting);
    changes.push(changeOf(incident));
    return incident.after;
  });
  return { shifts: told, changes };
}

/** The till became silent with the last sign of life, and the end is just after that. */
function closed(one: DemoShift, setting: IncidentSetting): Incident {
  const lastSign = new Date((one.shift.end_at?.getTime() ?? 0) - 1);
  const sessions = one.sessions.map((session) =>
    session.end_source === 'SHIFT'
      ? { ...session, last_seen_at: lastSign, end_at: lastSign, end_source: 'SILENCE' as const }
      : session,
  );
  const shift: ShiftRow = {
    ...one.shift,
    end_source: 'AUTO',
    needs_confirmation: true,
    version: one.shift.version + 1,
    updated_at: new Date(foundAtMs(one.shift, setting)),
  };
  const before = { ...one, shift: { ...one.shift, end_at: null, end_source: null } };
  return { before, after: { ...one, shift, sessions }, actorId: null };
}

/** The till was opened when the person clocked in, and the manager moved the start back. */
function clockedLate(one: DemoShift, { managers }: IncidentSetting): Incident {
  const clockedAt = new Date(one.shift.start_at.getTime() + CLOCKED_LATE_MS);
  const sessions = one.sessions.map((session) =>
    session.start_at < clockedAt ? { ...session, start_at: clockedAt } : session,
  );
  const shift = {
    ...one.shift,
    version: one.shift.version + 1,
    created_at: clockedAt,
    updated_at: new Date((one.shift.end_at?.getTime() ?? 0) + CORRECTED_AFTER_MS),
  };
  const before = { ...one, shift: { ...one.shift, start_at: clockedAt } };
  const actorId = managers.get(one.shift.shop_id) ?? null;
  return { before, after: { ...one, shift, sessions }, actorId };
}

function changeOf({ before, after, actorId }: Incident): DemoChange {
  const facts = changedFacts(before, after);
  const changedAt = after.shift.updated_at;
  return {
    id: idAt(changedAt.getTime()),
    shift_id: after.shift.id,
    version: after.shift.version,
    kind: actorId === null ? 'AUTO_CLOSED' : 'CORRECTED',
    changed_at: changedAt,
    actor_id: actorId,
    reason: actorId === null ? null : REASON,
    before: facts?.before ?? null,
    after: facts?.after ?? {},
    correction_request_id: null,
  };
}

/** Returns the first run of the job after the limit. */
function foundAtMs({ start_at, end_at }: ShiftRow, { shiftLimitMs }: IncidentSetting): number {
  const overdueMs = Math.max(start_at.getTime() + shiftLimitMs, end_at?.getTime() ?? 0);
  return (Math.floor(overdueMs / ROUND_MS) + 1) * ROUND_MS;
}
