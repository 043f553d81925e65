import { grouped } from '../../kernel/grouped.js';

/**
 * The state of a plan. `UPCOMING`: nobody came yet, and it is not late; `MISSING`: nobody came, and it is
 * late; `IN_PROGRESS`: the person is at work; `WORKED`: they have stopped, or work for the next plan.
 */
export const ATTENDANCE_STATUSES = ['UPCOMING', 'MISSING', 'IN_PROGRESS', 'WORKED'] as const;
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number];

/** A published plan of one shop; the plans of a person never overlap. */
export interface PlannedShift {
  readonly id: string;
  readonly user_id: string;
  readonly start_at: Date;
  readonly end_at: Date;
}

/** A shift in the same shop that is not void. The shifts of a person never overlap. */
export interface WorkedShift {
  readonly id: string;
  readonly user_id: string;
  readonly start_at: Date;
  /** `null` while it is open. */
  readonly end_at: Date | null;
}

/**
 * The differences from the plan in whole seconds. They are 0 within the grace, and `null` as long as they
 * are unknown.
 */
interface Punctuality {
  readonly late_seconds: number | null;
  readonly early_start_seconds: number | null;
  readonly left_early_seconds: number | null;
  readonly overstay_seconds: number | null;
}

export interface PlanAttendance<P extends PlannedShift> extends Punctuality {
  readonly plan: P;
  readonly status: AttendanceStatus;
  /** The shifts that count for the plan, in the order of their start. */
  readonly shift_ids: readonly string[];
}

export interface Attendance<P extends PlannedShift, W extends WorkedShift> {
  /** The plans in the order of their start. */
  readonly plans: PlanAttendance<P>[];
  /** The shifts that overlap no plan, in the order of their start. */
  readonly unplanned: W[];
}

/** The number of plans, also by state and by deviation, and of shifts without a plan. */
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
  /** A difference of up to this many minutes from the plan counts as on time. */
  readonly graceMinutes: number;
}

const NOT_KNOWN: Punctuality = {
  late_seconds: null,
  early_start_seconds: null,
  left_early_seconds: null,
  overstay_seconds: null,
};
const MS_PER_MINUTE = 60_000;

/** The part of a shift that was worked for one plan. */
interface Part {
  readonly planId: string;
  readonly shiftId: string;
  readonly startAt: Date;
  /** `null` while it is open. */
  readonly endAt: Date | null;
}

/**
 * Compares plans with what was worked. A shift counts for every plan of its person that it overlaps by
 * more than the grace. It is cut where the next of these plans begins, so a person who works on is neither
 * late nor early at that border. Several shifts can count for one plan: its first start and its last end
 * are compared with it. An open shift lasts until now.
 */
