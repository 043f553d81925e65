import fc from 'fast-check';
import { businessDate, businessDayRange, daysBetween, splitAtDayBorders } from './business-day.js';

const HOUR_MS = 3_600_000;

/** Zones whose clocks do something: changes at 1, 2, 3 h and midnight, odd offsets, half an hour, a lost day. */
const ZONES = [
  'UTC',
  'Europe/Madrid',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'America/St_Johns',
  'Asia/Beirut',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/Caracas',
];
const DAY_STARTS = ['00:00', '00:30', '01:30', '02:30', '03:00', '04:00', '12:00', '23:30'];

describe('for every instant, zone and day start', () => {
  const shop = fc.tuple(fc.constantFrom(...ZONES), fc.constantFrom(...DAY_STARTS));
  // The years in which all the clocks above did what they are listed for.
  const anyInstant = fc
    .integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2027, 0, 1) })
    .map((ms) => new Date(ms));

  it('the business day has begun and the next one has not', () => {
    fc.assert(
      fc.property(shop, anyInstant, ([zone, dayStart], instant) => {
        const date = businessDate(instant, zone, dayStart);
        const { startAt, endAt } = businessDayRange({ from: date, to: date }, zone, dayStart);
        expect(startAt.getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(instant.getTime()).toBeLessThan(endAt.getTime());
      }),
      { numRuns: 2_000 },
    );
  });

  it('the date never goes back and skips only dates without an instant, hour by hour for three years', () => {
    for (const zone of ZONES) {
      let before = businessDate(new Date(Date.UTC(2010, 0, 1)), zone, '00:30');
      for (let ms = Date.UTC(2010, 0, 1); ms < Date.UTC(2013, 0, 1); ms += HOUR_MS) {
        const date = businessDate(new Date(ms), zone, '00:30');
        if (date === before) continue;
        const lost = zone === 'Pacific/Apia' && date === '2011-12-31';
        if (daysBetween(before, date) !== (lost ? 2 : 1)) {
          throw new Error(`${zone}: ${before} is followed by ${date}`);
        }
        before = date;
      }
      expect(before >= '2012-12-31').toBe(true);
    }
  });

  it('a later instant never has an earlier date', () => {
    const delay = fc.integer({ min: 0, max: 72 * HOUR_MS });
    fc.assert(
      fc.property(shop, anyInstant, delay, ([zone, dayStart], instant, delayMs) => {
        const later = new Date(instant.getTime() + delayMs);
        const [date, laterDate] = [instant, later].map((at) => businessDate(at, zone, dayStart));
        expect(String(date) <= String(laterDate)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('a split covers the time exactly, with each piece inside its own day', () => {
    const length = fc.integer({ min: 0, max: 100 * HOUR_MS });
    fc.assert(
      fc.property(shop, anyInstant, length, ([zone, dayStart], startAt, lengthMs) => {
        const endAt = new Date(startAt.getTime() + lengthMs);
        let reachedMs = startAt.getTime();
        for (const piece of splitAtDayBorders({ startAt, endAt }, zone, dayStart)) {
          const day = businessDayRange({ from: piece.date, to: piece.date }, zone, dayStart);
          expect(piece.startAt.getTime()).toBe(reachedMs);
          expect(piece.startAt.getTime()).toBeLessThan(piece.endAt.getTime());
          expect(piece.startAt.getTime()).toBeGreaterThanOrEqual(day.startAt.getTime());
          expect(piece.endAt.getTime()).toBeLessThanOrEqual(day.endAt.getTime());
          reachedMs = piece.endAt.getTime();
        }
        expect(reachedMs).toBe(endAt.getTime());
      }),
      { numRuns: 1_000 },
    );
  });
});
