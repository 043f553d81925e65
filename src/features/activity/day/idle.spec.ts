import { idleIn, lastSignIn } from './idle.js';

const MIN = 60_000;
const at = (minute: number, to = minute) => ({ from: minute * MIN, to: to * MIN });
const idle = (working: { from: number; to: number }[], signs: { from: number; to: number }[]) =>
  idleIn(working, signs, 10 * MIN).map(({ from, to }) => [from / MIN, to / MIN]);

describe('idle time', () => {
  it('begins at the last sign of life and ends at the next one', () => {
    expect(idle([at(0, 60)], [at(5), at(30, 58)])).toEqual([[5, 30]]);
  });

  it('starts only beyond the limit: a gap of exactly the limit is not idle', () => {
    expect(idle([at(0, 20)], [at(10)])).toEqual([]);
    expect(idle([at(0, 21)], [at(10)])).toEqual([[10, 21]]);
  });

  it('treats clocking in and the end of a break as signs of life', () => {
    expect(idle([at(0, 9), at(20, 29)], [])).toEqual([]);
    expect(idle([at(0, 15), at(20, 29)], [])).toEqual([[0, 15]]);
  });

  it('does not span a break: signs before it do not count for the time after it', () => {
    expect(idle([at(0, 10), at(30, 60)], [at(9)])).toEqual([[30, 60]]);
  });

  it('does not end early because a shorter span began later', () => {
    expect(idle([at(0, 60)], [at(0, 50), at(10, 12)])).toEqual([]);
  });
});

describe('the last sign of life', () => {
  const cases: [number, ReturnType<typeof at>[]][] = [
    [0, []],
    [7, [at(7)]],
    [30, [at(2, 30), at(9)]],
    [40, [at(5, 70)]],
  ];
  it.each(cases)(
    'is the start of idle time once the limit has passed: at %d',
    (expected, signs) => {
      const last = lastSignIn([at(0, 40)], signs);
      expect(last).toBe(expected * MIN);
      const until = (minute: number) =>
        idle(
          [at(0, minute)],
          signs.map((one) => ({ ...one, to: Math.min(one.to, 40 * MIN) })),
        );
      const before = until(expected + 10).length;
      expect(until(expected + 11)).toHaveLength(before + 1);
    },
  );

  it('belongs to the current stretch of work, and does not exist for someone who is not at work', () => {
    expect(lastSignIn([at(0, 10), at(20, 40)], [at(5)])).toBe(20 * MIN);
    expect(lastSignIn([], [at(5)])).toBeUndefined();
  });
});