export function compareWithPlans<P extends PlannedShift, W extends WorkedShift>(
  plans: readonly P[],
  shifts: readonly W[],
  clock: AttendanceClock,
): Attendance<P, W> {
  const planned = inOrder(plans);
  const plansByPerson = grouped(planned, (plan) => plan.user_id);
  const worked = inOrder(shifts).map((shift) => ({
    shift,
    parts: partsOf(shift, plansByPerson.get(shift.user_id) ?? [], clock),
  }));
  const partsByPlan = grouped(
    worked.flatMap(({ parts }) => parts),
    (part) => part.planId,
  );
  return {
    plans: planned.map((plan) => attendanceOf(plan, partsByPlan.get(plan.id) ?? [], clock)),
    unplanned: worked.filter(({ parts }) => parts.length === 0).map(({ shift }) => shift),
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

/** @param plans those of the shift's person, in the order of their start */
function partsOf(
  shift: WorkedShift,
  plans: readonly PlannedShift[],
  clock: AttendanceClock,
): Part[] {
  const attended = attendedPlans(shift, plans, clock);
  return attended.map((plan, index) => ({
    planId: plan.id,
    shiftId: shift.id,
    startAt: index === 0 ? shift.start_at : plan.start_at,
    endAt: attended[index + 1]?.start_at ?? shift.end_at,
  }));
}

/**
 * The plans that a shift counts for, one after the other. A person who comes too early or stays too long
 * by no more than the grace does not attend the neighbouring plan. A plan that is not longer than the
 * grace is attended by a person who is there at its middle, so that every plan that is worked in full is
 * attended. A shift that is too short for any plan counts for the plan that contains most of it, or for
 * the earlier one of two.
 */
function attendedPlans(
  shift: WorkedShift,
  plans: readonly PlannedShift[],
  clock: AttendanceClock,
): PlannedShift[] {
  const startMs = shift.start_at.getTime();
  const endMs = (shift.end_at ?? clock.now).getTime();
  const touched = plansAround(plans, startMs, endMs)
    .map((plan) => {
      const [from, to] = [plan.start_at.getTime(), plan.end_at.getTime()];
      const middleMs = (from + to) / 2;
      const overlapMs = Math.min(to, endMs) - Math.max(from, startMs);
      return { plan, overlapMs, isAtMiddle: startMs <= middleMs && middleMs < endMs };
    })
    .filter(({ overlapMs }) => overlapMs > 0);
  const graceMs = clock.graceMinutes * MS_PER_MINUTE;
  const attended = touched.filter((one) => one.overlapMs > graceMs || one.isAtMiddle);
  if (attended.length > 0) return attended.map(({ plan }) => plan);
  const most = Math.max(...touched.map(({ overlapMs }) => overlapMs));
  return touched.flatMap(({ plan, overlapMs }) => (overlapMs === most ? plan : [])).slice(0, 1);
}

/**
 * Returns the plans that overlap a time, or contain one that is empty. They are searched by halves: a person has as
 * many plans as shifts, and looking at all of them for each shift took longer than everything else that is computed
 * of a month.
 * @param plans  in the order of their start, which is that of their end, because they do not overlap
 */
function plansAround(
  plans: readonly PlannedShift[],
  startMs: number,
  endMs: number,
): PlannedShift[] {
  let [low, high] = [0, plans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((plans[middle]?.end_at.getTime() ?? Infinity) <= startMs) low = middle + 1;
    else high = middle;
  }
  let past = low;
  while ((plans[past]?.start_at.getTime() ?? Infinity) < endMs) past += 1;
  return plans.slice(low, past);
}

/** @param parts the parts that count for the plan, in the order of their start */
function attendanceOf<P extends PlannedShift>(
  plan: P,
  parts: readonly Part[],
  clock: AttendanceClock,
): PlanAttendance<P> {
  const graceMs = clock.graceMinutes * MS_PER_MINUTE;
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) {
    const isLate = clock.now.getTime() - plan.start_at.getTime() > graceMs;
    return { plan, status: isLate ? 'MISSING' : 'UPCOMING', ...NOT_KNOWN, shift_ids: [] };
  }
  // Of shifts that do not overlap, the last to begin is the last to end.
  const end = last.endAt;
  return {
    plan,
    status: end ? 'WORKED' : 'IN_PROGRESS',
    late_seconds: secondsAfter(plan.start_at, first.startAt, graceMs),
    early_start_seconds: secondsAfter(first.startAt, plan.start_at, graceMs),
    left_early_seconds: end && secondsAfter(end, plan.end_at, graceMs),
    overstay_seconds: end && secondsAfter(plan.end_at, end, graceMs),
    shift_ids: parts.map(({ shiftId }) => shiftId),
  };
}

/** Returns the seconds from one instant to a later one, or 0 if the difference is within the grace. */
function secondsAfter(instant: Date, later: Date, graceMs: number): number {
  const ms = later.getTime() - instant.getTime();
  return ms > graceMs ? Math.floor(ms / 1_000) : 0;
}

function inOrder<T extends PlannedShift | WorkedShift>(shifts: readonly T[]): T[] {
  return [...shifts].sort(byStart);
}

/** Compares by the start, and by the id where that is equal. */
export function byStart(a: PlannedShift | WorkedShift, b: PlannedShift | WorkedShift): number {
  return a.start_at.getTime() - b.start_at.getTime() || (a.id < b.id ? -1 : 1);
}
