import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import { addDays, daysBetween } from '../../kernel/business-day.js';
import type { Caller } from '../../kernel/caller.js';
import { assertDayRange } from '../../kernel/day-range.js';
import { grouped } from '../../kernel/grouped.js';
import { Database } from '../../platform/database/database.js';
import { onlyOf } from '../../platform/http/list-rules.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { ShopsService } from '../shops/shops.service.js';
import {
  byStart,
  compareWithPlans,
  countsOf,
  type Attendance,
  type AttendanceClock,
  type PlanAttendance,
} from './attendance-rules.js';
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
/** For the same reason, if it has several shops. */
const MOST_SHOP_DAYS = 310;

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
    assertSize(query);
    const { shop_id: shopIds, from, to } = query;
    const around = {
      shopIds,
      from: addDays(from, -MARGIN_DAYS),
      to: addDays(to, MARGIN_DAYS),
      userIds: plansSeen(caller, { user_id: query.user_id }).userIds,
    };
    return this.db.snapshot(caller, async (tx) => {
      const [rules, now, plans, shifts] = await Promise.all([
        this.organizations.of(tx),
        databaseTime(tx),
        this.attendance.plans(tx, around),
        this.attendance.shifts(tx, around),
        this.shops.allReachable(tx, caller, shopIds),
      ]);
      const clock = { now, graceMinutes: rules.schedule_grace_minutes };
      const compared = compareByShop(shopIds, { plans, shifts }, clock);
      const isShown = (row: PlannedRow | WorkedRow): boolean =>
        row.business_date >= from && row.business_date <= to;
      const shown = {
        plans: compared.plans.filter(({ plan }) => isShown(plan)),
        unplanned: compared.unplanned.filter(isShown),
      };
      const names = await namesOf(tx, { people: peopleOf(shown), shops: shopIds });
      const only = onlyOf(shopIds) ?? null;
      return {
        shop_id: only,
        shop: only === null ? null : names.shop(only),
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

function peopleOf({ plans, unplanned }: Attendance<PlannedRow, WorkedRow>): string[] {
  return [...plans.map(({ plan }) => plan), ...unplanned].map(({ user_id: id }) => id);
}

/** @throws VALIDATION_FAILED  for more than the answer can show at once */
function assertSize({ shop_id: shopIds, from, to }: AttendanceQuery): void {
  if ((daysBetween(from, to) + 1) * shopIds.length <= MOST_SHOP_DAYS) return;
  const message = `must have at most ${MOST_SHOP_DAYS} days over all shops`;
  const fault = { code: 'max_shop_days', params: { max: MOST_SHOP_DAYS }, message };
  throw new AppError('VALIDATION_FAILED', { errors: [{ path: 'shop_id', ...fault }] });
}

/** A shift counts for plans of its own shop alone, as it does where one shop is asked for. */
function compareByShop(
  shopIds: readonly string[],
  rows: { readonly plans: readonly PlannedRow[]; readonly shifts: readonly WorkedRow[] },
  clock: AttendanceClock,
): Attendance<PlannedRow, WorkedRow> {
  const [plansOf, shiftsOf] = [grouped(rows.plans, shopOf), grouped(rows.shifts, shopOf)];
  const compared = shopIds.map((id) =>
    compareWithPlans(plansOf.get(id) ?? [], shiftsOf.get(id) ?? [], clock),
  );
  return {
    plans: compared
      .flatMap(({ plans }) => plans)
      .sort((one, other) => byStart(one.plan, other.plan)),
    unplanned: compared.flatMap(({ unplanned }) => unplanned).sort(byStart),
  };
}

function shopOf({ shop_id }: { readonly shop_id: string }): string {
  return shop_id;
}

function toPlanView(attendance: PlanAttendance<PlannedRow>, names: Names): PlanAttendanceView {
  const { plan, ...rest } = attendance;
  return {
    schedule_id: plan.id,
    user_id: plan.user_id,
    user: names.person(plan.user_id),
    shop_id: plan.shop_id,
    shop: names.shop(plan.shop_id),
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
    shop_id: shift.shop_id,
    shop: names.shop(shift.shop_id),
    business_date: shift.business_date,
    start_at: shift.start_at.toISOString(),
    end_at: shift.end_at?.toISOString() ?? null,
  };
}
