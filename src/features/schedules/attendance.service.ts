import { Injectable } from '@nestjs/common';
import { addDays } from '../../kernel/business-day.js';
import type { Caller } from '../../kernel/caller.js';
import { assertDayRange } from '../../kernel/day-range.js';
import { Database } from '../../platform/database/database.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { ShopsService } from '../shops/shops.service.js';
import { compareWithPlans, countsOf, type PlanAttendance } from './attendance-rules.js';
import type {
  AttendanceQuery,
  AttendanceView,
  PlanAttendanceView,
  UnplannedShiftView,
} from './attendance.dto.js';
import { AttendanceRepository, type PlannedRow, type WorkedRow } from './attendance.repository.js';
import { plansSeen } from './schedule-rules.js';
import { namesOf, type Names } from '../../platform/names/names-of.js';
import { databaseTime } from '../../platform/database/database-clock.js';

/** A month fits on one screen. The answer has no pages, so its counts cover everything that it shows. */
const MOST_DAYS = 31;

/**
 * Days before and after the range that are compared too, but not shown: a shift at the edge may belong
 * to a plan beyond it. No shift is longer than 48 hours, the most that an organization can allow, and no
 * plan is longer than 24.
 */
const MARGIN_DAYS = 3;

/** Compares the shifts that people worked with their plans. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly db: Database,
    private readonly attendance: AttendanceRepository,
    private readonly shops: ShopsService,
    private readonly organizations: OrganizationsService,
  ) {}

  /** @throws VALIDATION_FAILED, NOT_FOUND (the shop) */
  async get(caller: Caller, query: AttendanceQuery): Promise<AttendanceView> {
    assertDayRange(query, MOST_DAYS);
    const { shop_id: shopId, from, to } = query;
    const around = {
      shopId,
      from: addDays(from, -MARGIN_DAYS),
      to: addDays(to, MARGIN_DAYS),
      userIds: plansSeen(caller, { user_id: query.user_id }).userIds,
    };
    return this.db.snapshot(caller, async (tx) => {
      const [shop, rules, now, plans, shifts] = await Promise.all([
        this.shops.getReachable(tx, caller, shopId),
        this.organizations.of(tx),
        databaseTime(tx),
        this.attendance.plans(tx, around),
        this.attendance.shifts(tx, around),
      ]);
      const clock = { now, graceMinutes: rules.schedule_grace_minutes };
      const compared = compareWithPlans(plans, shifts, clock);
      const isShown = (row: PlannedRow | WorkedRow): boolean =>
        row.business_date >= from && row.business_date <= to;
      const shown = {
        plans: compared.plans.filter(({ plan }) => isShown(plan)),
        unplanned: compared.unplanned.filter(isShown),
      };
      const people = [...shown.plans.map(({ plan }) => plan), ...shown.unplanned];
      const names = await namesOf(tx, { people: people.map(({ user_id }) => user_id), shops: [] });
      return {
        shop_id: shopId,
        shop: { id: shopId, name: shop.name, time_zone: shop.time_zone },
        from,
        to,
        grace_minutes: clock.graceMinutes,
        counts: countsOf(shown),
        data: shown.plans.map((plan) => toPlanView(plan, names)),
        unplanned: shown.unplanned.map((shift) => toUnplannedView(shift, names)),
      };
    });
  }
}

function toPlanView(attendance: PlanAttendance<PlannedRow>, names: Names): PlanAttendanceView {
  const { plan, ...rest } = attendance;
  return {
    schedule_id: plan.id,
    user_id: plan.user_id,
    user: names.person(plan.user_id),
    business_date: plan.business_date,
    start_at: plan.start_at.toISOString(),
    end_at: plan.end_at.toISOString(),
    ...rest,
    shift_ids: [...rest.shift_ids],
  };
}

function toUnplannedView(shift: WorkedRow, names: Names): UnplannedShiftView {
  return {
    shift_id: shift.id,
    user_id: shift.user_id,
    user: names.person(shift.user_id),
    business_date: shift.business_date,
    start_at: shift.start_at.toISOString(),
    end_at: shift.end_at?.toISOString() ?? null,
  };
}
