import type { Schemas } from '../../api/client';

export type Plan = Schemas['ScheduleView'];
export type Attendance = Schemas['PlanAttendanceView'];

export interface PersonPlans {
  readonly id: string;
  readonly name: string;
  readonly plans: readonly Plan[];
}

/** The length of plans in seconds. */
export function lengthOf(plans: readonly Plan[]): number {
  return plans.reduce(
    (sum, { start_at, end_at }) => sum + (Date.parse(end_at) - Date.parse(start_at)) / 1000,
    0,
  );
}

/** Everybody of the shop, and whoever has a plan there without belonging to it any more. */
export function peopleOf(
  members: readonly { readonly id: string; readonly name: string }[],
  plans: readonly Plan[],
): readonly PersonPlans[] {
  const names = new Map(plans.map(({ user }) => [user.id, user.name]));
  for (const { id, name } of members) names.set(id, name);
  return [...names]
    .map(([id, name]) => ({ id, name, plans: plans.filter(({ user_id }) => user_id === id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
