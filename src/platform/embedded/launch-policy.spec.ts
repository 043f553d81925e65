import { LaunchBudget, LaunchPolicy, type Launch } from './launch-policy.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const RUNS: Launch = { said: null, isDiskFull: false };
const RUNS_SHORT_OF_SPACE: Launch = { said: null, isDiskFull: true };
const NO_SPACE: Launch = { said: 'No space left on device', isDiskFull: true };
const BROKEN: Launch = { said: 'could not find pg_control', isDiskFull: false };
const REMAINS: Launch = { said: 'pre-existing shared memory block', isDiskFull: false };

function inAnOutage(): LaunchPolicy {
  return new LaunchPolicy(new LaunchBudget(), true);
}

describe('restarting the database', () => {
  it('is tried with bounded pauses while the disk is full, and logged once', () => {
    const policy = inAnOutage();
    const said: (string | undefined)[] = [];
    for (let now = 0; now <= HOUR_MS; now += 1_000) {
      const { pauseMs, begins } = policy.afterLaunch(NO_SPACE, now);
      expect(pauseMs).toBe(1_000);
      said.push(begins);
    }
    expect(said.filter(Boolean)).toEqual([expect.stringContaining('the disk is full')]);
  });

  it('is given up after a while on a first start, because somebody waits for it', () => {
    const policy = new LaunchPolicy(new LaunchBudget(), false);
    expect(policy.afterLaunch(NO_SPACE, 0).pauseMs).toBe(1_000);
    expect(policy.afterLaunch(NO_SPACE, 10_000).pauseMs).toBe(1_000);
    expect(() => policy.afterLaunch(NO_SPACE, 10_001)).toThrow(/the disk is full.*No space left/);
  });

  it('allows the usual time to get ready, however long the disk was full', () => {
    const policy = inAnOutage();
    policy.afterBusy('it recovers', 0);
    policy.afterLaunch(NO_SPACE, 1_000);
    policy.afterLaunch(NO_SPACE, HOUR_MS);
    expect(policy.afterBusy('it recovers', HOUR_MS + 1_000)).toBe(50);
    expect(policy.afterBusy('it recovers', HOUR_MS + 181_000)).toBe(50);
    expect(() => policy.afterBusy('it recovers', HOUR_MS + 181_001)).toThrow(/not get ready/);
  });

  it('waits again for the remains of a dead server after the disk was full', () => {
    const policy = inAnOutage();
    policy.afterLaunch(REMAINS, 0);
    policy.afterLaunch(NO_SPACE, 1_000);
    expect(policy.afterLaunch(REMAINS, HOUR_MS)).toEqual({ pauseMs: 200, killsOrphans: false });
    expect(policy.afterLaunch(REMAINS, HOUR_MS + 1_001)).toEqual({
      pauseMs: 200,
      killsOrphans: true,
    });
    expect(() => policy.afterLaunch(REMAINS, HOUR_MS + 30_001)).toThrow(/cannot start/);
  });

  it('continues, more slowly, when there is enough space to start and too little to run', () => {
    const policy = inAnOutage();
    const pauses = Array.from({ length: 30 }, (_, n) =>
      policy.afterLaunch(RUNS_SHORT_OF_SPACE, n * 100),
    ).map(({ pauseMs }) => pauseMs);
    expect(new Set(pauses.slice(0, 10))).toEqual(new Set([0]));
    expect(new Set(pauses.slice(10))).toEqual(new Set([1_000]));
  });

  it('may happen any number of times for a disk that is full again and again', () => {
    const budget = new LaunchBudget();
    for (let outage = 0; outage < 30; outage += 1) {
      const policy = new LaunchPolicy(budget, true);
      policy.afterLaunch(NO_SPACE, outage * 2_000);
      expect(policy.afterLaunch(RUNS, outage * 2_000 + 1_000)).toEqual({ pauseMs: 0 });
    }
  });

  it.each([
    ['fails', BROKEN],
    ['dies', RUNS],
  ])(
    'is given up when the server %s more than ten times a minute with space on the disk',
    (_, launch) => {
      const policy = inAnOutage();
      for (let start = 0; start < 10; start += 1) policy.afterLaunch(launch, start * 1_000);
      expect(() => policy.afterLaunch(launch, 10_000)).toThrow(/10 starts in a minute/);
    },
  );

  it('is given up when the server dies repeatedly with free space, also after the disk was full', () => {
    const policy = inAnOutage();
    policy.afterLaunch(NO_SPACE, 0);
    for (let start = 0; start < 11; start += 1) policy.afterLaunch(RUNS, start * 1_000);
    expect(() => policy.afterLaunch(RUNS, 11_000)).toThrow(/10 starts in a minute/);
  });

  it('does not count failures older than a minute, nor starts without space', () => {
    const policy = inAnOutage();
    for (let n = 0; n < 10; n += 1) policy.afterLaunch(BROKEN, 0);
    for (let n = 0; n < 20; n += 1) policy.afterLaunch(NO_SPACE, 1_000);
    expect(policy.afterLaunch(BROKEN, MINUTE_MS).pauseMs).toBe(200);
  });
});
