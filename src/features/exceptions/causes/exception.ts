import type { Evidence } from '../../shifts/forgotten/shift-evidence.service.js';
import type { ShiftRow } from '../../shifts/shift.entity.js';
import { exceptionKey, type Cause } from './exception-key.js';
import type { PlatformTime } from './platform-time.js';
import type { UnusualRefunds } from './refund-rates.js';

/** Sales of a person at times when they had no shift. */
export interface StraySales {
  readonly shop_id: string;
  readonly user_id: string;
  /** The business date of the first of them. */
  readonly business_date: string;
  readonly receipts: number;
  readonly total_minor: string;
  readonly currency: string;
  readonly receipt_ids: string[];
  readonly first_at: Date;
  readonly last_at: Date;
  /** The shift that ended a short time before; null if there is none. */
  readonly after_shift_id: string | null;
  readonly after_end_at: Date | null;
}

/** The end of the plan that a shift was worked for. */
export interface PlannedEnd {
  readonly schedule_id: string;
  readonly end_at: Date;
}

/** A shift whose end somebody has to confirm, with all that says when it was. */
export interface ShiftToConfirm {
  readonly shift: ShiftRow;
  readonly evidence: Evidence;
  readonly planned: PlannedEnd | undefined;
}

/** Something that somebody should explain: a fact, never a judgement. */
export interface Exception extends Cause {
  readonly key: string;
  readonly date: string;
  /** What an answer is about: when it changes, an earlier answer was given to other facts. */
  readonly about: string;
  readonly sales: StraySales | undefined;
  readonly toConfirm: ShiftToConfirm | undefined;
  readonly refunds: UnusualRefunds | undefined;
  readonly platformTime: PlatformTime | undefined;
}

const NOTHING = {
  ...{ sales: undefined, toConfirm: undefined },
  ...{ refunds: undefined, platformTime: undefined },
} as const;

export function ofStraySales(sales: StraySales): Exception {
  const { shop_id, user_id, business_date: date, after_shift_id: shiftId } = sales;
  const cause: Cause = {
    ...{ shop_id, user_id, of: shiftId ?? date },
    kind: shiftId === null ? 'SALE_WITHOUT_SHIFT' : 'SALE_AFTER_CLOCK_OUT',
  };
  return {
    ...NOTHING,
    ...cause,
    key: exceptionKey(cause),
    date,
    about: String(sales.receipts),
    sales,
  };
}

export function ofShiftToConfirm(toConfirm: ShiftToConfirm): Exception {
  const { id: of, shop_id, user_id, business_date: date } = toConfirm.shift;
  const cause: Cause = { kind: 'SUGGESTED_CLOCK_OUT', shop_id, user_id, of };
  const about = toConfirm.evidence.suggested_end_at.toISOString();
  return { ...NOTHING, ...cause, key: exceptionKey(cause), date, about, toConfirm };
}

/** While the month runs, each receipt changes the numbers; the question stays the same one. */
export function ofUnusualRefunds(refunds: UnusualRefunds, date: string): Exception {
  const { shop_id, user_id, month: of } = refunds;
  const cause: Cause = { kind: 'REFUND_RATE', shop_id, user_id, of };
  return { ...NOTHING, ...cause, key: exceptionKey(cause), date, about: of, refunds };
}

export function ofPlatformTime(platformTime: PlatformTime): Exception {
  const { shop_id, user_id, date, active_seconds } = platformTime;
  const cause: Cause = { kind: 'PLATFORM_TIME', shop_id, user_id, of: date };
  const about = String(active_seconds);
  return { ...NOTHING, ...cause, key: exceptionKey(cause), date, about, platformTime };
}

/** The latest first. */
export function inOrder(exceptions: readonly Exception[]): Exception[] {
  return [...exceptions].sort((a, b) => {
    if (a.date !== b.date) return a.date < b.date ? 1 : -1;
    return a.key < b.key ? -1 : 1;
  });
}
