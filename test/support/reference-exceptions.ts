import { addDays } from '../../src/kernel/business-day.js';

/** A receipt, as its list shows it. */
export interface SoldFact {
  readonly id: string;
  readonly type: string;
  readonly shop_id: string;
  readonly user_id: string;
  readonly business_date: string;
  readonly occurred_at: string;
  readonly total: number;
}

/** A shift, as its list shows it. */
export interface ShiftFact {
  readonly id: string;
  readonly user_id: string;
  readonly shop_id: string;
  readonly start_at: string;
  readonly end_at: string | null;
  readonly business_date: string;
  readonly voided_at: string | null;
  readonly needs_confirmation: boolean;
}

/** The parts of an exception that follow from receipts and shifts. */
export interface ReferenceException {
  readonly id: string;
  readonly date: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

const HOUR_MS = 3_600_000;
const ms = (instant: string | null): number => (instant === null ? Infinity : Date.parse(instant));

interface World {
  readonly receipts: readonly SoldFact[];
  readonly shifts: readonly ShiftFact[];
  readonly limitMinutes: number;
  /** Inclusive. */
  readonly from: string;
  readonly to: string;
}

/** The exceptions of these receipts and shifts, found by looking at each of them with no index and no SQL. */
export function referenceExceptions(world: World): ReferenceException[] {
  return [...straySales(world), ...clockOuts(world), ...refundRates(world)].sort((a, b) => {
    if (a.date !== b.date) return a.date < b.date ? 1 : -1;
    return a.id < b.id ? -1 : 1;
  });
}

function straySales({ receipts, shifts, from, to }: World): ReferenceException[] {
  const groups = new Map<string, SoldFact[]>();
  for (const sale of receipts) {
    const at = ms(sale.occurred_at);
    if (sale.type !== 'SALE' || sale.business_date < from || sale.business_date > to) continue;
    const own = shifts.filter((one) => one.user_id === sale.user_id && one.voided_at === null);
    if (own.some((one) => ms(one.start_at) <= at && at < ms(one.end_at))) continue;
    const last = own
      .filter((one) => ms(one.start_at) <= at)
      .sort((a, b) => ms(b.start_at) - ms(a.start_at))[0];
    const isAfter = last?.shop_id === sale.shop_id && ms(last.end_at) > at - 4 * HOUR_MS;
    const id = [
      isAfter ? 'SALE_AFTER_CLOCK_OUT' : 'SALE_WITHOUT_SHIFT',
      sale.shop_id,
      sale.user_id,
      isAfter ? last.id : sale.business_date,
    ].join('.');
    groups.set(id, [...(groups.get(id) ?? []), sale]);
  }
  return [...groups].map(([id, sales]) => {
    const instants = sales.map(({ occurred_at: at }) => at).sort();
    const dates = sales.map(({ business_date: date }) => date).sort();
    const cents = sales.reduce((sum, { total }) => sum + Math.round(total * 100), 0);
    const facts = {
      receipts_count: sales.length,
      total: cents / 100,
      first_at: instants[0],
      last_at: instants.at(-1),
    };
    return { id, date: dates[0] ?? '', facts };
  });
}

/** Of shifts without sessions, breaks and activity. */
function clockOuts({ receipts, shifts, limitMinutes, from, to }: World): ReferenceException[] {
  const waiting = shifts.filter((one) => one.needs_confirmation && one.voided_at === null);
  return waiting.flatMap((shift) => {
    const { id, shop_id, user_id, business_date: date } = shift;
    if (date < from || date > to) return [];
    const startMs = ms(shift.start_at);
    const next = shifts
      .filter((one) => one.user_id === user_id && one.voided_at === null)
      .map((one) => ms(one.start_at))
      .filter((at) => at > startMs);
    const before = Math.min(Math.max(startMs + limitMinutes * 60_000, ms(shift.end_at)), ...next);
    const signs = receipts
      .filter((one) => one.user_id === user_id)
      .map(({ occurred_at }) => ms(occurred_at))
      .filter((at) => at >= startMs && at < before);
    const last = Math.max(startMs, ...signs);
    const facts = {
      last_receipt_at: signs.length === 0 ? null : new Date(last).toISOString(),
      suggested_end_at: new Date(last + 1).toISOString(),
    };
    return [{ id: ['SUGGESTED_CLOCK_OUT', shop_id, user_id, id].join('.'), date, facts }];
  });
}

function refundRates({ receipts, from, to }: World): ReferenceException[] {
  const months = [...new Set(receipts.map(({ business_date: date }) => date.slice(0, 7)))];
  const shops = [...new Set(receipts.map(({ shop_id: id }) => id))];
  return months.flatMap((month) =>
    shops.flatMap((shopId) => {
      const there = receipts.filter(
        (one) => one.shop_id === shopId && one.business_date.startsWith(month),
      );
      const people = [...new Set(there.map(({ user_id: id }) => id))];
      const lastDay = addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1);
      if (people.length < 4 || to < `${month}-01` || from > lastDay) return [];
      const refunds = there.filter(({ type }) => type === 'REFUND').length;
      return people.flatMap((userId) => {
        const own = there.filter(({ user_id: id }) => id === userId);
        const ownRefunds = own.filter(({ type }) => type === 'REFUND').length;
        const [low, high] = exactRange(own.length, there.length, refunds);
        if (own.length < 20 || (ownRefunds >= low && ownRefunds <= high)) return [];
        const facts = {
          refunds_count: ownRefunds,
          sales_count: own.length - ownRefunds,
          shop_refunds_count: refunds,
          shop_sales_count: there.length - refunds,
          usual_from: low,
          usual_to: high,
        };
        return [{ id: ['REFUND_RATE', shopId, userId, month].join('.'), date: lastDay, facts }];
      });
    }),
  );
}

function choose(n: number, k: number): bigint {
  let value = 1n;
  for (let i = 1; i <= k; i += 1) value = (value * BigInt(n - k + i)) / BigInt(i);
  return value;
}

/** Which numbers of refunds are usual, by exact integers: each tail has at most one of 200 ways. */
export function exactRange(own: number, all: number, refunds: number): [number, number] {
  const least = Math.max(0, own + refunds - all);
  const most = Math.min(own, refunds);
  const total = choose(all, own);
  const isRare = (ks: readonly number[]): boolean =>
    200n * ks.reduce((sum, k) => sum + choose(refunds, k) * choose(all - refunds, own - k), 0n) <=
    total;
  const numbers = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  const low = numbers.findIndex((_, index) => !isRare(numbers.slice(0, index + 1)));
  const high = numbers.findLastIndex((_, index) => !isRare(numbers.slice(index)));
  return [least + low, least + high];
}
