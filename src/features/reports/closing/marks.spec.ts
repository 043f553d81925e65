import { addDays, businessDayRange } from '../../../kernel/business-day.js';
import { grouped } from '../../../kernel/grouped.js';
import { Shop } from '../../shops/shop.entity.js';
import { marksOf, type ShopFacts, type WageFact, type WorkFact } from './marks.js';

const DAY_MS = 86_400_000;
const DAY = { kind: 'DAY', from: '2026-03-29', to: '2026-03-29' } as const;
/** The farthest from UTC in both directions, and a day on which clocks change. */
const SHOPS = [
  { time_zone: 'Pacific/Kiritimati', business_day_start: '00:00' },
  { time_zone: 'Pacific/Kiritimati', business_day_start: '23:59' },
  { time_zone: 'Pacific/Niue', business_day_start: '00:00' },
  { time_zone: 'Pacific/Niue', business_day_start: '23:59' },
  { time_zone: 'Europe/Madrid', business_day_start: '04:00' },
].map((fields) => Object.assign(new Shop(), { id: 'shop', ...fields }));

function factsOf(work: readonly WorkFact[], wages: readonly WageFact[] = []): ShopFacts {
  return {
    days: new Map(),
    sellers: new Map([[DAY.from, ['seller']]]),
    work: grouped(work, ({ start_at }) => start_at.toISOString().slice(0, 10)),
    wages: grouped(wages, ({ user_id }) => user_id),
  };
}

const shiftOf = (userId: string, startMs: number, shopId = 'elsewhere'): WorkFact => {
  const id = `${userId} ${startMs}`;
  return { user_id: userId, shop_id: shopId, start_at: new Date(startMs), id, version: 1 };
};

describe.each(SHOPS)('marks of a day in $time_zone from $business_day_start', (shop) => {
  const { startAt, endAt } = businessDayRange(DAY, shop.time_zone, shop.business_day_start);
  const first = startAt.getTime() - 9 * DAY_MS;
  const last = endAt.getTime() - 1;
  const none = marksOf(DAY, factsOf([]), shop);

  it('take in the shifts of its sellers from nine days before it until its end, in whatever shop', () => {
    const workOf = (startMs: number): string | undefined =>
      marksOf(DAY, factsOf([shiftOf('seller', startMs)]), shop).work;
    expect(workOf(first)).not.toBe(none.work);
    expect(workOf(last)).not.toBe(none.work);
    expect(workOf(first - 1)).toBe(none.work);
    expect(workOf(last + 1)).toBe(none.work);
  });

  it('take in the people whose shifts in the shop began up to three days before it', () => {
    const reached = startAt.getTime() - 3 * DAY_MS;
    const wages = [{ user_id: 'worker', valid_from: DAY.to, id: 'wage', version: 1 }];
    const wagesOf = (startMs: number): string | undefined =>
      marksOf(DAY, factsOf([shiftOf('worker', startMs, 'shop')], wages), shop).wages;
    expect(wagesOf(reached)).not.toBe(none.wages);
    expect(wagesOf(last)).not.toBe(none.wages);
    expect(wagesOf(reached - 1)).toBe(none.wages);
    expect(wagesOf(last + 1)).toBe(none.wages);
  });

  it('leave out wages that begin after it', () => {
    const wagesFrom = (valid_from: string): string | undefined => {
      const wages = [{ user_id: 'seller', valid_from, id: 'wage', version: 1 }];
      return marksOf(DAY, factsOf([], wages), shop).wages;
    };
    expect(wagesFrom(DAY.to)).not.toBe(none.wages);
    expect(wagesFrom(addDays(DAY.to, 1))).toBe(none.wages);
  });
});
