import { addDays, businessDate, businessDayStart, weekStartOf } from '../../kernel/business-day.js';
import type { Turn } from './demo-roster.js';
import { idAt, type ShiftShop } from './demo-shifts.js';

/** A planned shift, as in the table. */
export interface PlanRow {
  readonly id: string;
  readonly shop_id: string;
  readonly user_id: string;
  readonly start_at: Date;
  readonly end_at: Date;
  readonly business_date: string;
  readonly published_at: Date;
}

const MONDAY = 1;
/** How long before its beginning a week is planned, and at which hour. */
const AHEAD_DAYS = 14;
const PUBLISHED_AT = '10:00';

/**
 * Returns the plan of a turn, published before its week.
 * @param nowMs  nothing is published later
 */
export function planOf(turn: Turn, shop: ShiftShop, nowMs: number): PlanRow {
  const startAt = new Date(turn.plan.startMs);
  const monday = weekStartOf(turn.date, MONDAY);
  const published = businessDayStart(addDays(monday, -AHEAD_DAYS), shop.timeZone, PUBLISHED_AT);
  const publishedMs = Math.min(published.getTime(), nowMs);
  return {
    id: idAt(publishedMs),
    shop_id: shop.id,
    user_id: turn.plannedUserId,
    start_at: startAt,
    end_at: new Date(turn.plan.endMs),
    business_date: businessDate(startAt, shop.timeZone, shop.businessDayStart),
    published_at: new Date(publishedMs),
  };
}
