import { dutyOf, staffed } from './demo-duty.js';

test('lists who is there in each stretch, without people on a break and without empty stretches', () => {
  const duties = dutyOf([
    { userId: 'ana', startMs: 0, endMs: 60, away: [{ startMs: 40, endMs: 50 }] },
    { userId: 'bea', startMs: 30, endMs: 60, away: [] },
    { userId: 'ana', startMs: 70, endMs: 80, away: [] },
  ]);
  expect(duties).toEqual([
    { startMs: 0, endMs: 30, userIds: ['ana'] },
    { startMs: 30, endMs: 40, userIds: ['ana', 'bea'] },
    { startMs: 40, endMs: 50, userIds: ['bea'] },
    { startMs: 50, endMs: 60, userIds: ['bea', 'ana'] },
    { startMs: 70, endMs: 80, userIds: ['ana'] },
  ]);
});

test('back-to-back shifts continue as one stretch, and breaks at their borders leave no empty stretch', () => {
  const duties = dutyOf([
    {
      userId: 'ana',
      startMs: 10,
      endMs: 40,
      away: [
        { startMs: 10, endMs: 15 },
        { startMs: 15, endMs: 20 },
        { startMs: 35, endMs: 40 },
      ],
    },
    { userId: 'bea', startMs: 10, endMs: 12, away: [] },
    { userId: 'ana', startMs: 0, endMs: 10, away: [] },
    { userId: 'carla', startMs: 60, endMs: 70, away: [] },
    { userId: 'carla', startMs: 50, endMs: 60, away: [] },
  ]);
  expect(duties).toEqual([
    { startMs: 0, endMs: 10, userIds: ['ana'] },
    { startMs: 10, endMs: 12, userIds: ['bea'] },
    { startMs: 20, endMs: 35, userIds: ['ana'] },
    { startMs: 50, endMs: 60, userIds: ['carla'] },
    { startMs: 60, endMs: 70, userIds: ['carla'] },
  ]);
});

test('cells are split where the people change, share the sales in proportion, and sell nothing unstaffed', () => {
  const cells = [
    { startMs: 0, endMs: 10, weight: 4 },
    { startMs: 10, endMs: 20, weight: 8 },
    { startMs: 20, endMs: 30, weight: 2 },
  ];
  const pieces = staffed(cells, [
    { startMs: -5, endMs: -1, userIds: ['carla'] },
    { startMs: 5, endMs: 12, userIds: ['ana'] },
    { startMs: 12, endMs: 20, userIds: ['ana', 'bea'] },
    { startMs: 30, endMs: 40, userIds: ['bea'] },
  ]);
  expect(pieces).toEqual([
    { startMs: 5, endMs: 10, weight: 2, userIds: ['ana'] },
    { startMs: 10, endMs: 12, weight: 1.6, userIds: ['ana'] },
    { startMs: 12, endMs: 20, weight: 6.4, userIds: ['ana', 'bea'] },
  ]);
});
