import { paceOf, rounded, type Progress } from './pace.js';

const HALF = { done: 1n, whole: 2n };
const GOAL: Progress = {
  direction: 'AT_LEAST',
  target: 1_001n,
  value: 500n,
  share: HALF,
  isOver: false,
};

describe('a target', () => {
  it('is on track at exactly the amount expected by now, and behind with a cent less', () => {
    // 500.5 are expected: the comparison is exact, and only what is shown is rounded.
    expect(paceOf(GOAL)).toEqual({
      status: 'BEHIND',
      ...{ expected: 501n, ahead: -1n, missing: 501n, runRate: 1_000n },
    });
    expect(paceOf({ ...GOAL, value: 501n }).status).toBe('ON_TRACK');
  });

  it('is beaten as soon as it is reached, if more is better', () => {
    expect(paceOf({ ...GOAL, value: 1_000n, isOver: true })).toMatchObject({
      ...{ status: 'BEHIND', expected: 1_001n, missing: 1n, runRate: 1_000n },
    });
    expect(paceOf({ ...GOAL, value: 1_001n }).status).toBe('BEATEN');
    expect(paceOf({ ...GOAL, value: 1_001n, isOver: true }).status).toBe('BEATEN');
  });

  it('is beaten only at the end if less is better, and behind above the amount expected by now', () => {
    const limit: Progress = { ...GOAL, direction: 'AT_MOST' };
    expect(paceOf(limit).status).toBe('ON_TRACK');
    expect(paceOf({ ...limit, value: 501n }).status).toBe('BEHIND');
    expect(paceOf({ ...limit, value: 1_001n, isOver: true }).status).toBe('BEATEN');
    expect(paceOf({ ...limit, value: 1_002n, isOver: true }).status).toBe('BEHIND');
  });

  it('compares a mean directly, and never beats it before the end', () => {
    const mean: Progress = { ...GOAL, share: undefined };
    expect(paceOf({ ...mean, value: 1_001n })).toEqual({
      status: 'ON_TRACK',
      ...{ expected: 1_001n, ahead: 0n, missing: 0n, runRate: 1_001n },
    });
    expect(paceOf(mean).status).toBe('BEHIND');
    expect(paceOf({ ...mean, value: 1_001n, isOver: true }).status).toBe('BEATEN');
  });

  it('has no status without a figure, and no run rate before a twentieth of its period is expected', () => {
    const unknown = { ...GOAL, value: null, share: undefined };
    expect(paceOf(unknown)).toMatchObject({ status: null, ahead: null, missing: null });
    const morning = { ...GOAL, value: 0n, share: { done: 0n, whole: 7n } };
    expect(paceOf(morning)).toMatchObject({ status: 'ON_TRACK', expected: 0n, runRate: null });
    const early = { ...GOAL, value: 1n, share: { done: 49n, whole: 1_000n } };
    expect(paceOf(early)).toMatchObject({ expected: 49n, runRate: null });
    expect(paceOf({ ...early, share: { done: 50n, whole: 1_000n } }).runRate).toBe(20n);
  });

  it('is rounded half away from zero', () => {
    expect([rounded(5n, 2n), rounded(-5n, 2n), rounded(4n, 3n), rounded(-4n, 3n)]).toEqual([
      3n,
      -3n,
      1n,
      -1n,
    ]);
  });
});
