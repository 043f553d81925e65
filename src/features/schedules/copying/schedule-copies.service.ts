import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../kernel/app-error.js';
import { addDays, businessDate, daysBetween } from '../../../kernel/business-day.js';
import type { Caller } from '../../../kernel/caller.js';
import { newId } from '../../../kernel/new-id.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import type { Shop } from '../../shops/shop.entity.js';
import { ShopsService } from '../../shops/shops.service.js';
import { timesFault } from '../schedule-rules.js';
import type { DatedPlan } from '../schedules.repository.js';
import { ScheduleCopiesRepository, type CopiedPlan } from './schedule-copies.repository.js';
import type {
  CopiedSchedulesView,
  CopySchedulesBody,
  SkippedScheduleView,
} from './schedule-copies.dto.js';

const DAYS = 7;
/** More plans than a shop has in a week: what one request may keep the people's plans locked with. */
const MOST_PLANS = 1_000;

type Copy = DatedPlan & { readonly id: string; readonly of: string };

/** Copies a week of plans, which is how most shops begin the next one. */
@Injectable()
export class ScheduleCopies {
  constructor(
    private readonly db: Database,
    private readonly copies: ScheduleCopiesRepository,
    private readonly shops: ShopsService,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Copies the plans of seven business dates as drafts, at the same times by the clock on the wall.
   * @throws NOT_FOUND, SHOP_ARCHIVED, VALIDATION_FAILED
   */
  async copy(caller: Caller, body: CopySchedulesBody): Promise<CopiedSchedulesView> {
    const { shop_id: shopId, from, to, user_id: userId } = body;
    const days = daysBetween(from, to);
    if (Math.abs(days) < DAYS) throw overlapping();
    return this.db.write(caller, async (tx) => {
      const shop = await this.shops.getReachable(tx, caller, shopId);
      if (shop.archived_at) throw new AppError('SHOP_ARCHIVED');
      const week = { shopId, from, to: addDays(from, DAYS - 1), userId, limit: MOST_PLANS + 1 };
      const plans = await this.copies.find(tx, week);
      if (plans.length > MOST_PLANS) throw tooMany();
      const planned = plans.map((plan) => ({ plan, copy: copyOf(plan, shop, days) }));
      const allowed = planned.flatMap(({ plan, copy }) =>
        plan.may_work && !timesFault(copy) ? [copy] : [],
      );
      const stored = await this.copies.insert(tx, shopId, allowed);
      const skipped = planned.flatMap(({ plan, copy }) =>
        stored.has(copy.id) ? [] : [skippedView(plan, copy)],
      );
      const details = { from, to, copied: stored.size };
      const entry = { action: 'schedule.copied', id: shopId, subjectType: 'shop' } as const;
      if (stored.size > 0) this.audit.record(tx, caller, { ...entry, details });
      return { copied: stored.size, skipped };
    });
  }
}

function copyOf(plan: CopiedPlan, shop: Shop, days: number): Copy {
  const start_at = movedBy(days, plan.start_at, shop.time_zone);
  const end_at = movedBy(days, plan.end_at, shop.time_zone);
  const { id: of, user_id, note } = plan;
  const business_date = businessDate(start_at, shop.time_zone, shop.business_day_start);
  return { id: newId(), of, shop_id: shop.id, user_id, start_at, end_at, note, business_date };
}

/** So many days later, at the same time by the clock on the wall. */
function movedBy(days: number, instant: Date, zone: string): Date {
  const at = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  return new Date(at.add({ days }).epochMilliseconds);
}

function skippedView(plan: CopiedPlan, copy: Copy): SkippedScheduleView {
  if (!plan.may_work) return { schedule_id: plan.id, reason: 'NOT_A_MEMBER' };
  return { schedule_id: plan.id, reason: timesFault(copy) ? 'TIMES' : 'OVERLAP' };
}

function overlapping(): AppError {
  const message = `must be at least ${DAYS} days away from from, so that the copies do not meet the plans`;
  const fault = { path: 'to', code: 'min_days', params: { field: 'from', min: DAYS }, message };
  return new AppError('VALIDATION_FAILED', { errors: [fault] });
}

function tooMany(): AppError {
  const message = `begins a week with more than ${MOST_PLANS} plans; copy them person by person`;
  const fault = { path: 'from', code: 'max_items', params: { max: MOST_PLANS }, message };
  return new AppError('VALIDATION_FAILED', { errors: [fault] });
}
