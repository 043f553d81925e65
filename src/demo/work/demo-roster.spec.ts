import { openCells, type OpeningHours } from './demo-calendar.js';
import { dutyOf, staffed } from './demo-duty.js';
import {
  crewOf,
  dayParts,
  rosterOf,
  withAbsence,
  type RosterShop,
  type Turn,
} from './demo-roster.js';
import { demoShops } from '../setting/demo-shops.js';
import { Random } from '../random.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const PEOPLE = { sellerIds: ['ana', 'bea', 'carla'], managerId: 'manager' };
/** Both clock changes are in it. */
const YEAR = { from: '2026-01-01', to: '2026-12-31' };

const SHOPS = demoShops(2).map((shop): RosterShop => ({
  ...shop,
  crew: crewOf(shop.hours, PEOPLE),
}));

function rosterOfShop(index: number, days = YEAR): { shop: RosterShop; turns: Turn[] } {
  const shop = SHOPS[index];
  if (!shop) throw new Error('There is no such shop');
  return { shop, turns: rosterOf(shop, days, 'spec') };
}

test('a day is divided so that long turns overlap at lunchtime and short turns hand over', () => {
  const [city, beach] = demoShops(2);
  expect(city && dayParts(city.hours)).toEqual([
    { fromMin: -15, toMin: 480, lunchMin: 390 },
    { fromMin: 360, toMin: 855, lunchMin: 435 },
  ]);
  expect(beach && dayParts(beach.hours)).toEqual([
    { fromMin: -15, toMin: 330, lunchMin: undefined },
    { fromMin: 320, toMin: 670, lunchMin: undefined },
    { fromMin: 660, toMin: 1005, lunchMin: undefined },
  ]);
});

test('a manager works beside the sellers only where these would otherwise have no weekend', () => {
  const hours = (halfHours: number): OpeningHours => ({
    opensAt: '08:00',
    halfHours: Array.from({ length: halfHours }, () => 1),
  });
  expect(crewOf(hours(28), PEOPLE)).toEqual(['ana', 'bea', 'carla']);
  expect(crewOf(hours(33), PEOPLE)).toEqual(['ana', 'bea', 'carla', 'manager']);
});

describe.each([0, 1])('a year of demo shop %i', (index) => {
  const { shop, turns } = rosterOfShop(index);

  test('has somebody at the till during all opening hours, including lunches and clock changes', () => {
    const workers = turns.map((turn) => ({
      ...turn,
      away: turn.breaks.filter(({ kind }) => kind === 'LUNCH'),
    }));
    const period = {
      fromMs: Date.parse('2026-01-02T05:00:00Z'),
      toMs: Date.parse('2026-12-31T06:00:00Z'),
    };
    const cells = openCells({ ...shop }, period, new Random('spec'));
    const openMs = cells.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
    const pieces = staffed(cells, dutyOf(workers));
    expect(pieces.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)).toBe(openMs);
  });

  test('has turns of 4 to 9 h with a lunch above 6 h and a coffee break below, well inside the turn', () => {
    for (const { startMs, endMs, breaks } of turns) {
      expect(endMs - startMs).toBeGreaterThanOrEqual(4 * HOUR_MS);
      expect(endMs - startMs).toBeLessThanOrEqual(9 * HOUR_MS);
      const [pause] = breaks;
      expect(breaks).toHaveLength(1);
      expect(pause?.kind).toBe(endMs - startMs > 6 * HOUR_MS ? 'LUNCH' : 'COFFEE');
      const lengthMs = (pause?.endMs ?? 0) - (pause?.startMs ?? 0);
      const [least, most] = pause?.kind === 'LUNCH' ? [27, 33] : [12, 18];
      expect(lengthMs).toBeGreaterThanOrEqual(least * MINUTE_MS);
      expect(lengthMs).toBeLessThanOrEqual(most * MINUTE_MS);
      expect(pause?.startMs).toBeGreaterThan(startMs + 30 * MINUTE_MS);
      expect(pause?.endMs).toBeLessThan(endMs);
    }
  });

  test('gives nobody two turns on one day, nor a turn that begins less than 9 h after the previous one', () => {
    const last = new Map<string, number>();
    for (const { userId, startMs, endMs } of turns) {
      expect(startMs - (last.get(userId) ?? 0)).toBeGreaterThan(9 * HOUR_MS);
      last.set(userId, endMs);
    }
    expect([...last.keys()].sort()).toEqual([...shop.crew].sort());
  });

  test('has people who come a few minutes early or late, and everyone is late once in a while', () => {
    const lateMs = turns.map(({ startMs, plan }) => startMs - plan.startMs);
    expect(Math.min(...lateMs)).toBeGreaterThanOrEqual(-4 * MINUTE_MS);
    expect(Math.max(...lateMs)).toBeLessThanOrEqual(20 * MINUTE_MS);
    const tooLate = turns.filter((_turn, place) => (lateMs[place] ?? 0) > 5 * MINUTE_MS);
    expect(turns.length / tooLate.length).toBeCloseTo(11, 0);
    expect(new Set(tooLate.map(({ userId }) => userId))).toEqual(new Set(shop.crew));
  });
});

test('a day has the same turns whatever the range that is generated, and others with another seed', () => {
  const { shop, turns } = rosterOfShop(0);
  const july = { from: '2026-07-01', to: '2026-07-31' };
  expect(rosterOf(shop, july, 'spec')).toEqual(
    turns.filter(({ date }) => date.startsWith('2026-07')),
  );
  expect(rosterOf(shop, july, 'other')).not.toEqual(rosterOf(shop, july, 'spec'));
});

test('one person is absent once, and a colleague who is off that day stands in', () => {
  const { shop, turns } = rosterOfShop(0, { from: '2026-07-01', to: '2026-07-14' });
  const untilMs = Date.parse('2026-07-12T10:00:00Z');
  const told = withAbsence(turns, shop.crew, untilMs);
  const missed = told.filter(({ userId, plannedUserId }) => userId !== plannedUserId);
  expect(missed).toHaveLength(1);
  expect(missed[0]).toMatchObject({ date: '2026-07-11', isLast: true });
  const others = told.filter((turn) => turn.date === '2026-07-11' && turn !== missed[0]);
  expect(others.map(({ userId }) => userId)).not.toContain(missed[0]?.userId);
  expect(told.filter((turn) => !missed.includes(turn))).toEqual(
    turns.filter((turn) => turn.startMs !== missed[0]?.startMs),
  );
});

test('nobody is absent where no colleague is off, or where no turn is long enough ago', () => {
  const { shop, turns } = rosterOfShop(0, { from: '2026-07-01', to: '2026-07-14' });
  expect(withAbsence(turns, shop.crew, turns[0]?.startMs ?? 0)).toEqual(turns);
  const both = rosterOf({ ...shop, crew: ['ana', 'bea'] }, YEAR, 'spec');
  expect(withAbsence(both, ['ana', 'bea'], Infinity)).toEqual(both);
});
