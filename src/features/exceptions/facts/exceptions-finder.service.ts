import { Injectable } from '@nestjs/common';
import { databaseTime } from '../../../platform/database/database-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { SellerSums } from '../../kpis/reading/seller-sums.service.js';
import { monthOf } from '../../kpis/reading/presets.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { compareWithPlans } from '../../schedules/attendance-rules.js';
import { ShiftEvidence } from '../../shifts/forgotten/shift-evidence.service.js';
import { isPastLimit } from '../../shifts/shift-rules.js';
import type { ShiftRow } from '../../shifts/shift.entity.js';
import {
  inOrder,
  ofPlatformTime,
  ofShiftToConfirm,
  ofStraySales,
  ofUnusualRefunds,
  type Exception,
  type PlannedEnd,
  type ShiftToConfirm,
} from '../causes/exception.js';
import { EXCEPTION_KINDS, type ExceptionKind } from '../causes/exception-key.js';
import { unusualRefunds } from '../causes/refund-rates.js';
import {
  ExceptionFactsReadOnlyRepository,
  type PlanOfShop,
} from './exception-facts-read-only.repository.js';
import { PlatformTimes } from './platform-times.service.js';
import { wholeRange, type Scope } from './scope.js';

/** Finds what is exceptional now. Nothing of it is stored: a cause that a correction removes is no exception any more. */
@Injectable()
export class ExceptionsFinder {
  constructor(
    private readonly rows: ExceptionFactsReadOnlyRepository,
    private readonly shiftEvidence: ShiftEvidence,
    private readonly organizations: OrganizationsService,
    private readonly sellers: SellerSums,
    private readonly platformTimes: PlatformTimes,
  ) {}

  /** The latest first. All statements must see the same instant. */
  async find(
    tx: Tx,
    scope: Scope,
    kinds: readonly ExceptionKind[] = EXCEPTION_KINDS,
  ): Promise<Exception[]> {
    const now = await databaseTime(tx);
    const [sales, toConfirm, refunds, times] = await Promise.all([
      this.rows.straySales(tx, scope),
      this.shiftsToConfirm(tx, scope, now),
      kinds.includes('REFUND_RATE') ? this.unusualRefunds(tx, scope) : [],
      kinds.includes('PLATFORM_TIME') ? this.platformTimes.of(tx, scope) : [],
    ]);
    return inOrder(
      [
        ...sales.map(ofStraySales),
        ...toConfirm.map(ofShiftToConfirm),
        ...refunds,
        ...times.map(ofPlatformTime),
      ].filter(({ kind }) => kinds.includes(kind)),
    );
  }

  /** The evidence of shifts, in the same order. */
  async evidenceOf(tx: Tx, shifts: readonly ShiftRow[], now: Date): Promise<ShiftToConfirm[]> {
    const [evidence, { schedule_grace_minutes: graceMinutes }] = await Promise.all([
      this.shiftEvidence.of(tx, shifts, now),
      this.organizations.of(tx),
    ]);
    const found = shifts.flatMap((shift, index) => {
      const one = evidence[index];
      return one ? [{ shift, evidence: one }] : [];
    });
    const times = found.map(({ shift, evidence: { before } }) => {
      return { userId: shift.user_id, from: shift.start_at, before };
    });
    const plans = await this.rows.plans(tx, times);
    return found.map((one) => {
      return { ...one, planned: plannedEndOf(one, plans, { now, graceMinutes }) };
    });
  }

  private async shiftsToConfirm(tx: Tx, scope: Scope, now: Date): Promise<ShiftToConfirm[]> {
    const [shifts, { shift_limit_minutes: limit }] = await Promise.all([
      this.rows.unfinishedShifts(tx, scope),
      this.organizations.of(tx),
    ]);
    const overdue = shifts.filter(
      ({ start_at, end_at }) => end_at !== null || isPastLimit(start_at, now, limit),
    );
    return this.evidenceOf(tx, overdue, now);
  }

  /** Refund rates are compared within whole months, all that the dates touch. */
  private async unusualRefunds(tx: Tx, scope: Scope): Promise<Exception[]> {
    const whole = wholeRange(scope);
    if (!whole) return [];
    const months = { from: monthOf(whole.from).from, to: monthOf(whole.to).to };
    const sellers = await this.sellers.byMonth(tx, [...scope.days.keys()], months);
    return unusualRefunds(sellers).flatMap((refunds) => {
      const { from, to } = monthOf(`${refunds.month}-01`);
      const days = scope.days.get(refunds.shop_id);
      const isMeant = scope.userIds?.includes(refunds.user_id) !== false;
      if (!days || !isMeant || days.to < from || days.from > to) return [];
      return [ofUnusualRefunds(refunds, days.today < to ? days.today : to)];
    });
  }
}

/** The end of the last plan that the shift counts for, if it ended when its signs say. */
function plannedEndOf(
  { shift, evidence }: Omit<ShiftToConfirm, 'planned'>,
  plans: readonly PlanOfShop[],
  clock: { readonly now: Date; readonly graceMinutes: number },
): PlannedEnd | undefined {
  const { id, user_id, shop_id, start_at } = shift;
  const own = plans.filter((plan) => plan.user_id === user_id && plan.shop_id === shop_id);
  const worked = { id, user_id, start_at, end_at: evidence.suggested_end_at };
  const attended = compareWithPlans(distinct(own), [worked], clock).plans.filter(
    ({ shift_ids }) => shift_ids.length > 0,
  );
  const plan = attended.at(-1)?.plan;
  return plan && { schedule_id: plan.id, end_at: plan.end_at };
}

/** Two shifts of a person can touch the same plan. */
function distinct(plans: readonly PlanOfShop[]): PlanOfShop[] {
  return [...new Map(plans.map((plan) => [plan.id, plan])).values()];
}
