import { addDays, businessDate, businessDayStart } from '../../../kernel/business-day.js';
import { DayClock } from './day-clock.js';

const HOUR_MS = 3_600_000;
const [FIRST, LAST] = ['2026-01-01', '2026-12-31'];

/** Clocks that change at midnight, by half an hour, by none at all; and the greatest distances from UTC. */
const SHOPS = [
  ['Europe/Madrid', '05:00'],
  ['America/St_Johns', '00:00'],
  ['America/Santiago', '00:00'],
  ['Australia/Lord_Howe', '02:15'],
  ['Pacific/Kiritimati', '23:45'],
  ['Etc/GMT+12', '23:45'],
  ['Asia/Kolkata', '00:30'],
] as const;

describe('the clock of a shop', () => {
  it.each(SHOPS)('%s from %s has the days and hours of the calendar', (time_zone, dayStart) => {
    const clock = new DayClock({ time_zone, business_day_start: dayStart }, FIRST, LAST);
    const shown = new Intl.DateTimeFormat('en', {
      ...{ timeZone: time_zone, hour: '2-digit', hourCycle: 'h23' },
    });
    for (let date = FIRST, day = 0; date <= LAST; date = addDays(date, 1), day += 1) {
      const start = clock.startOf(day);
      expect(start).toBe(businessDayStart(date, time_zone, dayStart).getTime());
      for (const at of [start, start + 3 * HOUR_MS, start + 20 * HOUR_MS]) {
        expect(clock.hourOf(at)).toBe(Number(shown.format(at)));
        const isHere =
          clock.dateOf(clock.dayOf(at)) === businessDate(new Date(at), time_zone, dayStart);
        expect(isHere).toBe(true);
      }
    }
  });

  it.each(SHOPS)(
    '%s from %s shows the same hours on all dates of a range without clock changes',
    (time_zone, dayStart) => {
      const clock = new DayClock({ time_zone, business_day_start: dayStart }, FIRST, LAST);
      const ranges = clock.steadyDates(FIRST, LAST);
      const dates = ranges.flatMap(({ from, to }) => {
        const hours = (date: string): number[] =>
          [0, 6, 12, 18, 24, 30].map((hour) => clock.hourOf(Date.parse(date) + hour * HOUR_MS));
        const all: string[] = [];
        for (let date = from; date <= to; date = addDays(date, 1)) all.push(date);
        for (const date of all) expect(hours(date)).toEqual(hours(from));
        return all;
      });
      expect(dates).toHaveLength(365);
      expect(ranges.length).toBeLessThan(14);
    },
  );
});
