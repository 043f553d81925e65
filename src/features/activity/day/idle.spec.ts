import { idleIn } from './idle.js';

const MIN = 60_000;
const at = (minute: number, to = minute) => ({ from: minute * MIN, to: to * MIN });
const idle = (working: { from: number; to: number }[], signs: { from: number; to: number }[]) =>
  idleIn(working, signs, 10 * MIN).map(({ from, to }) => [from / MIN, to / MIN]);

describe('idle time', () => {
  it('begins at the last sign of life and ends at the next', () => {
    expect(idle([at(0, 60)], [at(5), at(30, 58)])).toEqual([[5, 30]]);
  });

  it('is longer than the limit: exactly the limit is not idle', () => {
    expect(idle([at(0, 20)], [at(10)])).toEqual([]);
    expect(idle([at(0, 21)], [at(10)])).toEqual([[10, 21]]);
  });

  it('counts clocking in and the end of a break as signs', () => {
    expect(idle([at(0, 9), at(20, 29)], [])).toEqual([]);
    expect(idle([at(0, 15), at(20, 29)], [])).toEqual([[0, 15]]);
  });

  it('does not bridge a break: signs before it say nothing of the time after it', () => {
    expect(idle([at(0, 10), at(30, 60)], [at(9)])).toEqual([[30, 60]]);
  });

  it('does not end early because a shorter sign began later', () => {
    expect(idle([at(0, 60)], [at(0, 50), at(10, 12)])).toEqual([]);
  });
});
