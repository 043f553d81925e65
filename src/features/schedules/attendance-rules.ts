/**
 * Where a plan stands. `UPCOMING`: nobody came yet, and it is not late; `MISSING`: it is;
 * `IN_PROGRESS`: the person is at work; `WORKED`: they were, and are not now.
 */
export const ATTENDANCE_STATUSES = ['UPCOMING', 'MISSING', 'IN_PROGRESS', 'WORKED'] as const;
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number];

/** Published, in one shop; those of a person never overlap. */
export interface PlannedShift {
  readonly id: string;
  readonly user_id: string;
  readonly start_at: Date;
  readonly end_at: Date;
}

/** In the same shop, and not void; those of a person never overlap. */
export interface WorkedShift {
  readonly id: string;
  readonly user_id: string;
  readonly start_at: Date;
  /** `null` while it is open. */
  readonly end_at: Date | null;
}

/** How far off the plan, in whole seconds; 0 within the grace, `null` as long as it cannot be known. */
interface Punctuality {
  readonly late_seconds: number | null;
  readonly early_start_seconds: number | null;
  readonly left_early_seconds: number | null;
  readonly overstay_seconds: number | null;
}

export interface PlanAttendance<P extends PlannedShift> extends Punctuality {
  readonly plan: P;
  readonly status: AttendanceStatus;
  /** Shifts that were worked for it, as they began. */
  readonly shift_ids: readonly string[];
}

export interface Attendance<P extends PlannedShift, W extends WorkedShift> {
  /** As the plans begin. */
  readonly plans: PlanAttendance<P>[];
  /** Shifts that overlap no plan, as they began. */
  readonly unplanned: W[];
}

/** How many plans there are, in each state and off their times; and shifts without one. */
export interface AttendanceCounts {
  readonly planned: number;
  readonly upcoming: number;
  readonly missing: number;
  readonly in_progress: number;
  readonly worked: number;
  readonly late: number;
  readonly left_early: number;
  readonly unplanned: number;
}

export interface AttendanceClock {
  readonly now: Date;
  /** Up to so many minutes off the plan is on time. */
  readonly graceMinutes: number;
}

const NOT_KNOWN: Punctuality = {
  late_seconds: null,
  early_start_seconds: null,
  left_early_seconds: null,
  overstay_seconds: null,
};
const MS_PER_MINUTE = 60_000;

/**
 * Compares plans with what was worked. A shift counts for one plan of its person, the one that it
 * overlaps most, and of two equal ones for the earlier; an open shift lasts until now. Several shifts
 * can count for one plan: the first start and the last end are compared with it.
 */
export function compareWithPlans<P extends PlannedShift, W extends WorkedShift>(
  plans: readonly P[],
  shifts: readonly W[],
  clock: AttendanceClock,
): Attendance<P, W> {
  const plansByPerson = grouped(inOrder(plans), (plan) => plan.user_id);
  const pairs = inOrder(shifts).map((shift) => ({
    shift,
    planId: planOf(shift, plansByPerson.get(shift.user_id) ?? [], clock.now)?.id,
  }));
  const pairsByPlan = grouped(pairs, (pair) => pair.planId);
  const shiftsOf = (planId: string | undefined): W[] =>
    (pairsByPlan.get(planId) ?? []).map(({ shift }) => shift);
  return {
    plans: inOrder(plans).map((plan) => attendanceOf(plan, shiftsOf(plan.id), clock)),
    unplanned: shiftsOf(undefined),
  };
}

export function countsOf(attendance: Attendance<PlannedShift, WorkedShift>): AttendanceCounts {
  const { plans, unplanned } = attendance;
  const inStatus = (status: AttendanceStatus): number =>
    plans.filter((one) => one.status === status).length;
  return {
    planned: plans.length,
    upcoming: inStatus('UPCOMING'),
    missing: inStatus('MISSING'),
    in_progress: inStatus('IN_PROGRESS'),
    worked: inStatus('WORKED'),
    late: plans.filter(({ late_seconds: late }) => (late ?? 0) > 0).length,
    left_early: plans.filter(({ left_early_seconds: early }) => (early ?? 0) > 0).length,
    unplanned: unplanned.length,
  };
}

/** @param plans  of the shift's person, as they begin */
function planOf<P extends PlannedShift>(
  shift: WorkedShift,
  plans: readonly P[],
  now: Date,
): P | undefined {
  let most = 0;
  let found: P | undefined;
  for (const plan of plans) {
    const overlapMs =
      Math.min(plan.end_at.getTime(), (shift.end_at ?? now).getTime()) -
      Math.max(plan.start_at.getTime(), shift.start_at.getTime());
    if (overlapMs <= most) continue;
    most = overlapMs;
    found = plan;
  }
  return found;
}

/** @param shifts  that count for the plan, as they began */
function attendanceOf<P extends PlannedShift>(
  plan: P,
  shifts: readonly WorkedShift[],
  clock: AttendanceClock,
): PlanAttendance<P> {
  const graceMs = clock.graceMinutes * MS_PER_MINUTE;
  const [first] = shifts;
  const last = shifts.at(-1);
  if (!first || !last) {
    const isLate = clock.now.getTime() - plan.start_at.getTime() > graceMs;
    return { plan, status: isLate ? 'MISSING' : 'UPCOMING', ...NOT_KNOWN, shift_ids: [] };
  }
  // Of shifts that do not overlap, the last to begin is the last to end.
  const end = last.end_at;
  return {
    plan,
    status: end ? 'WORKED' : 'IN_PROGRESS',
    late_seconds: secondsAfter(plan.start_at, first.start_at, graceMs),
    early_start_seconds: secondsAfter(first.start_at, plan.start_at, graceMs),
    left_early_seconds: end && secondsAfter(end, plan.end_at, graceMs),
    overstay_seconds: end && secondsAfter(plan.end_at, end, graceMs),
    shift_ids: shifts.map(({ id }) => id),
  };
}

/** From one instant to a later one; 0 when it is not later by more than the grace. */
function secondsAfter(instant: Date, later: Date, graceMs: number): number {
  const ms = later.getTime() - instant.getTime();
  return ms > graceMs ? Math.floor(ms / 1_000) : 0;
}

function inOrder<T extends PlannedShift | WorkedShift>(shifts: readonly T[]): T[] {
  return [...shifts].sort(
    (a, b) => a.start_at.getTime() - b.start_at.getTime() || (a.id < b.id ? -1 : 1),
  );
}

function grouped<T, Key>(items: readonly T[], keyOf: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
