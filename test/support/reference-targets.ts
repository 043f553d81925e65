import { addDays, businessDayStart } from '../../src/kernel/business-day.js';

/** A receipt, as its list shows it. */
export interface GrossFact {
  readonly type: string;
  readonly shop_id: string;
  readonly user_id: string;
  readonly business_date: string;
  readonly occurred_at: string;
  readonly gross: number;
}

interface Place {
  readonly id: string;
  readonly zone: string;
  readonly dayStart: string;
  readonly today: string;
}

const QUARTER_MS = 900_000;
const cents = (amount: number): number => Math.round(amount * 100);
const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/**
 * The share of a period that is expected by now, `[done, whole, weeks]`, from each receipt of the weeks before, one by
 * one. Sales are in cents.
 */
export function referenceShare(
  period: { readonly from: string; readonly to: string },
  places: readonly Place[],
  world: {
    readonly receipts: readonly GrossFact[];
    readonly userId?: string | undefined;
    readonly now: number;
  },
): [number, number, number] {
  const { receipts, userId, now } = world;
  const counted = receipts.filter(
    (one) =>
      one.type === 'SALE' &&
      one.gross > 0 &&
      (userId === undefined || one.user_id === userId) &&
      places.some(({ id }) => id === one.shop_id) &&
      one.business_date < period.from &&
      one.business_date >= addDays(period.from, -56),
  );
  const earliest = counted.map(({ business_date: date }) => date).sort()[0];
  const weeks =
    earliest === undefined
      ? 0
      : Math.floor((Date.parse(period.from) - Date.parse(earliest)) / (7 * 86_400_000));
  let [done, whole] = [0, 0];
  for (const place of places) {
    const startOf = (date: string): number =>
      businessDayStart(date, place.zone, place.dayStart).getTime();
    const elapsed = now - startOf(place.today);
    const there = counted.filter(
      (one) => one.shop_id === place.id && one.business_date >= addDays(period.from, -7 * weeks),
    );
    for (let date = period.from; date <= period.to; date = addDays(date, 1)) {
      for (const sale of there.filter((one) => weekday(one.business_date) === weekday(date))) {
        whole += cents(sale.gross);
        const soldMs = Date.parse(sale.occurred_at);
        // Only quarters that are over at the same time of the day.
        const quarterEnd = (Math.floor(soldMs / QUARTER_MS) + 1) * QUARTER_MS;
        const isBefore = quarterEnd - startOf(sale.business_date) <= elapsed;
        if (date < place.today || (date === place.today && isBefore)) done += cents(sale.gross);
      }
    }
  }
  if (weeks > 0 && whole > 0) return [done, whole, weeks];
  const times = places.map(({ zone, dayStart }) => {
    const [start, end] = [period.from, addDays(period.to, 1)].map((date) =>
      businessDayStart(date, zone, dayStart).getTime(),
    ) as [number, number];
    return [Math.min(Math.max(now, start), end) - start, end - start] as const;
  });
  return [
    times.reduce((sum, [passed]) => sum + passed, 0),
    times.reduce((sum, [, all]) => sum + all, 0),
    0,
  ];
}
