import { grouped } from '../../../kernel/grouped.js';
import { compareWithPlans } from '../../schedules/attendance-rules.js';
import type { TeamRows } from '../figures/team-sums.js';
import { keyOf } from '../reading/row-sums.js';
import type { DaysOfShop, DaysOfShops, TeamPart } from '../reading/team-part.js';
import type { PlanRow, WorkRow } from './work-read-only.repository.js';

/** Counts plans that have begun, by the rules of attendance: shop by shop, with the shifts around them. */
export function addAttendance(
  rows: TeamRows,
  of: {
    readonly plans: readonly PlanRow[];
    readonly shifts: readonly WorkRow[];
    readonly shops: DaysOfShops;
    readonly part: TeamPart;
  },
): void {
  const shiftsOf = grouped(of.shifts, ({ shop_id }) => shop_id);
  for (const [shopId, plans] of grouped(of.plans, ({ shop_id }) => shop_id)) {
    const days = of.shops.get(shopId);
    if (days) addShop(rows, { plans, shifts: shiftsOf.get(shopId) ?? [], days, part: of.part });
  }
}

function addShop(
  rows: TeamRows,
  of: {
    readonly plans: readonly PlanRow[];
    readonly shifts: readonly WorkRow[];
    readonly days: DaysOfShop;
    readonly part: TeamPart;
  },
): void {
  const { days, part } = of;
  const clock = {
    now: new Date(days.nowMs),
    graceMinutes: part.rules.schedule_grace_minutes,
  };
  const { plans } = compareWithPlans(of.plans, knownAt(of.shifts, days.nowMs), clock);
  for (const { plan, status, late_seconds } of plans) {
    if (plan.date < days.from || plan.date > days.to || status === 'UPCOMING') continue;
    const hour = days.clock.hourOf(plan.start_at.getTime());
    const { user_id: userId, shop_id: shopId, date } = plan;
    rows.add(keyOf(part.group, { userId, shopId, date, hour }), (sums) => {
      sums.shopIds.add(shopId);
      sums.planned += 1;
      if (status !== 'MISSING') sums.attended += 1;
      if ((late_seconds ?? 0) > 0) sums.late += 1;
    });
  }
}

/** The shifts as they were at an instant: those that ended later were open. */
function knownAt(shifts: readonly WorkRow[], nowMs: number): WorkRow[] {
  return shifts
    .filter(({ start_at }) => start_at.getTime() <= nowMs)
    .map((shift) =>
      shift.end_at && shift.end_at.getTime() > nowMs ? { ...shift, end_at: null } : shift,
    );
}
