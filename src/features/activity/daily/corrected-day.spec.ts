import fc from 'fast-check';
import { corrected } from './corrected-day.js';
import { type MEASURES, type DaySummary, type HourSeconds } from './day-summary.js';

const seconds = fc.integer({ min: 0, max: 3_600 });
/** What can be true of an hour: the parts are not longer than the work. */
const anyHour = fc
  .tuple(seconds, seconds, seconds, seconds, seconds)
  .map(([working, a, b, c, d]): Omit<HourSeconds, 'hour'> => {
    const active = Math.min(a, working);
    const explained = Math.min(b, working - active);
    return {
      working_seconds: working,
      active_seconds: active,
      explained_seconds: explained,
      idle_seconds: Math.min(c, working - active - explained),
      off_list_seconds: Math.min(d, active),
      paused_seconds: Math.min(d, working),
    };
  });
const anyHours = fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 6 });
const anyDay = anyHours.chain((hours) =>
  fc
    .tuple(fc.array(anyHour, { minLength: hours.length, maxLength: hours.length }), fc.nat())
    .map(([known, split]): DaySummary => {
      const by_hour = hours.map((hour, index) => ({ hour, ...known[index] }) as HourSeconds);
      const totals = totalsOf(by_hour);
      const first = totals.active_seconds === 0 ? 0 : split % (totals.active_seconds + 1);
      const by_platform = [
        { platform_id: 'a', active_seconds: first },
        { platform_id: null, active_seconds: totals.active_seconds - first },
      ].filter(({ active_seconds }) => active_seconds > 0);
      return { ...totals, by_hour, by_platform };
    }),
);
const workOf = (day: DaySummary): DaySummary => ({
  ...totalsOf([]),
  working_seconds: day.working_seconds,
  by_hour: day.by_hour.map(({ hour, working_seconds }) => ({
    ...totalsOf([]),
    hour,
    working_seconds,
  })),
  by_platform: [],
});

function totalsOf(hours: readonly HourSeconds[]) {
  const of = (measure: (typeof MEASURES)[number]): number =>
    hours.reduce((sum, hour) => sum + hour[`${measure}_seconds`], 0);
  return {
    working_seconds: of('working'),
    active_seconds: of('active'),
    off_list_seconds: of('off_list'),
    paused_seconds: of('paused'),
    idle_seconds: of('idle'),
    explained_seconds: of('explained'),
  };
}

describe('a day whose events were deleted', () => {
  it('stays unchanged as long as its hours do', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(corrected(day, workOf(day))).toEqual(day);
      }),
    );
  });

  it('has the hours of its correction, and never counts more in an hour than was worked', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (stored, other) => {
        const worked = workOf(other);
        const day = corrected(stored, worked);
        expect(day.by_hour.map(({ hour, working_seconds }) => [hour, working_seconds])).toEqual(
          worked.by_hour.map(({ hour, working_seconds }) => [hour, working_seconds]),
        );
        for (const hour of day.by_hour) {
          const { active_seconds, idle_seconds, explained_seconds } = hour;
          const known = stored.by_hour.find((one) => one.hour === hour.hour);
          const seen = active_seconds + idle_seconds + explained_seconds;
          expect(seen).toBeLessThanOrEqual(hour.working_seconds);
          expect(active_seconds).toBeLessThanOrEqual(known?.active_seconds ?? 0);
          expect(idle_seconds).toBeLessThanOrEqual(known?.idle_seconds ?? 0);
        }
      }),
    );
  });

  it('adds up by the hour and by the platform', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (stored, other) => {
        const { by_hour, by_platform, ...totals } = corrected(stored, workOf(other));
        expect(totalsOf(by_hour)).toEqual(totals);
        const onPlatforms = by_platform.reduce((sum, one) => sum + one.active_seconds, 0);
        expect(onPlatforms).toBe(totals.active_seconds);
      }),
    );
  });

  it('counts time that a correction adds as neither active nor idle', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 3_600 }), (stored, more) => {
        const worked = workOf(stored);
        const by_hour = worked.by_hour.map((hour) => ({
          ...hour,
          working_seconds: hour.working_seconds + more,
        }));
        const working_seconds = stored.working_seconds + more * by_hour.length;
        const day = corrected(stored, { ...worked, by_hour });
        expect(day).toEqual({ ...stored, working_seconds, by_hour: day.by_hour });
      }),
    );
  });
});
