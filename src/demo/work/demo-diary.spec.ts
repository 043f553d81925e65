import { Diary, END_OF_TIME_MS, type ExistingShift } from './demo-diary.js';
import type { Turn } from './demo-roster.js';

const SHOP = { id: 'centro', crew: ['ana', 'bea', 'carla'] };

function turn(userId: string, startMs: number, fields: Partial<Turn> = {}): Turn {
  const span = { startMs, endMs: startMs + 100 };
  const place = { date: '2026-07-01', part: 0, isLast: false };
  return { ...span, userId, plannedUserId: userId, plan: span, breaks: [], ...place, ...fields };
}

function shift(userId: string, fields: Partial<ExistingShift> = {}): ExistingShift {
  return { userId, shopId: SHOP.id, startMs: 0, endMs: 50, busyUntilMs: 50, away: [], ...fields };
}

/** Who works the turns then, one after the other. */
function workers(existing: readonly ExistingShift[], turns: readonly Turn[]): string[] {
  return new Diary(existing)
    .fit(turns, SHOP)
    .map(({ userId, plannedUserId, startMs }) => `${userId} ${plannedUserId} ${startMs}`);
}

test('turns stay unchanged if nobody has worked yet', () => {
  const turns = [turn('ana', 0), turn('bea', 80)];
  expect(new Diary([]).fit(turns, SHOP)).toEqual(turns);
});

test('a turn is dropped once anyone of the crew has worked half of it', () => {
  expect(workers([shift('ana')], [turn('ana', 0)])).toEqual([]);
  expect(workers([shift('carla')], [turn('ana', 0)])).toEqual([]);
  expect(workers([shift('carla', { endMs: 49, busyUntilMs: 49 })], [turn('ana', 0)])).toEqual([
    'ana ana 0',
  ]);
  expect(workers([shift('carla', { shopId: 'playa' })], [turn('ana', 0)])).toEqual(['ana ana 0']);
});

test('a turn of somebody who works elsewhere goes to a colleague who is off that day, or to nobody', () => {
  const elsewhere = shift('ana', { shopId: 'playa' });
  const turns = [turn('ana', 0), turn('bea', 80)];
  expect(workers([elsewhere], turns)).toEqual(['carla carla 0', 'bea bea 80']);
  const everybody = ['ana', 'carla'].map((userId) => shift(userId, { shopId: 'playa' }));
  expect(workers(everybody, turns)).toEqual(['bea bea 80']);
});

test('a colleague takes over at most one turn a day', () => {
  const away = ['ana', 'bea'].map((userId) =>
    shift(userId, { shopId: 'playa', endMs: 500, busyUntilMs: 500 }),
  );
  expect(workers(away, [turn('ana', 0), turn('bea', 200)])).toEqual(['carla carla 0']);
  const nextDay = turn('bea', 200, { date: '2026-07-02' });
  expect(workers(away, [turn('ana', 0), nextDay])).toEqual(['carla carla 0', 'carla carla 200']);
});

test('a shift that only touches a turn does not prevent anyone from working it', () => {
  const before = shift('ana', { shopId: 'playa', startMs: -10, endMs: 0, busyUntilMs: 0 });
  const after = shift('ana', { shopId: 'playa', startMs: 100, endMs: 110, busyUntilMs: 110 });
  expect(workers([before, after], [turn('ana', 0)])).toEqual(['ana ana 0']);
});

test('a person who forgot to end a shift starts no other one, and a colleague works the next turn', () => {
  const forgotten = shift('ana', { busyUntilMs: END_OF_TIME_MS });
  expect(workers([forgotten], [turn('ana', 40)])).toEqual(['bea bea 40']);
});

test('nobody gets two turns at the same time', () => {
  const crew = { ...SHOP, crew: ['ana'] };
  const turns = [turn('ana', 0), turn('ana', 80), turn('ana', 100)];
  expect(new Diary([]).fit(turns, crew)).toEqual([turns[0], turns[2]]);
});
