import { planOf } from './demo-plans.js';
import type { DemoBreakKind, Turn } from './demo-roster.js';
import { shiftOf, type DemoShift } from './demo-shifts.js';
import { Random } from '../random.js';

const SHOP = { id: 'playa', timeZone: 'Atlantic/Canary', businessDayStart: '04:00' };
const ms = (time: string): number => Date.parse(`2026-07-0${time}Z`);

function turn(kind: DemoBreakKind, part = 0): Turn {
  return {
    userId: 'ana',
    plannedUserId: 'bea',
    startMs: ms('1T09:03:20'),
    endMs: ms('1T15:33:10'),
    plan: { startMs: ms('1T09:00:00'), endMs: ms('1T15:30:00') },
    breaks: [{ kind, startMs: ms('1T12:00:00'), endMs: ms('1T12:29:00') }],
    date: '2026-07-01',
    part,
    isLast: false,
  };
}

function shiftAt(now: string, given = turn('LUNCH'), seed = 'spec'): DemoShift {
  const setting = {
    nowMs: ms(now),
    silenceLimitS: 420,
    breakTypeIds: { LUNCH: 'lunch', COFFEE: 'coffee' },
  };
  return shiftOf(given, SHOP, { setting, random: new Random(seed) });
}

/** Of many, one that has a second device. */
function withTablet(now: string): DemoShift {
  const seeds = Array.from({ length: 100 }, (_, index) => String(index));
  const found = seeds
    .map((seed) => shiftAt(now, turn('LUNCH'), seed))
    .find(({ sessions }) => sessions.length === 2);
  if (!found) throw new Error('Nobody ever takes a tablet');
  return found;
}

test('a past turn becomes a closed shift of its business day, with its break and its till', () => {
  const { shift, breaks, sessions } = shiftAt('2T00:00:00');
  expect(shift).toMatchObject({
    user_id: 'ana',
    shop_id: 'playa',
    start_at: new Date(ms('1T09:03:20')),
    end_at: new Date(ms('1T15:33:10')),
    business_date: '2026-07-01',
    start_source: 'CLOCK',
    end_source: 'CLOCK',
    needs_confirmation: false,
  });
  expect(breaks).toEqual([
    {
      id: expect.any(String),
      shift_id: shift.id,
      break_type_id: 'lunch',
      name: 'Lunch',
      is_paid: false,
      expected_minutes: 30,
      start_at: new Date(ms('1T12:00:00')),
      end_at: new Date(ms('1T12:29:00')),
      clocked_start_at: null,
      clocked_end_at: null,
    },
  ]);
  expect(sessions[0]).toMatchObject({
    shift_id: shift.id,
    device_label: 'Till 1',
    start_at: shift.start_at,
    end_at: shift.end_at,
    end_source: 'SHIFT',
    silence_limit_s: 420,
  });
});

test('the second half of a day uses the second till, and a short break is paid', () => {
  const { breaks, sessions } = shiftAt('2T00:00:00', turn('COFFEE', 1));
  expect(sessions[0]?.device_label).toBe('Till 2');
  expect(breaks[0]).toMatchObject({ name: 'Coffee', is_paid: true, expected_minutes: 15 });
});

test('a turn in progress becomes an open shift whose till was just seen', () => {
  const { shift, breaks, sessions } = shiftAt('1T11:00:00');
  expect(shift).toMatchObject({ end_at: null, end_source: null });
  expect(breaks).toEqual([]);
  expect(sessions[0]).toMatchObject({
    last_seen_at: new Date(ms('1T11:00:00')),
    end_at: null,
    end_source: null,
  });
});

test('a break in progress is open, and a past one is not', () => {
  expect(shiftAt('1T12:10:00').breaks).toMatchObject([{ end_at: null }]);
  expect(shiftAt('1T12:40:00').breaks).toMatchObject([{ end_at: new Date(ms('1T12:29:00')) }]);
});

test('a second device connects and disconnects during the shift, and is connected only in between', () => {
  const { shift, sessions } = withTablet('2T00:00:00');
  const [till, tablet] = sessions;
  expect(tablet).toMatchObject({ device_label: 'Tablet', end_source: 'DEVICE' });
  const [from, to] = [tablet?.start_at.getTime() ?? 0, tablet?.end_at?.getTime() ?? 0];
  expect(from).toBeGreaterThan(shift.start_at.getTime());
  expect(to).toBeGreaterThan(from);
  expect(to).toBeLessThan(shift.end_at?.getTime() ?? 0);
  expect(tablet?.last_seen_at.getTime()).toBeGreaterThan(to - 30_000);
  expect(till?.last_seen_at.getTime()).toBeGreaterThan((till?.end_at?.getTime() ?? 0) - 30_000);
  const early = Array.from({ length: 100 }, (_, seed) =>
    shiftAt('1T09:30:00', turn('LUNCH'), String(seed)),
  );
  expect(early.every(({ sessions: [, second] }) => second === undefined)).toBe(true);
  expect(withTablet('1T13:00:00').sessions[1]).toMatchObject({ end_at: null, end_source: null });
});

test('the plan lists who was expected, in full minutes, and was published two weeks before its Monday', () => {
  const plan = planOf(turn('LUNCH'), SHOP, ms('9T00:00:00'));
  expect(plan).toMatchObject({
    user_id: 'bea',
    shop_id: 'playa',
    start_at: new Date(ms('1T09:00:00')),
    end_at: new Date(ms('1T15:30:00')),
    business_date: '2026-07-01',
    published_at: new Date('2026-06-15T09:00:00Z'),
  });
  const early = new Date('2026-06-15T08:59:00Z');
  expect(planOf(turn('LUNCH'), SHOP, early.getTime()).published_at).toEqual(early);
});
