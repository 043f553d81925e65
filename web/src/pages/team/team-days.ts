import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { plansQuery, shiftsOfDaysQuery } from '../../api/queries';
import type { DayOfPerson } from '../../parts/day/day-rail';
import { scaleOf, spanOf, type DayScale } from '../../parts/day/day-scale';
import { useNow } from '../../parts/live/use-now';
import type { Unanswered } from '../../parts/panel/missing';

/** A shift that began yesterday may still be open, and in another zone today has already begun. */
const DAY_MS = 86_400_000;
const LEAST_HOURS = 12;

export interface TeamDay extends DayOfPerson {
  readonly shift: Schemas['ShiftView'] | undefined;
}

const NO_DAY: TeamDay = { plan: null, shifts: [], breaks: [], idle: [], shift: undefined };

const dateOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** Today's shifts and plans of everybody, in two requests. */
export function useTeamDays(): {
  readonly daysOf: (userId: string) => TeamDay;
  /** The request that brought nothing: without it people seem to have no shift or no plan. */
  readonly missing: Unanswered | undefined;
} {
  const now = useNow();
  const from = dateOf(now - DAY_MS);
  const to = dateOf(now + DAY_MS);
  const shifts = useQuery(shiftsOfDaysQuery(from, to));
  const plans = useQuery(plansQuery(from, to));
  const isNear = (start: string, end: string | null) =>
    (end === null || Date.parse(end) > now - DAY_MS / 2) && Date.parse(start) < now + DAY_MS / 2;
  return {
    missing: [shifts, plans].find(
      ({ data, fetchStatus }) => data === undefined && fetchStatus !== 'fetching',
    ),
    daysOf: (userId) => {
      const mine = (shifts.data?.data ?? []).filter(
        (shift) =>
          shift.user_id === userId &&
          shift.voided_at === null &&
          isNear(shift.start_at, shift.end_at),
      );
      const plan = (plans.data?.data ?? []).find(
        (each) => each.user_id === userId && isNear(each.start_at, each.end_at),
      );
      if (mine.length === 0 && plan === undefined) return NO_DAY;
      return {
        plan: plan === undefined ? null : spanOf(plan),
        shifts: mine.map(spanOf),
        breaks: mine.flatMap((shift) => shift.breaks.map(spanOf)),
        idle: [],
        shift: mine.find(({ status }) => status === 'OPEN') ?? mine[0],
      };
    },
  };
}

export function scaleOfTeam(days: readonly DayOfPerson[], now: number): DayScale {
  const spans = days.flatMap(({ plan, shifts }) => (plan === null ? shifts : [plan, ...shifts]));
  return scaleOf(spans, now, LEAST_HOURS);
}
