import { withIncidents } from './demo-incidents.js';
import { shiftOf, type DemoShift } from './demo-shifts.js';
import type { Turn } from './demo-roster.js';
import { Random } from '../random.js';

const HOUR_MS = 3_600_000;
const NOW = '2026-07-08T12:00:00Z';
const SHOP = { id: 'centro', timeZone: 'Europe/Madrid', businessDayStart: '00:00' };

function shift(start: string, fields: Partial<Turn> = {}): DemoShift {
  const startMs = Date.parse(start);
  const span = { startMs, endMs: startMs + 8 * HOUR_MS };
  const who = { userId: 'ana', plannedUserId: 'ana' };
  const place = { date: start.slice(0, 10), part: 0, isLast: false };
  const given: Turn = { ...span, ...who, ...place, plan: span, breaks: [], ...fields };
  const setting = {
    nowMs: Date.parse(NOW),
    silenceLimitS: 300,
    breakTypeIds: { LUNCH: 'lunch', COFFEE: 'coffee' },
  };
  return shiftOf(given, SHOP, { setting, random: new Random(start) });
}

const LAST = { part: 1, isLast: true };
const MORNINGS = ['2026-07-06', '2026-07-07', '2026-07-08'].map((day) =>
  shift(`${day}T05:02:00Z`, { userId: 'bea' }),
);
const EVENINGS = ['2026-07-05', '2026-07-06', '2026-07-07'].map((day) =>
  shift(`${day}T11:02:00Z`, LAST),
);

function told(shifts: readonly DemoShift[]): ReturnType<typeof withIncidents> {
  return withIncidents(shifts, {
    nowMs: Date.parse(NOW),
    shiftLimitMs: 16 * HOUR_MS,
    managers: new Map([['centro', 'boss']]),
  });
}

test('the latest closing shift beyond the limit was ended automatically, right after the last sign of life', () => {
  const { shifts, changes } = told([...MORNINGS, ...EVENINGS]);
  const [closed, ...others] = shifts.filter(({ shift: { end_source } }) => end_source === 'AUTO');
  const endAt = new Date('2026-07-07T19:02:00Z');
  expect(others).toEqual([]);
  expect(closed?.shift).toMatchObject({ end_at: endAt, needs_confirmation: true, version: 2 });
  const lastSign = new Date(endAt.getTime() - 1);
  expect(closed?.sessions[0]).toMatchObject({
    last_seen_at: lastSign,
    end_at: lastSign,
    end_source: 'SILENCE',
  });
  expect(changes.find(({ kind }) => kind === 'AUTO_CLOSED')).toMatchObject({
    shift_id: closed?.shift.id,
    changed_at: new Date('2026-07-08T03:05:00Z'),
    actor_id: null,
    reason: null,
    before: { end_at: null, end_source: null, needs_confirmation: false },
    after: { end_at: endAt.toISOString(), end_source: 'AUTO', needs_confirmation: true },
  });
});

test('the start of the latest opening shift was clocked too late, and the manager corrected it', () => {
  const { shifts, changes } = told([...MORNINGS, ...EVENINGS]);
  const change = changes.find(({ kind }) => kind === 'CORRECTED');
  const corrected = shifts.find((one) => one.shift.id === change?.shift_id);
  const clockedAt = new Date('2026-07-07T05:25:00Z');
  expect(corrected?.shift).toMatchObject({
    start_at: new Date('2026-07-07T05:02:00Z'),
    end_source: 'CLOCK',
    version: 2,
    created_at: clockedAt,
  });
  expect(corrected?.sessions[0]?.start_at).toEqual(clockedAt);
  expect(change).toMatchObject({
    changed_at: new Date('2026-07-07T15:02:00Z'),
    actor_id: 'boss',
    reason: 'Forgot to clock in on arrival',
    before: { start_at: clockedAt.toISOString() },
    after: { start_at: '2026-07-07T05:02:00.000Z' },
  });
});

test('all other shifts stay unchanged, and all keep their order', () => {
  const given = [...MORNINGS, ...EVENINGS];
  const { shifts, changes } = told(given);
  expect(shifts.map((one) => one.shift.id)).toEqual(given.map((one) => one.shift.id));
  const touched = new Set(changes.map((change) => change.shift_id));
  expect(touched.size).toBe(2);
  expect(shifts.filter((one) => !touched.has(one.shift.id))).toEqual(
    given.filter((one) => !touched.has(one.shift.id)),
  );
});

test('managers do not correct their own shifts', () => {
  const own = shift('2026-07-07T05:02:00Z', { userId: 'boss' });
  expect(told([own, EVENINGS[2] ?? own]).changes.map(({ kind }) => kind)).toEqual(['AUTO_CLOSED']);
});

test('shifts that are running or have just ended cause no incident', () => {
  const running = shift('2026-07-08T05:02:00Z');
  const justNow = shift('2026-07-08T03:30:00Z', LAST);
  const both = [justNow, running];
  expect(told(both)).toEqual({ shifts: both, changes: [] });
  expect(told([])).toEqual({ shifts: [], changes: [] });
});
