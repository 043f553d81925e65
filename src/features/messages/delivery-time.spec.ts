import { endOfQuiet, nextDigest } from './delivery-time.js';

const MADRID = { time_zone: 'Europe/Madrid', quiet_from: null, quiet_to: null, digest_time: null };

function quietUntil(now: string, from: string, to: string): string | undefined {
  const timing = { ...MADRID, quiet_from: from, quiet_to: to };
  return endOfQuiet(new Date(now), timing)?.toISOString();
}

function digestAt(now: string, time: string): string | undefined {
  return nextDigest(new Date(now), { ...MADRID, digest_time: time })?.toISOString();
}

describe('quiet hours', () => {
  it('end at their time in the zone, and on the next day if they span midnight', () => {
    expect(quietUntil('2026-03-02T21:30:00Z', '22:00', '07:00')).toBe('2026-03-03T06:00:00.000Z');
    expect(quietUntil('2026-03-03T04:00:00Z', '22:00', '07:00')).toBe('2026-03-03T06:00:00.000Z');
    expect(quietUntil('2026-07-02T20:30:00Z', '22:00', '07:00')).toBe('2026-07-03T05:00:00.000Z');
    expect(quietUntil('2026-03-02T13:30:00Z', '14:00', '16:00')).toBe('2026-03-02T15:00:00.000Z');
  });

  it('delay nothing outside of them: their start is included, their end is not', () => {
    expect(quietUntil('2026-03-02T20:59:59Z', '22:00', '07:00')).toBeUndefined();
    expect(quietUntil('2026-03-03T06:00:00Z', '22:00', '07:00')).toBeUndefined();
    expect(quietUntil('2026-03-02T21:00:00Z', '22:00', '07:00')).toBe('2026-03-03T06:00:00.000Z');
    expect(endOfQuiet(new Date('2026-03-02T21:30:00Z'), MADRID)).toBeUndefined();
  });

  it('end right after the hour that a clock change skips if they would end in it', () => {
    // On 29 March 2026 clocks go from 02:00 to 03:00.
    expect(quietUntil('2026-03-28T22:30:00Z', '23:00', '02:30')).toBe('2026-03-29T01:30:00.000Z');
  });
});

describe('the daily mail', () => {
  it('is sent at its time in the zone, today or tomorrow', () => {
    expect(digestAt('2026-03-02T06:00:00Z', '08:00')).toBe('2026-03-02T07:00:00.000Z');
    expect(digestAt('2026-03-02T07:00:00Z', '08:00')).toBe('2026-03-03T07:00:00.000Z');
    expect(nextDigest(new Date('2026-03-02T07:00:00Z'), MADRID)).toBeUndefined();
  });
});
